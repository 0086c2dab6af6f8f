package io.github.lyncdiscover.live;

import io.github.lyncdiscover.certificate.Certificate;
import io.github.lyncdiscover.chain.server.PresentedChain;
import io.github.lyncdiscover.live.tcp.NumericAddress;
import io.github.lyncdiscover.live.tls.TlsContext;
import io.github.lyncdiscover.live.tls.TrustedRoots;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ProtocolConstants;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.network.Conversation;
import io.github.lyncdiscover.network.Deadline;
import io.github.lyncdiscover.network.DnsAnswer;
import io.github.lyncdiscover.network.DnsQuestion;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.HttpRequest;
import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.network.NetworkClosedException;
import io.github.lyncdiscover.network.SipOutcome;
import io.github.lyncdiscover.network.SipRequest;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.security.Provider;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The network that this machine is in. Asks name servers, web servers and, if told so, SIP servers; keeps nothing from
 * one exchange to the next that an answer depends on, apart from the connection of a {@link Conversation} and from whether its name
 * servers have ever sent anything. Safe for use by several threads. Close
 * it when done: what still runs then ends at once, in whatever thread, with a {@link NetworkClosedException}.
 *
 * <p>What this process or machine fails in, such as file descriptors, is a
 * {@link io.github.lyncdiscover.network.LocalFailureException}, never an answer.
 */
public final class LiveNetwork implements Network, AutoCloseable {
    private final DnsjavaLookup lookup;
    private final ConnectDestinations destinations;
    private final Optional<KeptConnections> kept;
    private final OkHttpFetch fetch;
    private final JsseHandshake handshake;
    private final boolean reachingSipServers;
    private final Set<Circumstance> circumstances;
    private final SideBySide sideBySide;
    private final RunningExchanges exchanges = new RunningExchanges();
    private final OpenConversations conversations = new OpenConversations();
    private final WholeLimit whole;

    private LiveNetwork(Builder builder) {
        TlsContext tls = new TlsContext(new TrustedRoots(builder.roots), builder.quickTls);
        lookup = new DnsjavaLookup(builder.nameServers());
        destinations = new ConnectDestinations(builder.detours, lookup);
        kept = builder.keepingConnections ? Optional.of(new KeptConnections()) : Optional.empty();
        fetch = OkHttpFetch.of(tls, builder.connectTimeout, builder.userAgent, kept);
        handshake = new JsseHandshake(tls, builder.connectTimeout);
        whole = new WholeLimit(builder.wholeLimit);
        sideBySide = new SideBySide(builder.executor);
        reachingSipServers = builder.reachingSipServers;
        circumstances = circumstances(builder);
    }

    private static Set<Circumstance> circumstances(Builder builder) {
        Set<Circumstance> found = EnumSet.noneOf(Circumstance.class);
        if (ProxySettings.nameOne(builder.environment, builder.proxies.get())) {
            found.add(Circumstance.PROXY_CONFIGURED);
        }
        if (!builder.roots.isEmpty()) {
            found.add(Circumstance.ROOTS_GIVEN);
        }
        return Set.copyOf(found);
    }

    /**
     * The network as this machine is set up: its name servers, its trusted roots (on Windows those of Windows, elsewhere
     * what Java trusts by default).
     *
     * @return a network to be closed after use
     * @throws NoNameServerException if this machine is set up with no name server
     */
    public static LiveNetwork ofDefaults() {
        return builder().build();
    }

    /**
     * Begins a network that is set up otherwise.
     *
     * @return a builder with the defaults
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public DnsAnswer lookup(DnsQuestion question, Deadline deadline) {
        return exchange(deadline, limited -> lookup.lookup(question, limited));
    }

    @Override
    public HttpOutcome fetch(HttpRequest request, Deadline deadline) {
        return exchange(deadline, limited -> {
            ServerAddress server = request.url().server();
            return fetch.fetch(
                    request,
                    destinations.of(server, request.addresses(), limited),
                    limited,
                    () -> whole.within(Deadline.in(deadline.limit())));
        });
    }

    @Override
    public Conversation converse(Conversation.Origin origin) {
        Objects.requireNonNull(origin, "origin");
        return conversations.open(
                new OkHttpConversation(
                        fetch, origin, limited -> destinations.of(origin.server(), origin.addresses(), limited)),
                exchanges,
                whole);
    }

    @Override
    public boolean reaches(DomainName host) {
        Objects.requireNonNull(host, "host");
        return reachingSipServers;
    }

    @Override
    public boolean reachesWeb(DomainName host) {
        Objects.requireNonNull(host, "host");
        return reaches(host);
    }

    @Override
    public SipOutcome connect(SipRequest request, Deadline deadline) {
        return exchange(deadline, limited -> handshake.connect(request, places(request, limited), limited));
    }

    /**
     * Sees what certificates a server presents, as it sends them; judges none, and ends the handshake there.
     *
     * @param request whom to ask, and where it is
     * @param deadline until when
     * @return what it presented, or why nothing
     */
    @SuppressWarnings("exports") // exported to the command line only
    public PresentedChain present(SipRequest request, Deadline deadline) {
        return exchange(deadline, limited -> handshake.present(request, places(request, limited), limited));
    }

