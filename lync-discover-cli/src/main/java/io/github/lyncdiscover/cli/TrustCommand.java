package io.github.lyncdiscover.cli;

import io.github.lyncdiscover.LyncDiscover;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.planned.PlannedNetwork;
import io.github.lyncdiscover.prediction.TrustVerdict;
import io.github.lyncdiscover.report.JsonReport;
import io.github.lyncdiscover.report.TextReport;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The trust rule alone: which servers would be asked about. */
@Command(
        name = "trust",
        description = "Judges servers by the trust rule alone; nothing is asked of the network.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every server is trusted", "1:a server would bring a prompt, or may", "2:usage"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  lync-discover trust --sip-domain contoso.test pool.fabrikam.test",
            "  lync-discover trust --sip-domain contoso.test --trust fabrikam.test \\",
            "      pool.fabrikam.test webdir.online.lync.com"
        })
final class TrustCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--sip-domain",
            paramLabel = "D",
            required = true,
            converter = Names.Host.class,
            description = "The domain of the sign-in address.")
    private DomainName sipDomain = new DomainName("invalid");

    @Parameters(
            paramLabel = "SERVER",
            arity = "1..*",
            converter = Names.Host.class,
            description = "Host names to judge.")
    private List<DomainName> servers = List.of();

    @Mixin
    private TrustOptions trust = new TrustOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        TrustVerdict verdict = trust.apply(LyncDiscover.on(PlannedNetwork.of())).judge(sipDomain, servers);
        String text = output.json() ? JsonReport.of(verdict) : TextReport.of(verdict, output.style(false));
        spec.commandLine().getOut().print(text);
        return verdict.allTrusted() ? 0 : 1;
    }
}
