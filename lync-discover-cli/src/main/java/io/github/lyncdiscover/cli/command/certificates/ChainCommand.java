package io.github.lyncdiscover.cli.command.certificates;

import io.github.lyncdiscover.certificate.Certificate;
import io.github.lyncdiscover.certificate.PemFile;
import io.github.lyncdiscover.chain.ChainJudge;
import io.github.lyncdiscover.chain.server.Presented;
import io.github.lyncdiscover.chain.server.Situation;
import io.github.lyncdiscover.chain.server.WindowsServer;
import io.github.lyncdiscover.cli.arguments.Argument;
import io.github.lyncdiscover.cli.arguments.Arguments;
import io.github.lyncdiscover.cli.arguments.Usage;
import io.github.lyncdiscover.cli.command.Command;
import io.github.lyncdiscover.cli.network.NetworkOptions;
import io.github.lyncdiscover.cli.network.ProbeOptions;
import io.github.lyncdiscover.cli.options.OutputOptions;
import io.github.lyncdiscover.cli.options.StoreOptions;
import io.github.lyncdiscover.cli.options.WindowsOptions;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.report.ChainReport;
import io.github.lyncdiscover.report.JsonReport;
import io.github.lyncdiscover.report.TextReport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a server sends, judged against named trust stores. */
public final class ChainCommand implements Command {
    private static final int HTTPS = 443;
    private static final int UNSEEN = 3;

    private static final Argument<ServerAddress> SERVER = Argument.operand(
                    "HOST[:PORT]", ChainCommand::server, "The server to ask. Default port: 443.")
            .optional();

    private static final Argument<Path> FILE = Argument.option(
                    "--file", "PEM", Path::of, "Ask no server: the certificates that are sent, the server's first.")
            .namingInput();

    @Override
    public Usage usage() {
        return Usage.of("Tells which trust stores accept the certificates that a server sends, by which path, or what"
                        + " is missing. Name and dates are shown apart.")
                .taking(SERVER, FILE)
                .taking(StoreOptions.ALL)
                .taking(WindowsOptions.ALL)
                .taking(NetworkOptions.CONNECTING)
                .taking(ProbeOptions.ALL)
                .taking(OutputOptions.ALL)
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
        out.print(output.json() ? JsonReport.of(report) : TextReport.of(report, output.style(false)));
        boolean unseen = report.server().flatMap(Presented::failure).isPresent();
        return unseen ? UNSEEN : report.verdict().accepted() ? 0 : 1;
    }

    private static ServerAddress server(String text) {
        try {
            return ServerAddress.parse(text, HTTPS);
        } catch (IllegalArgumentException noName) {
            throw new IllegalArgumentException(
                    noName.getMessage()
                            + "; to ask one computer by its address, give the server's name and --connect-to"
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
                    "--file asks no server: leave out --dns, --connect-to, --timeout and --old-tls");
        }
        Optional<WindowsServer> windows = new WindowsOptions(given)
                .server(() -> PemFile.read(file.orElseThrow(() -> new IllegalArgumentException(
                        "--windows-server asks no server: give the server's own certificate with --file"))));
        if (windows.isPresent()) {
            List<Situation> situations = Situation.of(windows.get(), stores.at(), stores.stores());
            return new ChainReport(
                    Optional.empty(), situations.get(0).verdict(), situations.subList(1, situations.size()));
        }
        if (file.isPresent()) {
            List<Certificate> sent = PemFile.read(file.get());
            return ChainReport.of(ChainJudge.judge(sent, stores.at(), stores.stores()));
        }
        Presented presented = new ProbeOptions(given).ask(server.orElseThrow());
        return new ChainReport(
                Optional.of(presented), ChainJudge.judge(presented.chain(), stores.at(), stores.stores()), List.of());
    }
}
