package io.github.lyncdiscover.plan;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Scenario;
import io.github.lyncdiscover.client.ScenarioBuilder;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.deployment.Assumption;
import io.github.lyncdiscover.deployment.Deployment;
import io.github.lyncdiscover.deployment.KeptState;
import io.github.lyncdiscover.deployment.MisfitException;
import io.github.lyncdiscover.deployment.OnlineTenant;
import io.github.lyncdiscover.deployment.Pool;
import io.github.lyncdiscover.deployment.ServerRenaming;
import io.github.lyncdiscover.deployment.SideNames;
import io.github.lyncdiscover.imports.ImportedDeployment;
import io.github.lyncdiscover.imports.SimpleUrls;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.plan.certificates.PlannedCertificates;
import io.github.lyncdiscover.plan.certificates.ServiceNames;
import io.github.lyncdiscover.plan.file.StatedPlaces;
import io.github.lyncdiscover.planned.Fact;
import io.github.lyncdiscover.planned.LocationOverrides;
import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.prediction.Verdict;
import io.github.lyncdiscover.text.TextSource;
import io.github.lyncdiscover.trust.TrustModelData;
import io.github.lyncdiscover.trust.TrustSettings;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A deployment as it will be, who signs in to it from where, and what is expected of that. Immutable; one plan serves
 * any number of threads.
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
 *     .expectations(PlanExpectation.of(Verdict.NO_PROMPT))
 *     .build();
 * }</pre>
 */
public final class MigrationPlan {
    private final PlanParts parts;
    private final StatedPlaces places;

    /**
     * Makes a plan.
     *
     * @param parts all that the plan states
     * @param places the positions of its facts in the file that it was read from; no part of what it states
     * @throws MisfitException if the parts do not fit each other
     */
    MigrationPlan(PlanParts parts, StatedPlaces places) {
        this.parts = parts;
        this.places = places;
    }

    /**
     * Reads a plan from its file.
     *
     * @param file YAML with one document, as {@code docs/plans.md} describes it, or a topology as {@code docs/import.md} does
     * @return the plan
     * @throws PlanFileException if it cannot be read, is no plan, or holds several
     */
    public static MigrationPlan load(Path file) {
        return load(TextSource.of(file));
    }

    /**
     * Reads a plan from a string, a reader, a stream or a resource.
     *
     * @param source what a plan file holds
     * @return the plan
     * @throws PlanFileException if it cannot be read, is no plan, holds several, or names a file though no folder is given
     */
    public static MigrationPlan load(TextSource source) {
        List<MigrationPlan> plans = loadAll(source, NamedFiles.ANYWHERE);
        if (plans.size() > 1) {
            throw new PlanFileException(PrintableText.of(source.toString()) + ": holds " + plans.size()
                    + " plans; MigrationPlan.loadAll reads them all");
        }
        return plans.get(0);
    }

    /**
     * Reads the plans of a file.
     *
     * @param file YAML with one document a plan, as {@code docs/plans.md} describes it, or topologies as
     *     {@code docs/import.md} does
     * @return at least one plan
     * @throws PlanFileException if it cannot be read, or something in it is no plan
     */
    public static List<MigrationPlan> loadAll(Path file) {
        return loadAll(file, NamedFiles.ANYWHERE);
    }

    /**
     * Reads the plans of a file, such as somebody else's.
     *
     * @param file as for {@link #loadAll(Path)}
     * @param named which files the plans may name to be read with them
     * @return at least one plan
     * @throws PlanFileException if it cannot be read, something in it is no plan, or it names a file that it may not
     */
    public static List<MigrationPlan> loadAll(Path file, NamedFiles named) {
        Objects.requireNonNull(named, "named");
        return loadAll(TextSource.of(file), named);
    }

    /**
     * Reads the plans of a source.
     *
     * @param source what a plan file holds
     * @param named which files the plans may name to be read with them; none without a folder
     * @return at least one plan
     * @throws PlanFileException if it cannot be read, something in it is no plan, or it names a file that it may not
     */
    public static List<MigrationPlan> loadAll(TextSource source, NamedFiles named) {
        Objects.requireNonNull(named, "named");
        return PlanFile.read(source, named);
    }

