package io.github.lyncdiscover.report.task;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.lyncdiscover.certificate.CertificateFacts;
import io.github.lyncdiscover.certificate.KeyKind;
import io.github.lyncdiscover.certificate.ServerNames;
import io.github.lyncdiscover.certificate.SignatureKind;
import io.github.lyncdiscover.lint.LintFinding;
import io.github.lyncdiscover.lint.LintReport;
import io.github.lyncdiscover.lint.LintSource;
import io.github.lyncdiscover.lint.LintedEndpoint;
import io.github.lyncdiscover.lint.TimelineEvent;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.plan.certificates.AssignedCertificate;
import io.github.lyncdiscover.plan.certificates.AvAuthentication;
import io.github.lyncdiscover.plan.handshake.CertificateEndpoint;
import io.github.lyncdiscover.prediction.Finding.Severity;
import io.github.lyncdiscover.report.json.PredictionJson;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The writer of findings about a plan's certificates as JSON. */
final class LintJson {
    private final JsonGenerator json;
    private final PredictionJson texts;

    /**
     * Writes into a generator.
     *
     * @param json the generator
     */
    public LintJson(JsonGenerator json) {
        this.json = json;
        this.texts = new PredictionJson(json);
    }

    /**
     * Writes what is found of a plan as an object.
     *
     * @param report what is found
     * @throws IOException never, into a text
     */
    public void write(LintReport report) throws IOException {
        json.writeStartObject();
        json.writeStringField("title", PrintableText.of(report.plan().title()));
        texts.optional("date", report.plan().certificates().date().map(Instant::toString));
        json.writeNumberField("errors", report.count(Severity.ERROR));
        json.writeNumberField("warnings", report.count(Severity.WARNING));
        json.writeArrayFieldStart("endpoints");
        for (LintedEndpoint each : report.endpoints()) {
            if (each instanceof LintedEndpoint.Server server) {
                server(server);
            }
        }
        json.writeEndArray();
        json.writeArrayFieldStart("avAuthentication");
        for (LintedEndpoint each : report.endpoints()) {
            if (each instanceof LintedEndpoint.Av av) {
                av(av);
            }
        }
        json.writeEndArray();
        strings("notChecked", report.notChecked().stream().map(Enum::name).toList());
        json.writeEndObject();
    }

    private void server(LintedEndpoint.Server server) throws IOException {
        json.writeStartObject();
        json.writeStringField("role", server.endpoint().role().name());
        texts.optional("name", server.endpoint().name().map(DomainName::text));
        json.writeArrayFieldStart("needs");
        for (CertificateEndpoint.Need need : server.endpoint().needs()) {
            json.writeStartObject();
            json.writeStringField("name", need.name().text());
            json.writeStringField("reason", need.reason().name());
            strings("asked", need.asked().stream().map(place -> place.word()).toList());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("certificates");
        for (AssignedCertificate certificate : server.endpoint().certificates()) {
            certificate(certificate.server(), certificate.file(), certificate.facts());
        }
        json.writeEndArray();
        findings(server.findings());
        json.writeEndObject();
    }

    private void av(LintedEndpoint.Av av) throws IOException {
        json.writeStartObject();
        json.writeStringField("edge", av.pool().edge().text());
        json.writeStringField("tokenLifetime", av.pool().tokenLifetime().toString());
        json.writeArrayFieldStart("certificates");
        for (AvAuthentication.Held held : av.pool().certificates()) {
            certificate(held.server(), held.file(), held.facts());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("timeline");
        for (TimelineEvent event : av.timeline()) {
            json.writeStartObject();
            json.writeStringField("at", event.at().toString());
            json.writeStringField("what", event.what());
            json.writeEndObject();
        }
        json.writeEndArray();
        findings(av.findings());
        json.writeEndObject();
    }

    private void certificate(Optional<DomainName> server, Optional<String> file, CertificateFacts facts)
            throws IOException {
        json.writeStartObject();
        texts.optional("server", server.map(DomainName::text));
        texts.optional("file", file.map(PrintableText::of));
        texts.optional("subject", facts.subject().map(ServerNames::show));
        strings(
                "names",
                facts.names().map(ServerNames::names).orElse(List.of()).stream()
                        .map(PrintableText::of)
                        .toList());
        texts.optional("notBefore", facts.notBefore().map(Instant::toString));
        texts.optional("notAfter", facts.notAfter().map(Instant::toString));
        texts.optional("key", facts.key().map(KeyKind::word));
        texts.optional("keyId", facts.keyId());
        texts.optional("signature", facts.signature().map(SignatureKind::word));
        texts.optional("issuer", facts.issuer().map(PrintableText::of));
        json.writeEndObject();
    }

    private void findings(List<LintFinding> findings) throws IOException {
        json.writeArrayFieldStart("findings");
        for (LintFinding finding : findings) {
            json.writeStartObject();
            json.writeStringField("code", finding.code().name());
            json.writeStringField("severity", finding.severity().name().toLowerCase(Locale.ROOT));
            json.writeStringField("message", finding.message());
            texts.optional("cure", Optional.of(finding.cure()).filter(cure -> !cure.isEmpty()));
            strings("names", finding.names().stream().map(DomainName::text).toList());
            strings("sources", finding.sources().stream().map(LintSource::id).toList());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void strings(String field, List<String> values) throws IOException {
        json.writeArrayFieldStart(field);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
