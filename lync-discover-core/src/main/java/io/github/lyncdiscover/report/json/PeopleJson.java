package io.github.lyncdiscover.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.plan.table.ByVerdict;
import io.github.lyncdiscover.plan.table.PeopleByOutcome;
import io.github.lyncdiscover.plan.table.PeopleCount;
import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.prediction.Verdict;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The writer of numbers of people as JSON: null where a plan counts nobody. */
final class PeopleJson {
    private final JsonGenerator json;

    PeopleJson(JsonGenerator json) {
        this.json = json;
    }

    void number(String field, Optional<PeopleCount> number) throws IOException {
        json.writeFieldName(field);
        if (number.isPresent()) {
            write(number.get());
        } else {
            json.writeNull();
        }
    }

    void people(String field, Optional<PeopleByOutcome> people) throws IOException {
        json.writeFieldName(field);
        if (people.isPresent()) {
            write(people.get());
        } else {
            json.writeNull();
        }
    }

    private void write(PeopleByOutcome people) throws IOException {
        json.writeStartObject();
        number("all", Optional.of(people.all()));
        json.writeFieldName("anywhere");
        write(people.anywhere());
        json.writeObjectFieldStart("places");
        for (Map.Entry<Location, ByVerdict> place : people.places().entrySet()) {
            json.writeFieldName(place.getKey().name().toLowerCase(Locale.ROOT));
            write(place.getValue());
        }
        json.writeEndObject();
        json.writeObjectFieldStart("clients");
        for (Map.Entry<ClientProfile, ByVerdict> client : people.clients().entrySet()) {
            json.writeFieldName(client.getKey().name());
            write(client.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void write(ByVerdict numbers) throws IOException {
        json.writeStartObject();
        for (Map.Entry<Verdict, PeopleCount> number : numbers.numbers().entrySet()) {
            json.writeFieldName(number.getKey().name());
            write(number.getValue());
        }
        json.writeEndObject();
    }

    private void write(PeopleCount number) throws IOException {
        json.writeStartObject();
        json.writeNumberField("known", number.people());
        json.writeNumberField("uncounted", number.uncounted());
        json.writeEndObject();
    }
}
