package io.github.lyncdiscover.plan.file;

import io.github.lyncdiscover.certificate.Certificate;
import io.github.lyncdiscover.certificate.CertificateFacts;
import io.github.lyncdiscover.certificate.CertificateFile;
import io.github.lyncdiscover.certificate.KeyKind;
import io.github.lyncdiscover.certificate.ServerNames;
import io.github.lyncdiscover.certificate.SignatureKind;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.text.content.YamlFields;
import io.github.lyncdiscover.text.content.YamlValue;
import io.github.lyncdiscover.text.file.DateText;
import io.github.lyncdiscover.text.file.FileLimits;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The reader of what is known of a certificate: its file, or what the plan says in its place. A file is read once. */
final class FactsReading {
    private static final Map<String, SignatureKind> SIGNATURES = PlanWords.of(
            List.of(SignatureKind.values()).stream()
                    .filter(kind -> kind != SignatureKind.OTHER)
                    .toList(),
            SignatureKind::word);
    private static final List<String> SAID =
            List.of("names", "subject", "notBefore", "expires", "key", "keyId", "signature", "issuer", "crl");

    private final PlanFolder folder;
    private final Map<Path, CertificateFacts> files = new HashMap<>();

    FactsReading(PlanFolder folder) {
        this.folder = folder;
    }

    CertificateFacts read(YamlValue item, YamlFields said) {
        return read(item, said, false);
    }

    /** As {@link #read}; where more is said of the server, nothing need be said of its certificate. */
    CertificateFacts read(YamlValue item, YamlFields said, boolean saysMore) {
        Optional<YamlValue> file = said.get("file");
        Optional<String> beside =
                SAID.stream().filter(key -> said.get(key).isPresent()).findFirst();
        if (file.isPresent() && beside.isPresent()) {
            throw said.need(beside.get()).fault("the file says this already: leave out " + beside.get() + ", or file");
        } else if (file.isEmpty() && beside.isEmpty() && !saysMore) {
            throw item.fault("nothing is said of the certificate: give its file, or names, subject, expires, key …");
        }
        return file.map(this::chain).orElseGet(() -> described(said));
    }

    private CertificateFacts chain(YamlValue item) {
        return item.as(text -> files.computeIfAbsent(folder.find(text, "certificates"), FactsReading::chain));
    }

    private static CertificateFacts chain(Path file) {
        List<Certificate> chain = CertificateFile.read(file);
        if (chain.size() > FileLimits.PLAN_CHAIN) {
            throw new IllegalArgumentException(PrintableText.of(file.toString()) + " holds " + chain.size()
                    + " certificates: no server sends more than " + FileLimits.PLAN_CHAIN);
        }
        return CertificateFacts.of(chain);
    }

    private static CertificateFacts described(YamlFields said) {
        Optional<String> subject = said.get("subject").map(FactsReading::subject);
        Optional<Instant> notBefore = said.get("notBefore").map(date -> date.as(DateText::first));
        Optional<Instant> expires = said.get("expires").map(date -> date.as(DateText::last));
        if (notBefore.isPresent() && expires.isPresent() && notBefore.get().isAfter(expires.get())) {
            throw said.need("expires").fault("the certificate ends before it begins");
        }
        return new CertificateFacts(
                said.get("names")
                        .map(names -> names.each(FactsReading::name))
                        .filter(names -> !(names.isEmpty() && subject.isPresent()))
                        .map(names -> new ServerNames(names, true))
                        .or(() -> subject.map(only -> new ServerNames(List.of(only), false))),
                subject,
                notBefore,
                expires,
                said.get("key").map(key -> key.as(KeyKind::parse)),
                said.get("keyId").map(FactsReading::keyId),
                said.get("signature").map(signature -> signature.oneOf(SIGNATURES)),
                said.get("issuer").map(FactsReading::line),
                said.get("crl").map(points -> points.each(FactsReading::line)),
                Optional.empty(),
                List.of());
    }

    /** The common name; a whole distinguished name would hide it. */
    private static String subject(YamlValue item) {
        String text = line(item);
        if (text.toUpperCase(Locale.ROOT).startsWith("CN=")) {
            throw item.fault("write the common name alone, without " + text.substring(0, 3));
        }
        return text.toLowerCase(Locale.ROOT);
    }

    private static String name(YamlValue item) {
        return item.as(text -> text.startsWith("*.")
                ? "*." + DomainName.parse(text.substring(2))
                : DomainName.parse(text).text());
    }

    private static String keyId(YamlValue item) {
        return item.as(text -> {
            String digits = text.replaceAll("[ :]", "").toLowerCase(Locale.ROOT);
            if (!digits.matches("[0-9a-f]{40}")) {
                throw new IllegalArgumentException(
                        PrintableText.quote(text) + " is no key id: 40 hexadecimal digits, such as certutil shows");
            }
            return digits;
        });
    }

    private static String line(YamlValue item) {
        String text = item.text();
        if (!PrintableText.of(text).equals(text) || text.length() > FileLimits.PLAN_TEXT) {
            throw item.fault("one line without control characters is needed here, of at most 1000 characters");
        }
        return text;
    }
}
