package io.github.lyncdiscover.bootstrap;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.network.DnsQuestion;
import io.github.lyncdiscover.prediction.Doubt;
import io.github.lyncdiscover.prediction.Finding;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.FindingDetail;
import io.github.lyncdiscover.prediction.FindingDetail.Consequence;
import io.github.lyncdiscover.prediction.FindingDetail.ServerRole;
import io.github.lyncdiscover.prediction.LegEnding;
import io.github.lyncdiscover.prediction.Step;
import io.github.lyncdiscover.prediction.Subject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The failures that leave an answer missing, and the report of a failed look-up. */
final class MissingAnswers {
    private MissingAnswers() {}

    /** The finding for an answer that a walk depended on and did not get; empty where the failure is an answer. */
    static Optional<FindingCode> code(LegEnding failure) {
        return switch (failure) {
            case TIMED_OUT -> Optional.of(FindingCode.ANSWER_TIMED_OUT);
            case NAME_SERVER_FAILURE -> Optional.of(FindingCode.NAME_SERVER_FAILURE);
            default -> Optional.empty();
        };
    }

    /** Writes down a look-up of the fallback that brought no answer; where that is stated, it is one. */
    static void write(WalkNetwork world, Walk walk, Step.Lookup lookup) {
        LegEnding failure = HostAddresses.failure(lookup.answer());
        String name = lookup.question().name();
        code(failure).ifPresent(code -> {
            if (world.states(name)) {
                walk.log()
                        .fail(
                                lookup(FindingCode.LOOKUP_FAILED, lookup, failure)
                                        .with(FindingDetail.CONSEQUENCE, Consequence.CLIENT_GOES_ON),
                                List.of(lookup));
            } else {
                walk.missing(lookup(code, lookup, failure), name, List.of(lookup));
            }
        });
    }

    /** The finding about a look-up that brought no answer. */
    static Finding lookup(FindingCode code, Step.Lookup lookup, LegEnding failure) {
        return lookup(code, lookup.question(), failure, HostAddresses.detail(lookup));
    }

    static Finding lookup(FindingCode code, DnsQuestion question, LegEnding failure, String said) {
        return said(Finding.of(code, Subject.of(question.name())), said)
                .with(FindingDetail.QUESTION, question)
                .with(FindingDetail.FAILURE, failure);
    }

    /** The finding about a server that is not reached: what is missing of it, or what is stated. */
    static Finding unreached(FindingCode code, ServerRole role, Doubt doubt, DomainName host) {
        return Finding.of(code, host).with(FindingDetail.ROLE, role).with(FindingDetail.DOUBT, doubt);
    }

    /** A finding with what is behind it, where that is known. */
    static Finding said(Finding finding, String said) {
        return said.isEmpty() ? finding : finding.with(FindingDetail.SAID, said);
    }

    /** What is missing where nobody knows what a web server answers: the server at the end of the name's aliases. */
    static Finding webServer(DomainName host, List<Step> lookups) {
        String end = lookups.stream()
                .flatMap(step -> step instanceof Step.Lookup lookup ? Stream.of(lookup.answer()) : Stream.empty())
                .flatMap(answer -> answer.aliases().stream())
                .reduce(host.text(), (before, alias) -> alias);
        Finding finding = Finding.of(FindingCode.WEB_SERVER_NOT_STATED, host);
        return end.equals(host.text()) ? finding : finding.with(FindingDetail.ALIAS, end);
    }
}