    /**
     * The files that a plan file names and that are read with it: recordings, certificates.
     *
     * @param file YAML with any number of plans, or any other file
     * @return each file that exists, as it is named from the plan's folder; none where the file can't be read as YAML
     */
    public static List<Path> filesNamedIn(Path file) {
        return PlanFile.namedIn(file);
    }

    /**
     * The plan as a document of a plan file, which {@link #load(TextSource)} reads. Comments and positions are not kept; what
     * an import assumed is written as comments. Recordings and files of certificates are named as in the file that the plan was
     * read from, so the text belongs in the same folder; trust settings that came from a file are written as values. The text is
     * read back and compared with the plan before it is returned: nothing that the plan states is lost. Several plans make one
     * file with a line {@code ---} between them.
     *
     * @return YAML that states what the plan does
     * @throws UnwritablePlanException if the plan has a part that no plan file states: a world that is no recording from a file,
     *     facts about DNS at one location, answers for which there is no word, changed client profiles, trust settings of one
     *     registry key or with remarks, certificates given as such without a file, or certificates of names that came with a
     *     change
     * @since 0.1.0
     */
    public String toYaml() {
        return PlanYaml.of(this);
    }

    /**
     * A plan made of a deployment that was imported.
     *
     * @param imported what a file said of it
     * @return the plan, for Lync 2013, inside and outside, machines without trust settings
     */
    @SuppressWarnings("exports") // exported to the command line only
    public static MigrationPlan imported(ImportedDeployment imported) {
        SimpleUrls urls = imported.simpleUrls();
        ServiceNames services =
                new ServiceNames(urls.meet(), urls.dialin(), urls.admin(), Optional.empty(), Optional.empty());
        return titled(imported.title())
                .with(imported.deployment())
                .certificates(PlannedCertificates.NONE.withServices(services))
                .assuming(imported.assumptions());
    }

    /**
     * Begins a plan: Lync 2013, inside and outside, machines without trust settings.
     *
     * @return a builder
     */
    public static MigrationPlanBuilder builder() {
        return new MigrationPlanBuilder();
    }

    /**
     * Begins another plan with what this one has.
     *
     * @return a builder
     */
    public MigrationPlanBuilder toBuilder() {
        return MigrationPlanBuilder.of(this);
    }

    /**
     * A plan without anything in it: Lync 2013, inside and outside, machines without trust settings.
     *
     * @param title what people call it
     * @return an empty plan
     */
    public static MigrationPlan titled(String title) {
        Objects.requireNonNull(title, "title");
        return builder().title(title).unchecked();
    }

    /**
     * The plan with other SIP domains.
     *
     * @param domains all of them
     * @return another plan
     * @throws IllegalArgumentException if one is no domain, or what the plan holds does not fit them
     */
    public MigrationPlan sipDomains(String... domains) {
        Objects.requireNonNull(domains, "domains");
        return with(deployment()
                .withSipDomains(Stream.of(domains).map(DomainName::parse).toList()));
    }

    /**
     * The plan with other pools.
     *
     * @param pools all of them; the Director among them, else the first, answers lyncdiscover
     * @return another plan
     * @throws MisfitException if they do not fit each other or the SIP domains
     */
    public MigrationPlan pools(Pool... pools) {
        Objects.requireNonNull(pools, "pools");
        return with(deployment().withPools(List.of(pools)).reached());
    }

    /**
     * The plan with some users in Online.
     *
     * @param online who, and where that is
     * @return another plan
     * @throws MisfitException if a user is of no SIP domain of the plan
     */
    public MigrationPlan online(OnlineTenant online) {
        Objects.requireNonNull(online, "online");
        return with(deployment().withOnline(online));
    }

    /**
     * The plan for another deployment. Names that come with it get certificates that are right.
     *
     * @param other the servers, the SIP domains, the users' homes and DNS
     * @return another plan
     * @throws MisfitException if an expectation speaks of what is not in it
     */
    public MigrationPlan with(Deployment other) {
        Objects.requireNonNull(other, "other");
        return toBuilder()
                .deployment(other)
                .certificates(certificates().changing(deployment(), other))
                .unchecked();
    }

