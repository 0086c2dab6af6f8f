package io.github.lyncdiscover.report;

import io.github.lyncdiscover.plan.table.PlanTable;
import io.github.lyncdiscover.prediction.Finding;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.TrustVerdict;
import io.github.lyncdiscover.report.json.JsonText;
import io.github.lyncdiscover.report.json.PlanJson;
import io.github.lyncdiscover.report.json.PredictionJson;
import io.github.lyncdiscover.trust.TrustDecision;
import java.util.List;

/**
 * Predictions and decisions as JSON, in the published form: {@code docs/schema/prediction-1.schema.json} and
 * {@code docs/schema/trust-1.schema.json}. The same values give the same text.
 */
public final class JsonReport {
    private JsonReport() {}

    /**
     * Predictions as one document over several lines.
     *
     * @param predictions any number
     * @return the document, ending in a line feed
     */
    public static String of(List<Prediction> predictions) {
        return JsonText.document(json -> {
            json.writeStartObject();
            json.writeStringField("schema", "lync-discover/prediction/1");
            json.writeArrayFieldStart("predictions");
            for (Prediction prediction : predictions) {
                new PredictionJson(json).write(prediction);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    /**
     * One prediction as an object on one line.
     *
     * @param prediction the prediction
     * @return the line, ending in a line feed
     */
    public static String line(Prediction prediction) {
        return JsonText.line(json -> new PredictionJson(json).write(prediction));
    }

    /**
     * What comes of plans as one document over several lines.
     *
     * @param plans any number
     * @return the document, ending in a line feed
     */
    public static String ofPlans(List<PlanTable> plans) {
        return JsonText.document(json -> {
            json.writeStartObject();
            json.writeStringField("schema", "lync-discover/plan/1");
            json.writeArrayFieldStart("plans");
            for (PlanTable plan : plans) {
                new PlanJson(json).write(plan);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    /**
     * Decisions of the trust rule as one document over several lines.
     *
     * @param verdict the rule's verdict on several servers
     * @return the document, ending in a line feed
     */
    public static String of(TrustVerdict verdict) {
        return JsonText.document(json -> {
            json.writeStartObject();
            json.writeStringField("schema", "lync-discover/trust/1");
            json.writeStringField("sipDomain", verdict.sipDomain().text());
            json.writeStringField("client", verdict.client().name());
            PredictionJson predictions = new PredictionJson(json);
            predictions.trustList(verdict.trustList());
            json.writeArrayFieldStart("servers");
            for (TrustDecision decision : verdict.decisions()) {
                json.writeStartObject();
                json.writeStringField("server", decision.server().text());
                predictions.decision(decision);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("findings");
            for (Finding finding : verdict.findings()) {
                predictions.finding(finding);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }
}
