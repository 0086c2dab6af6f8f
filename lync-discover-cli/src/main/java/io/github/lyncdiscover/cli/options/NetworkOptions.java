package io.github.lyncdiscover.cli.options;

import io.github.lyncdiscover.cli.arguments.Argument;
import io.github.lyncdiscover.cli.arguments.Arguments;
import io.github.lyncdiscover.cli.arguments.SideFiles;
import io.github.lyncdiscover.cli.arguments.UsageException;
import io.github.lyncdiscover.client.Scenario;
import io.github.lyncdiscover.live.LiveNetwork;
import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.prediction.Location;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The options that choose the world: live, recorded, or live while it is recorded. */
public final class NetworkOptions {
    private static final String PER_PLACE =
            " With inside: or outside: before it, for that place only; the result then has both places.";

    private static final Argument<String> NAME_SERVER =
            Argument.option("--dns", "HOST[:PORT]", "The resolver to ask. Default: the system's.");

    private static final Argument<PlacedValue> NAME_SERVERS = Argument.option(
                    "--dns",
                    "HOST[:PORT]",
                    PlacedValue::nameServer,
                    "The resolver to ask. Default: the system's." + PER_PLACE)
            .repeatable();

    private static final String DETOUR = "Connect elsewhere; name, SNI and Host header stay. Repeatable; an empty field"
            + " means any; [::1] in brackets. The name is still looked up first.";

    private static final Argument<String> DETOURS =
            Argument.option("--connect-to", "HOST:PORT:HOST:PORT", DETOUR).repeatable();

    private static final Argument<PlacedValue> PLACED_DETOURS = Argument.option(
                    "--connect-to", "HOST:PORT:HOST:PORT", PlacedValue::detour, DETOUR + " Per place, as --dns.")
            .repeatable();

    static final Argument<PlacedValue> ROOTS = Argument.option(
                    "--cacert",
                    "FILE",
                    PlacedValue::file,
                    "Trust the roots in this PEM file beside this machine's. Per place, as --dns.")
            .namingInput(text -> Optional.of(PlacedValue.file(text).path()))
            .repeatable();

    static final Argument<String> REACH = Argument.flag(
            "--reach-sip-servers",
            "Connect to SIP servers too, as far as their TLS handshake; else they are only looked up.");

    private static final Argument<Duration> CONNECT_TIMEOUT = Argument.option(
            "--connect-timeout",
            "DURATION",
            DurationText::parse,
            "Limit of connecting to a server, within that of the exchange. Default: 4s.");

    private static final Argument<Duration> TOTAL_TIMEOUT = Argument.option(
            "--total-timeout",
            "DURATION",
            DurationText::parse,
            "Limit of the whole check, all targets together; what is not answered by then has timed out. Default:"
                    + " none.");

    static final Argument<String> USER_AGENT = Argument.option(
            "--user-agent",
            "TEXT",
            "The User-Agent of each HTTP request, for servers that answer the client's only. Default: lync-discover.");

    private static final Argument<Path> RECORD = Argument.option(
                    "--record",
                    "FILE",
                    Path::of,
                    "Keep everything asked and answered, and what other clients would ask, in this file.")
            .namingOutput();

    static final Argument<Path> REPLAY = Argument.option(
                    "--replay",
                    "FILE",
                    Path::of,
                    "Answer from this recording and from nothing else; no network is needed.")
            .namingInput();

    public static final List<Argument<?>> ALL = List.of(
            NAME_SERVERS,
            PLACED_DETOURS,
            ROOTS,
            REACH,
            ScenarioOptions.TIMEOUT,
            CONNECT_TIMEOUT,
            TOTAL_TIMEOUT,
            USER_AGENT,
            RECORD,
            REPLAY);

    /** Those of a command that asks too much to keep a recording of it. */
    public static final List<Argument<?>> UNRECORDED =
            ALL.stream().filter(argument -> argument != RECORD).toList();

    /** Those that say where to connect, and for how long to wait. */
    public static final List<Argument<?>> CONNECTING =
            List.of(NAME_SERVER, DETOURS, ScenarioOptions.TIMEOUT, CONNECT_TIMEOUT);

    private final Arguments given;

