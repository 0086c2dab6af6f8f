package io.github.lyncdiscover.recorded;

import io.github.lyncdiscover.bootstrap.SignIn;
import io.github.lyncdiscover.client.Scenario;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.name.WebAddress;
import io.github.lyncdiscover.network.Conversation;
import io.github.lyncdiscover.network.Deadline;
import io.github.lyncdiscover.network.DnsAnswer;
import io.github.lyncdiscover.network.DnsQuestion;
import io.github.lyncdiscover.network.ForwardingNetwork;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.HttpRequest;
import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.network.SignInOutcome;
import io.github.lyncdiscover.network.SignInRequest;
import io.github.lyncdiscover.network.SignInResult;
import io.github.lyncdiscover.network.SipOutcome;
import io.github.lyncdiscover.network.SipRequest;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A network that passes questions on to a world and keeps what it answers. A question is passed on once: asked again,
 * it gets the same answer, so that a recording never contradicts the predictions made while it was taken. Requests
 * that send more than a plain GET are made each time, and of equal ones the first is kept.
 */
public final class RecordingNetwork implements Network {
    private final Network world;
    private final LongSupplier nanoTime;
    private final AtomicLong count = new AtomicLong();
    private final Map<DnsQuestion, RecordedQuestion<DnsAnswer>> lookups = new ConcurrentHashMap<>();
    private final Map<Page, RecordedQuestion<HttpOutcome>> gets = new ConcurrentHashMap<>();
    private final Map<ServerAddress, RecordedQuestion<SipOutcome>> connects = new ConcurrentHashMap<>();
    private final Map<WebAddress, RecordedQuestion<SignInOutcome>> signIns = new ConcurrentHashMap<>();
    private final Map<DomainName, Boolean> reaches = new ConcurrentHashMap<>();
    private final Map<String, Boolean> stated = new ConcurrentHashMap<>();

    private record Page(WebAddress url, String accept, RequestVariant sent) {}

    private record Numbered(long number, RecordedExchange exchange) {}

    RecordingNetwork(Network world, LongSupplier nanoTime) {
        this.world = world;
        this.nanoTime = nanoTime;
    }

    /**
     * Begins a recording.
     *
     * @param world whom to ask
     * @return the world as it is, with a memory
     */
    public static RecordingNetwork over(Network world) {
        Objects.requireNonNull(world, "world");
        return new RecordingNetwork(world, System::nanoTime);
    }

    /**
     * Asks every question that a built-in client could ask for an address, so that the recording answers for all of them.
     * What no prediction asked before is marked as extra.
     *
     * @param address a sign-in address or a bare SIP domain
     * @param scenario the circumstances, but for the client: each is tried in turn
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public void askEverything(SignInAddress address, Scenario scenario) {
        RecordEverything.ask(
                extras(),
                new SignIn(Objects.requireNonNull(address, "address"), Objects.requireNonNull(scenario, "scenario")));
    }

    /** A view that records likewise, and marks what only it was asked as extra. */
    Network extras() {
        return new Extras(this);
    }

    /**
     * What was recorded so far.
     *
     * @param about where the recording comes from
     * @return the exchanges that are complete, in the order first asked
     */
    public Recording recording(Recording.About about) {
        Objects.requireNonNull(about, "about");
        Map<String, RecordedExchange> exchanges = new LinkedHashMap<>();
        Stream.of(
                        numbered(
                                lookups,
                                (question, kept) -> new RecordedExchange.Lookup(
                                        question, kept.answer(), kept.isExtra(), kept.milliseconds())),
                        numbered(
                                gets,
                                (page, kept) -> new RecordedExchange.Get(
                                        page.url(),
                                        Optional.of(page.accept()),
                                        page.sent(),
                                        KeptHeaders.of(kept.answer()),
                                        kept.isExtra(),
                                        kept.milliseconds())),
                        numbered(
                                connects,
                                (server, kept) -> new RecordedExchange.Connect(
                                        server, kept.answer(), kept.isExtra(), kept.milliseconds())),
                        numbered(
                                signedIn(),
                                (url, kept) -> new RecordedExchange.SignIn(
                                        url, kept.answer(), kept.isExtra(), kept.milliseconds())))
                .flatMap(Function.identity())
                .sorted(Comparator.comparingLong(Numbered::number))
                .forEach(it -> exchanges.putIfAbsent(it.exchange().asked(), it.exchange()));
        Set<DomainName> reached = new HashSet<>(reaches.keySet());
        exchanges
                .values()
                .forEach(it -> it.fold(
                        lookup -> false,
                        get -> false,
                        connect -> reached.remove(connect.server().host()),
                        signIn -> false));
        return new Recording(about, world.circumstances(), reached, stated.keySet(), List.copyOf(exchanges.values()));
    }

    @Override
    public DnsAnswer lookup(DnsQuestion question, Deadline deadline) {
        Objects.requireNonNull(question, "question");
        return lookup(question, deadline, false);
    }

    @Override
    public HttpOutcome fetch(HttpRequest request, Deadline deadline) {
        return fetch(request, deadline, false);
    }