    /**
     * The plan with a server renamed, wherever it is named: in the deployment, in the facts that override what is derived,
     * and in the world that the plan is laid over. The trust settings of users' machines stay; the new name gets a certificate that is
     * right.
     *
     * @param renaming the name it has, and the one it would have
     * @return another plan
     * @throws IllegalArgumentException if nothing in the plan can name such a server
     */
    public MigrationPlan renaming(ServerRenaming renaming) {
        boolean elsewhere = views().values().stream()
                .anyMatch(view -> view.today().isPresent() || !view.facts().isEmpty());
        boolean left = elsewhere && !renaming.concerns(deployment());
        Map<Location, LocationOverrides> renamed = new LinkedHashMap<>();
        views().forEach((location, view) -> renamed.put(location, view.renaming(renaming.from(), renaming.to())));
        Deployment other = left ? deployment() : renaming.in(deployment());
        return toBuilder()
                .deployment(other)
                .sipServer(sipServer()
                        .map(server -> server.host().equals(renaming.from())
                                ? new ServerAddress(renaming.to(), server.port())
                                : server))
                .certificates(certificates().changing(deployment(), other))
                .views(renamed)
                .unchecked();
    }

    /**
     * The plan with a TrustModelData value on the users' machines; one from the same source is replaced.
     *
     * @param value the value and where it stands
     * @return another plan
     */
    public MigrationPlan trusting(TrustModelData value) {
        Objects.requireNonNull(value, "value");
        return trusting(trust().with(value));
    }

    /**
     * The plan with other trust settings.
     *
     * @param settings all trust settings of the users' machines
     * @return another plan
     */
    public MigrationPlan trusting(TrustSettings settings) {
        return toBuilder().trust(settings).unchecked();
    }

    /**
     * The plan with what clients keep of earlier sign-ins. Users who are named become users of the plan, homed with their
     * SIP domain.
     *
     * @param state the last servers and cached endpoints, by address
     * @return another plan
     * @throws IllegalArgumentException if one is for a SIP domain that is not served, or for a user who has no home
     */
    public MigrationPlan keeping(KeptState state) {
        Objects.requireNonNull(state, "state");
        return toBuilder()
                .deployment(MigrationPlanBuilder.homing(deployment(), state))
                .kept(state)
                .unchecked();
    }

    /**
     * The plan with a SIP server that is used where a User document needs sign-in.
     *
     * @param server the server
     * @return another plan
     */
    public MigrationPlan sipServer(ServerAddress server) {
        Objects.requireNonNull(server, "server");
        return toBuilder().sipServer(server).unchecked();
    }

    /**
     * The plan with other certificates.
     *
     * @param others what servers present, and what signs the tokens of media relay
     * @return another plan
     * @throws MisfitException if one is for a server that is not in the plan, or two are for the same
     */
    public MigrationPlan certificates(PlannedCertificates others) {
        others.check(deployment(), OtherServers.of(trust(), sipServer(), views().values()));
        return toBuilder().certificates(others).unchecked();
    }

    /**
     * The plan for other clients.
     *
     * @param profiles all of them, at least one, each with a name of its own
     * @return another plan
     * @throws MisfitException if there is none, two share a name, or an expectation speaks of another one
     */
    public MigrationPlan as(ClientProfile... profiles) {
        Objects.requireNonNull(profiles, "profiles");
        return toBuilder().clients(profiles).unchecked();
    }

    /**
     * The plan seen from other places.
     *
     * @param locations all of them, at least one
     * @return another plan
     * @throws MisfitException if there is none, or an expectation speaks of another one
     */
    public MigrationPlan from(Location... locations) {
        Objects.requireNonNull(locations, "locations");
        Map<Location, LocationOverrides> others = new LinkedHashMap<>();
        for (Location location : locations) {
            others.put(location, views().getOrDefault(location, LocationOverrides.DERIVED));
        }
        return seen(others);
    }

    /**
     * The plan laid over a world as it is today at one place, such as a recording made there.
     *
     * @param location the place
     * @param today the world
     * @return another plan
     */
    public MigrationPlan over(Location location, Network today) {
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(today, "today");
        return seen(
                location,
                views().getOrDefault(location, LocationOverrides.DERIVED).over(today));
    }

