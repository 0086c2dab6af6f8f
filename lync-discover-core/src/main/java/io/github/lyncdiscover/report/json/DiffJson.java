package io.github.lyncdiscover.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.lyncdiscover.comparison.Cause;
import io.github.lyncdiscover.comparison.Change;
import io.github.lyncdiscover.comparison.Comparison;
import io.github.lyncdiscover.comparison.Shift;
import io.github.lyncdiscover.comparison.Subject;
import io.github.lyncdiscover.comparison.difference.Difference;
import io.github.lyncdiscover.imports.Assumption;
import io.github.lyncdiscover.prediction.Prediction;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Writes a comparison: each change with both predictions, its causes as numbers of their steps. */
public final class DiffJson {
    private final JsonGenerator json;

    /**
     * Writes into a generator.
     *
     * @param json the generator
     */
    public DiffJson(JsonGenerator json) {
        this.json = json;
    }

    /**
     * Writes a comparison as an object.
     *
     * @param title what was compared
     * @param comparison what changes
     * @param assumptions what either side says though no file does
     * @throws IOException never, into a text
     */
    public void write(String title, Comparison comparison, List<Assumption> assumptions) throws IOException {
        json.writeStartObject();
        new PredictionJson(json).text("title", title);
        new PredictionJson(json).assumptions(assumptions);
        json.writeNumberField("signIns", comparison.signIns());
        json.writeArrayFieldStart("planChanges");
        for (Difference difference : comparison.differences()) {
            difference(difference);
        }
        json.writeEndArray();
        people(comparison.people());
        json.writeArrayFieldStart("changes");
        for (Change change : comparison.changes()) {
            change(change);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void difference(Difference difference) throws IOException {
        json.writeStartObject();
        json.writeStringField("what", difference.what().name());
        new PredictionJson(json).optional("of", Optional.of(difference.of()).filter(of -> !of.isEmpty()));
        new PredictionJson(json).optional("before", difference.before());
        new PredictionJson(json).optional("after", difference.after());
        json.writeEndObject();
    }

    private void people(Optional<Shift> people) throws IOException {
        json.writeFieldName("people");
        if (people.isEmpty()) {
            json.writeNull();
            return;
        }
        PeopleJson numbers = new PeopleJson(json);
        json.writeStartObject();
        numbers.number("changed", people.map(Shift::changed));
        numbers.people("before", people.map(Shift::before));
        numbers.people("after", people.map(Shift::after));
        json.writeEndObject();
    }

    private void change(Change change) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("who");
        for (Subject subject : change.who()) {
            subject(subject);
        }
        json.writeEndArray();
        new PeopleJson(json).number("people", change.people());
        prediction("before", change.before());
        prediction("after", change.after());
        json.writeArrayFieldStart("causes");
        for (Cause cause : change.causes()) {
            json.writeStartObject();
            number("before", cause.before());
            number("after", cause.after());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void subject(Subject subject) throws IOException {
        json.writeStartObject();
        json.writeStringField("users", subject.users().who().toString());
        json.writeStringField("home", subject.users().home().label());
        new PredictionJson(json)
                .optional(
                        "location", subject.location().map(place -> place.name().toLowerCase(Locale.ROOT)));
        json.writeStringField("client", subject.client().name());
        json.writeEndObject();
    }

    private void prediction(String field, Optional<Prediction> prediction) throws IOException {
        json.writeFieldName(field);
        if (prediction.isPresent()) {
            new PredictionJson(json).write(prediction.get());
        } else {
            json.writeNull();
        }
    }

    private void number(String field, OptionalInt number) throws IOException {
        if (number.isPresent()) {
            json.writeNumberField(field, number.getAsInt());
        } else {
            json.writeNullField(field);
        }
    }
}
