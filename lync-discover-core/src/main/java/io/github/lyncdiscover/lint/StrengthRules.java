package io.github.lyncdiscover.lint;

import io.github.lyncdiscover.certificate.CertificateFacts;
import io.github.lyncdiscover.certificate.CertificateFacts.Purpose;
import io.github.lyncdiscover.certificate.KeyKind;
import io.github.lyncdiscover.certificate.SignatureKind;
import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.prediction.Finding.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The rules for key, signature and purpose that Lync Server supports (gg398066). */
final class StrengthRules {
    private static final int SHORTEST = 1024;
    private static final int ADVISED = 2048;
    /** Issuers of Microsoft's root programme may not sign TLS certificates with SHA-1 any more (Advisory 2880823). */
    private static final Instant END_OF_SHA1 = Instant.parse("2016-01-01T00:00:00Z");

    private static final String NEW_KEY = "Request it anew with an RSA key of 2048 bits or more.";
    private static final String SHA256 = "Have it signed with SHA-256.";

    private final LintDates clock;
    private final List<ClientProfile> devices;
    private final List<ClientProfile> refusing;

    public StrengthRules(LintDates clock, List<ClientProfile> clients) {
        this.clock = clock;
        this.devices = clients.stream()
                .filter(client -> client.get(Settings.FIRMWARE_DECIDES))
                .toList();
        this.refusing = clients.stream()
                .filter(client -> !client.get(Settings.TAKES_SHA512))
                .toList();
    }

    public List<LintFinding> findings(CertificateFacts facts, String what) {
        List<LintFinding> findings = new ArrayList<>();
        facts.key().flatMap(key -> key(key, what)).ifPresent(findings::add);
        facts.signature().flatMap(signature -> signature(signature, what)).ifPresent(findings::add);
        facts.signature()
                .filter(SignatureKind::isSha2)
                .filter(signature -> !devices.isEmpty())
                .map(signature -> firmware(signature, what))
                .ifPresent(findings::add);
        facts.purpose().flatMap(purpose -> purpose(purpose, what)).ifPresent(findings::add);
        return findings;
    }

    private static Optional<LintFinding> key(KeyKind key, String what) {
        return switch (key.family()) {
            case NIST_CURVE -> Optional.empty();
            case OTHER ->
                Optional.of(LintFinding.of(
                        LintCode.KEY_UNSUPPORTED,
                        Severity.WARNING,
                        what + " has a key of the kind " + key + "; supported are RSA and the curves P-256, P-384 and"
                                + " P-521.",
                        NEW_KEY,
                        LintSource.GG398066));
            case RSA -> rsa(key, what);
        };
    }

    private static Optional<LintFinding> rsa(KeyKind key, String what) {
        if (key.bits() >= ADVISED) {
            return Optional.empty();
        }
        boolean none = key.bits() < SHORTEST;
        return Optional.of(LintFinding.of(
                none ? LintCode.KEY_TOO_SHORT : LintCode.KEY_SHORT,
                none ? Severity.ERROR : Severity.WARNING,
                what + " has an RSA key of " + key.bits() + " bits; "
                        + (none ? "the shortest that is supported has 1024." : "2048 or more are advised."),
                NEW_KEY,
                LintSource.GG398066));
    }

    private Optional<LintFinding> signature(SignatureKind signature, String what) {
        String signed = what + " is signed with ";
        return switch (signature) {
            case SHA256, SHA384 -> Optional.empty();
            case SHA512 ->
                Optional.of(LintFinding.of(
                        LintCode.SIGNATURE_SHA512,
                        Severity.WARNING,
                        signed
                                + "SHA-512, which Windows Server 2008 R2, 2012 and 2012 R2 do not take in TLS 1.2 without an"
                                + " update: the Front End service does not start." + refused(),
                        refusing.isEmpty()
                                ? "Install KB 2973337 on every server, or have it signed with SHA-256."
                                : SHA256,
                        LintSource.KB2973337));
            case MD2, MD5 ->
                Optional.of(LintFinding.of(
                        LintCode.SIGNATURE_BROKEN,
                        Severity.ERROR,
                        signed + signature + ", which can be forged and is not supported.",
                        SHA256,
                        LintSource.GG398066));
            case SHA1 -> Optional.of(sha1(signed));
            case RSASSA_PSS ->
                Optional.of(LintFinding.of(
                        LintCode.SIGNATURE_PSS,
                        Severity.ERROR,
                        signed + "RSASSA-PSS, which is not supported: sign-in fails.",
                        "Have the issuer sign in the older form of RSA (PKCS #1 v1.5) with SHA-256.",
                        LintSource.GG398066));
            case OTHER ->
                Optional.of(LintFinding.of(
                        LintCode.SIGNATURE_UNSUPPORTED,
                        Severity.WARNING,
                        what + " is signed in a way that is not among those supported (SHA-1, SHA-2).",
                        SHA256,
                        LintSource.GG398066));
        };
    }

    /** The clients of the plan that a prediction has the same finding for. */
    private String refused() {
        return refusing.isEmpty()
                ? ""
                : " " + refusing.stream().map(ClientProfile::title).collect(Collectors.joining(", "))
                        + " does not take it.";
    }

    private LintFinding firmware(SignatureKind signature, String what) {
        return LintFinding.of(
                LintCode.FIRMWARE_DECIDES,
                Severity.INFO,
                what + " is signed with " + signature + ". The firmware of "
                        + devices.stream().map(ClientProfile::title).collect(Collectors.joining(", "))
                        + " decides whether it takes that, and which newer roots it holds.",
                "Update the firmware, and try one device of each kind.",
                LintSource.SCHERTZ_2014,
                LintSource.GG398094);
    }

    private LintFinding sha1(String signed) {
        boolean still = clock.date().filter(date -> date.isBefore(END_OF_SHA1)).isPresent();
        return LintFinding.of(
                LintCode.SIGNATURE_SHA1,
                still ? Severity.INFO : Severity.WARNING,
                signed + "SHA-1, which Lync Server supports; public issuers "
                        + (still ? "may not use it from 2016 on." : "have not been allowed it since 2016."),
                SHA256,
                LintSource.GG398066,
                LintSource.ADVISORY_2880823);
    }

    private static Optional<LintFinding> purpose(Purpose purpose, String what) {
        return switch (purpose) {
            case SERVER -> Optional.empty();
            case OTHER ->
                Optional.of(LintFinding.of(
                        LintCode.NOT_FOR_SERVERS,
                        Severity.ERROR,
                        what + " is not for servers: its extended key usage lacks Server Authentication.",
                        "Request it anew with Server Authentication (1.3.6.1.5.5.7.3.1).",
                        LintSource.GG398066));
            case NOT_LIMITED ->
                Optional.of(LintFinding.of(
                        LintCode.PURPOSE_NOT_SAID,
                        Severity.WARNING,
                        what + " does not say what it is for; Server Authentication is required.",
                        "Request it anew with Server Authentication (1.3.6.1.5.5.7.3.1).",
                        LintSource.GG398066));
        };
    }
}
