package io.github.lyncdiscover.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.lyncdiscover.deployment.Assumption;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.prediction.Cure;
import io.github.lyncdiscover.prediction.Doubt;
import io.github.lyncdiscover.prediction.Finding;
import io.github.lyncdiscover.prediction.FindingDetails;
import io.github.lyncdiscover.prediction.Leg;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Prompt;
import io.github.lyncdiscover.prediction.Subject;
import io.github.lyncdiscover.trust.TrustDecision;
import io.github.lyncdiscover.trust.TrustModelData;
import io.github.lyncdiscover.trust.TrustRule;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The writer of the parts of a prediction as JSON. Text from outside holds no control character afterwards. */
public final class PredictionJson {
    private final JsonGenerator json;

    /**
     * Writes into a generator.
     *
     * @param json the generator
     */
    public PredictionJson(JsonGenerator json) {
        this.json = json;
    }

    /**
     * Writes a whole prediction as an object.
     *
     * @param prediction the prediction
     * @throws IOException never, into a text
     */
    public void write(Prediction prediction) throws IOException {
        json.writeStartObject();
        optional(
                "signInAddress",
                prediction
                        .signInAddress()
                        .user()
                        .map(user -> prediction.signInAddress().toString()));
        json.writeStringField(
                "sipDomain", prediction.signInAddress().sipDomain().text());
        json.writeStringField("client", prediction.client().name());
        optional("location", prediction.location().map(place -> place.word()));
        json.writeStringField("verdict", prediction.verdict().name());
        trustList(prediction.trustList());
        json.writeArrayFieldStart("prompts");
        for (Prompt prompt : prediction.prompts()) {
            prompt(prompt);
        }
        json.writeEndArray();
        cure(prediction.cure());
        json.writeArrayFieldStart("findings");
        for (Finding finding : prediction.findings()) {
            finding(finding);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("legs");
        for (Leg leg : prediction.legs()) {
            leg(leg);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("steps");
        StepJson steps = new StepJson(json, this);
        for (int number = 1; number <= prediction.steps().size(); number++) {
            steps.write(number, prediction.step(number));
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /**
     * Writes what is trusted beside the SIP domain, as a field.
     *
     * @param list the list
     * @throws IOException never, into a text
     */
    public void trustList(TrustRule.EffectiveList list) throws IOException {
        json.writeObjectFieldStart("trustList");
        json.writeStringField(
                "source", list.source().map(TrustModelData.Source::name).orElse("DEFAULT_LIST"));
        json.writeBooleanField("documented", list.documented());
        json.writeArrayFieldStart("domains");
        for (DomainName domain : list.domains()) {
            json.writeString(domain.text());
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /**
     * Writes the fields of a decision.
     *
     * @param decision the decision
     * @throws IOException never, into a text
     */
    public void decision(TrustDecision decision) throws IOException {
        json.writeBooleanField("trusted", decision.trusted());
        json.writeStringField("basis", decision.basis().name());
        optional("entry", decision.entry().map(DomainName::text));
    }

    /**
     * Writes a finding as an object.
     *
     * @param finding the finding
     * @throws IOException never, into a text
     */
    public void finding(Finding finding) throws IOException {
        json.writeStartObject();
        json.writeStringField("code", finding.code().name());
        json.writeStringField("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        text("message", finding.message());
        optional("subject", finding.subject().map(Subject::toString));
        details(finding.details().texts());
        steps(finding.steps());
        json.writeEndObject();
    }

    private void details(List<FindingDetails.Text> details) throws IOException {
        json.writeArrayFieldStart("details");
        for (FindingDetails.Text detail : details) {
            json.writeStartObject();
            json.writeStringField("name", detail.name());
            json.writeArrayFieldStart("values");
            for (String value : detail.values()) {
                json.writeString(value);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** What a plan says though the file that it was imported from does not. */
    public void assumptions(List<Assumption> assumptions) throws IOException {
        json.writeArrayFieldStart("assumptions");
        for (Assumption assumption : assumptions) {
            json.writeStartObject();
            text("where", assumption.where());
            text("what", assumption.what());
            text("why", assumption.why());
            json.writeNumberField("leftOut", assumption.leftOut());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    public void optional(String field, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            text(field, value.get());
        } else {
            json.writeNullField(field);
        }
    }

    public void text(String field, String value) throws IOException {
        json.writeStringField(field, PrintableText.of(value));
    }

    private void prompt(Prompt prompt) throws IOException {
        json.writeStartObject();
        json.writeStringField("server", prompt.server().text());
        json.writeStringField("stage", prompt.stage().name());
        json.writeStringField("certainty", prompt.certainty().name());
        optional("reason", prompt.reason());
        if (prompt.doubt().isPresent()) {
            Doubt doubt = prompt.doubt().get();
            json.writeObjectFieldStart("doubt");
            json.writeStringField("kind", doubt.kind().name());
            text("subject", doubt.subject());
            json.writeEndObject();
        } else {
            json.writeNullField("doubt");
        }
        json.writeObjectFieldStart("remedy");
        optional("entry", prompt.remedy().map(DomainName::text));
        json.writeEndObject();
        steps(prompt.steps());
        json.writeEndObject();
    }

    private void cure(Cure cure) throws IOException {
        json.writeObjectFieldStart("cure");
        optional("value", cure.value());
        domains("added", cure.added());
        domains("uncovered", cure.uncovered());
        json.writeArrayFieldStart("broken");
        for (String entry : cure.broken()) {
            json.writeString(PrintableText.of(entry));
        }
        json.writeEndArray();
        optional("absence", cure.absence().map(Cure.Absence::name));
        json.writeEndObject();
    }

    private void domains(String field, List<DomainName> names) throws IOException {
        json.writeArrayFieldStart(field);
        for (DomainName name : names) {
            json.writeString(name.text());
        }
        json.writeEndArray();
    }

    private void leg(Leg leg) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", leg.name().text());
        json.writeStringField("scheme", leg.secure() ? "https" : "http");
        json.writeStringField("ending", leg.ending().name());
        text("detail", leg.detail());
        steps(leg.steps());
        json.writeEndObject();
    }

    private void steps(List<Integer> numbers) throws IOException {
        json.writeArrayFieldStart("steps");
        for (int number : numbers) {
            json.writeNumber(number);
        }
        json.writeEndArray();
    }
}
