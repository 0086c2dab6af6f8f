package io.github.lyncdiscover.plan;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.deployment.Assumption;
import io.github.lyncdiscover.deployment.Deployment;
import io.github.lyncdiscover.deployment.DeploymentBuilder;
import io.github.lyncdiscover.deployment.KeptState;
import io.github.lyncdiscover.deployment.MisfitException;
import io.github.lyncdiscover.deployment.NamedUser;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.plan.certificates.PlannedCertificates;
import io.github.lyncdiscover.plan.file.StatedPlaces;
import io.github.lyncdiscover.planned.Fact;
import io.github.lyncdiscover.planned.LocationOverrides;
import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.trust.TrustModelData;
import io.github.lyncdiscover.trust.TrustSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A builder of a {@link MigrationPlan}. The order of calls does not matter: whether the parts fit each other is checked when
 * the plan is made. Not for use by several threads.
 *
 * <pre>{@code
 * MigrationPlan cutover = MigrationPlan.builder()
 *     .title("Cutover to the hoster")
 *     .deployment(all -> all
 *         .sipDomains("contoso.example")
 *         .pools(Pool.builder("pool.hoster.example")
 *             .externalWebServices("web.hoster.example")
 *             .accessEdge("access.hoster.example")
 *             .build()))
 *     .trust(TrustModelData.policy("hoster.example"))
 *     .expectations(Expectation.of(Verdict.NO_PROMPT))
 *     .build();
 * }</pre>
 */
public final class MigrationPlanBuilder {
    private String title = "plan";
    private Deployment deployment = Deployment.NONE;
    private TrustSettings trust = TrustSettings.NONE;
    private KeptState kept = KeptState.NONE;
    private Optional<ServerAddress> sipServer = Optional.empty();
    private PlannedCertificates certificates = PlannedCertificates.NONE;
    private List<ClientProfile> clients = List.of(Clients.LYNC_2013);
    private List<Location> locations = List.of(Location.INSIDE, Location.OUTSIDE);
    private final Map<Location, LocationOverrides> views = new LinkedHashMap<>();
    private List<PlanExpectation> expectations = List.of();
    private List<Assumption> assumptions = List.of();
    private StatedPlaces places = StatedPlaces.NONE;

    MigrationPlanBuilder() {}

    static MigrationPlanBuilder of(MigrationPlan plan) {
        MigrationPlanBuilder builder = new MigrationPlanBuilder();
        builder.title = plan.title();
        builder.deployment = plan.deployment();
        builder.trust = plan.trust();
        builder.kept = plan.kept();
        builder.sipServer = plan.sipServer();
        builder.certificates = plan.certificates();
        builder.clients = plan.clients();
        builder.views(plan.views());
        builder.expectations = plan.expectations();
        builder.assumptions = plan.assumptions();
        builder.places = plan.places();
        return builder;
    }

    MigrationPlanBuilder views(Map<Location, LocationOverrides> all) {
        views.clear();
        views.putAll(all);
        locations = List.copyOf(all.keySet());
        return this;
    }

    MigrationPlanBuilder sipServer(Optional<ServerAddress> server) {
        sipServer = server;
        return this;
    }

    /**
     * Sets what people call the plan.
     *
     * @param text a line
     * @return this builder
     */
    public MigrationPlanBuilder title(String text) {
        title = Objects.requireNonNull(text, "text");
        return this;
    }

    /**
     * Sets the deployment.
     *
     * @param all the servers, the SIP domains, the users' homes and DNS
     * @return this builder
     */
    public MigrationPlanBuilder deployment(Deployment all) {
        deployment = Objects.requireNonNull(all, "all");
        return this;
    }

    /**
     * Sets parts of the deployment.
     *
     * @param parts sets them; the others stay
     * @return this builder
     * @throws MisfitException if the parts do not fit each other
     */
    public MigrationPlanBuilder deployment(Consumer<DeploymentBuilder> parts) {
        DeploymentBuilder builder = deployment.toBuilder();
        parts.accept(builder);
        deployment = builder.build().reached();
        return this;
    }

    /**
     * Adds TrustModelData values on the users' machines; one from the same source is replaced.
     *
     * @param values each value, and where it is set
     * @return this builder
     */
    public MigrationPlanBuilder trust(TrustModelData... values) {
        Objects.requireNonNull(values, "values");
        for (TrustModelData value : values) {
            trust = trust.with(value);
        }
        return this;
    }

    /**
     * Sets all that the users' machines know of trust.
     *
     * @param settings the settings
     * @return this builder
     */
    public MigrationPlanBuilder trust(TrustSettings settings) {
        trust = Objects.requireNonNull(settings, "settings");
        return this;
    }

