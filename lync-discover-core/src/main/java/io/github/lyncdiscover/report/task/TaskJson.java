package io.github.lyncdiscover.report.task;

import io.github.lyncdiscover.chain.server.ServerSituation;
import io.github.lyncdiscover.lint.LintReport;
import io.github.lyncdiscover.report.json.AdviceJson;
import io.github.lyncdiscover.report.json.DeployJson;
import io.github.lyncdiscover.report.json.DiffJson;
import io.github.lyncdiscover.report.json.JsonText;
import java.util.List;

/** Advice, comparisons, remedies, chains and certificates of plans as JSON, in the forms that docs/schema publishes. */
public final class TaskJson {
    private TaskJson() {}

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
     * What stores make of a chain as one document over several lines.
     *
     * @param report the report
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
     * @param report the report
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
