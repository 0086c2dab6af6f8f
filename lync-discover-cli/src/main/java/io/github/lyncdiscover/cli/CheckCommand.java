package io.github.lyncdiscover.cli;

import io.github.lyncdiscover.LyncDiscover;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Verdict;
import io.github.lyncdiscover.report.JsonReport;
import io.github.lyncdiscover.report.TextReport;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Predicts sign-ins in the world as it is, or as it was recorded. */
@Command(
        name = "check",
        description = "Walks the sign-in of each target as the client would and predicts what its user meets. Nothing"
                + " is signed in; no password is asked or sent.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:no prompt",
            "1:a prompt, certain or possible",
            "2:usage or unreadable input",
            "3:cannot tell, an answer is missing",
            "4:sign-in fails"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lync-discover check alice@contoso.test",
            "  lync-discover check alice@contoso.test --sip-server sip.contoso.test:443",
            "  lync-discover check contoso.test --trust \"fabrikam.test, lync.com\" --steps",
            "  lync-discover check alice@contoso.test --record today.json",
            "  lync-discover check alice@contoso.test --replay today.json --client sfb-2016"
        })
final class CheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "TARGET",
            arity = "1..*",
            converter = Names.Target.class,
            description = "Sign-in addresses (alice@contoso.test, with or without sip:) or SIP domains.")
    private List<SignInAddress> targets = List.of();

    @Mixin
    private NetworkOptions network = new NetworkOptions();

    @Mixin
    private TrustOptions trust = new TrustOptions();

    @Option(
            names = "--manual-server",
            paramLabel = "HOST[:PORT]",
            converter = Names.Server.class,
            description = "The client is configured by hand: there is no discovery, and this server is trusted.")
    private @Nullable ServerAddress manualServer;

    @Option(
            names = "--sip-server",
            paramLabel = "HOST[:PORT]",
            converter = Names.Server.class,
            description = "What the User document would say; used only where it needs sign-in. It is judged like any"
                    + " other.")
    private @Nullable ServerAddress sipServer;

    @Option(
            names = "--smtp-domain",
            paramLabel = "D",
            converter = Names.Host.class,
            description = "Also judge Exchange: its host is autodiscover.D.")
    private @Nullable DomainName smtpDomain;

    @Option(
            names = "--ews-host",
            paramLabel = "H",
            converter = Names.Host.class,
            description = "Also judge this Exchange host.")
    private @Nullable DomainName exchangeHost;

    @Option(names = "--steps", description = "Tell the whole walk in the text output too.")
    private boolean steps;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() throws Exception {
        if (smtpDomain != null && exchangeHost != null) {
            throw new IllegalArgumentException("give either --smtp-domain or --ews-host, not both");
        }
        output.startLogging();
        List<Prediction> predictions = new ArrayList<>();
        try (NetworkOptions.World world = network.open()) {
            LyncDiscover predictor = predictor(world.network());
            for (SignInAddress target : targets) {
                predictions.add(predictor.predict(target));
            }
            world.keep(predictor, targets);
        }
        String text = output.json() ? JsonReport.of(predictions) : TextReport.of(predictions, output.style(steps));
        spec.commandLine().getOut().print(text);
        return Verdict.exitCode(predictions.stream().map(Prediction::verdict).toList());
    }

    private LyncDiscover predictor(Network world) {
        LyncDiscover predictor = trust.apply(LyncDiscover.on(world));
        if (manualServer != null) {
            predictor = predictor.trusting(trust.settings().withManualServer(manualServer));
        }
        if (sipServer != null) {
            predictor = predictor.withSipServer(sipServer);
        }
        if (smtpDomain != null) {
            predictor = predictor.withSmtpDomain(smtpDomain);
        }
        if (exchangeHost != null) {
            predictor = predictor.withExchange(exchangeHost);
        }
        return network.timeout().map(predictor::within).orElse(predictor);
    }
}
