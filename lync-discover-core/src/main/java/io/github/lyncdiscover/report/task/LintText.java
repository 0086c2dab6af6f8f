package io.github.lyncdiscover.report.task;

import io.github.lyncdiscover.certificate.ServerNames;
import io.github.lyncdiscover.lint.LintFinding;
import io.github.lyncdiscover.lint.LintReport;
import io.github.lyncdiscover.lint.LintSource;
import io.github.lyncdiscover.lint.LintedEndpoint;
import io.github.lyncdiscover.lint.TimelineEvent;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.plan.certificates.AssignedCertificate;
import io.github.lyncdiscover.plan.handshake.CertificateEndpoint.Reason;
import io.github.lyncdiscover.report.text.Layout;
import io.github.lyncdiscover.report.text.OutcomeHeader;
import io.github.lyncdiscover.text.file.DateText;
import io.github.lyncdiscover.text.file.WrappedText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The findings about a plan's certificates as text: by endpoint, the documents once at the end. */
final class LintText {
    private static final int MOST_FINDINGS = 30;
    private static final int MOST_ENDPOINTS = 100;
    private static final String TEXT = "    ";
    private static final Map<Reason, String> SERVICES = Map.of(
            Reason.MEET, "meetings (simpleUrls: meet)",
            Reason.DIALIN, "dial-in conferencing (simpleUrls: dialin)",
            Reason.ADMIN, "the Control Panel (simpleUrls: admin)",
            Reason.WEB_CONFERENCING, "the Web Conferencing Edge (webConferencingEdge)",
            Reason.XMPP, "XMPP (xmpp)");

    private final LintReport report;
    private final Layout layout;
    private final boolean all;
    private final List<String> lines = new ArrayList<>();

    /**
     * Tells what is found.
     *
     * @param report what is found
     * @param layout the room that it has
     * @param all whether to print everything, however much it is
     */
    public LintText(LintReport report, Layout layout, boolean all) {
        this.report = report;
        this.layout = layout;
        this.all = all;
    }

    /**
     * The endpoints and what is found of each.
     *
     * @return lines of at most the layout's columns, safe to print
     */
    public List<String> lines() {
        lines.addAll(
                OutcomeHeader.of(PrintableText.of(report.plan().title()), verdict(), report.exitCode() == 0, layout));
        lines.addAll(WrappedText.lines("  ", date(), layout.columns()));
        List<LintedEndpoint> shown = report.endpoints().stream()
                .limit(all ? Integer.MAX_VALUE : MOST_ENDPOINTS)
                .toList();
        Set<LintSource> cited = EnumSet.noneOf(LintSource.class);
        for (LintedEndpoint endpoint : shown) {
            endpoint(endpoint, cited);
        }
        more(report.endpoints().size() - shown.size(), "endpoint", "endpoints");
        notChecked();
        if (!cited.isEmpty()) {
            lines.add("");
            lines.add("  Sources");
            for (LintSource document : cited) {
                lines.addAll(WrappedText.lines(TEXT, document.id() + ": " + document.title(), layout.columns()));
            }
        }
        return lines;
    }

    private void notChecked() {
        List<Reason> open = report.notChecked();
        if (!open.isEmpty()) {
            lines.add("");
            String services = open.stream().map(LintText::service).collect(Collectors.joining(", "));
            lines.addAll(WrappedText.lines(
                    "  Not checked: ",
                    "names that the plan does not give: those of " + services
                            + ". A certificate that is ordered by these" + " lists lacks them, and meetings fail.",
                    layout.columns()));
        }
    }

    private static String service(Reason reason) {
        return Optional.ofNullable(SERVICES.get(reason)).orElse(reason.name());
    }

    /** The worse of what is found. */
    private String verdict() {
        String wanting = report.wanting();
        return wanting.isEmpty() ? "NO FAULT" : wanting.split(",", 2)[0].toUpperCase(Locale.ROOT);
    }

    private String date() {
        return report.plan()
                .certificates()
                .date()
                .map(date -> "Judged for " + DateText.text(date) + ". Dates are UTC.")
                .orElse("No date to judge for is given. Dates are UTC.");
    }

    private void endpoint(LintedEndpoint endpoint, Set<LintSource> cited) {
        lines.add("");
        lines.addAll(WrappedText.lines("  ", endpoint.title(), layout.columns()));
        endpoint.fold(this::certificates, this::timeline);
        if (endpoint.findings().isEmpty()) {
            lines.add(TEXT + "nothing is wrong among what is checked");
        }
        List<LintFinding> shown = endpoint.findings().stream()
                .limit(all ? Integer.MAX_VALUE : MOST_FINDINGS)
                .toList();
        for (LintFinding finding : shown) {
            finding(finding);
            cited.addAll(finding.sources());
        }
        more(endpoint.findings().size() - shown.size(), "finding", "findings");
    }

    private boolean certificates(LintedEndpoint.Server server) {
        List<AssignedCertificate> certificates = server.endpoint().certificates();
        certificates.stream().limit(all ? Integer.MAX_VALUE : MOST_FINDINGS).forEach(each -> {
            String until = each.facts()
                    .notAfter()
                    .map(end -> ", until " + DateText.text(end))
                    .orElse("");
            String holder = each.server().map(at -> ", on " + at).orElse("");
            lines.addAll(WrappedText.lines(
                    TEXT, "presents " + ServerNames.show(each.title()) + holder + until, layout.columns()));
        });
        return true;
    }

    private boolean timeline(LintedEndpoint.Av av) {
        for (TimelineEvent event : av.timeline()) {
            lines.addAll(WrappedText.lines(TEXT + DateText.minute(event.at()) + " ─ ", event.what(), layout.columns()));
        }
        return true;
    }

    private void finding(LintFinding finding) {
        String severity = finding.severity().name().toLowerCase(Locale.ROOT);
        String sources = finding.sources().stream().map(LintSource::id).collect(Collectors.joining(", "));
        lines.add(TEXT + severity + " " + finding.code());
        lines.addAll(WrappedText.lines(TEXT + "  ", finding.message() + " (" + sources + ")", layout.columns()));
        if (all && finding.names().size() > 1) {
            String names = finding.names().stream().map(DomainName::text).collect(Collectors.joining(", "));
            lines.addAll(WrappedText.lines(TEXT + "  names: ", names, layout.columns()));
        }
        if (!finding.cure().isEmpty()) {
            lines.addAll(WrappedText.lines(TEXT + "  → ", finding.cure(), layout.columns()));
        }
    }

    private void more(int hidden, String one, String several) {
        if (hidden > 0) {
            lines.add("  … and " + hidden + " more " + (hidden == 1 ? one : several) + layout.allWith());
        }
    }
}
