package io.github.lyncdiscover.bootstrap;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.network.DnsAnswer;
import io.github.lyncdiscover.network.DnsQuestion;
import io.github.lyncdiscover.prediction.Finding;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.FindingDetail;
import io.github.lyncdiscover.prediction.FindingDetail.Consequence;
import io.github.lyncdiscover.prediction.LegEnding;
import io.github.lyncdiscover.prediction.Step;
import io.github.lyncdiscover.prediction.Subject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The look-ups that failed for one address family while the other family answered: no answer is missing for them. */
final class LookupFindings {
    private final ClientProfile client;
    private final WalkLog log;

    LookupFindings(ClientProfile client, WalkLog log) {
        this.client = client;
        this.log = log;
    }

    void write() {
        oneFamilyFailed();
        if (!client.get(Settings.ADDRESS_FAMILIES).contains(Settings.AddressFamily.IPV6)) {
            noIpv4Address();
        }
    }

    /** A name that exists, and has no address that this client asks for. */
    private void noIpv4Address() {
        for (Step step : log.trace().steps()) {
            if (step instanceof Step.Lookup lookup
                    && lookup.question().type() == DnsQuestion.Type.A
                    && lookup.answer() instanceof DnsAnswer.NoRecords) {
                log.note(
                        Finding.of(
                                        FindingCode.NO_IPV4_ADDRESS,
                                        Subject.of(lookup.question().name()))
                                .of(client),
                        List.of(lookup));
            }
        }
    }

    private void oneFamilyFailed() {
        List<Step> steps = log.trace().steps();
        Map<String, Consequence> answered = new HashMap<>();
        for (Step step : steps) {
            if (step instanceof Step.Lookup lookup && lookup.question().type() != DnsQuestion.Type.SRV) {
                if (lookup.answer() instanceof DnsAnswer.Addresses) {
                    answered.put(lookup.question().name(), Consequence.OTHER_FAMILY_ANSWERS);
                } else if (lookup.answer() instanceof DnsAnswer.NoSuchName) {
                    answered.putIfAbsent(lookup.question().name(), Consequence.OTHER_FAMILY_DENIES);
                }
            }
        }
        for (Step step : steps) {
            if (step instanceof Step.Lookup lookup
                    && answered.containsKey(lookup.question().name())) {
                LegEnding failure = HostAddresses.failure(lookup.answer());
                if (failure.isUnanswered()) {
                    log.note(
                            MissingAnswers.lookup(FindingCode.LOOKUP_FAILED, lookup.question(), failure, "")
                                    .with(
                                            FindingDetail.CONSEQUENCE,
                                            Optional.ofNullable(answered.get(
                                                    lookup.question().name()))),
                            List.of(lookup));
                }
            }
        }
    }
}
