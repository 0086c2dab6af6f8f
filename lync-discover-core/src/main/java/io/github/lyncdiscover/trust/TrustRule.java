package io.github.lyncdiscover.trust;

import io.github.lyncdiscover.name.DomainName;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The client's trust rule for one SIP domain: which servers found automatically it connects to without asking. Knows
 * names only; whether a certificate is good is another question. Immutable.
 *
 * <p>Sources: KB 2833618, the explain text of the "Trusted Domain List" policy ({@code lync15.adml},
 * {@code lync16.adml}), and J. T. Rasmussen's description of the check in Lync 2010.
 */
public final class TrustRule {
    /** The list of Lync 2013 and Skype for Business 2016 where nothing is configured ({@code lync15.adml}). */
    public static final List<DomainName> DEFAULTS_OF_2013 = List.of(
            new DomainName("lync.com"),
            new DomainName("outlook.com"),
            new DomainName("lync.glbdns.microsoft.com"),
            new DomainName("microsoftonline.com"));

    private final DomainName sipDomain;
    private final TrustSettings settings;
    private final Client client;
    private final Optional<TrustModelData> effectiveValue;
    private final List<DomainName> effectiveList;

    /**
     * What the rule needs to know of a client.
     *
     * @param defaults the list where nothing is configured; empty where it is not documented
     * @param trustsLastServersDomain whether the domain of the last SIP server is trusted
     * @param emptyValueReplaces whether a TrustModelData value without entries replaces the defaults, or counts as
     *     absent
     * @param listAdds whether a value is added to the defaults, instead of replacing them
     * @param onlineHosts domains of the provider's hosts that are taken to be trusted though no list names them: inferred
     */
    public record Client(
            Optional<List<DomainName>> defaults,
            boolean trustsLastServersDomain,
            boolean emptyValueReplaces,
            boolean listAdds,
            List<DomainName> onlineHosts) {
        /** Lync 2013 as documented; a value without entries counts as absent, which is an assumption. */
        public static final Client LYNC_2013 = new Client(Optional.of(DEFAULTS_OF_2013), true, false);

        /** Copies the lists. */
        public Client {
            Objects.requireNonNull(onlineHosts, "onlineHosts");
            defaults = defaults.map(List::copyOf);
            onlineHosts = List.copyOf(onlineHosts);
        }

        /**
         * A client whose list replaces the defaults, and of which nothing is inferred.
         *
         * @param defaults the list where nothing is configured; empty where it is not documented
         * @param trustsLastServersDomain whether the domain of the last SIP server is trusted
         * @param emptyValueReplaces whether a value without entries replaces the defaults, or counts as absent
         */
        public Client(
                Optional<List<DomainName>> defaults, boolean trustsLastServersDomain, boolean emptyValueReplaces) {
            this(defaults, trustsLastServersDomain, emptyValueReplaces, false, List.of());
        }
    }

    /**
     * The list that the client goes by, beside the SIP domain.
     *
     * @param source where it was deployed; empty for the client's default list
     * @param domains the domains it names
     * @param documented whether the domains are known; false for a default list that is not documented
     */
    public record EffectiveList(Optional<TrustModelData.Source> source, List<DomainName> domains, boolean documented) {
        /** Copies the list. */
        public EffectiveList {
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(domains, "domains");
            domains = List.copyOf(domains);
        }

        /**
         * What stays in the list where entries are added to it.
         *
         * @param added the entries
         * @return the domains that no entry covers, each once, in the order of the list
         */
        public List<DomainName> keptBeside(List<DomainName> added) {
            Objects.requireNonNull(added, "added");
            return domains.stream()
                    .filter(domain -> added.stream().noneMatch(domain::isIn))
                    .distinct()
                    .toList();
        }
    }

    private TrustRule(DomainName sipDomain, TrustSettings settings, Client client) {
        this.sipDomain = sipDomain;
        this.settings = settings;
        this.client = client;
        this.effectiveValue = settings.values().stream()
                .filter(value -> value.source() != TrustModelData.Source.HKLM_PREFERENCE)
                .filter(value -> client.emptyValueReplaces() || !value.isEmpty())
                .findFirst();
        List<DomainName> defaults = client.defaults().orElse(List.of());
        this.effectiveList = effectiveValue
                .map(value -> client.listAdds() ? together(value.domains(), defaults) : value.domains())
                .orElse(defaults);
    }

