package io.github.lyncdiscover.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.deployment.Home;
import io.github.lyncdiscover.lint.LintReport;
import io.github.lyncdiscover.lint.Linter;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.plan.PlanPosition;
import io.github.lyncdiscover.plan.table.PlanTable;
import io.github.lyncdiscover.plan.table.TableRow;
import io.github.lyncdiscover.prediction.Finding.Severity;
import io.github.lyncdiscover.prediction.Location;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The writer of plan tables as JSON: rows that point to outcomes by their numbers, each outcome with one whole
 * prediction.
 */
public final class PlanJson {
    private final JsonGenerator json;

    /**
     * Writes into a generator.
     *
     * @param json the generator
     */
    public PlanJson(JsonGenerator json) {
        this.json = json;
    }

    /**
     * Writes what comes of a plan as an object.
     *
     * @param outcomes what comes of it
     * @throws IOException never, into a text
     */
    public void write(PlanTable outcomes) throws IOException {
        json.writeStartObject();
        json.writeStringField("title", PrintableText.of(outcomes.plan().title()));
        new PredictionJson(json).assumptions(outcomes.plan().assumed());
        new UnaskedJson(json).write(outcomes.unasked());
        json.writeNumberField("signIns", outcomes.count());
        new PeopleJson(json).people("people", outcomes.people());
        certificates(outcomes.plan());
        json.writeNumberField("exitCode", outcomes.exitCode());
        json.writeNumberField("expectations", outcomes.plan().expectations().size());
        json.writeArrayFieldStart("broken");
        for (Map.Entry<TableRow.Cell.Missed, List<TableRow>> entry :
                outcomes.broken().entrySet()) {
            broken(entry.getKey(), entry.getValue(), outcomes.rows());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("rows");
        for (TableRow row : outcomes.rows()) {
            row(row);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("outcomes");
        for (PlanTable.Outcome outcome : outcomes.outcomes()) {
            json.writeStartObject();
            json.writeNumberField("number", outcome.number());
            json.writeNumberField("count", outcome.count());
            new PeopleJson(json).number("people", outcome.people());
            json.writeStringField("home", outcome.example().users().home().label());
            json.writeFieldName("prediction");
            new PredictionJson(json).write(outcome.example().prediction());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** How much is found of the certificates; the findings themselves are another report. */
    private void certificates(MigrationPlan plan) throws IOException {
        json.writeFieldName("certificates");
        if (plan.certificates().isEmpty()) {
            json.writeNull();
            return;
        }
        LintReport report = Linter.lint(plan);
        json.writeStartObject();
        json.writeNumberField("errors", report.count(Severity.ERROR));
        json.writeNumberField("warnings", report.count(Severity.WARNING));
        json.writeNumberField("infos", report.count(Severity.INFO));
        json.writeEndObject();
    }

    private void broken(TableRow.Cell.Missed missed, List<TableRow> where, List<TableRow> rows) throws IOException {
        json.writeStartObject();
        new PredictionJson(json).optional("place", missed.expectation().place().map(PlanPosition::toString));
        strings("differences", missed.differences().stream());
        json.writeArrayFieldStart("rows");
        for (TableRow row : where) {
            json.writeNumber(rows.indexOf(row) + 1);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void row(TableRow row) throws IOException {
        json.writeStartObject();
        strings("users", row.users().stream().map(SignInAddress::toString));
        strings("homes", row.homes().stream().map(Home::label));
        strings("clients", row.clients().stream().map(ClientProfile::name));
        new PeopleJson(json).number("people", row.people());
        json.writeObjectFieldStart("outcomes");
        for (Map.Entry<Location, TableRow.Cell> cell : row.cells().entrySet()) {
            json.writeNumberField(
                    cell.getKey().name().toLowerCase(Locale.ROOT),
                    cell.getValue().outcome().number());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void strings(String field, Stream<String> values) throws IOException {
        json.writeArrayFieldStart(field);
        for (String value : values.toList()) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
