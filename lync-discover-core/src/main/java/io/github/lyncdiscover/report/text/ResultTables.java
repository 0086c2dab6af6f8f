package io.github.lyncdiscover.report.text;

import io.github.lyncdiscover.advice.Advice;
import io.github.lyncdiscover.advice.AdviceAlternative;
import io.github.lyncdiscover.advice.PlanChange;
import io.github.lyncdiscover.certificate.ServerNames;
import io.github.lyncdiscover.chain.ChainVerdict;
import io.github.lyncdiscover.chain.PathFailure;
import io.github.lyncdiscover.chain.server.PresentedChain;
import io.github.lyncdiscover.lint.LintFinding;
import io.github.lyncdiscover.lint.LintReport;
import io.github.lyncdiscover.lint.LintSource;
import io.github.lyncdiscover.lint.LintedEndpoint;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Prompt;
import io.github.lyncdiscover.prediction.TrustVerdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The tables of everything but plans: a row for each prediction, decision, store, finding of lint and alternative. */
public final class ResultTables {
    private ResultTables() {}

    /** A row for each prediction. */
    public static Table of(List<Prediction> predictions) {
        return Table.rows(predictions)
                .brief("signInAddress", each -> each.signInAddress().toString())
                .full("sipDomain", each -> each.signInAddress().sipDomain().text())
                .brief("client", each -> each.client().name())
                .brief("location", each -> each.location().map(Cells::place).orElse(""))
                .brief("verdict", each -> each.verdict().name())
                .brief("servers", Cells::servers)
                .full("certain", each -> Cells.servers(each, Prompt.Certainty.CERTAIN))
                .full("possible", each -> Cells.servers(each, Prompt.Certainty.POSSIBLE))
                .full("findings", Cells::findings)
                .full("cure", Cells::cure)
                .table();
    }

    /** A row for each server. */
    public static Table of(TrustVerdict verdict) {
        return Table.rows(verdict.decisions())
                .brief("server", each -> each.server().text())
                .brief("trusted", each -> Cells.yes(each.trusted()))
                .brief("basis", each -> each.basis().name())
                .full("entry", each -> each.entry().map(DomainName::text).orElse(""))
                .table();
    }

    /** A row for each store. */
    public static Table of(Optional<PresentedChain> server, ChainVerdict verdict) {
        String sent = server.map(asked -> asked.server().toString())
                .orElseGet(() -> verdict.sent().stream()
                        .limit(1)
                        .map(first -> ServerNames.show(first.title()))
                        .collect(Collectors.joining()));
        return Table.rows(verdict.stores())
                .brief("server", any -> sent)
                .brief("store", each -> each.store().name())
                .brief("accepted", each -> Cells.yes(each.accepted()))
                .full("missing", each -> each.missing().map(PathFailure::brief).orElse(""))
                .table();
    }

    private record Found(LintReport report, LintedEndpoint endpoint, LintFinding finding) {}

    /** A row for each finding. */
    public static Table ofLint(List<LintReport> reports) {
        List<Found> findings = new ArrayList<>();
        for (LintReport report : reports) {
            for (LintedEndpoint endpoint : report.endpoints()) {
                endpoint.findings().forEach(finding -> findings.add(new Found(report, endpoint, finding)));
            }
        }
        return Table.rows(findings)
                .brief("plan", each -> each.report().plan().title())
                .brief("endpoint", each -> each.endpoint().title())
                .brief("severity", each -> each.finding().severity().name())
                .brief("code", each -> each.finding().code().name())
                .full("message", each -> each.finding().message())
                .full("names", each -> Cells.all(each.finding().names()))
                .full("cure", each -> each.finding().cure())
                .full(
                        "sources",
                        each -> Cells.all(each.finding().sources().stream()
                                .map(LintSource::id)
                                .toList()))
                .table();
    }

    private record Advised(Advice advice, int number, AdviceAlternative alternative) {}

    /** A row for each alternative. */
    public static Table ofAdvice(List<Advice> plans) {
        List<Advised> alternatives = new ArrayList<>();
        for (Advice advice : plans) {
            for (AdviceAlternative each : advice.alternatives()) {
                int number = advice.alternatives().indexOf(each) + 1;
                alternatives.add(new Advised(advice, number, each));
            }
        }
        return Table.rows(alternatives)
                .brief("plan", each -> each.advice().plan().title())
                .brief("number", each -> Integer.toString(each.number()))
                .brief("way", each -> each.alternative().way().name())
                .brief("silences", each -> Cells.yes(each.alternative().silences()))
                .brief(
                        "value",
                        each -> each.alternative()
                                .variation()
                                .value()
                                .map(value -> value.text())
                                .orElse(""))
                .full(
                        "changes",
                        each -> each.alternative().changes().stream()
                                .filter(change -> !(change instanceof PlanChange.Trust))
                                .map(PlanChange::words)
                                .collect(Collectors.joining("; ")))
                .full(
                        "costs",
                        each -> each.alternative().costs().stream()
                                .map(AdviceAlternative.Cost::text)
                                .collect(Collectors.joining("; ")))
                .table();
    }
}
