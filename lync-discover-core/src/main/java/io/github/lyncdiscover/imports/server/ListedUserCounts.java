package io.github.lyncdiscover.imports.server;

import io.github.lyncdiscover.imports.format.ImportFault;
import io.github.lyncdiscover.imports.topology.ServerConfiguration;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.text.file.FileLimits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Users as {@code Get-CsUser} has them, counted by pool, SIP domain and hosting provider; no name is kept. */
final class ListedUserCounts {

    /** Also as spreadsheets write it that speak another language. */
    private static final Set<String> DISABLED = Set.of("false", "falsch", "faux", "falso", "onwaar", "0");

    private final Map<Place, Integer> counts = new LinkedHashMap<>();
    private final Map<String, Integer> leftOut = new LinkedHashMap<>();
    private boolean asked;

    private record Place(Optional<String> pool, String sipDomain, Optional<String> provider) {}

    void add(PropertyList user) {
        add(user.text("SipAddress"), user.host("RegistrarPool"), user.text("HostingProvider"), user.text("Enabled"), 1);
    }

    /**
     * Counts users.
     *
     * @param address a SIP address, or a SIP domain
     * @param pool the pool that they are homed on
     * @param provider who hosts them
     * @param enabled {@code False} for those who can't sign in
     * @param count how many
     */
    void add(
            Optional<String> address,
            Optional<String> pool,
            Optional<String> provider,
            Optional<String> enabled,
            int count) {
        asked = true;
        if (enabled.map(word -> word.toLowerCase(Locale.ROOT))
                .filter(DISABLED::contains)
                .isPresent()) {
            leftOut.merge("they are disabled", count, Integer::sum);
            return;
        }
        Optional<DomainName> domain = address.map(
                        text -> text.substring(text.lastIndexOf('@') + 1).replaceFirst("(?i)^sip:", ""))
                .flatMap(DomainName::tryParse);
        if (domain.isEmpty()) {
            leftOut.merge("they have no SIP address", count, Integer::sum);
            return;
        }
        Place place = new Place(pool, domain.get().text().toLowerCase(Locale.ROOT), PrintedNames.provider(provider));
        counts.merge(place, count, Math::addExact);
        if (counts.size() > FileLimits.USER_PLACES) {
            throw new ImportFault("the users are in more than " + FileLimits.USER_PLACES
                    + " pools, SIP domains and providers; that is more than any deployment has");
        }
    }

    /** Who is homed where; empty if there was no user at all. */
    Optional<List<ServerConfiguration.People>> people() {
        if (!asked) {
            return Optional.empty();
        }
        List<ServerConfiguration.People> people = new ArrayList<>();
        counts.forEach((place, count) ->
                people.add(new ServerConfiguration.People(place.pool(), place.sipDomain(), place.provider(), count)));
        return Optional.of(people);
    }

    /** Who is in no number, and why. */
    List<ServerConfiguration.Unused> leftOut() {
        List<ServerConfiguration.Unused> all = new ArrayList<>();
        leftOut.forEach((why, count) -> all.add(new ServerConfiguration.Unused(
                count, count == 1 ? "1 user is passed over" : count + " users are passed over", why)));
        return all;
    }
}
