package io.github.lyncdiscover.lint;

import io.github.lyncdiscover.certificate.TlsVersion;
import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.plan.certificates.AssignedCertificate;
import io.github.lyncdiscover.plan.handshake.CertificateEndpoint;
import io.github.lyncdiscover.prediction.Finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The clients of a plan whose handshake fails for what they speak or lack, by the judgement of the prediction. */
final class ClientHandshakeRules {
    private final List<ClientProfile> clients;

    ClientHandshakeRules(List<ClientProfile> clients) {
        this.clients = clients;
    }

    List<LintFinding> findings(CertificateEndpoint endpoint, AssignedCertificate certificate, String what) {
        List<ClientProfile> asking = AskingClients.of(clients, endpoint);
        List<LintFinding> findings = new ArrayList<>();
        List<ClientProfile> deaf =
                asking.stream().filter(certificate::isNotUnderstoodBy).toList();
        if (!deaf.isEmpty()) {
            findings.add(LintFinding.of(
                    LintCode.TLS_VERSION_NOT_SPOKEN,
                    Severity.ERROR,
                    "The server speaks " + TlsVersion.words(certificate.tlsVersions()) + ". No version in common: "
                            + deaf.stream().map(ClientHandshakeRules::spoken).collect(Collectors.joining("; ")) + ".",
                    "Switch a version on that the client speaks, or update the client.",
                    LintSource.DISABLE_OLD_TLS));
        }
        List<ClientProfile> rootless = asking.stream()
                .filter(client -> client.isAmong(certificate.clientsWithoutRoot()))
                .toList();
        if (!rootless.isEmpty()) {
            findings.add(LintFinding.of(
                    LintCode.ROOT_MISSING,
                    Severity.ERROR,
                    what + " leads to a root that is not on every client: "
                            + rootless.stream().map(ClientProfile::title).collect(Collectors.joining(", ")) + ".",
                    "Install the root there, or have the certificate issued under a root that these clients have.",
                    LintSource.KB2604176,
                    LintSource.SCHERTZ_2014));
        }
        return findings;
    }

    private static String spoken(ClientProfile client) {
        return client.title() + " speaks " + TlsVersion.words(client.get(Settings.TLS_VERSIONS));
    }
}
