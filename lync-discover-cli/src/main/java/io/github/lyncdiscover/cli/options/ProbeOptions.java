package io.github.lyncdiscover.cli.options;

import io.github.lyncdiscover.chain.server.PresentedChain;
import io.github.lyncdiscover.cli.arguments.Argument;
import io.github.lyncdiscover.cli.arguments.Arguments;
import io.github.lyncdiscover.live.LiveNetwork;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.network.Deadline;
import io.github.lyncdiscover.network.DnsAnswer;
import io.github.lyncdiscover.network.DnsQuestion;
import io.github.lyncdiscover.network.SipRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The options for asking a server for its certificates. */
public final class ProbeOptions {
    private static final Argument<String> OLD_TLS =
            Argument.flag("--old-tls", "Speak TLS 1.0 and 1.1 too, which Java has switched off.");

    public static final List<Argument<?>> ALL = List.of(OLD_TLS);

    private final Arguments given;

    public ProbeOptions(Arguments given) {
        this.given = given;
    }

    public static boolean anyIn(Arguments given) {
        return given.has(OLD_TLS);
    }

    public Duration timeout() {
        return new ScenarioOptions(given).timeLimit();
    }

    public PresentedChain ask(ServerAddress server) {
        JavaTls.takingAnyChain();
        if (given.has(OLD_TLS)) {
            JavaTls.speakingWhatClientsSpeak();
        }
        NetworkOptions network = new NetworkOptions(given);
        try (LiveWorld world = network.connect()) {
            Deadline deadline = Deadline.in(timeout());
            LiveNetwork live = world.live();
            List<String> addresses = new ArrayList<>();
            String why = "no address";
            for (DnsQuestion.Type type : List.of(DnsQuestion.Type.A, DnsQuestion.Type.AAAA)) {
                DnsQuestion question = DnsQuestion.of(server.host(), type);
                DnsAnswer answer = world.during(
                        "the " + type + " record of " + server.host(), () -> live.lookup(question, deadline));
                if (answer instanceof DnsAnswer.Addresses found) {
                    addresses.addAll(found.addresses());
                } else {
                    why = why(answer, why);
                }
            }
            return addresses.isEmpty()
                    ? PresentedChain.nothing(server, why)
                    : world.during(
                            "the certificates of " + server,
                            () -> live.present(new SipRequest(server, addresses), deadline));
        }
    }

    private static String why(DnsAnswer answer, String before) {
        if (answer instanceof DnsAnswer.NoSuchName) {
            return "no such name";
        } else if (answer instanceof DnsAnswer.Failed failed) {
            return "the name server failed (" + failed.detail() + ")";
        }
        return answer instanceof DnsAnswer.TimedOut ? "the name server timed out" : before;
    }
}