    @Override
    public Set<Circumstance> circumstances() {
        return circumstances;
    }

    @Override
    public <T> List<T> together(List<Supplier<T>> tasks) {
        if (exchanges.isClosed()) {
            throw new NetworkClosedException();
        }
        return sideBySide.run(tasks);
    }

    @Override
    public void close() {
        exchanges.close();
        conversations.close();
        kept.ifPresent(KeptConnections::close);
        sideBySide.close();
    }

    private List<InetSocketAddress> places(SipRequest request, Deadline deadline) {
        return destinations.of(request.server(), request.addresses(), deadline);
    }

    private <T> T exchange(Deadline deadline, Function<Deadline, T> work) {
        return exchanges.run(() -> work.apply(whole.within(deadline)));
    }

    /** How a network is set up. For one thread. */
    public static final class Builder {
        private static final Pattern USER_AGENT = Pattern.compile("[!-~]([ -~]{0,998}[!-~])?");
        private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(4);

        private final List<InetSocketAddress> nameServers = new ArrayList<>();
        private final List<ConnectTo> detours = new ArrayList<>();
        private final List<Certificate> roots = new ArrayList<>();
        private boolean reachingSipServers;
        private boolean keepingConnections;
        private Optional<Provider> quickTls = Optional.empty();
        private Duration connectTimeout = CONNECT_TIMEOUT;
        private Optional<Duration> wholeLimit = Optional.empty();
        private Optional<Executor> executor = Optional.empty();
        private String userAgent = "lync-discover";
        private Supplier<List<InetSocketAddress>> machineNameServers = SystemNameServers::find;
        private Map<String, String> environment = System.getenv();
        private Supplier<Optional<ProxySelector>> proxies = () -> Optional.ofNullable(ProxySelector.getDefault());

        private Builder() {}

        /**
         * Asks this name server instead of the machine's. The first one given is asked first, the others in its stead.
         *
         * @param address where it is
         * @return this builder
         * @throws IllegalArgumentException if it is a name, not an address
         */
        public Builder nameServer(InetSocketAddress address) {
            if (address.isUnresolved()) {
                throw new IllegalArgumentException("the name server " + address.getHostString() + " is not an address");
            }
            nameServers.add(address);
            return this;
        }

        /**
         * Asks this name server instead of the machine's.
         *
         * @param text a numeric address, with or without a port, such as {@code 192.0.2.1} or {@code [2001:db8::1]:53}
         * @return this builder
         * @throws IllegalArgumentException if the text is none
         */
        public Builder nameServer(String text) {
            return nameServer(NumericAddress.parseSocket(text, ProtocolConstants.DNS_PORT));
        }

        /**
         * Connects elsewhere than where the names lead. The first that concerns a server holds.
         *
         * @param detour from where to where
         * @return this builder
         */
        public Builder connectTo(ConnectTo detour) {
            Objects.requireNonNull(detour, "detour");
            detours.add(detour);
            return this;
        }

        /**
         * Trusts further roots beside this machine's.
         *
         * @param certificates the roots
         * @return this builder
         */
        public Builder trusting(Collection<Certificate> certificates) {
            Objects.requireNonNull(certificates, "certificates");
            roots.addAll(certificates);
            return this;
        }

        /**
         * Says whether SIP servers that are only named are connected to; they are not unless this is called.
         *
         * @param reaching true to connect as far as the TLS handshake
         * @return this builder
         */
        public Builder reachingSipServers(boolean reaching) {
            reachingSipServers = reaching;
            return this;
        }