    /**
     * Begins a conversation, of which every exchange is made: what was said before on one connection says nothing of another.
     * Of equal exchanges in several conversations the first is recorded.
     */
    @Override
    public Conversation converse(Conversation.Origin origin) {
        Objects.requireNonNull(origin, "origin");
        AtomicInteger turns = new AtomicInteger();
        return world.converse(origin)
                .wrapped(
                        origin,
                        (below, request, deadline) -> made(
                                new Page(
                                        request.url(),
                                        request.accept(),
                                        RequestVariant.of(request, turns.incrementAndGet())),
                                false,
                                () -> RecordedOffer.kept(below.exchange(request, deadline), request.versions())));
    }

    /** Makes an exchange in any case, and keeps its outcome if it is the first of its kind. */
    private HttpOutcome made(Page page, boolean extra, Supplier<HttpOutcome> exchange) {
        AtomicReference<HttpOutcome> made = new AtomicReference<>();
        kept(gets, page).answer(extra, () -> {
            HttpOutcome outcome = exchange.get();
            made.set(outcome);
            return outcome;
        });
        HttpOutcome outcome = made.get();
        return outcome != null ? outcome : exchange.get();
    }

    /** Signs in once for each resource, whichever client asks; where nobody can, nothing is recorded. */
    @Override
    public SignInOutcome signIn(SignInRequest request, Deadline deadline) {
        return signIn(request, deadline, false);
    }

    private SignInOutcome signIn(SignInRequest request, Deadline deadline, boolean extra) {
        return kept(signIns, request.document().url()).answer(extra, () -> world.signIn(request, deadline));
    }

    private Map<WebAddress, RecordedQuestion<SignInOutcome>> signedIn() {
        Map<WebAddress, RecordedQuestion<SignInOutcome>> tried = new HashMap<>(signIns);
        tried.values().removeIf(kept -> kept.isComplete() && kept.answer().result() == SignInResult.NOT_ATTEMPTED);
        return tried;
    }

    @Override
    public SipOutcome connect(SipRequest request, Deadline deadline) {
        return connect(request, deadline, false);
    }

    @Override
    public boolean reaches(DomainName host) {
        Objects.requireNonNull(host, "host");
        boolean reached = world.reaches(host);
        if (reached) {
            reaches.put(host, true);
        }
        return reached;
    }

    @Override
    public boolean reachesWeb(DomainName host) {
        Objects.requireNonNull(host, "host");
        return world.reachesWeb(host);
    }

    @Override
    public boolean resolves(DomainName host) {
        Objects.requireNonNull(host, "host");
        return world.resolves(host);
    }

    @Override
    public boolean states(String name) {
        Objects.requireNonNull(name, "name");
        boolean isStated = world.states(name);
        if (isStated) {
            stated.put(name, true);
        }
        return isStated;
    }

    @Override
    public boolean answers(DomainName host) {
        Objects.requireNonNull(host, "host");
        return world.answers(host);
    }

    @Override
    public Set<Circumstance> circumstances() {
        return world.circumstances();
    }

    @Override
    public <T> List<T> together(List<Supplier<T>> tasks) {
        return world.together(tasks);
    }

    private DnsAnswer lookup(DnsQuestion question, Deadline deadline, boolean extra) {
        return kept(lookups, question).answer(extra, () -> world.lookup(question, deadline));
    }

    private HttpOutcome fetch(HttpRequest request, Deadline deadline, boolean extra) {
        Page page = new Page(request.url(), request.accept(), RequestVariant.of(request, 1));
        return page.sent().isPlain()
                ? kept(gets, page)
                        .answer(extra, () -> RecordedOffer.kept(world.fetch(request, deadline), request.versions()))
                : made(
                        page,
                        extra,
                        () -> RecordedOffer.kept(
                                world.fetch(request, deadline),
                                request.versions())); // secrets, which tell requests apart, are masked
    }

    private SipOutcome connect(SipRequest request, Deadline deadline, boolean extra) {
        return kept(connects, request.server())
                .answer(extra, () -> RecordedOffer.kept(world.connect(request, deadline), request.versions()));
    }

    private <Q, A> RecordedQuestion<A> kept(Map<Q, RecordedQuestion<A>> answers, Q question) {
        return answers.computeIfAbsent(question, first -> new RecordedQuestion<>(count.getAndIncrement(), nanoTime));
    }

    private static <Q, A> Stream<Numbered> numbered(
            Map<Q, RecordedQuestion<A>> answers, BiFunction<Q, RecordedQuestion<A>, RecordedExchange> exchange) {
        return answers.entrySet().stream()
                .filter(entry -> entry.getValue().isComplete())
                .map(entry ->
                        new Numbered(entry.getValue().number(), exchange.apply(entry.getKey(), entry.getValue())));
    }

    private record Extras(RecordingNetwork below) implements ForwardingNetwork {
        @Override
        public DnsAnswer lookup(DnsQuestion question, Deadline deadline) {
            return below.lookup(question, deadline, true);
        }

        @Override
        public HttpOutcome fetch(HttpRequest request, Deadline deadline) {
            return below.fetch(request, deadline, true);
        }

        @Override
        public SignInOutcome signIn(SignInRequest request, Deadline deadline) {
            return below.signIn(request, deadline, true);
        }

        @Override
        public SipOutcome connect(SipRequest request, Deadline deadline) {
            return below.connect(request, deadline, true);
        }
    }

    @Override
    public String toString() {
        return "a recording of " + world;
    }
}