    /**
     * The plan with facts that override what is derived, at one place.
     *
     * @param location the place
     * @param facts records and servers' answers, made by {@link io.github.lyncdiscover.planned.Facts}
     * @return another plan
     */
    public MigrationPlan laying(Location location, Fact... facts) {
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(facts, "facts");
        return seen(
                location,
                views().getOrDefault(location, LocationOverrides.DERIVED).laying(List.of(facts)));
    }

    /**
     * The plan with expectations added. Make them last: they must speak of what is in the plan.
     *
     * @param more the expectations
     * @return another plan
     * @throws MisfitException if one speaks of what is not in the plan
     */
    public MigrationPlan expecting(PlanExpectation... more) {
        Objects.requireNonNull(more, "more");
        return expecting(Stream.concat(expectations().stream(), Stream.of(more)).toList());
    }

    /**
     * The plan with other expectations.
     *
     * @param all the expectations
     * @return another plan
     * @throws MisfitException if one speaks of what is not in the plan
     */
    public MigrationPlan expecting(List<PlanExpectation> all) {
        Objects.requireNonNull(all, "all");
        return toBuilder().expectations(all).unchecked();
    }

    /**
     * The plan with other things assumed.
     *
     * @param all what it says though no file does
     * @return another plan
     */
    public MigrationPlan assuming(List<Assumption> all) {
        Objects.requireNonNull(all, "all");
        return toBuilder().assumptions(all).unchecked();
    }

    /**
     * What people call the plan.
     *
     * @return a line
     */
    public String title() {
        return parts.title();
    }

    /**
     * The servers, the SIP domains, the homes of the users, and DNS.
     *
     * @return the deployment
     */
    public Deployment deployment() {
        return parts.deployment();
    }

    /**
     * The trust settings of the users' machines.
     *
     * @return the settings
     */
    public TrustSettings trust() {
        return parts.trust();
    }

    /**
     * What clients keep of earlier sign-ins.
     *
     * @return the last servers and cached endpoints, by address
     */
    public KeptState kept() {
        return parts.kept();
    }

    /**
     * The SIP server that is used where a User document needs sign-in.
     *
     * @return the server; empty if there is none
     */
    public Optional<ServerAddress> sipServer() {
        return parts.sipServer();
    }

    /**
     * The certificates that servers present.
     *
     * @return the certificates; those that are not stated are right
     */
    public PlannedCertificates certificates() {
        return parts.certificates();
    }

    /**
     * The clients that sign in.
     *
     * @return at least one, each with a name of its own
     */
    public List<ClientProfile> clients() {
        return parts.clients();
    }

    /**
     * The locations that clients sign in from.
     *
     * @return each with what overrides what is derived; at least one
     */
    public Map<Location, LocationOverrides> views() {
        return parts.views();
    }

    /**
     * What the predictions must be.
     *
     * @return the expectations, in the order of the plan
     */
    public List<PlanExpectation> expectations() {
        return parts.expectations();
    }

    /**
     * What the plan states though the file that it was imported from does not.
     *
     * @return the assumptions; none for a plan that somebody wrote
     */
    public List<Assumption> assumptions() {
        return parts.assumptions();
    }

    /**
     * What the predictions rest on though nobody wrote it: what an imported file does not say, and what the plan leaves open,
     * such as which of several pools answers lyncdiscover.
     *
     * @return the assumptions of the import first
     */
    public List<Assumption> assumed() {
        return Stream.concat(assumptions().stream(), walks().assumptions().stream())
                .toList();
    }

    /**
     * Predicts every sign-in of the plan: SIP domains, in each their homes, places, clients, in the plan's order.
     *
     * @return the predictions, at least one, each made when it is asked for; a parallel stream makes several at a time
     * @throws MisfitException if the plan has no SIP domain: nobody signs in, and a test of nobody would pass
     */
    public Stream<PlannedSignIn> predictions() {
        return predictions(walks());
    }

    private Stream<PlannedSignIn> predictions(PlanPredictor walks) {
        return deployment().homed().stream()
                .flatMap(users -> views().keySet().stream()
                        .flatMap(location -> clients().stream().map(client -> walks.predict(users, location, client))));
    }

