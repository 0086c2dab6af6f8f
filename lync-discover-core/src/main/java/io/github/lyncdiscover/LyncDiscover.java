package io.github.lyncdiscover;

import io.github.lyncdiscover.bootstrap.Bootstrap;
import io.github.lyncdiscover.bootstrap.Everything;
import io.github.lyncdiscover.bootstrap.Judging;
import io.github.lyncdiscover.bootstrap.world.SignIn;
import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.TrustVerdict;
import io.github.lyncdiscover.trust.TrustModelData;
import io.github.lyncdiscover.trust.TrustSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Predicts whether users meet the dialog "Lync cannot verify that the server is trusted for your sign-in address".
 *
 * <pre>{@code
 * Prediction prediction = LyncDiscover.on(LiveNetwork.ofDefaults())
 *     .trusting(TrustModelData.policy("lync.example, hoster.example"))
 *     .predict("alice@corp.example");
 * }</pre>
 *
 * <p>Immutable: every method returns another one. One instance serves any number of threads, as its network does.
 */
public final class LyncDiscover {
    private final Network network;
    private final ClientProfile client;
    private final TrustSettings trust;
    private final Optional<ServerAddress> sipServer;
    private final Optional<DomainName> exchangeHost;
    private final List<DomainName> mailDomains;
    private final Optional<DomainName> externalWebServices;
    private final Optional<Duration> limit;
    private final Optional<ServerAddress> cachedEndpoint;

    private LyncDiscover(
            Network network,
            ClientProfile client,
            TrustSettings trust,
            Optional<ServerAddress> sipServer,
            Optional<DomainName> exchangeHost,
            List<DomainName> mailDomains,
            Optional<Duration> limit,
            Optional<ServerAddress> cachedEndpoint,
            Optional<DomainName> externalWebServices) {
        this.network = network;
        this.client = client;
        this.trust = trust;
        this.sipServer = sipServer;
        this.exchangeHost = exchangeHost;
        this.mailDomains = List.copyOf(mailDomains);
        this.externalWebServices = externalWebServices;
        this.limit = limit;
        this.cachedEndpoint = cachedEndpoint;
    }

