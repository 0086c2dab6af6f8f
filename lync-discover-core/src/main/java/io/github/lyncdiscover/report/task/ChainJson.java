package io.github.lyncdiscover.report.task;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.lyncdiscover.certificate.Certificate;
import io.github.lyncdiscover.chain.ChainVerdict;
import io.github.lyncdiscover.chain.PathFailure;
import io.github.lyncdiscover.chain.StoreVerdict;
import io.github.lyncdiscover.chain.server.PresentedChain;
import io.github.lyncdiscover.chain.server.ServerChain;
import io.github.lyncdiscover.chain.server.ServerChange;
import io.github.lyncdiscover.chain.server.ServerSituation;
import io.github.lyncdiscover.chain.server.WindowsServer;
import io.github.lyncdiscover.report.json.CertificateJson;
import io.github.lyncdiscover.report.json.PredictionJson;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** The writer of the verdicts of stores on a chain as JSON. */
final class ChainJson {
    private final JsonGenerator json;
    private final PredictionJson texts;
    private final CertificateJson certificates;

    /**
     * Writes into a generator.
     *
     * @param json the generator
     */
    public ChainJson(JsonGenerator json) {
        this.json = json;
        this.texts = new PredictionJson(json);
        this.certificates = new CertificateJson(json, texts);
    }

    /**
     * Writes the fields of a verdict into an object that is open.
     *
     * @param verdict the verdict
     * @throws IOException never, into a text
     */
    public void fields(ChainVerdict verdict) throws IOException {
        certificates.certificates("sent", verdict.sent());
        certificates.oddities(verdict.oddities());
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
    public void server(Optional<PresentedChain> server, Instant at) throws IOException {
        json.writeFieldName("server");
        if (server.isEmpty()) {
            json.writeNull();
            return;
        }
        PresentedChain presented = server.get();
        json.writeStartObject();
        json.writeStringField("host", presented.server().host().text());
        json.writeNumberField("port", presented.server().port());
        texts.optional("protocol", presented.protocol());
        texts.optional("name", presented.name().map(Enum::name));
        certificates.names(presented.names());
        texts.optional("dates", presented.dates(at).map(Enum::name));
        texts.optional("purpose", presented.purpose().map(Enum::name));
        texts.optional("failure", presented.failure());
        json.writeEndObject();
    }

    /**
     * Writes the field of the Windows server that sends what is judged.
     *
     * @param server the server; empty where it is none
     * @param at the date to judge for
     * @throws IOException never, into a text
     */
    public void windows(Optional<WindowsServer> server, Instant at) throws IOException {
        json.writeFieldName("windowsServer");
        if (server.isEmpty()) {
            json.writeNull();
            return;
        }
        WindowsServer windows = server.get();
        ServerChain chain = windows.chain(at);
        json.writeStartObject();
        built(chain.unbuilt(), chain.expired());
        certificates.certificates("misplaced", windows.misplaced());
        json.writeNumberField("roots", windows.roots().size());
        json.writeBooleanField("tooManyRoots", windows.holdsTooManyRoots());
        json.writeEndObject();
    }

    /** Why the server finds no path of its own, and whether what it sends is documented. */
    private void built(Optional<PathFailure> unbuilt, Optional<PathFailure> expired) throws IOException {
        texts.optional("unbuilt", unbuilt.map(PathFailure::text));
        texts.optional("unbuiltProblem", unbuilt.map(missing -> missing.kind().name()));
        texts.optional("ownDates", expired.map(missing -> missing.kind().name()));
        json.writeBooleanField("documented", unbuilt.isEmpty());
    }

    /**
     * Writes what a Windows server may come to send.
     *
     * @param situation when
     * @throws IOException never, into a text
     */
    public void situation(ServerSituation situation) throws IOException {
        json.writeStartObject();
        texts.text("change", SituationText.change(situation));
        json.writeArrayFieldStart("changes");
        for (ServerChange change : situation.changes()) {
            json.writeStartObject();
            json.writeStringField("kind", change.kind().name());
            texts.optional("sha1", change.certificate().map(Certificate::sha1));
            json.writeEndObject();
        }
        json.writeEndArray();
        built(situation.unbuilt(), situation.expired());
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
            json.writeString(CertificateJson.name(certificate.subject()));
        }
        json.writeEndArray();
        texts.optional("missing", verdict.missing().map(PathFailure::text));
        texts.optional(
                "problem", verdict.missing().map(missing -> missing.kind().name()));
        certificates.certificates("sending", verdict.sending());
        json.writeFieldName("trusting");
        Optional<Certificate> trusting = verdict.trusting();
        if (trusting.isPresent()) {
            certificates.certificate(trusting.get());
        } else {
            json.writeNull();
        }
        json.writeEndObject();
    }
}
