package io.github.lyncdiscover.bootstrap;

import io.github.lyncdiscover.certificate.ServerNames;
import io.github.lyncdiscover.certificate.SignatureKind;
import io.github.lyncdiscover.certificate.TlsVersion;
import io.github.lyncdiscover.chain.ChainVerdict.Oddity;
import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.prediction.Finding;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.FindingDetail;
import io.github.lyncdiscover.prediction.PresentedCertificates;
import io.github.lyncdiscover.prediction.Step;
import io.github.lyncdiscover.trust.TrustRule;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The findings about certificates of handshakes that succeed; none of them changes the walk. */
final class HandshakeFindings {
    private final ClientProfile client;
    private final TrustRule rule;
    private final WalkLog log;

    HandshakeFindings(ClientProfile client, TrustRule rule, WalkLog log) {
        this.client = client;
        this.rule = rule;
        this.log = log;
    }

    void write() {
        List<Step> steps = log.trace().steps();
        Set<DomainName> trusted = steps.stream()
                .filter(step ->
                        step instanceof Step.Judge judge && judge.decision().trusted())
                .map(step -> ((Step.Judge) step).decision().server())
                .collect(Collectors.toSet());
        for (Step step : steps) {
            step.certificates().filter(shown -> shown.faults().isEmpty()).ifPresent(shown -> {
                version(shown, step);
                remarks(shown, step);
                order(shown, step);
                if (trusted.contains(shown.host())) {
                    subject(shown, step);
                }
            });
        }
    }

    /** A live handshake offers only what this client speaks, so the answer was given to another one. */
    private void version(PresentedCertificates shown, Step step) {
        shown.protocol()
                .flatMap(TlsVersion::of)
                .filter(version -> !client.get(Settings.TLS_VERSIONS).contains(version))
                .ifPresent(version -> log.note(
                        Finding.of(FindingCode.TLS_VERSION_OF_ANOTHER_CLIENT, shown.host())
                                .with(FindingDetail.VERSION, version)
                                .of(client),
                        List.of(step)));
    }

    private void remarks(PresentedCertificates shown, Step step) {
        boolean sha2 = shown.chain().stream()
                .anyMatch(sent -> SignatureKind.of(sent.x509()).isSha2());
        new CertificateRemarks(client, shown.host())
                .of(
                        Optional.of(shown.own().revocationLists()),
                        Optional.of(SignatureKind.of(shown.own().x509())),
                        sha2)
                .forEach(remark -> log.note(remark, List.of(step)));
    }

    private void order(PresentedCertificates shown, Step step) {
        if (shown.oddities().contains(Oddity.OUT_OF_ORDER)) {
            log.note(Finding.of(FindingCode.TLS_CHAIN_OUT_OF_ORDER, shown.host()), List.of(step));
        }
    }

    private void subject(PresentedCertificates shown, Step step) {
        commonName(shown)
                .filter(subject ->
                        !subject.equals(shown.host()) && !rule.judge(subject).trusted())
                .ifPresent(subject -> log.note(
                        Finding.of(FindingCode.TLS_SUBJECT_NOT_TRUSTED, shown.host())
                                .with(FindingDetail.NAME, subject),
                        List.of(step)));
    }

    /** Only a name of several labels can be meant as a host's. */
    private static Optional<DomainName> commonName(PresentedCertificates shown) {
        return ServerNames.commonNames(shown.own()).stream()
                .findFirst()
                .flatMap(DomainName::tryParse)
                .filter(name -> name.parent().isPresent());
    }
}
