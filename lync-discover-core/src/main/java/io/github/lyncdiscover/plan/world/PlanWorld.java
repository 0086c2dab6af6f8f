package io.github.lyncdiscover.plan.world;

import io.github.lyncdiscover.deployment.Home;
import io.github.lyncdiscover.deployment.HomedUsers;
import io.github.lyncdiscover.deployment.Pool;
import io.github.lyncdiscover.deployment.SideNames;
import io.github.lyncdiscover.deployment.ZoneRecord;
import io.github.lyncdiscover.name.DhcpAnswer;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.IpAddress;
import io.github.lyncdiscover.name.ProtocolConstants;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.network.Deadline;
import io.github.lyncdiscover.network.DnsAnswer;
import io.github.lyncdiscover.network.DnsQuestion;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.HttpRequest;
import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.network.SipOutcome;
import io.github.lyncdiscover.network.SipRequest;
import io.github.lyncdiscover.plan.world.PossibleWorlds.Choices;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * One possible world of a plan as one user sees it from one place. What the plan leaves open is decided by the choices
 * made for this world. Not for use by several threads.
 */
final class PlanWorld implements Network {
    private static final HttpOutcome NOT_STATED = new HttpOutcome.Refused("the plan does not say what it answers");
    private static final int MOST_ALIASES = 16;
    private static final Duration ENOUGH = Duration.ofDays(1);
    private static final Set<String> HOST_RECORDS = Set.copyOf(ProtocolConstants.SIP_LABELS);

    private final PlaceModel model;
    private final Home home;
    private final DomainName sipDomain;
    private final Optional<DomainName> cached;
    private final Choices choices;
    private final WorldNotes notes;
    private final EndpointChoice endpoints;
    private final Network top;
    private final Set<String> named = new HashSet<>();
    private final Map<DomainName, EndpointChoice.Way> ways = new HashMap<>();

    /** The world of a user whose client cached an endpoint, or none. */
    PlanWorld(PlaceModel model, HomedUsers users, Optional<DomainName> cached, Choices choices, WorldNotes notes) {
        this.model = model;
        this.home = users.home();
        this.sipDomain = users.who().sipDomain();
        this.cached = cached;
        this.choices = choices;
        this.notes = notes;
        this.endpoints = new EndpointChoice(model, choices);
        this.top = model.top(this);
    }

    /** This world with what is written of single names and answers laid over it. */
    Network top() {
        return top;
    }

    @Override
    public DnsAnswer lookup(DnsQuestion question, Deadline deadline) {
        List<String> aliases = new ArrayList<>(2);
        String name = question.name();
        while (aliases.size() <= MOST_ALIASES) {
            NameSource source = source(name);
            Optional<String> alias = alias(name, source);
            if (alias.isPresent()) {
                aliases.add(alias.get());
                name = alias.get();
            } else if (source instanceof NameSource.Below) {
                DnsAnswer answer = below(name, question.type(), deadline);
                int known = firstKnown(answer.aliases());
                if (known < 0) {
                    return behind(aliases, answer);
                }
                aliases.addAll(answer.aliases().subList(0, known + 1));
                name = normal(answer.aliases().get(known));
            } else {
                DnsAnswer answer = answer(source, question.type());
                if (answer instanceof DnsAnswer.NoSuchName) {
                    missing(name, question, aliases);
                }
                return behind(aliases, answer);
            }
        }
        return new DnsAnswer.Failed(aliases.stream().distinct().toList(), "aliases in a circle, or too many");
    }

    /**
     * The source of a name. The host records {@code sip}, {@code sipinternal} and {@code sipexternal} are there only if they
     * are written: a SIP server of that name is found by whoever is sent to it, and by nobody who tries.
     */
    private NameSource source(String name) {
        NameSource source = model.names().of(name);
        boolean onlyTried = source instanceof NameSource.Given
                && isHostRecord(name)
                && !named.contains(name)
                && !model.endpoints().answersWeb(new DomainName(name));
        if (source instanceof NameSource.Open && name.startsWith("_") && model.isTriedForMail(name)) {
            return new NameSource.Denied(); // A plan has no SRV record but those that are written.
        }
        return onlyTried ? model.names().withoutServer(name) : source;
    }