    /**
     * Sets what clients keep of earlier sign-ins. Users who are named become users of the plan, homed with their SIP domain.
     *
     * @param state the last servers and cached endpoints, by address
     * @return this builder
     */
    public MigrationPlanBuilder kept(KeptState state) {
        kept = Objects.requireNonNull(state, "state");
        return this;
    }

    /**
     * Sets the SIP server that is used where a User document needs sign-in.
     *
     * @param server the server
     * @return this builder
     */
    public MigrationPlanBuilder sipServer(ServerAddress server) {
        Objects.requireNonNull(server, "server");
        return sipServer(Optional.of(server));
    }

    /**
     * Sets the certificates that servers present.
     *
     * @param all the certificates; those of other servers are right
     * @return this builder
     */
    public MigrationPlanBuilder certificates(PlannedCertificates all) {
        certificates = Objects.requireNonNull(all, "all");
        return this;
    }

    /**
     * Sets which clients sign in; if they are not set, Lync 2013 does.
     *
     * @param profiles all of them, each with a name of its own
     * @return this builder
     */
    public MigrationPlanBuilder clients(ClientProfile... profiles) {
        Objects.requireNonNull(profiles, "profiles");
        clients = List.of(profiles);
        return this;
    }

    /**
     * Sets from where users sign in; if it is not set, inside and outside.
     *
     * @param all the locations
     * @return this builder
     */
    public MigrationPlanBuilder locations(Location... all) {
        Objects.requireNonNull(all, "all");
        locations = List.of(all);
        return this;
    }

    /**
     * Lays the plan over a world as it is today at one location, such as a recording made there.
     *
     * @param location the location
     * @param today the world
     * @return this builder
     */
    public MigrationPlanBuilder over(Location location, Network today) {
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(today, "today");
        views.put(location, view(location).over(today));
        return this;
    }

    /**
     * Adds facts that override what is derived, at one location.
     *
     * @param location the location
     * @param facts records and servers' answers, made by {@link io.github.lyncdiscover.planned.Facts}
     * @return this builder
     * @throws IllegalArgumentException if two of them contradict each other
     */
    public MigrationPlanBuilder facts(Location location, Fact... facts) {
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(facts, "facts");
        views.put(location, view(location).laying(List.of(facts)));
        return this;
    }

    private LocationOverrides view(Location location) {
        return views.getOrDefault(location, LocationOverrides.DERIVED);
    }

    /**
     * Adds expectations.
     *
     * @param more the expectations
     * @return this builder
     */
    public MigrationPlanBuilder expectations(PlanExpectation... more) {
        Objects.requireNonNull(more, "more");
        return expectations(
                Stream.concat(expectations.stream(), Stream.of(more)).toList());
    }

    /**
     * Sets the expectations.
     *
     * @param all all of them
     * @return this builder
     */
    public MigrationPlanBuilder expectations(List<PlanExpectation> all) {
        Objects.requireNonNull(all, "all");
        expectations = List.copyOf(all);
        return this;
    }

    /**
     * Sets what the plan says though no file does.
     *
     * @param all the assumptions
     * @return this builder
     */
    public MigrationPlanBuilder assumptions(List<Assumption> all) {
        Objects.requireNonNull(all, "all");
        assumptions = List.copyOf(all);
        return this;
    }

    /**
     * Makes the plan.
     *
     * @return a plan
     * @throws MisfitException if the parts do not fit each other: an expectation, a certificate, a kept server or a location names
     *     something that is not in the plan
     */
    public MigrationPlan build() {
        for (Location location : views.keySet()) {
            if (!locations.contains(location)) {
                throw new MisfitException(
                        "locations", "a world or facts are given for " + location + ", where nobody signs in");
            }
        }
        Deployment all = homing(deployment, kept);
        certificates.check(all, OtherServers.of(trust, sipServer, views.values()));
        return made(all);
    }

    static Deployment homing(Deployment deployment, KeptState kept) {
        Deployment all = deployment;
        List<SignInAddress> named = new ArrayList<>(kept.lastServers().keySet());
        named.addAll(kept.cachedEndpoints().keySet());
        for (SignInAddress who : named) {
            all = NamedUser.in(all, who);
        }
        return all;
    }

    MigrationPlan unchecked() {
        return made(deployment);
    }

    private MigrationPlan made(Deployment all) {
        Map<Location, LocationOverrides> seen = new LinkedHashMap<>();
        locations.forEach(location -> seen.put(location, view(location)));
        return new MigrationPlan(
                new PlanParts(
                        title, all, trust, kept, sipServer, certificates, clients, seen, expectations, assumptions),
                places);
    }

    @Override
    public String toString() {
        return "a builder of " + title;
    }
}
