package io.github.lyncdiscover.prediction;

import static io.github.lyncdiscover.prediction.FindingDetail.CONSEQUENCE;
import static io.github.lyncdiscover.prediction.FindingDetail.LIMIT;
import static io.github.lyncdiscover.prediction.FindingDetail.NAME;
import static io.github.lyncdiscover.prediction.FindingDetail.ROLE;
import static io.github.lyncdiscover.prediction.FindingDetail.ROOTS_GIVEN;
import static io.github.lyncdiscover.prediction.FindingDetail.SAID;
import static io.github.lyncdiscover.prediction.FindingDetail.STATED;
import static io.github.lyncdiscover.prediction.FindingDetail.VERSION;

import io.github.lyncdiscover.certificate.TlsVersion;
import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.network.MachineLimit;
import io.github.lyncdiscover.prediction.FindingDetail.Consequence;
import io.github.lyncdiscover.prediction.FindingDetail.ServerRole;
import java.util.Optional;

/** The words for TLS handshakes and certificates; what fails there is never the trust dialog. */
final class TlsWords {
    private TlsWords() {}

    static String of(Finding finding) {
        String host = FindingWords.subject(finding);
        String client = FindingWords.client(finding);
        return switch (finding.code()) {
            case TLS_NAME_MISMATCH, TLS_EXPIRED, TLS_NOT_YET_VALID, TLS_UNTRUSTED, TLS_HANDSHAKE_FAILED ->
                failure(finding, host);
            case UNTRUSTED_ON_THIS_MACHINE -> untrusted(finding, host);
            case MACHINE_CANNOT_CONNECT -> machine(finding, host);
            case TLS_VERSION_OF_ANOTHER_CLIENT -> versions(finding, host, client);
            case TLS_NO_REVOCATION_LIST ->
                "The certificate of " + host
                        + (finding.get(FindingDetail.LISTS).orElse(0) == 0
                                ? " does not say where its revocation list is. "
                                : " names its revocation list under no http: address. ")
                        + client + " has to reach one over HTTP, else it may not connect.";
            case TLS_SHA512_NOT_TAKEN ->
                "The certificate of " + host + " is signed with SHA-512, which " + client
                        + " does not take: request it anew with SHA-256.";
            case TLS_FIRMWARE_DECIDES ->
                host + " sends a certificate that is signed with SHA-2. The firmware of " + client
                        + " decides whether it takes that, and which newer roots it holds.";
            case TLS_CHAIN_OUT_OF_ORDER ->
                host + " sends its certificates out of order, which not every device forgives.";
            case TLS_SUBJECT_NOT_TRUSTED ->
                host + " is trusted by its name, but the common name of its certificate, "
                        + FindingWords.name(finding, NAME)
                        + ", would not be. One source (KB 2833618) has the client go by that name.";
            case EXCHANGE_CALENDAR_MISSING ->
                "The certificate of Exchange does not name " + host + " itself" + FindingWords.aside(finding)
                        + ", which " + client + " needs: it signs in, and calendar and call history are missing.";
            default -> throw new IllegalStateException("no words for " + finding.code());
        };
    }

    private static String versions(Finding finding, String host, String client) {
        if (isOfExchange(finding)) {
            return "Exchange was not found, and the recorded handshake with " + host
                    + " failed for a client that speaks other versions of TLS.";
        }
        String spoken = finding.get(FindingDetail.CLIENT)
                .map(profile -> TlsVersion.words(profile.get(Settings.TLS_VERSIONS)))
                .orElse("others");
        return finding.get(VERSION)
                .map(agreed -> "The recorded handshake with " + host + " agreed on TLS " + agreed.number() + ", and "
                        + client + " speaks " + spoken + ": whether " + host + " speaks that too is not known.")
                .orElseGet(() -> "The recorded handshake with " + host
                        + " failed for a client that speaks other versions of TLS than " + client + ", which speaks "
                        + spoken + ": whether it fails for " + client + " too is not known.");
    }

    private static String failure(Finding finding, String host) {
        if (finding.get(CONSEQUENCE).equals(Optional.of(Consequence.ALSO_WRONG))) {
            return "Also wrong at " + host + ": " + fault(finding) + ".";
        }
        Optional<ServerRole> role = finding.get(ROLE);
        if (role.equals(Optional.of(ServerRole.EXCHANGE))) {
            return "Exchange's " + host + " failed: its TLS handshake fails" + FindingWords.aside(finding)
                    + ". That is not the trust dialog, and nobody is asked about that host; calendar and call history may"
                    + " be missing.";
        }
        String what = role.map(kind ->
                        kind == ServerRole.EXTERNAL_WEB_SERVICES ? "The external web services " : "The SIP server ")
                .orElse("");
        return what + host + " failed: " + fault(finding) + ". " + meaning(finding) + LegWords.wayThere(finding);
    }

