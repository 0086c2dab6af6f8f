package io.github.lyncdiscover.report;

import io.github.lyncdiscover.chain.server.ServerSituation;
import io.github.lyncdiscover.lint.LintReport;
import io.github.lyncdiscover.plan.table.PlanTable;
import io.github.lyncdiscover.prediction.Finding;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.TrustVerdict;
import io.github.lyncdiscover.report.json.AdviceJson;
import io.github.lyncdiscover.report.json.DeployJson;
import io.github.lyncdiscover.report.json.DiffJson;
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
     * What is advised for plans as one document over several lines.
     *
     * @param plans any number
     * @return the document, ending in a line feed
     */
    public static String ofAdvice(List<AdviceReport> plans) {
        return JsonText.document(json -> {
            json.writeStartObject();
            json.writeStringField("schema", "lync-discover/advise/1");
            json.writeArrayFieldStart("plans");
            for (AdviceReport plan : plans) {
                new AdviceJson(json).write(plan.advice(), plan.files(), plan.places());
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    /**
     * What is found of plans' certificates as one document over several lines.
     *
     * @param plans any number
     * @return the document, ending in a line feed
     */
    public static String ofLint(List<LintReport> plans) {
        return JsonText.document(json -> {
            json.writeStartObject();
            json.writeStringField("schema", "lync-discover/lint/1");
            json.writeArrayFieldStart("plans");
            for (LintReport plan : plans) {
                new LintJson(json).write(plan);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    /**
     * Comparisons as one document over several lines.
     *
     * @param diffs any number
     * @return the document, ending in a line feed
     */
    public static String ofDiffs(List<DiffReport> diffs) {
        return JsonText.document(json -> {
            json.writeStartObject();
            json.writeStringField("schema", "lync-discover/diff/1");
            json.writeArrayFieldStart("diffs");
            for (DiffReport diff : diffs) {
                new DiffJson(json).write(diff.title(), diff.comparison(), diff.assumptions(), diff.unasked());
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

    /**
     * What stores make of a chain as one document over several lines.
     *
     * @param report what is told
     * @return the document, ending in a line feed
     */
    public static String of(ChainReport report) {
        return JsonText.document(json -> {
            ChainJson chains = new ChainJson(json);
            json.writeStartObject();
            json.writeStringField("schema", "lync-discover/chain/1");
            json.writeStringField("at", report.verdict().at().toString());
            chains.server(report.server(), report.verdict().at());
            chains.fields(report.verdict());
            chains.windows(report.windows(), report.verdict().at());
            json.writeArrayFieldStart("situations");
            for (ServerSituation situation : report.situations()) {
                chains.situation(situation);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    /**
     * A value and how it is deployed as one document over several lines.
     *
     * @param report what is told
     * @return the document, ending in a line feed
     */
    public static String of(RemedyReport report) {
        return JsonText.document(json -> {
            DeployJson deploy = new DeployJson(json);
            json.writeStartObject();
            json.writeStringField("schema", "lync-discover/remedy/1");
            deploy.value(report.remedy());
            deploy.ways(report.files(), report.places());
            json.writeEndObject();
        });
    }
}
