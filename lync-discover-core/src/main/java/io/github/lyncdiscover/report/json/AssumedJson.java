package io.github.lyncdiscover.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.lyncdiscover.imports.Assumption;
import io.github.lyncdiscover.name.Printable;
import java.io.IOException;
import java.util.List;

/** Writes what a plan says though the file that it was imported from does not. */
final class AssumedJson {
    private AssumedJson() {}

    static void write(JsonGenerator json, List<Assumption> assumptions) throws IOException {
        json.writeArrayFieldStart("assumptions");
        for (Assumption assumption : assumptions) {
            json.writeStartObject();
            json.writeStringField("where", Printable.of(assumption.where()));
            json.writeStringField("what", Printable.of(assumption.what()));
            json.writeStringField("why", Printable.of(assumption.why()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
