package io.github.lyncdiscover.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.lyncdiscover.comparison.ComparedSignIn;
import io.github.lyncdiscover.comparison.Comparison;
import io.github.lyncdiscover.comparison.DivergingSteps;
import io.github.lyncdiscover.comparison.OutcomeChange;
import io.github.lyncdiscover.comparison.PeopleShift;
import io.github.lyncdiscover.comparison.PlanDifference;
import io.github.lyncdiscover.deployment.Assumption;
import io.github.lyncdiscover.plan.UnaskedFact;
import io.github.lyncdiscover.prediction.Prediction;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The writer of a comparison as JSON: each change with both predictions, its causes as numbers of their steps. */
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
     * @param unasked the facts of either side that no sign-in asks for
     * @throws IOException never, into a text
     */
    public void write(String title, Comparison comparison, List<Assumption> assumptions, List<UnaskedFact> unasked)
            throws IOException {
        json.writeStartObject();
        new PredictionJson(json).text("title", title);
        new PredictionJson(json).assumptions(assumptions);
        new UnaskedJson(json).write(unasked);
        json.writeNumberField("signIns", comparison.signIns());
        json.writeArrayFieldStart("planChanges");
        for (PlanDifference difference : comparison.differences()) {
            difference(difference);
        }
        json.writeEndArray();
        people(comparison.people());
        json.writeArrayFieldStart("changes");
        for (OutcomeChange change : comparison.changes()) {
            change(change);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void difference(PlanDifference difference) throws IOException {
        json.writeStartObject();
        json.writeStringField("what", difference.what().name());
        new PredictionJson(json).optional("of", Optional.of(difference.of()).filter(of -> !of.isEmpty()));
        new PredictionJson(json).optional("before", difference.before());
        new PredictionJson(json).optional("after", difference.after());
        json.writeEndObject();
    }

    private void people(Optional<PeopleShift> people) throws IOException {
        json.writeFieldName("people");
        if (people.isEmpty()) {
            json.writeNull();
            return;
        }
        PeopleJson numbers = new PeopleJson(json);
        json.writeStartObject();
        numbers.number("changed", people.map(PeopleShift::changed));
        numbers.people("before", people.map(PeopleShift::before));
        numbers.people("after", people.map(PeopleShift::after));
        json.writeEndObject();
    }

    private void change(OutcomeChange change) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("who");
        for (ComparedSignIn subject : change.who()) {
            subject(subject);
        }
        json.writeEndArray();
        new PeopleJson(json).number("people", change.people());
        prediction("before", change.before());
        prediction("after", change.after());
        json.writeArrayFieldStart("causes");
        for (DivergingSteps cause : change.causes()) {
            json.writeStartObject();
            number("before", cause.before());
            number("after", cause.after());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void subject(ComparedSignIn subject) throws IOException {
        json.writeStartObject();
        json.writeStringField("users", subject.users().who().toString());
        json.writeStringField("home", subject.users().home().label());
        new PredictionJson(json).optional("location", subject.location().map(place -> place.word()));
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