    public NetworkOptions(Arguments given) {
        this.given = given;
    }

    /** A world that is open. */
    public interface World extends AutoCloseable {
        /** The world as each place sees it, at least one; inside before outside. */
        List<SeenWorld> places();

        /** Keeps a recording of it, where one is asked for, as one of the files beside the result. */
        void keep(Scenario scenario, List<SignInAddress> targets, SideFiles beside);

        @Override
        void close();
    }

    /** What the options can add to findings. */
    public FindingHints hints() {
        return new FindingHints(given);
    }

    public static boolean anyIn(Arguments given) {
        return CONNECTING.stream().anyMatch(given::has);
    }

    public LiveWorld connect() {
        return new LiveWorld(
                limits(),
                given.value(NAME_SERVER),
                given.values(DETOURS),
                Optional.empty(),
                false,
                Terminal.waitingLine(given));
    }

    /** Whether questions are asked one after the other: those of a recording, which has an order. */
    public boolean asksInTurn() {
        return given.has(RECORD) || given.has(REPLAY);
    }

    /** The world, replayed for some sign-ins or live; an account may sign in where it is live. */
    public World open(List<SignInAddress> targets, SignInOptions.SignIn signIn) {
        return open(targets, false, signIn);
    }

    /** The same for many sign-ins, which share connections where it is live. */
    public World openForMany() {
        return open(List.of(), true, SignInOptions.SignIn.NOBODY);
    }

    private World open(List<SignInAddress> targets, boolean many, SignInOptions.SignIn signIn) {
        Optional<Path> recording = given.value(REPLAY);
        if (recording.isEmpty()) {
            JavaTls.speakingWhatClientsSpeak();
            JavaTls.takingAnyChain();
            boolean asking = signIn != SignInOptions.SignIn.NOBODY;
            if (asking && places().size() > 1) {
                throw new UsageException(
                        "--sign-in: an account signs in from one place: leave out inside: and outside:");
            }
            // A line that is drawn anew would cover a question.
            Optional<WaitingLine> waiting = many || asking ? Optional.empty() : Terminal.waitingLine(given);
            return new LiveWorlds(places(), place -> seenFrom(place, many, waiting), signIn::in, given.value(RECORD));
        }
        if (Stream.of(RECORD, NAME_SERVERS, PLACED_DETOURS, ROOTS, REACH, CONNECT_TIMEOUT, TOTAL_TIMEOUT, USER_AGENT)
                .anyMatch(given::has)) {
            throw new IllegalArgumentException(
                    "--replay asks no network: leave out --record, --dns, --connect-to, --cacert,"
                            + " --reach-sip-servers, --connect-timeout, --total-timeout and --user-agent");
        }
        return new ReplayedWorld(recording.get(), targets);
    }

    /** Both places, if an option names one; else the only one. */
    private List<Optional<Location>> places() {
        boolean placed = Stream.of(NAME_SERVERS, PLACED_DETOURS, ROOTS)
                .flatMap(option -> given.values(option).stream())
                .anyMatch(value -> value.location().isPresent());
        return placed ? Stream.of(Location.values()).map(Optional::of).toList() : List.of(Optional.empty());
    }

    private LiveWorld seenFrom(Optional<Location> place, boolean many, Optional<WaitingLine> waiting) {
        LiveNetwork.Builder builder = limits().keepingConnections(many);
        if (many) {
            NativeTls.find().ifPresent(builder::quickTls);
        }
        return new LiveWorld(
                builder,
                PlacedValue.one("--dns", place, given.values(NAME_SERVERS)),
                PlacedValue.at(place, given.values(PLACED_DETOURS)),
                PlacedValue.one("--cacert", place, given.values(ROOTS)).map(Path::of),
                given.has(REACH),
                waiting);
    }

    private LiveNetwork.Builder limits() {
        LiveNetwork.Builder builder = LiveNetwork.builder();
        given.value(CONNECT_TIMEOUT).ifPresent(builder::connectTimeout);
        given.value(TOTAL_TIMEOUT).ifPresent(builder::totalTimeout);
        given.value(USER_AGENT).ifPresent(text -> LiveWorld.given("--user-agent", () -> builder.userAgent(text)));
        return builder;
    }
}