    private boolean isHostRecord(String name) {
        int dot = name.indexOf('.');
        return dot > 0
                && HOST_RECORDS.contains(name.substring(0, dot))
                && name.substring(dot + 1).equals(sipDomain.text());
    }

    /** Only a name that something leads to is worth a word: of those that clients try, most never exist. */
    private void missing(String name, DnsQuestion question, List<String> aliases) {
        boolean tried = aliases.isEmpty() && isTried(question.name());
        if (!tried && question.type() != DnsQuestion.Type.SRV) {
            String before = aliases.size() > 1 ? aliases.get(aliases.size() - 2) : question.name();
            notes.missing(name, aliases.isEmpty() ? "" : before, model.names());
        }
    }

    private boolean isTried(String name) {
        return isHostRecord(name)
                || model.isTriedForMail(name)
                || name.equals(NetworkSide.INTERNAL.name(sipDomain).text())
                || name.equals(NetworkSide.EXTERNAL.name(sipDomain).text());
    }

    private DnsAnswer below(String name, DnsQuestion.Type type, Deadline deadline) {
        Network today = model.today().orElseThrow();
        if (model.names().isAnsweredOnly(name)
                && !(today.resolves(new DomainName(name))
                        && today.lookup(new DnsQuestion(name, DnsQuestion.Type.A), deadline)
                                instanceof DnsAnswer.Addresses)) {
            return answer(new NameSource.Given(), type);
        }
        return today.lookup(new DnsQuestion(name, type), deadline);
    }

    private int firstKnown(List<String> aliases) {
        for (int i = 0; i < aliases.size(); i++) {
            if (!(model.names().of(normal(aliases.get(i))) instanceof NameSource.Below)) {
                return i;
            }
        }
        return -1;
    }

    private static String normal(String alias) {
        return DomainName.tryParse(alias).map(DomainName::text).orElse(alias);
    }

    /** The name that a name represents. */
    private Optional<String> alias(String name, NameSource source) {
        if (source instanceof NameSource.Answering answering && answering.alias()) {
            String target =
                    endpoints.answering(answering.sipDomain(), answering.side()).text();
            return Optional.of(target).filter(it -> !it.equals(name));
        } else if (source instanceof NameSource.AtProvider provider && provider.alias()) {
            return Optional.of(provider.autodiscover().text()).filter(it -> !it.equals(name));
        } else if (source instanceof NameSource.Written written) {
            List<String> targets = written.data().stream()
                    .filter(ZoneRecord.Alias.class::isInstance)
                    .map(data -> ((ZoneRecord.Alias) data).target().text())
                    .distinct()
                    .sorted()
                    .toList();
            return targets.size() > 1
                    ? Optional.of(targets.get(endpoints.severalAliases(name, targets)))
                    : targets.stream().findFirst();
        }
        return Optional.empty();
    }

    private static DnsAnswer answer(NameSource source, DnsQuestion.Type type) {
        if (source instanceof NameSource.Denied) {
            return new DnsAnswer.NoSuchName(List.of());
        } else if (source instanceof NameSource.Failing failing) {
            return failing.how() == SideNames.Failure.SERVFAIL
                    ? new DnsAnswer.Failed(List.of(), "as planned")
                    : new DnsAnswer.TimedOut(List.of());
        } else if (source instanceof NameSource.Written written) {
            return written(written.data(), type);
        } else if (source instanceof NameSource.Open && type == DnsQuestion.Type.SRV) {
            return new DnsAnswer.Failed(List.of(), "the plan does not know whether there is one");
        }
        return type == DnsQuestion.Type.A
                ? new DnsAnswer.Addresses(List.of(), List.of(NameSource.ADDRESS))
                : new DnsAnswer.NoRecords(List.of());
    }

