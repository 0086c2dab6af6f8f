package io.github.lyncdiscover.cli;

import io.github.lyncdiscover.certificate.Certificate;
import io.github.lyncdiscover.certificate.PemFile;
import io.github.lyncdiscover.chain.ChainJudge;
import io.github.lyncdiscover.chain.ChainVerdict;
import io.github.lyncdiscover.cli.arguments.Argument;
import io.github.lyncdiscover.cli.arguments.Arguments;
import io.github.lyncdiscover.cli.arguments.Usage;
import io.github.lyncdiscover.report.JsonReport;
import io.github.lyncdiscover.report.TextReport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/** What a server sends, judged against named trust stores. */
final class ChainCommand implements Command {
    private static final Argument<Path> FILE = Argument.option(
                    "--file", "PEM", Path::of, "The certificates that are sent, the server's first.")
            .required();

    @Override
    public Usage usage() {
        return Usage.of("Tells which trust stores accept the certificates that a server sends, by which path, or what"
                        + " is missing.")
                .taking(FILE)
                .taking(StoreOptions.ALL)
                .taking(OutputOptions.ALL)
                .exiting("0  every store accepts what is sent", "1  one refuses", "2  usage or unreadable input")
                .like("lync-discover chain --file sent.pem --store phones=phones.pem --at 2012-06-01");
    }

    @Override
    public int run(Arguments given, PrintWriter out) {
        OutputOptions output = new OutputOptions(given);
        StoreOptions stores = new StoreOptions(given);
        List<Certificate> sent = PemFile.read(given.value(FILE).orElseThrow());
        ChainVerdict verdict = ChainJudge.judge(sent, stores.at(), stores.stores());
        out.print(output.json() ? JsonReport.of(verdict) : TextReport.of(verdict, output.style(false)));
        return verdict.accepted() ? 0 : 1;
    }
}
