package io.github.lyncdiscover.cli.command;

import io.github.lyncdiscover.certificate.Certificate;
import io.github.lyncdiscover.certificate.CertificateFile;
import io.github.lyncdiscover.chain.ChainJudge;
import io.github.lyncdiscover.chain.ChainVerdict;
import io.github.lyncdiscover.chain.TrustStore;
import io.github.lyncdiscover.chain.server.PresentedChain;
import io.github.lyncdiscover.chain.server.WindowsServer;
import io.github.lyncdiscover.cli.arguments.Argument;
import io.github.lyncdiscover.cli.arguments.Arguments;
import io.github.lyncdiscover.cli.arguments.Usage;
import io.github.lyncdiscover.cli.options.NameArguments;
import io.github.lyncdiscover.cli.options.NetworkOptions;
import io.github.lyncdiscover.cli.options.OutputOptions;
import io.github.lyncdiscover.cli.options.ProbeOptions;
import io.github.lyncdiscover.cli.options.StoreOptions;
import io.github.lyncdiscover.cli.options.WindowsOptions;
import io.github.lyncdiscover.client.Scenario;
import io.github.lyncdiscover.name.ProtocolConstants;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.network.Deadline;
import io.github.lyncdiscover.report.task.ChainReport;
import io.github.lyncdiscover.report.task.TableReport;
import io.github.lyncdiscover.report.task.TaskJson;
import io.github.lyncdiscover.report.task.TaskText;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The command that judges the certificates of a server against named trust stores. */
public final class ChainCommand implements Command {
    private static final int UNSEEN = 3;

    private static final Argument<ServerAddress> SERVER = Argument.operand(
                    "HOST[:PORT]", ChainCommand::server, "The server to ask. Default port: 443.")
            .optional();

    private static final Argument<Path> FILE = Argument.option(
                    "--file",
                    "PEM",
                    Path::of,
                    "Ask no server: the certificates that are sent, the server's first (PEM, DER, P7B, or PFX without a"
                            + " password).")
            .namingInput();

    @Override
    public Usage usage() {
        return Usage.of("Reports which trust stores accept the certificates that a server sends, by which path, or what"
                        + " is missing. Name, dates and purpose are shown apart.")
                .taking(SERVER, FILE)
                .taking(StoreOptions.ALL)
                .taking(WindowsOptions.ALL)
                .taking(NetworkOptions.CONNECTING)
                .taking(ProbeOptions.ALL)
                .taking(OutputOptions.TABLES)
                .exiting(
                        "0  every store accepts what is sent",
                        "1  one refuses",
                        "2  usage or unreadable input",
                        "3  no certificate was seen")
                .like(
                        "lync-discover chain lyncdiscover.contoso.test --store phones=phones.pem",
                        "lync-discover chain --file sent.pem --store windows-mobile-6 --at 2012-06-01",
                        "lync-discover chain --windows-server --file own.pem \\",
                        "    --roots roots.pem --intermediates cas.pem");
    }

    @Override
    public int run(Arguments given, PrintWriter out) {
        OutputOptions output = new OutputOptions(given);
        output.startLogging();
        ChainReport report = report(given);
        out.print(output.shown(
                style -> TaskText.of(report, style), () -> TaskJson.of(report), () -> TableReport.of(report), false));
        boolean unseen = report.server().flatMap(PresentedChain::failure).isPresent();
        return unseen ? UNSEEN : report.verdict().accepted() ? 0 : 1;
    }

    private static ServerAddress server(String text) {
        try {
            return NameArguments.server(text, ProtocolConstants.HTTPS_PORT);
        } catch (IllegalArgumentException noName) {
            String message = String.valueOf(noName.getMessage());
            throw new IllegalArgumentException(
                    message.endsWith("?")
                            ? message
                            : message
                                    + "; certificates in a file are given with --file; to ask one computer by its address, give the server's name and --connect-to"
                                    + " ::ADDRESS:",
                    noName);
        }
    }

    private static ChainReport report(Arguments given) {
        StoreOptions stores = new StoreOptions(given);
        Optional<ServerAddress> server = given.value(SERVER);
        Optional<Path> file = given.value(FILE);
        if (server.isPresent() == file.isPresent()) {
            throw new IllegalArgumentException("give either HOST[:PORT] or --file PEM");
        }
        if (file.isPresent() && (NetworkOptions.anyIn(given) || ProbeOptions.anyIn(given))) {
            throw new IllegalArgumentException(
                    "--file asks no server: leave out --dns, --connect-to, --timeout, --connect-timeout and --old-tls");
        }
        Optional<WindowsServer> windows = new WindowsOptions(given)
                .server(() -> CertificateFile.read(file.orElseThrow(() -> new IllegalArgumentException(
                        "--windows-server asks no server: give the server's own certificate with --file"))));
        if (windows.isPresent()) {
            return ChainReport.of(windows.get(), stores.at(), stores.stores());
        }
        if (file.isPresent()) {
            return ChainReport.of(verdict(CertificateFile.read(file.get()), stores, Scenario.TIME_LIMIT));
        }
        ProbeOptions probe = new ProbeOptions(given);
        PresentedChain presented = probe.ask(server.orElseThrow());
        return ChainReport.of(presented, verdict(presented.chain(), stores, probe.timeout()));
    }

    /** The judgement has the same time as the exchange before it; a chain that is made to take longer stays undecided. */
    private static ChainVerdict verdict(List<Certificate> sent, StoreOptions stores, Duration time) {
        List<TrustStore> all = stores.stores();
        Deadline deadline = Deadline.in(time);
        return ChainJudge.judge(
                sent, stores.at(), all, () -> deadline.remaining().isZero());
    }
}
