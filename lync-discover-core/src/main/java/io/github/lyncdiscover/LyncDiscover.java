package io.github.lyncdiscover;

import io.github.lyncdiscover.bootstrap.Bootstrap;
import io.github.lyncdiscover.bootstrap.SignIn;
import io.github.lyncdiscover.bootstrap.TrustCheck;
import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.client.Scenario;
import io.github.lyncdiscover.client.ScenarioBuilder;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.TrustVerdict;
import io.github.lyncdiscover.trust.TrustModelData;
import io.github.lyncdiscover.trust.TrustSettings;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * A predictor of sign-ins in one world, under the circumstances of one {@link Scenario}: whether users meet the dialog "Lync
 * cannot verify that the server is trusted for your sign-in address".
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
    private final Scenario scenario;

    private LyncDiscover(Network network, Scenario scenario) {
        this.network = network;
        this.scenario = scenario;
    }

    /**
     * A predictor for a world: Lync 2013, and a machine without trust settings.
     *
     * @param network live, planned or recorded
     * @return a predictor for that world
     */
    public static LyncDiscover on(Network network) {
        return new LyncDiscover(Objects.requireNonNull(network, "network"), Scenario.of(Clients.LYNC_2013));
    }

    /**
     * The circumstances that this predictor assumes.
     *
     * @return the scenario
     */
    public Scenario scenario() {
        return scenario;
    }

    /**
     * Predicts under other circumstances.
     *
     * @param other all of them
     * @return another predictor
     */
    public LyncDiscover with(Scenario other) {
        return new LyncDiscover(network, Objects.requireNonNull(other, "other"));
    }

    /**
     * Predicts under circumstances that differ in part, such as {@code with(scenario -> scenario.timeLimit(tenSeconds))}.
     *
     * @param parts sets them; the others stay
     * @return another predictor
     * @throws IllegalArgumentException if the time limit is not between one millisecond and one hour
     */
    public LyncDiscover with(Consumer<ScenarioBuilder> parts) {
        ScenarioBuilder builder = scenario.toBuilder();
        Objects.requireNonNull(parts, "parts").accept(builder);
        return with(builder.build());
    }

    /**
     * Predicts for another client.
     *
     * @param client one of {@link Clients}, or one derived from them
     * @return another predictor
     */
    public LyncDiscover as(ClientProfile client) {
        return with(scenario.as(Objects.requireNonNull(client, "client")));
    }

    /**
     * Predicts with a TrustModelData value; one from the same source is replaced.
     *
     * @param value the value and where it is deployed
     * @return another predictor
     */
    public LyncDiscover trusting(TrustModelData value) {
        return with(scenario.trusting(Objects.requireNonNull(value, "value")));
    }

    /**
     * Predicts with other trust settings.
     *
     * @param settings all trust settings of the user's machine
     * @return another predictor
     */
    public LyncDiscover trusting(TrustSettings settings) {
        Objects.requireNonNull(settings, "settings");
        return with(parts -> parts.trust(settings));
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
        Objects.requireNonNull(address, "address");
        return predict(SignInAddress.parse(Objects.requireNonNull(address, "address")));
    }

    /**
     * Predicts one sign-in.
     *
     * @param address a sign-in address or a bare SIP domain
     * @return the prediction
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public Prediction predict(SignInAddress address) {
        return Bootstrap.predict(network, new SignIn(Objects.requireNonNull(address, "address"), scenario));
    }

    /**
     * Judges servers by the trust rule alone; nothing is asked of any network.
     *
     * @param scenario the client and the machine
     * @param sipDomain the domain of the sign-in address
     * @param servers the servers
     * @return a decision for each
     */
    public static TrustVerdict judge(Scenario scenario, DomainName sipDomain, List<DomainName> servers) {
        Objects.requireNonNull(scenario, "scenario");
        return TrustCheck.judge(
                new SignIn(SignInAddress.of(Objects.requireNonNull(sipDomain, "sipDomain")), scenario),
                List.copyOf(Objects.requireNonNull(servers, "servers")));
    }

    @Override
    public String toString() {
        return "LyncDiscover on " + network + " with " + scenario;
    }
}