    private static DnsAnswer written(List<ZoneRecord.Data> data, DnsQuestion.Type type) {
        if (type == DnsQuestion.Type.SRV) {
            List<DnsAnswer.Service> services = data.stream()
                    .filter(ZoneRecord.Service.class::isInstance)
                    .map(each -> (ZoneRecord.Service) each)
                    .map(it -> new DnsAnswer.Service(it.priority(), it.weight(), it.port(), it.target()))
                    .toList();
            return services.isEmpty()
                    ? new DnsAnswer.NoRecords(List.of())
                    : new DnsAnswer.Services(List.of(), services);
        }
        List<String> addresses = data.stream()
                .filter(ZoneRecord.Address.class::isInstance)
                .map(each -> ((ZoneRecord.Address) each).text())
                .filter(address -> IpAddress.isV4(address) == (type == DnsQuestion.Type.A))
                .toList();
        return addresses.isEmpty() ? new DnsAnswer.NoRecords(List.of()) : new DnsAnswer.Addresses(List.of(), addresses);
    }

    private static DnsAnswer behind(List<String> passed, DnsAnswer answer) {
        if (passed.isEmpty()) {
            return answer;
        }
        List<String> aliases = new ArrayList<>(passed);
        aliases.addAll(answer.aliases());
        return answer.fold(
                it -> new DnsAnswer.Addresses(aliases, it.addresses()),
                it -> new DnsAnswer.Services(aliases, it.services()),
                it -> new DnsAnswer.NoSuchName(aliases),
                it -> new DnsAnswer.NoRecords(aliases),
                it -> new DnsAnswer.Failed(aliases, it.detail(), it.cause()),
                it -> new DnsAnswer.TimedOut(aliases));
    }

    /** Where a name leads: its chain of names, itself first, and the addresses at the end. */
    private EndpointChoice.Way way(DomainName host) {
        EndpointChoice.Way known = ways.get(host);
        if (known == null) {
            known = follow(host);
            ways.put(host, known);
        }
        return known;
    }

    private EndpointChoice.Way follow(DomainName host) {
        DnsAnswer four = top.lookup(DnsQuestion.of(host, DnsQuestion.Type.A), Deadline.in(ENOUGH));
        List<String> chain = new ArrayList<>(List.of(host.text()));
        four.aliases().forEach(alias -> chain.add(normal(alias)));
        Set<String> addresses = new LinkedHashSet<>();
        for (DnsAnswer answer :
                List.of(four, top.lookup(DnsQuestion.of(host, DnsQuestion.Type.AAAA), Deadline.in(ENOUGH)))) {
            if (answer instanceof DnsAnswer.Addresses found) {
                addresses.addAll(found.addresses());
            }
        }
        return new EndpointChoice.Way(host, chain, addresses);
    }

    /** The endpoint behind a name; empty where the name has no address, or a recording answers for it. */
    Optional<WebEndpoint> endpoint(DomainName host) {
        if (source(host.text()) instanceof NameSource.Below) {
            return Optional.empty();
        }
        EndpointChoice.Way way = way(host);
        return way.addresses().isEmpty() ? Optional.empty() : Optional.of(endpoints.of(way));
    }

    private boolean isBelow(DomainName host) {
        return model.names().of(host.text()) instanceof NameSource.Below;
    }

    @Override
    public HttpOutcome fetch(HttpRequest request, Deadline deadline) {
        EndpointChoice.Way way = way(request.url().host());
        WebEndpoint endpoint = endpoints.of(way);
        if (endpoint instanceof WebEndpoint.WrittenOnly) {
            return model.writtenOnly(request.url());
        } else if (endpoint instanceof WebEndpoint.Unknown && model.isExchange(way)) {
            return model.answers().exchange(request.url());
        } else if (endpoint instanceof WebEndpoint.Unknown && model.today().isPresent()) {
            return model.today().get().fetch(request, deadline);
        }
        if (endpoint instanceof WebEndpoint.Unknown) {
            return NOT_STATED;
        }
        HttpOutcome outcome = model.answers().of(endpoint, request.url(), home, choices, notes);
        if (endpoint instanceof WebEndpoint.WebServices site
                && site.side() != model.side()
                && EndpointAnswers.isUser(request.url())
                && outcome instanceof HttpOutcome.Response response
                && response.status() == 200) {
            notes.otherSite(site);
        }
        return outcome;
    }

