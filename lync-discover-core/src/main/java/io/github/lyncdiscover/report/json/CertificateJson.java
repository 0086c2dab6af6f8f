package io.github.lyncdiscover.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.lyncdiscover.certificate.Certificate;
import io.github.lyncdiscover.certificate.ServerNames;
import io.github.lyncdiscover.certificate.TlsVersion;
import io.github.lyncdiscover.chain.ChainVerdict;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.network.MachineLimit;
import io.github.lyncdiscover.network.Tls;
import io.github.lyncdiscover.prediction.PresentedCertificates;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.x500.X500Principal;

/**
 * The writer of certificates as JSON, by their distinguished names and SHA-1, and of what a server presented in a
 * handshake.
 */
public final class CertificateJson {
    private static final KnownNames KNOWN = new KnownNames();

    private final JsonGenerator json;
    private final PredictionJson texts;

    public CertificateJson(JsonGenerator json, PredictionJson texts) {
        this.json = json;
        this.texts = texts;
    }

    /** What was shown, part by part; null where it is not known. */
    public void shown(String field, Optional<PresentedCertificates> some) throws IOException {
        json.writeFieldName(field);
        if (some.isEmpty()) {
            json.writeNull();
            return;
        }
        PresentedCertificates shown = some.get();
        json.writeStartObject();
        texts.optional("protocol", shown.protocol());
        json.writeStringField("name", shown.name().name());
        names(Optional.of(shown.names()));
        certificates("sent", shown.chain());
        oddities(shown.oddities());
        texts("revocationLists", shown.own().revocationLists());
        json.writeArrayFieldStart("faults");
        for (Tls.Fault fault : shown.faults()) {
            json.writeStartObject();
            json.writeStringField("problem", fault.problem().code());
            texts.text("detail", fault.detail());
            limit("machineLimit", fault.limit());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** A limit of the machine that asked; null where there is none. */
    public void limit(String field, Optional<MachineLimit> some) throws IOException {
        json.writeFieldName(field);
        if (some.isEmpty()) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringField("kind", some.get().kind().name());
        texts.optional("version", some.get().version().map(TlsVersion::protocol));
        json.writeEndObject();
    }

    /** The host names of a certificate, and where in it they stand. */
    public void names(Optional<ServerNames> names) throws IOException {
        texts("names", names.map(ServerNames::names).orElse(List.of()));
        texts.optional(
                "namesFrom",
                names.filter(some -> !some.names().isEmpty())
                        .map(some -> some.alternative() ? "ALTERNATIVE_NAMES" : "SUBJECT"));
    }

    private void texts(String field, List<String> values) throws IOException {
        json.writeFieldName(field);
        KNOWN.write(json, values);
    }

    public void oddities(Set<ChainVerdict.Oddity> oddities) throws IOException {
        json.writeArrayFieldStart("oddities");
        for (ChainVerdict.Oddity oddity : oddities) {
            json.writeString(oddity.name());
        }
        json.writeEndArray();
    }

    public void certificates(String field, List<Certificate> certificates) throws IOException {
        json.writeArrayFieldStart(field);
        for (Certificate certificate : certificates) {
            certificate(certificate);
        }
        json.writeEndArray();
    }

    public void certificate(Certificate certificate) throws IOException {
        json.writeStartObject();
        json.writeStringField("subject", name(certificate.subject()));
        json.writeStringField("issuer", name(certificate.issuer()));
        json.writeStringField("sha1", certificate.sha1());
        json.writeStringField("notBefore", certificate.notBefore().toString());
        json.writeStringField("notAfter", certificate.notAfter().toString());
        json.writeEndObject();
    }

    public static String name(X500Principal name) {
        return PrintableText.of(Certificate.text(name));
    }
}
