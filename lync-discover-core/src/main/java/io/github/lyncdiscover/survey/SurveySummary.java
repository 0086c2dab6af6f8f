package io.github.lyncdiscover.survey;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.prediction.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The result of a survey, all predictions taken together. Immutable.
 *
 * @param predictions how many predictions were made
 * @param verdicts how many have each verdict that occurs, in the order of {@link Verdict}
 * @param servers the servers that most predictions ask about, most often first, then by name
 * @param otherServers how many further servers some prediction asks about, at least
 * @param added the entries that the clients' list lacks, as few as possible, in the order of names
 * @param kept the entries of the clients' lists that stay in the value
 * @param silenced how many predictions with a prompt have none with the value
 * @param notSilenced how many keep one, since no entry helps
 * @param complete whether the value has all entries; false where there are too many to count
 * @since 0.1.0
 */
public record SurveySummary(
        long predictions,
        Map<Verdict, Long> verdicts,
        List<ServerCount> servers,
        int otherServers,
        List<DomainName> added,
        List<DomainName> kept,
        long silenced,
        long notSilenced,
        boolean complete) {
    /**
     * A server that users are asked about.
     *
     * @param server its name
     * @param predictions how many predictions ask about it
     */
    public record ServerCount(DomainName server, long predictions) {

        /** Refuses null. */
        public ServerCount {
            Objects.requireNonNull(server, "server");
        }
    }

    /** Copies the lists; the map is taken as it is. */
    public SurveySummary {
        Objects.requireNonNull(verdicts, "verdicts");
        Objects.requireNonNull(servers, "servers");
        Objects.requireNonNull(added, "added");
        Objects.requireNonNull(kept, "kept");
        servers = List.copyOf(servers);
        added = List.copyOf(added);
        kept = List.copyOf(kept);
    }

    /**
     * The shortest whole TrustModelData value that silences every prompt that an entry silences.
     *
     * @return domains, separated by a comma and a blank; empty if nothing is to be added, or too much
     */
    public Optional<String> value() {
        return added.isEmpty() || !complete
                ? Optional.empty()
                : Optional.of(Stream.concat(kept.stream(), added.stream())
                        .map(DomainName::text)
                        .collect(Collectors.joining(", ")));
    }
}
