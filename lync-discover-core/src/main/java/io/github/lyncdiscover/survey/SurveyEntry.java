package io.github.lyncdiscover.survey;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.prediction.Cure;
import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Prompt;
import io.github.lyncdiscover.prediction.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * One prediction in brief, as a summary and a break need it. Immutable.
 *
 * @param address the sign-in address or SIP domain, as text
 * @param client the name of the client's profile
 * @param location from where, in lower case; empty text where no place is distinguished
 * @param verdict the verdict
 * @param servers the servers that the user is or may be asked about, in the order of the prompts
 * @param added the entries that silence them
 * @param kept the entries of the client's list that stay in the value
 * @param uncovered how many of the servers no entry helps with
 * @since 0.1.0
 */
public record SurveyEntry(
        String address,
        String client,
        String location,
        Verdict verdict,
        List<DomainName> servers,
        List<DomainName> added,
        List<DomainName> kept,
        int uncovered) {
    /** Copies the lists. */
    public SurveyEntry {
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(client, "client");
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(servers, "servers");
        Objects.requireNonNull(added, "added");
        Objects.requireNonNull(kept, "kept");
        servers = List.copyOf(servers);
        added = List.copyOf(added);
        kept = List.copyOf(kept);
    }

    /**
     * A prediction in brief.
     *
     * @param prediction the whole
     * @return what counts here
     */
    public static SurveyEntry of(Prediction prediction) {
        Cure cure = prediction.cure();
        boolean whole = cure.value().isPresent();
        return new SurveyEntry(
                prediction.signInAddress().toString(),
                prediction.client().name(),
                word(prediction.location()),
                prediction.verdict(),
                prediction.prompts().stream().map(Prompt::server).distinct().toList(),
                whole ? cure.added() : List.of(),
                whole ? cure.kept() : List.of(),
                whole ? cure.uncovered().size() : prediction.prompts().size());
    }

    /** What tells it from every other line of a survey. */
    String key() {
        return key(address, client, location);
    }

    static String key(String address, String client, String location) {
        return address.toLowerCase(Locale.ROOT) + " " + client + " " + location;
    }

    static String word(Optional<Location> location) {
        return location.map(Location::word).orElse("");
    }
}
