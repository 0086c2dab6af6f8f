package io.github.lyncdiscover.plan.writer;

import io.github.lyncdiscover.certificate.CertificateFacts;
import io.github.lyncdiscover.certificate.KeyKind;
import io.github.lyncdiscover.certificate.ServerNames;
import io.github.lyncdiscover.certificate.SignatureKind;
import io.github.lyncdiscover.deployment.MisfitException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** The writer of what is known of a certificate: the name of its file, or what the plan says in its place. */
final class FactsWriting {
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    private FactsWriting() {}

    static void write(YamlLines lines, String margin, String where, Optional<String> file, CertificateFacts facts) {
        boolean fromFile = !facts.chain().isEmpty();
        if (fromFile != file.isPresent() || (fromFile && !facts.equals(CertificateFacts.of(facts.chain())))) {
            throw new MisfitException(
                    where,
                    fromFile
                            ? "the certificate is given without the file that a plan file names, or with other facts than"
                                    + " it contains"
                            : "the certificate's file is named, and what it contains is not given");
        }
        if (file.isPresent()) {
            lines.entry(margin, "file", YamlLines.quoted(file.get()));
            return;
        }
        if (facts.purpose().isPresent()) {
            throw new MisfitException(
                    where, "a plan file has no key for the purpose of a certificate without its file");
        }
        facts.names()
                .filter(ServerNames::alternative)
                .ifPresent(names -> lines.list(margin, "names", names.names(), YamlLines::quoted));
        lines.entry(margin, "subject", facts.subject().map(YamlLines::quoted));
        lines.entry(margin, "notBefore", facts.notBefore().map(FactsWriting::firstOf));
        lines.entry(margin, "expires", facts.notAfter().map(FactsWriting::lastOf));
        lines.entry(margin, "key", facts.key().map(KeyKind::word).map(YamlLines::quoted));
        lines.entry(margin, "keyId", facts.keyId().map(YamlLines::quoted));
        lines.entry(margin, "signature", facts.signature().map(SignatureKind::word));
        lines.entry(margin, "issuer", facts.issuer().map(YamlLines::quoted));
        facts.crl().ifPresent(points -> lines.list(margin, "crl", points, YamlLines::quoted));
    }

    /** A moment that a day's last second represents. */
    static String lastOf(Instant moment) {
        return date(moment, LAST_SECOND);
    }

    /** A moment that a day's first second represents. */
    static String firstOf(Instant moment) {
        return date(moment, LocalTime.MIDNIGHT);
    }

    private static String date(Instant moment, LocalTime ofDay) {
        var utc = moment.atOffset(ZoneOffset.UTC);
        return utc.toLocalTime().equals(ofDay)
                ? YamlLines.quoted(utc.toLocalDate().toString())
                : YamlLines.quoted(moment.toString());
    }
}
