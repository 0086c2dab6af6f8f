package io.github.lyncdiscover.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.lyncdiscover.plan.PlanPosition;
import io.github.lyncdiscover.plan.UnaskedFact;
import io.github.lyncdiscover.prediction.Location;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The writer of the facts of a plan that no sign-in asks for, as JSON. */
final class UnaskedJson {
    private final JsonGenerator json;

    UnaskedJson(JsonGenerator json) {
        this.json = json;
    }

    /** Writes them as a field. */
    void write(List<UnaskedFact> facts) throws IOException {
        PredictionJson fields = new PredictionJson(json);
        json.writeArrayFieldStart("unasked");
        for (UnaskedFact fact : facts) {
            json.writeStartObject();
            json.writeStringField("key", fact.key().text());
            fields.text("text", fact.text());
            locations("locations", fact.stated());
            fields.optional("place", fact.place().map(PlanPosition::toString));
            fields.optional("closest", fact.closest());
            locations("askedFrom", fact.askedFrom());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void locations(String field, List<Location> locations) throws IOException {
        json.writeArrayFieldStart(field);
        for (Location location : locations) {
            json.writeString(location.name().toLowerCase(Locale.ROOT));
        }
        json.writeEndArray();
    }
}