    /**
     * The circumstances under which a user of the plan signs in: what the plan says of users' machines, of this user's
     * Exchange, and of what the client keeps. The same scenario on a live network predicts what the user meets today.
     *
     * @param who the user or SIP domain
     * @param client the client
     * @return the scenario
     */
    public Scenario scenarioOf(SignInAddress who, ClientProfile client) {
        ScenarioBuilder scenario = Scenario.of(client).toBuilder().trust(trust());
        if (deployment().settings().judgesRedirectedRegistrar()) {
            scenario.client(client.with(Settings.JUDGES_SIP_REDIRECTS, true, "the plan: judgeRedirectedRegistrar"));
        }
        sipServer().ifPresent(scenario::sipServer);
        kept().lastServerOf(who).ifPresent(host -> scenario.trust(trust().withLastSipServer(host)));
        kept().cachedEndpointOf(who).ifPresent(scenario::cachedEndpoint);
        deployment().exchangeOf(who).ifPresent(exchange -> {
            exchange.host().ifPresent(scenario::exchangeHost);
            scenario.mailDomains(exchange.mailDomains());
        });
        return scenario.build();
    }

    /**
     * The facts that no prediction of the plan asks for, so that they change nothing: a mistyped URL under {@code answers} may
     * hide what was to be predicted. Of records only those are listed whose name is a slip away from one that is asked.
     *
     * @return each fact once, in the order of the plan; empty if every fact is asked for
     * @throws MisfitException if the plan has no SIP domain
     */
    public List<UnaskedFact> unasked() {
        PlanPredictor walks = walks();
        if (walks.areFactsStated()) {
            predictions(walks).forEach(forecast -> {});
        }
        return walks.unasked();
    }

    /**
     * Prepares to predict single sign-ins of the plan, in any order.
     *
     * @return a predictor for any number of threads
     * @throws MisfitException if the plan has no SIP domain
     */
    public PlanPredictor walks() {
        return new PlanPredictor(this);
    }

    /**
     * The expectations that are not met.
     *
     * @return one for each sign-in that an expectation speaks of and that differs from it
     */
    public List<PlanExpectation.Broken> broken() {
        return predictions().flatMap(forecast -> forecast.broken().stream()).toList();
    }

    /**
     * Fails a test where a sign-in of the plan does not pass without the dialog: somebody is asked or may be, the sign-in
     * fails, or an answer is missing. What the plan expects does not matter here.
     *
     * @throws AssertionError with each such sign-in and its verdict, and the story of the first
     * @throws MisfitException if the plan has no SIP domain
     */
    public void verifyNobodyIsAsked() {
        List<PlannedSignIn> others = predictions()
                .filter(forecast -> forecast.prediction().verdict() != Verdict.NO_PROMPT)
                .toList();
        if (!others.isEmpty()) {
            throw new AssertionError(others.stream()
                            .map(forecast -> forecast + ": expected " + Verdict.NO_PROMPT + ", got "
                                    + forecast.prediction().verdict())
                            .collect(Collectors.joining("\n", "", "\n\n"))
                    + others.get(0).prediction().explain());
        }
    }

    /** Whether facts are stated by the question that they answer. */
    boolean statesFacts() {
        return !deployment().settings().reverseProxy().isEmpty()
                || deployment().exchange().keySet().stream()
                        .anyMatch(who -> who.user().isPresent())
                || Stream.of(
                                deployment().dns().insideNames(),
                                deployment().dns().outsideNames())
                        .anyMatch(names -> !names.equals(SideNames.NONE))
                || views().values().stream().anyMatch(view -> !view.facts().isEmpty());
    }

    private MigrationPlan seen(Location location, LocationOverrides view) {
        Map<Location, LocationOverrides> others = new LinkedHashMap<>(views());
        others.put(location, view);
        return seen(others);
    }

    private MigrationPlan seen(Map<Location, LocationOverrides> others) {
        return toBuilder().views(others).unchecked();
    }

    StatedPlaces places() {
        return places;
    }

    /** Whether both state the same; the file that a plan was read from does not matter. */
    @Override
    public boolean equals(Object other) {
        return other instanceof MigrationPlan plan && plan.parts.equals(parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    @Override
    public String toString() {
        return "the plan " + title();
    }
}