    /**
     * The rule for one user.
     *
     * @param sipDomain the domain of the sign-in address
     * @param settings the trust settings of the user's machine
     * @param client what the client does by itself
     * @return the rule
     */
    public static TrustRule of(DomainName sipDomain, TrustSettings settings, Client client) {
        Objects.requireNonNull(sipDomain, "sipDomain");
        return new TrustRule(sipDomain, settings, client);
    }

    /**
     * Judges a server that was found automatically.
     *
     * @param server the name that the client was given; never the target of an alias
     * @return the decision and its basis
     */
    public TrustDecision judge(DomainName server) {
        if (server.isIn(sipDomain)) {
            return new TrustDecision(server, TrustDecision.Basis.SIP_DOMAIN, Optional.of(sipDomain));
        }
        return byEffectiveList(server)
                .or(() -> covering(server, settings.alwaysTrusted())
                        .map(entry -> decided(server, TrustDecision.Basis.ALWAYS_TRUSTED, entry)))
                .or(() -> byLastServer(server))
                .or(() -> covering(server, client.onlineHosts())
                        .map(entry -> decided(server, TrustDecision.Basis.ONLINE_HOST_INFERRED, entry)))
                .orElseGet(() -> untrusted(server));
    }

    /**
     * The value that the client goes by.
     *
     * @return the first value that is present, or empty where the client's default list holds
     */
    public Optional<TrustModelData> effectiveValue() {
        return effectiveValue;
    }

    /**
     * The list that the client goes by.
     *
     * @return the value deployed, or the client's default list
     */
    public EffectiveList effectiveList() {
        return new EffectiveList(
                effectiveValue.map(TrustModelData::source),
                effectiveList,
                !defaultsMayDecide() || client.defaults().isPresent());
    }

    /**
     * The default that a configured value took away from a server, if one did.
     *
     * @param server a server that is not trusted
     * @return the entry of the client's default list that would have covered it
     */
    public Optional<DomainName> droppedDefault(DomainName server) {
        Objects.requireNonNull(server, "server");
        return defaultsMayDecide()
                ? Optional.empty()
                : client.defaults().flatMap(defaults -> covering(server, defaults));
    }

    /** Whether the client goes by its default list, alone or beside a value. */
    private boolean defaultsMayDecide() {
        return effectiveValue.isEmpty() || client.listAdds();
    }

    private static List<DomainName> together(List<DomainName> value, List<DomainName> defaults) {
        return Stream.concat(value.stream(), defaults.stream()).distinct().toList();
    }

    private Optional<TrustDecision> byEffectiveList(DomainName server) {
        return covering(server, effectiveList).map(entry -> decided(server, basis(entry), entry));
    }

    private TrustDecision.Basis basis(DomainName entry) {
        return effectiveValue
                .filter(value -> value.domains().contains(entry))
                .map(value -> TrustDecision.Basis.of(value.source()))
                .orElse(TrustDecision.Basis.DEFAULT_LIST);
    }

    private Optional<TrustDecision> byLastServer(DomainName server) {
        return settings.lastSipServer()
                .filter(last -> client.trustsLastServersDomain())
                .map(TrustRule::domainOf)
                .filter(server::isIn)
                .map(entry -> decided(server, TrustDecision.Basis.LAST_SIP_SERVER, entry));
    }

    private TrustDecision untrusted(DomainName server) {
        boolean undocumented = client.defaults().isEmpty() && defaultsMayDecide();
        Optional<DomainName> perhaps = undocumented ? covering(server, DEFAULTS_OF_2013) : Optional.empty();
        return perhaps.map(entry -> decided(server, TrustDecision.Basis.DEFAULTS_NOT_DOCUMENTED, entry))
                .orElseGet(() -> new TrustDecision(server, TrustDecision.Basis.NOT_TRUSTED, Optional.empty()));
    }

    /** The name without its first label; a name that somebody registered, or that has no other above it, is its own. */
    private static DomainName domainOf(DomainName server) {
        return RegistrableDomains.of(server).equals(server)
                ? server
                : server.parent().orElse(server);
    }

    private static TrustDecision decided(DomainName server, TrustDecision.Basis basis, DomainName entry) {
        return new TrustDecision(server, basis, Optional.of(entry));
    }

    private static Optional<DomainName> covering(DomainName server, List<DomainName> domains) {
        return domains.stream().filter(server::isIn).findFirst();
    }

    @Override
    public String toString() {
        return "trust rule for " + sipDomain + " with " + effectiveList;
    }
}
