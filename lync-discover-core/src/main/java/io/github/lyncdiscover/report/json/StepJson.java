package io.github.lyncdiscover.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.network.DnsAnswer;
import io.github.lyncdiscover.prediction.Step;
import java.io.IOException;
import java.util.List;

/** The writer of the steps of a prediction as JSON, each with the fields of its kind. */
final class StepJson {
    private final JsonGenerator json;
    private final PredictionJson parts;
    private final CertificateJson certificates;

    StepJson(JsonGenerator json, PredictionJson parts) {
        this.json = json;
        this.parts = parts;
        this.certificates = new CertificateJson(json, parts);
    }

    /** Writes the fields of one kind of step. */
    private interface Fields {
        void write() throws IOException;
    }

    void write(int number, Step step) throws IOException {
        json.writeStartObject();
        json.writeNumberField("n", number);
        Fields fields = step.<Fields>fold(
                lookup -> () -> lookup(lookup),
                fetch -> () -> fetch(fetch),
                read -> () -> read(read),
                redirect -> () -> redirect(redirect),
                judge -> () -> judge(judge),
                handshake -> () -> handshake(handshake),
                skip -> () -> skip(skip));
        fields.write();
        json.writeEndObject();
    }

    private void lookup(Step.Lookup lookup) throws IOException {
        DnsAnswer answer = lookup.answer();
        kind("LOOKUP");
        parts.text("name", lookup.question().name());
        json.writeStringField("type", lookup.question().type().name());
        json.writeStringField("outcome", answer.code());
        list("aliases", answer.aliases());
        list("addresses", answer instanceof DnsAnswer.Addresses found ? found.addresses() : List.of());
        json.writeArrayFieldStart("services");
        if (answer instanceof DnsAnswer.Services found) {
            for (DnsAnswer.Service service : found.services()) {
                service(service);
            }
        }
        json.writeEndArray();
        parts.text("detail", answer instanceof DnsAnswer.Failed failed ? failed.detail() : "");
    }

    private void service(DnsAnswer.Service service) throws IOException {
        json.writeStartObject();
        json.writeNumberField("priority", service.priority());
        json.writeNumberField("weight", service.weight());
        json.writeNumberField("port", service.port());
        parts.text("target", service.target());
        json.writeEndObject();
    }

    private void fetch(Step.Fetch fetch) throws IOException {
        kind("FETCH");
        parts.text("url", PrintableText.brief(fetch.url().toString()));
        json.writeStringField("outcome", fetch.outcome().name());
        if (fetch.status().isPresent()) {
            json.writeNumberField("status", fetch.status().get());
        } else {
            json.writeNullField("status");
        }
        parts.text("detail", fetch.detail());
        certificates.shown("tls", fetch.shown());
        json.writeBooleanField("shared", fetch.shared());
        if (fetch.signIn().isPresent()) {
            json.writeStringField("signIn", fetch.signIn().get().name());
        }
    }

    private void read(Step.Read read) throws IOException {
        kind("READ");
        parts.text("url", PrintableText.brief(read.url().toString()));
        json.writeStringField("outcome", outcome(read.content()));
        parts.text("detail", read.detail());
    }

    private static String outcome(Step.Read.Content content) {
        return content instanceof Step.Read.Document it
                ? it.document().kind().name()
                : ((Step.Read.Unreadable) content).failure().name();
    }

    private void redirect(Step.Redirect redirect) throws IOException {
        kind("REDIRECT");
        parts.text("from", redirect.from().toString());
        parts.text("to", redirect.to().toString());
        json.writeStringField("by", redirect.kind().name());
        json.writeStringField("outcome", redirect.result().name());
    }

    private void judge(Step.Judge judge) throws IOException {
        kind("JUDGE");
        json.writeStringField("server", judge.decision().server().text());
        json.writeStringField("stage", judge.stage().name());
        parts.decision(judge.decision());
        parts.text("namedBy", judge.namedBy().toString());
    }

    private void handshake(Step.Handshake handshake) throws IOException {
        kind("HANDSHAKE");
        json.writeStringField("server", handshake.server().host().text());
        json.writeNumberField("port", handshake.server().port());
        json.writeStringField("outcome", handshake.outcome().name());
        parts.text("detail", handshake.detail());
        certificates.shown("tls", handshake.shown());
    }

    private void skip(Step.Skip skip) throws IOException {
        kind("SKIP");
        parts.text("name", skip.subject().toString());
        parts.text("reason", skip.reason().toString());
        json.writeStringField("reasonKind", skip.reason().kind().name());
    }

    private void kind(String kind) throws IOException {
        json.writeStringField("kind", kind);
    }

    private void list(String field, List<String> texts) throws IOException {
        json.writeArrayFieldStart(field);
        for (String text : texts) {
            json.writeString(PrintableText.of(text));
        }
        json.writeEndArray();
    }
}