        /**
         * Says whether secured connections that a server keeps open are used for the next request to it, as for many
         * predictions whose domains one hoster serves. An answer is one that a new connection would have brought: where a
         * connection that was kept fails, the request is made anew. None is kept unless this is called.
         *
         * @param keeping true to keep some, for two seconds at most
         * @return this builder
         * @since 0.1.0
         */
        public Builder keepingConnections(boolean keeping) {
            keepingConnections = keeping;
            return this;
        }

        /**
         * Makes handshakes for GET requests with a provider of TLS that is quicker than Java's own, such as Conscrypt. The answers
         * stay those of Java's own: it makes the handshake anew where the other one fails, cannot make it with the same versions,
         * or meets unusual certificates. Sockets of that provider must hand themselves to an {@code X509ExtendedTrustManager}.
         * None is used unless this is called.
         *
         * @param provider has an {@code SSLContext} for TLS
         * @return this builder
         * @since 0.1.0
         */
        public Builder quickTls(Provider provider) {
            quickTls = Optional.of(Objects.requireNonNull(provider, "provider"));
            return this;
        }

        /**
         * Limits how long connecting to a server may take, within the deadline of the exchange: from the first of its
         * addresses until one of them answers. Afterwards the exchange has timed out. Four seconds unless this is called.
         *
         * @param limit the time allowed
         * @return this builder
         * @throws IllegalArgumentException if the limit is not positive
         */
        public Builder connectTimeout(Duration limit) {
            connectTimeout = positive(limit);
            return this;
        }

        /**
         * Sends another User-Agent with each HTTP request. {@code lync-discover} unless this is called, so that whoever runs a server
         * sees who asks.
         *
         * @param text the value of the header: visible ASCII and blanks between, at most 1,000 characters
         * @return this builder
         * @throws IllegalArgumentException if the text is no such value
         */
        public Builder userAgent(String text) {
            if (!USER_AGENT.matcher(text).matches()) {
                throw new IllegalArgumentException(
                        "a User-Agent is 1 to 1,000 visible ASCII characters, with blanks between them");
            }
            userAgent = text;
            return this;
        }

        /**
         * Limits how long all exchanges together may take, counted from the first one. What runs or begins afterwards has
         * timed out. Unlimited unless this is called.
         *
         * @param limit the time allowed
         * @return this builder
         * @throws IllegalArgumentException if the limit is not positive
         */
        public Builder totalTimeout(Duration limit) {
            wholeLimit = Optional.of(positive(limit));
            return this;
        }

        /**
         * Runs in this executor what the network does side by side: the two legs of a name, the look-ups of both families. One
         * task of each such group runs in the caller's thread, and so does what the executor refuses or has not begun. Give one
         * that begins each task at once, such as {@code Executors.newCachedThreadPool()} or one of virtual threads: the time
         * that a task waits for a thread is lost to its exchange. Closing the network ends the exchanges and leaves the
         * executor running. Daemon threads of the network, kept for five seconds, unless this is called.
         *
         * @param threads where to run them
         * @return this builder
         * @since 0.1.0
         */
        public Builder executor(Executor threads) {
            executor = Optional.of(Objects.requireNonNull(threads, "threads"));
            return this;
        }

        private static Duration positive(Duration limit) {
            return Deadline.in(limit).limit();
        }

        /** Takes this machine's name servers from here. */
        Builder machineNameServers(Supplier<List<InetSocketAddress>> servers) {
            machineNameServers = servers;
            return this;
        }

        /** Takes the proxy settings from here instead of this machine. */
        Builder proxySettings(Map<String, String> variables, Optional<ProxySelector> selector) {
            environment = Map.copyOf(variables);
            proxies = () -> selector;
            return this;
        }

        /**
         * The network.
         *
         * @return a network to be closed after use
         * @throws NoNameServerException if no name server was given and this machine is set up with none
         * @throws IllegalStateException if an OkHttp older than 5 comes first on the class path
         */
        public LiveNetwork build() {
            return new LiveNetwork(this);
        }

        @Override
        public String toString() {
            return "a builder of a live network";
        }

        private List<InetSocketAddress> nameServers() {
            List<InetSocketAddress> servers = nameServers.isEmpty() ? machineNameServers.get() : nameServers;
            if (servers.isEmpty()) {
                throw new NoNameServerException();
            }
            return servers;
        }
    }

    @Override
    public String toString() {
        return "the live network" + (reachingSipServers ? ", SIP servers too" : "");
    }
}
