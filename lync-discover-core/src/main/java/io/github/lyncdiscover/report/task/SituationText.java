package io.github.lyncdiscover.report.task;

import io.github.lyncdiscover.certificate.Certificate;
import io.github.lyncdiscover.certificate.ServerNames;
import io.github.lyncdiscover.chain.PathFailure;
import io.github.lyncdiscover.chain.server.ServerChain;
import io.github.lyncdiscover.chain.server.ServerChange;
import io.github.lyncdiscover.chain.server.ServerSituation;
import io.github.lyncdiscover.chain.server.WindowsServer;
import io.github.lyncdiscover.report.text.Layout;
import io.github.lyncdiscover.text.file.WrappedText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The words for what a Windows server sends, as it is and after changes. */
final class SituationText {
    private static final int MOST_SHOWN = 20;
    private static final int DIGITS = 8;

    private SituationText() {}

    /** What is odd about the server as it is. */
    static List<String> lines(WindowsServer server, Instant at, Layout layout) {
        List<String> lines = new ArrayList<>();
        ServerChain chain = server.chain(at);
        lines.addAll(problems("  ", chain.unbuilt(), chain.expired(), layout));
        List<Certificate> misplaced = server.misplaced();
        if (!misplaced.isEmpty()) {
            lines.addAll(WrappedText.lines(
                    "  Wrong: ",
                    "among its roots, but not self-signed, so no root: " + titles(misplaced)
                            + ". On Windows Server 2012"
                            + " and later the Front End service does not start then (KB 2795828): move it to the"
                            + " Intermediate Certification Authorities.",
                    layout.columns()));
        }
        if (server.holdsTooManyRoots()) {
            lines.addAll(WrappedText.lines(
                    "  Wrong: ",
                    server.roots().size() + " roots; with more than " + WindowsServer.MOST_ROOTS
                            + " sign-in may fail, as peers are told only the first of them (KB 2464556).",
                    layout.columns()));
        }
        return lines;
    }

    private static List<String> problems(
            String margin, Optional<PathFailure> unbuilt, Optional<PathFailure> expired, Layout layout) {
        List<String> lines = new ArrayList<>();
        expired.ifPresent(why -> lines.addAll(WrappedText.lines(
                margin,
                "Its own certificate is out of its time: " + ServerNames.show(why.brief()) + ".",
                layout.columns())));
        unbuilt.ifPresent(why -> lines.addAll(WrappedText.lines(
                margin,
                "The server itself finds no path to a root that it trusts: " + ServerNames.show(why.brief())
                        + ". That it then sends what it finds is common knowledge, not documented.",
                layout.columns())));
        return lines;
    }

    static List<String> lines(ServerSituation situation, Layout layout) {
        List<String> lines = new ArrayList<>(List.of(""));
        lines.addAll(WrappedText.lines("  ", "If " + change(situation) + ":", layout.columns()));
        lines.addAll(problems("    ", situation.unbuilt(), situation.expired(), layout));
        lines.addAll(WrappedText.lines("    sends ", titles(situation.sent()), layout.columns()));
        for (boolean accepted : List.of(true, false)) {
            String stores = situation.verdict().stores().stream()
                    .filter(store -> store.accepted() == accepted)
                    .map(store -> store.store().name())
                    .collect(Collectors.joining(", "));
            if (!stores.isEmpty()) {
                lines.addAll(
                        WrappedText.lines(accepted ? "    accepted by " : "    refused by ", stores, layout.columns()));
            }
        }
        return lines;
    }

    private static String titles(List<Certificate> certificates) {
        String first = certificates.stream()
                .limit(MOST_SHOWN)
                .map(certificate -> ServerNames.show(certificate.title()))
                .collect(Collectors.joining(", "));
        return certificates.size() <= MOST_SHOWN
                ? first
                : first + " and " + (certificates.size() - MOST_SHOWN) + " more";
    }

    /** What is changed, in a clause. */
    static String change(ServerSituation situation) {
        if (situation.changes().isEmpty()) {
            return "nothing is changed";
        }
        List<String> clauses = new ArrayList<>();
        Optional<ServerChange.Kind> before = Optional.empty();
        for (ServerChange change : situation.changes()) {
            clauses.add(clause(change, before));
            before = Optional.of(change.kind());
        }
        return String.join(", and ", clauses);
    }

    private static String clause(ServerChange change, Optional<ServerChange.Kind> before) {
        String name = change.certificate().map(SituationText::named).orElse("");
        return switch (change.kind()) {
            case MISSING -> name + " is missing";
            case DISABLED -> name + " is disabled, or moved to Untrusted Certificates";
            case DELETED -> name + " is deleted, not disabled";
            case ROOT_UPDATE ->
                "an automatic root update "
                        + before.map(kind ->
                                        kind == ServerChange.Kind.DELETED ? "fetches it again" : "enables it again")
                                .orElse("enables again what was disabled");
            case BALANCER_ALONE -> "a load balancer decrypts TLS and holds the server's certificate alone";
            case BALANCER_WHOLE -> "a load balancer decrypts TLS and holds the whole chain";
        };
    }

    private static String named(Certificate certificate) {
        return ServerNames.show(certificate.title()) + " (" + certificate.sha1().substring(0, DIGITS) + "…)";
    }
}
