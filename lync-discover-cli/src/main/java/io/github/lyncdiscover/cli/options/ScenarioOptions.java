package io.github.lyncdiscover.cli.options;

import io.github.lyncdiscover.cli.arguments.Argument;
import io.github.lyncdiscover.cli.arguments.Arguments;
import io.github.lyncdiscover.cli.arguments.UsageException;
import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.client.Scenario;
import io.github.lyncdiscover.client.ScenarioBuilder;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.NearestWord;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.trust.TrustSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The options that set a scenario: client, trust settings, what is known beforehand, and the time limit. */
public final class ScenarioOptions {
    private static final String EVERY = "all";

    public static final Argument<List<ClientProfile>> CLIENT = Argument.option(
                    "--client",
                    "PROFILE",
                    ScenarioOptions::some,
                    "Which client signs in: lync-2013, sfb-2015, sfb-2016, lync-2010, communicator, lync-phone, surface-hub,"
                            + " lync-room, lync-mobile, lync-store-app, sfb-mac, or all of them. Repeatable where outcomes"
                            + " are predicted. Default: lync-2013, or what a plan says.")
            .choosing(ScenarioOptions::words)
            .repeatable();

    public static final Argument<ServerAddress> SIP_SERVER = Argument.option(
            "--sip-server",
            "HOST[:PORT]",
            NameArguments::server,
            "What the User document would say; used only where it needs sign-in. It is judged like any other.");

    private static final Argument<ServerAddress> MANUAL_SERVER = Argument.option(
            "--manual-server",
            "HOST[:PORT]",
            NameArguments::server,
            "The client is configured by hand: there is no discovery, and this server is trusted.");

    private static final Argument<DomainName> EXTERNAL_WEB_SERVICES = Argument.option(
            "--external-web-services",
            "HOST",
            NameArguments::host,
            "The external web services of the home pool, to which Lync mobile signs in; used where the User document that"
                    + " names them needs sign-in. Judged, and connected to as far as the TLS handshake.");

    private static final Argument<DomainName> SMTP_DOMAIN = Argument.option(
                    "--smtp-domain",
                    "D",
                    NameArguments::host,
                    "Also judge Exchange, walked as for users of this mail domain: D and autodiscover.D over HTTPS, the"
                            + " HTTP redirect of autodiscover.D, the SRV record.")
            .repeatable();

    private static final Argument<DomainName> EXCHANGE_HOST = Argument.option(
            "--ews-host",
            "H",
            NameArguments::host,
            "Also judge this Exchange host, where the walk ends; beside --smtp-domain, too.");

    public static final Argument<Duration> TIMEOUT = Argument.option(
            "--timeout",
            "DURATION",
            DurationText::parse,
            "Limit of each exchange, from connecting to its last byte, and of each look-up: 500ms, 10s, 1m. Default:"
                    + " 10s.");

    /** The client and the user's machine. */
    public static final List<Argument<?>> MACHINE =
            Stream.concat(Stream.of(CLIENT), TrustOptions.ALL.stream()).toList();

    /** What is known of one sign-in beforehand. */
    public static final List<Argument<?>> KNOWN =
            List.of(MANUAL_SERVER, SIP_SERVER, EXTERNAL_WEB_SERVICES, SMTP_DOMAIN, EXCHANGE_HOST);

    private final Arguments given;

    public ScenarioOptions(Arguments given) {
        this.given = given;
    }

    /** The clients that are named, each once; none where the option is left out. */
    public List<ClientProfile> clients() {
        return given.values(CLIENT).stream().flatMap(List::stream).distinct().toList();
    }

    /** The scenario of one client. */
    public Scenario scenario() {
        List<ClientProfile> clients = clients();
        if (clients.size() > 1) {
            throw new UsageException("--client: give one client here, not " + clients.size());
        }
        return withoutClient().as(clients.isEmpty() ? Clients.LYNC_2013 : clients.get(0));
    }

    /** The scenario, to be predicted with each of some clients. */
    public Scenario withoutClient() {
        TrustSettings trust = new TrustOptions(given).settings(TrustSettings.NONE);
        ScenarioBuilder scenario = Scenario.builder()
                .trust(given.value(MANUAL_SERVER).map(trust::withManualServer).orElse(trust))
                .mailDomains(given.values(SMTP_DOMAIN));
        given.value(SIP_SERVER).ifPresent(scenario::sipServer);
        given.value(EXTERNAL_WEB_SERVICES).ifPresent(scenario::externalWebServices);
        given.value(EXCHANGE_HOST).ifPresent(scenario::exchangeHost);
        return scenario.timeLimit(timeLimit()).build();
    }

    /** The limit of each exchange and each look-up. */
    public Duration timeLimit() {
        return given.value(TIMEOUT).orElse(Scenario.TIME_LIMIT);
    }

    /** A plan for the clients and the SIP server that are given. What it expects is left out if the clients change. */
    public MigrationPlan bothSides(MigrationPlan plan) {
        MigrationPlan other = clients().isEmpty()
                ? plan
                : plan.expecting(List.of()).as(clients().toArray(ClientProfile[]::new));
        return given.value(SIP_SERVER).map(other::sipServer).orElse(other);
    }

    /** A plan in which all these options replace what it says. */
    public MigrationPlan insteadOf(MigrationPlan plan) {
        return bothSides(plan.trusting(new TrustOptions(given).settings(plan.trust())));
    }

    /** The names of the built-in profiles. */
    public static List<String> names() {
        return Clients.all().stream().map(ClientProfile::name).toList();
    }

    private static List<String> words() {
        return Stream.concat(names().stream(), Stream.of(EVERY)).toList();
    }

    private static List<ClientProfile> some(String name) {
        return name.equals(EVERY) ? Clients.all() : List.of(client(name));
    }

    /** A built-in profile by its name; a wrong one is refused with the nearest. */
    public static ClientProfile client(String name) {
        Optional<ClientProfile> client = Clients.named(name);
        return client.orElseThrow(() -> {
            List<String> names = names();
            String hint = NearestWord.hint(name, names);
            return new IllegalArgumentException("there is no client " + PrintableText.quote(name)
                    + (hint.isEmpty() ? "; known are " + String.join(", ", names) : hint));
        });
    }
}