    /**
     * Stands on a world: Lync 2013, and a machine that was told nothing about trust.
     *
     * @param network live, planned or recorded
     * @return a predictor for that world
     */
    public static LyncDiscover on(Network network) {
        return new LyncDiscover(
                network,
                Clients.LYNC_2013,
                TrustSettings.NONE,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * Stands on another world.
     *
     * @param world live, planned or recorded
     * @return another predictor
     */
    public LyncDiscover over(Network world) {
        return new LyncDiscover(
                world, client, trust, sipServer, exchangeHost, mailDomains, limit, cachedEndpoint, externalWebServices);
    }

    /**
     * Predicts for another client.
     *
     * @param profile one of {@link Clients}, or one derived from them
     * @return another predictor
     */
    public LyncDiscover as(ClientProfile profile) {
        return new LyncDiscover(
                network,
                profile,
                trust,
                sipServer,
                exchangeHost,
                mailDomains,
                limit,
                cachedEndpoint,
                externalWebServices);
    }

    /**
     * Predicts with a TrustModelData value; one from the same source is replaced.
     *
     * @param value the value and where it stands
     * @return another predictor
     */
    public LyncDiscover trusting(TrustModelData value) {
        return trusting(trust.with(value));
    }

    /**
     * Predicts with other trust settings.
     *
     * @param settings all that the user's machine was told
     * @return another predictor
     */
    public LyncDiscover trusting(TrustSettings settings) {
        return new LyncDiscover(
                network,
                client,
                settings,
                sipServer,
                exchangeHost,
                mailDomains,
                limit,
                cachedEndpoint,
                externalWebServices);
    }

    /**
     * Says which SIP server the User document would name, for worlds where it needs sign-in. The server is judged like
     * any other.
     *
     * @param server name and port
     * @return another predictor
     */
    public LyncDiscover withSipServer(ServerAddress server) {
        return new LyncDiscover(
                network,
                client,
                trust,
                Optional.of(server),
                exchangeHost,
                mailDomains,
                limit,
                cachedEndpoint,
                externalWebServices);
    }

    /**
     * Says which endpoint the client kept of its last sign-in. A client that keeps one goes there without discovery.
     *
     * @param server name and port
     * @return another predictor
     */
    public LyncDiscover withCachedEndpoint(ServerAddress server) {
        return new LyncDiscover(
                network,
                client,
                trust,
                sipServer,
                exchangeHost,
                mailDomains,
                limit,
                Optional.of(server),
                externalWebServices);
    }

    /**
     * Judges an Exchange host too.
     *
     * @param host the host that the client asks after sign-in
     * @return another predictor
     */
    public LyncDiscover withExchange(DomainName host) {
        return new LyncDiscover(
                network,
                client,
                trust,
                sipServer,
                Optional.of(host),
                mailDomains,
                limit,
                cachedEndpoint,
                externalWebServices);
    }

    /**
     * Walks the Exchange of a mail domain too, as the client does after sign-in. Said again, further domains are walked.
     *
     * @param domain the domain of the user's mail address
     * @return another predictor
     */
    public LyncDiscover withSmtpDomain(DomainName domain) {
        List<DomainName> all = new ArrayList<>(mailDomains);
        all.add(domain);
        return new LyncDiscover(
                network, client, trust, sipServer, exchangeHost, all, limit, cachedEndpoint, externalWebServices);
    }

    /**
     * Names the external web services of the user's home pool, for worlds where the User document that names them needs
     * sign-in. Only a client that signs in to them, such as Lync mobile, uses the name; it is judged like any other, and
     * connected to as far as the TLS handshake.
     *
     * @param host the name of the external web services
     * @return another predictor
     */
    public LyncDiscover withExternalWebServices(DomainName host) {
        return new LyncDiscover(
                network, client, trust, sipServer, exchangeHost, mailDomains, limit, cachedEndpoint, Optional.of(host));
    }

    /**
     * Allows each look-up, and each exchange from connecting to its last byte, another time than the client's own. The
     * client stays what it is, and so does the one that the prediction names.
     *
     * @param time the time, one millisecond to one hour
     * @return another predictor
     * @throws IllegalArgumentException if the time is no such limit
     */
    public LyncDiscover within(Duration time) {
        return new LyncDiscover(
                network,
                client,
                trust,
                sipServer,
                exchangeHost,
                mailDomains,
                Optional.of(Settings.TIMEOUT.checked(time)),
                cachedEndpoint,
                externalWebServices);
    }

    /**
     * Predicts one sign-in.
     *
     * @param address a sign-in address, with or without {@code sip:}, or a bare SIP domain
     * @return the prediction
     * @throws IllegalArgumentException if the text is neither
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public Prediction predict(String address) {
        return predict(SignInAddress.parse(address));
    }

    /**
     * Predicts one sign-in.
     *
     * @param address a sign-in address or a bare SIP domain
     * @return the prediction
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public Prediction predict(SignInAddress address) {
        return Bootstrap.predict(network, signIn(address));
    }

    /**
     * Judges servers by the trust rule alone; nothing is asked of the network.
     *
     * @param sipDomain the domain of the sign-in address
     * @param servers the servers
     * @return a decision for each
     */
    public TrustVerdict judge(DomainName sipDomain, List<DomainName> servers) {
        return Judging.judge(signIn(SignInAddress.of(sipDomain)), servers);
    }

    /**
     * Asks the network every question that a built-in client could ask for this address, so that a recording of it
     * answers for all of them.
     *
     * @param address a sign-in address or a bare SIP domain
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public void askEverything(SignInAddress address) {
        Everything.ask(network, signIn(address));
    }

    private SignIn signIn(SignInAddress address) {
        return new SignIn(
                address,
                client,
                trust,
                sipServer,
                exchangeHost,
                mailDomains,
                limit,
                cachedEndpoint,
                externalWebServices);
    }
}
