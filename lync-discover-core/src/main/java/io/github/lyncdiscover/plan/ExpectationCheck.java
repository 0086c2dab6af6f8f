package io.github.lyncdiscover.plan;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.deployment.Deployment;
import io.github.lyncdiscover.deployment.HomedUsers;
import io.github.lyncdiscover.deployment.MisfitException;
import io.github.lyncdiscover.deployment.UserSelection;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.NearestWord;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.prediction.Location;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The check of a plan's expectations against the plan. */
final class ExpectationCheck {
    private final Map<DomainName, List<HomedUsers>> homed;
    private final List<String> clients;
    private final Set<Location> locations;
    private final List<String> pools;

    ExpectationCheck(Deployment deployment, List<ClientProfile> clients, Set<Location> locations) {
        this.homed = deployment.homed().stream()
                .collect(Collectors.groupingBy(users -> users.who().sipDomain()));
        this.clients = clients.stream().map(ClientProfile::name).toList();
        this.locations = locations;
        this.pools = deployment.pools().stream().map(pool -> pool.fqdn().text()).toList();
    }

    /** Complains of a plan that predicts nothing, and of clients that can't be distinguished. */
    static void checkAnything(List<ClientProfile> clients, Set<Location> locations) {
        if (clients.isEmpty()) {
            throw new MisfitException("clients", "no client signs in: name at least one");
        } else if (locations.isEmpty()) {
            throw new MisfitException("locations", "nobody signs in from anywhere: name inside, outside or both");
        }
        Set<String> names = new HashSet<>();
        for (int i = 0; i < clients.size(); i++) {
            if (!names.add(clients.get(i).name())) {
                throw new MisfitException(
                        "clients[" + i + "]",
                        "two clients are named "
                                + PrintableText.quote(clients.get(i).name())
                                + ": give a derived one a name of its own");
            }
        }
    }

    /** Complains of a plan in which nobody signs in. */
    static void checkAnybody(List<HomedUsers> homed) {
        if (homed.isEmpty()) {
            throw new MisfitException("sipDomains", "nobody signs in: name at least one SIP domain");
        }
    }

    /** Complains of the first expectation about something not in the plan. */
    void check(List<PlanExpectation> expectations) {
        for (int i = 0; i < expectations.size(); i++) {
            check("expect[" + i + "]", expectations.get(i));
        }
    }

    private void check(String where, PlanExpectation expectation) {
        expectation.sipDomain().filter(domain -> !homed.containsKey(domain)).ifPresent(domain -> {
            throw misfit(
                    where + ".sipDomain",
                    "no user of " + domain + " is in the plan",
                    domain.text(),
                    homed.keySet().stream().map(DomainName::text).toList());
        });
        expectation.client().filter(client -> !clients.contains(client)).ifPresent(client -> {
            throw misfit(where + ".client", client + " is none of the plan's clients", client, clients);
        });
        expectation.location().filter(place -> !locations.contains(place)).ifPresent(place -> {
            throw new MisfitException(where + ".location", place.word() + " is none of the plan's locations");
        });
        expectation.users().ifPresent(users -> check(where + ".users", expectation, users));
    }

    private void check(String where, PlanExpectation expectation, UserSelection users) {
        boolean somebody = expectation
                .sipDomain()
                .map(domain -> homed.getOrDefault(domain, List.of()).stream())
                .orElseGet(() -> homed.values().stream().flatMap(List::stream))
                .anyMatch(users::include);
        if (!somebody) {
            String among =
                    expectation.sipDomain().map(domain -> " of " + domain).orElse("");
            throw misfit(where, users + " stands for nobody" + among + " in the plan", users.toString(), choices());
        }
    }

    private List<String> choices() {
        Stream<String> addresses = homed.values().stream()
                .flatMap(List::stream)
                .filter(users -> users.who().user().isPresent())
                .map(users -> users.who().toString());
        return Stream.of(Stream.of(UserSelection.ON_PREMISES, UserSelection.ONLINE), pools.stream(), addresses)
                .flatMap(Function.identity())
                .toList();
    }

    private static MisfitException misfit(String where, String problem, String wrong, List<String> right) {
        return new MisfitException(where, problem + NearestWord.hint(wrong, right));
    }
}
