package io.github.lyncdiscover.bootstrap;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.network.DnsAnswer;
import io.github.lyncdiscover.prediction.LegEnding;
import io.github.lyncdiscover.prediction.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The addresses of a host, or why there is none: both families' answers taken together. One family's addresses are enough, and one
 * family's word that there is no such name.
 *
 * @param host the name
 * @param addresses numeric addresses, IPv4 before IPv6; empty if there is a failure
 * @param failure why there is none
 * @param detail what the name server did, in a few words; may be empty
 * @param lookups the two steps; none for a host that is an address
 */
record HostAddresses(
        DomainName host,
        List<String> addresses,
        Optional<LegEnding> failure,
        String detail,
        List<Step.Lookup> lookups) {
    /** Where a host is by the look-ups that the client made: one, or those of both families. */
    static HostAddresses of(DomainName host, List<Step.Lookup> lookups) {
        List<String> addresses = new ArrayList<>();
        for (Step.Lookup lookup : lookups) {
            if (lookup.answer() instanceof DnsAnswer.Addresses found) {
                addresses.addAll(found.addresses());
            }
        }
        if (!addresses.isEmpty()) {
            return new HostAddresses(host, List.copyOf(addresses), Optional.empty(), "", lookups);
        }
        if (lookups.stream().anyMatch(HostAddresses::isDenied)) {
            // RFC 8020: a name that does not exist for one type exists for none; but see RFC 4074.
            boolean exists = lookups.stream().anyMatch(HostAddresses::existsWithout);
            LegEnding failure = exists ? LegEnding.NO_ADDRESS : LegEnding.NO_SUCH_NAME;
            return new HostAddresses(host, List.of(), Optional.of(failure), "", lookups);
        }
        Step.Lookup first = lookups.get(0);
        Step.Lookup last = lookups.get(lookups.size() - 1);
        Step.Lookup worst = severity(last) > severity(first) ? last : first;
        return new HostAddresses(host, List.of(), Optional.of(failure(worst.answer())), detail(worst), lookups);
    }

    /** A host that is an address: nothing is looked up. */
    static HostAddresses numeric(DomainName host) {
        return new HostAddresses(host, List.of(host.text()), Optional.empty(), "", List.of());
    }

    /** A host that is an address of a family that the client does not use. */
    static HostAddresses ofAnotherFamily(DomainName host) {
        return new HostAddresses(host, List.of(), Optional.of(LegEnding.NO_ADDRESS), "", List.of());
    }

    /** What a failed look-up means for whoever depends on it. */
    static LegEnding failure(DnsAnswer answer) {
        return answer.fold(
                found -> LegEnding.NO_ADDRESS,
                found -> LegEnding.NO_ADDRESS,
                none -> LegEnding.NO_SUCH_NAME,
                none -> LegEnding.NO_ADDRESS,
                failed -> LegEnding.NAME_SERVER_FAILURE,
                late -> LegEnding.TIMED_OUT);
    }

    private static boolean isDenied(Step.Lookup lookup) {
        return lookup.answer() instanceof DnsAnswer.NoSuchName;
    }

    private static boolean existsWithout(Step.Lookup lookup) {
        return lookup.answer() instanceof DnsAnswer.NoRecords;
    }

    private static int severity(Step.Lookup lookup) {
        return switch (failure(lookup.answer())) {
            case NAME_SERVER_FAILURE -> 3;
            case TIMED_OUT -> 2;
            case NO_ADDRESS -> 1;
            default -> 0;
        };
    }

    /** What the name server did, in a few words; empty unless it failed. */
    static String detail(Step.Lookup lookup) {
        return lookup.answer().fold(a -> "", s -> "", n -> "", n -> "", DnsAnswer.Failed::detail, t -> "");
    }
}