    @Override
    public boolean answers(DomainName host) {
        EndpointChoice.Way way = way(host);
        if (!(endpoints.of(way) instanceof WebEndpoint.Unknown unknown) || model.isExchange(way)) {
            return true;
        }
        return model.today().isPresent()
                && model.names().of(unknown.name().text()) instanceof NameSource.Below
                && model.today().get().answers(host);
    }

    /** A host that something leads to: from now on a host record of that name is there. */
    private void name(DomainName host) {
        if (named.add(host.text()) && isHostRecord(host.text())) {
            ways.clear();
        }
    }

    /** Host records, a cached endpoint, and servers whose handshake may fail, are connected to; of others the plan says that they are there. */
    @Override
    public boolean reaches(DomainName host) {
        name(host);
        if (sipServer(host).isPresent()) {
            return isTried(host.text())
                    || cached.equals(Optional.of(host))
                    || model.handshakeFails(host)
                    || redirect(host).isPresent();
        }
        boolean fails = model.handshakeFails(host) && !(model.names().of(host.text()) instanceof NameSource.Denied);
        return fails || (isBelow(host) && model.today().orElseThrow().reaches(host));
    }

    /** Only a handshake that may fail is of interest; of other web servers the plan says that they are there. */
    @Override
    public boolean reachesWeb(DomainName host) {
        boolean fails = model.handshakeFails(host) && !(model.names().of(host.text()) instanceof NameSource.Denied);
        return fails || (isBelow(host) && model.today().orElseThrow().reachesWeb(host));
    }

    private Optional<DomainName> sipServer(DomainName host) {
        NameSource source = model.names().of(host.text());
        boolean unrecorded = source instanceof NameSource.Below
                && !model.today().orElseThrow().resolves(host);
        if (unrecorded || source instanceof NameSource.Denied || source instanceof NameSource.Open) {
            return Optional.empty();
        }
        EndpointChoice.Way way = way(host);
        return way.addresses().isEmpty() ? Optional.empty() : model.endpoints().sipServer(way.chain(), way.addresses());
    }

    /** The home pool that another registrar sends the user to, where clients judge it. */
    private Optional<ServerAddress> redirect(DomainName host) {
        if (!model.endpoints().topology().deployment().settings().judgesRedirectedRegistrar()) {
            return Optional.empty();
        }
        Optional<DomainName> registrar = sipServer(host)
                .filter(name ->
                        model.endpoints().topology().deployment().pool(name).isPresent());
        Optional<Pool> homePool = home.fold(on -> Optional.of(on.pool()), there -> Optional.empty(), Optional::empty);
        return homePool.map(Pool::fqdn)
                .filter(fqdn -> registrar.isPresent() && !registrar.get().equals(fqdn))
                .map(fqdn -> new ServerAddress(fqdn, ProtocolConstants.SIP_TLS_PORT));
    }

    @Override
    public boolean resolves(DomainName host) {
        name(host);
        NameSource source = model.names().of(host.text());
        if (source instanceof NameSource.Below) {
            return model.today().orElseThrow().resolves(host);
        }
        return !(source instanceof NameSource.Open);
    }

    @Override
    public boolean states(String name) {
        NameSource source = source(name);
        if (source instanceof NameSource.Below) {
            return model.today().orElseThrow().states(name);
        }
        return !(source instanceof NameSource.Open) || !name.startsWith("_");
    }

    @Override
    public SipOutcome connect(SipRequest request, Deadline deadline) {
        DomainName host = request.server().host();
        if (isBelow(host) && sipServer(host).isEmpty()) {
            Network today = model.today().orElseThrow();
            return today.reaches(host) || today.reachesWeb(host)
                    ? today.connect(request, deadline)
                    : new SipOutcome.Connected();
        }
        return redirect(host).<SipOutcome>map(SipOutcome.Redirected::new).orElseGet(SipOutcome.Connected::new);
    }

    @Override
    public DhcpAnswer dhcp() {
        return model.dhcp();
    }

    @Override
    public Set<Circumstance> circumstances() {
        return model.today().map(Network::circumstances).orElse(Set.of());
    }

    @Override
    public <T> List<T> together(List<Supplier<T>> tasks) {
        List<T> results = new ArrayList<>(tasks.size());
        tasks.forEach(task -> results.add(task.get()));
        return results;
    }
}
