package io.github.lyncdiscover.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.lyncdiscover.certificate.Certificate;
import io.github.lyncdiscover.certificate.ServerNames;
import io.github.lyncdiscover.chain.ChainVerdict;
import io.github.lyncdiscover.chain.Missing;
import io.github.lyncdiscover.chain.StoreVerdict;
import io.github.lyncdiscover.chain.server.Presented;
import io.github.lyncdiscover.chain.server.Situation;
import io.github.lyncdiscover.name.Printable;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;

/** Writes what stores make of a chain: certificates by their distinguished names and SHA-1. */
public final class ChainJson {
    private final JsonGenerator json;
    private final PredictionJson texts;

    /**
     * Writes into a generator.
     *
     * @param json the generator
     */
    public ChainJson(JsonGenerator json) {
        this.json = json;
        this.texts = new PredictionJson(json);
    }

    /**
     * Writes the fields of a verdict into an object that is open.
     *
     * @param verdict the verdict
     * @throws IOException never, into a text
     */
    public void fields(ChainVerdict verdict) throws IOException {
        certificates("sent", verdict.sent());
        json.writeArrayFieldStart("oddities");
        for (ChainVerdict.Oddity oddity : verdict.oddities()) {
            json.writeString(oddity.name());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("stores");
        for (StoreVerdict store : verdict.stores()) {
            store(store);
        }
        json.writeEndArray();
    }

    /**
     * Writes the field of the server that was asked.
     *
     * @param server the server; empty where none was
     * @param at the date to judge for
     * @throws IOException never, into a text
     */
    public void server(Optional<Presented> server, Instant at) throws IOException {
        json.writeFieldName("server");
        if (server.isEmpty()) {
            json.writeNull();
            return;
        }
        Presented presented = server.get();
        Optional<ServerNames> names = presented.names();
        json.writeStartObject();
        json.writeStringField("host", presented.server().host().text());
        json.writeNumberField("port", presented.server().port());
        texts.optional("protocol", presented.protocol());
        texts.optional("name", presented.name().map(Enum::name));
        json.writeArrayFieldStart("names");
        for (String name : names.map(ServerNames::names).orElse(List.of())) {
            json.writeString(Printable.of(name));
        }
        json.writeEndArray();
        texts.optional(
                "namesFrom",
                names.filter(some -> !some.names().isEmpty())
                        .map(some -> some.alternative() ? "ALTERNATIVE_NAMES" : "SUBJECT"));
        texts.optional("dates", presented.dates(at).map(Enum::name));
        texts.optional("failure", presented.failure());
        json.writeEndObject();
    }

    /**
     * Writes what a Windows server may come to send.
     *
     * @param situation when
     * @throws IOException never, into a text
     */
    public void situation(Situation situation) throws IOException {
        json.writeStartObject();
        texts.text("change", situation.change());
        fields(situation.verdict());
        json.writeEndObject();
    }

    private void store(StoreVerdict verdict) throws IOException {
        json.writeStartObject();
        texts.text("name", verdict.store().name());
        texts.optional("date", verdict.store().date().map(LocalDate::toString));
        texts.text("source", verdict.store().source());
        json.writeBooleanField("accepted", verdict.accepted());
        json.writeArrayFieldStart("path");
        for (Certificate certificate : verdict.path()) {
            json.writeString(name(certificate.subject()));
        }
        json.writeEndArray();
        texts.optional("missing", verdict.missing().map(Missing::text));
        texts.optional(
                "problem", verdict.missing().map(missing -> missing.kind().name()));
        certificates("sending", verdict.sending());
        json.writeFieldName("trusting");
        Optional<Certificate> trusting = verdict.trusting();
        if (trusting.isPresent()) {
            certificate(trusting.get());
        } else {
            json.writeNull();
        }
        json.writeEndObject();
    }

    private void certificates(String field, List<Certificate> certificates) throws IOException {
        json.writeArrayFieldStart(field);
        for (Certificate certificate : certificates) {
            certificate(certificate);
        }
        json.writeEndArray();
    }

    private void certificate(Certificate certificate) throws IOException {
        json.writeStartObject();
        json.writeStringField("subject", name(certificate.subject()));
        json.writeStringField("issuer", name(certificate.issuer()));
        json.writeStringField("sha1", certificate.sha1());
        json.writeStringField("notBefore", certificate.notBefore().toString());
        json.writeStringField("notAfter", certificate.notAfter().toString());
        json.writeEndObject();
    }

    private static String name(X500Principal name) {
        return Printable.of(Certificate.text(name));
    }
}
