package io.github.lyncdiscover.cli.command;

import io.github.lyncdiscover.LyncDiscover;
import io.github.lyncdiscover.cli.arguments.Argument;
import io.github.lyncdiscover.cli.arguments.Arguments;
import io.github.lyncdiscover.cli.arguments.Usage;
import io.github.lyncdiscover.cli.options.NameArguments;
import io.github.lyncdiscover.cli.options.OutputOptions;
import io.github.lyncdiscover.cli.options.ScenarioOptions;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.prediction.TrustVerdict;
import io.github.lyncdiscover.report.JsonReport;
import io.github.lyncdiscover.report.TextReport;
import io.github.lyncdiscover.report.task.TableReport;
import java.io.PrintWriter;

/** The trust rule alone: which servers would be asked about. */
public final class TrustCommand implements Command {
    private static final Argument<DomainName> SERVER = Argument.operand(
                    "SERVER", NameArguments::host, "Host names to judge.")
            .repeatable();

    private static final Argument<DomainName> SIP_DOMAIN = Argument.option(
                    "--sip-domain", "D", NameArguments::host, "The domain of the sign-in address.")
            .required();

    @Override
    public Usage usage() {
        return Usage.of("Judges servers by the trust rule alone; nothing is asked of the network.")
                .taking(SIP_DOMAIN, SERVER)
                .taking(ScenarioOptions.MACHINE)
                .taking(OutputOptions.TABLES)
                .exiting("0  every server is trusted", "1  a server would bring a prompt, or may", "2  usage")
                .like(
                        "lync-discover trust --sip-domain contoso.test pool.fabrikam.test",
                        "lync-discover trust --sip-domain contoso.test --trust fabrikam.test \\",
                        "    pool.fabrikam.test webdir.online.lync.com");
    }

    @Override
    public int run(Arguments given, PrintWriter out) {
        OutputOptions output = new OutputOptions(given);
        TrustVerdict verdict = LyncDiscover.judge(
                new ScenarioOptions(given).scenario(), given.value(SIP_DOMAIN).orElseThrow(), given.values(SERVER));
        out.print(output.shown(
                style -> TextReport.of(verdict, style),
                () -> JsonReport.of(verdict),
                () -> TableReport.of(verdict),
                false));
        return verdict.allTrusted() ? 0 : 1;
    }
}