    private static String fault(Finding finding) {
        String fault = switch (finding.code()) {
            case TLS_NAME_MISMATCH -> "its certificate names another host";
            case TLS_EXPIRED -> "its certificate has expired";
            case TLS_NOT_YET_VALID -> "its certificate is not valid yet";
            case TLS_UNTRUSTED ->
                finding.get(STATED).isPresent()
                        ? "its certificate leads to no trusted root"
                        : "its certificate leads to no root that this machine trusts";
            default -> "the TLS handshake broke off";
        };
        return fault + FindingWords.aside(finding);
    }

    private static String meaning(Finding finding) {
        return switch (finding.get(CONSEQUENCE).orElse(Consequence.CERTIFICATE_DIALOG)) {
            case HTTP_ANSWERS -> "The plain HTTP request answers.";
            case HTTPS_ANSWERS -> "The HTTPS request answers.";
            case CLIENT_GOES_ON -> "The client goes on to its next source; what users see of this is not documented.";
            default -> dialog(finding);
        };
    }

    /** What users see in place of the trust dialog; an authority that is unknown here may be known to their machines. */
    private static String dialog(Finding finding) {
        if (finding.code() == FindingCode.TLS_HANDSHAKE_FAILED) {
            return "What users see is not documented; in one documented case it is a network error (12029). It is not the"
                    + " trust dialog.";
        }
        Optional<ClientProfile> client = finding.get(FindingDetail.CLIENT);
        Optional<String> retrying = client.flatMap(profile -> profile.get(Settings.WILDCARD_MESSAGE))
                .filter(any -> finding.get(CONSEQUENCE).equals(Optional.of(Consequence.WILDCARD_REFUSED)));
        if (retrying.isPresent()) {
            return "Users see \"" + retrying.get() + "\"; that is not the trust dialog.";
        }
        boolean open = finding.code() == FindingCode.TLS_UNTRUSTED
                && finding.get(STATED).isEmpty();
        String unless = open ? ", unless their machines trust it" : "";
        return client.flatMap(profile -> profile.get(Settings.CERTIFICATE_MESSAGE))
                .map(message -> "Users see \"" + message + "\"" + unless
                        + "; that is the certificate dialog, not the trust dialog.")
                .orElseGet(() -> "What users of " + FindingWords.client(finding) + " see" + unless + (open ? "," : "")
                        + " is not documented; it is not the trust dialog.");
    }

    private static String untrusted(Finding finding, String host) {
        String users = "sers' machines may trust the certificate of " + host + ", which this one does not"
                + (finding.get(ROOTS_GIVEN).isPresent() ? ", not even with the roots given" : "");
        return isOfExchange(finding)
                ? "Exchange was not found, and u" + users + "."
                : "U" + users + finding.get(SAID).map(": "::concat).orElse("") + ".";
    }

    private static String machine(Finding finding, String host) {
        String users = "sers' machines may connect to " + host + ", and this one cannot";
        return isOfExchange(finding)
                ? "Exchange was not found, and u" + users + "."
                : "U" + users + finding.get(LIMIT).map(TlsWords::limit).orElse("") + ".";
    }

    private static boolean isOfExchange(Finding finding) {
        return finding.get(ROLE).equals(Optional.of(ServerRole.EXCHANGE));
    }

    private static String limit(MachineLimit limit) {
        String version = limit.version()
                .map(spoken -> "the server speaks TLS " + spoken.number() + ", ")
                .orElse("");
        return ": "
                + switch (limit.kind()) {
                    case TLS_VERSION ->
                        version.isEmpty()
                                ? "they have no version of TLS in common"
                                : version + "which this machine does not";
                    case KEY_OR_SIGNATURE -> version + "its key or signature is of a kind that Java refuses";
                    case OTHER_VERSIONS_OFFERED -> "it recorded as a client that speaks other versions of TLS";
                    case CHAIN_LENGTH -> version + "it sends more certificates than Java takes";
                    case UNREADABLE_CERTIFICATE -> version + "it sends a certificate that Java cannot read";
                };
    }
}
