package io.github.lyncdiscover.plan;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.deployment.CompleteZone;
import io.github.lyncdiscover.deployment.DnsPublication;
import io.github.lyncdiscover.deployment.SideNames;
import io.github.lyncdiscover.deployment.StatedKey;
import io.github.lyncdiscover.deployment.ZoneRecord;
import io.github.lyncdiscover.name.ProtocolConstants;
import io.github.lyncdiscover.plan.file.StatedPlaces;
import io.github.lyncdiscover.plan.world.AskedQuestions;
import io.github.lyncdiscover.planned.Fact;
import io.github.lyncdiscover.prediction.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The facts of a plan that its predictions did not ask for. */
final class UnaskedFacts {
    /** Of more than these only the question itself is given, not the closest one. */
    private static final int MOST_COMPARED = 100;

    private static final Set<String> TRIED = tried();

    private final MigrationPlan plan;
    private final Map<Location, AskedQuestions> asked;
    private final Map<Stated, List<Location>> stated = new LinkedHashMap<>();
    private final Set<String> clientDomains = new HashSet<>();
    private final Set<String> signIns = new HashSet<>();

    /** One fact as it is written, at the locations that it is written for. */
    private record Stated(
            StatedKey key, String question, Optional<Location> under, Optional<StatedPlaces.Written> written) {}

    private UnaskedFacts(MigrationPlan plan, Map<Location, AskedQuestions> asked) {
        this.plan = plan;
        this.asked = asked;
        plan.deployment().sipDomains().forEach(domain -> clientDomains.add(domain.text()));
        plan.deployment().exchange().values().stream()
                .flatMap(entry -> entry.mailDomains().stream())
                .forEach(domain -> clientDomains.add(domain.text()));
        plan.deployment()
                .homed()
                .forEach(users -> signIns.add(users.who().toString().toLowerCase(Locale.ROOT)));
        plan.views().forEach((location, view) -> {
            view.facts().forEach(fact -> add(fact, location));
            addExchange(location);
            addNames(location);
            plan.deployment()
                    .settings()
                    .reverseProxy()
                    .keySet()
                    .forEach(key -> add(StatedKey.REVERSE_PROXY, key, location));
        });
    }

    /** What stands before the domain in the names that some client tries by itself. */
    private static Set<String> tried() {
        Set<String> tried =
                new HashSet<>(List.of(ProtocolConstants.AUTODISCOVER, ProtocolConstants.AUTODISCOVER_SERVICE));
        tried.addAll(ProtocolConstants.LYNCDISCOVER_LABELS);
        for (ClientProfile client : Clients.all()) {
            tried.addAll(client.get(Settings.SRV_SERVICES));
            client.get(Settings.HOST_RECORDS).forEach(host -> tried.add(host.label()));
        }
        return tried;
    }

    /** The facts that were not asked for, in the order of the plan. */
    static List<UnaskedFact> of(MigrationPlan plan, Map<Location, AskedQuestions> asked) {
        return new UnaskedFacts(plan, asked).unasked();
    }

    private void add(Fact fact, Location location) {
        if (fact instanceof Fact.Get get) {
            boolean wholePort = get.failsForAllPages()
                    && at(location).hasPort(get.url().secure(), get.url().server());
            if (!wholePort) {
                add(StatedKey.ANSWERS, get.url().toString(), location);
            }
        } else if (fact instanceof Fact.SipServer sip) {
            add(StatedKey.SIP_SERVERS, sip.server().toString(), location);
        }
    }

    /** An Exchange of somebody who does not sign in; that of a SIP domain is for all its users. */
    private void addExchange(Location location) {
        plan.deployment().exchange().keySet().stream()
                .filter(who -> who.user().isPresent())
                .map(who -> who.toString().toLowerCase(Locale.ROOT))
                .filter(who -> !signIns.contains(who))
                .forEach(who -> add(StatedKey.EXCHANGE, who, location));
    }

    private void addNames(Location location) {
        DnsPublication dns = plan.deployment().dns();
        SideNames names = location == Location.INSIDE ? dns.insideNames() : dns.outsideNames();
        Set<String> owners = new LinkedHashSet<>();
        names.records().stream().map(ZoneRecord::owner).forEach(owners::add);
        owners.stream()
                .filter(owner -> mayHide(owner, location))
                .forEach(owner -> add(StatedKey.RECORDS, owner, location));
        names.failures().keySet().stream()
                .filter(name -> !isTried(name))
                .forEach(name -> add(StatedKey.FAILURES, name, location));
        names.zones().stream()
                .map(CompleteZone::apex)
                .forEach(apex -> add(StatedKey.COMPLETE_ZONES, apex.text(), location));
    }

    /** Of records only a slip is worth a word: a zone has many that no sign-in asks for, such as those of a fallback. */
    private boolean mayHide(String owner, Location location) {
        return !at(location).has(StatedKey.RECORDS, owner)
                && !isTried(owner)
                && slip(owner, location).isPresent();
    }

    private Optional<String> slip(String owner, Location location) {
        AskedQuestions here = at(location);
        return here.all(StatedKey.RECORDS).stream()
                .filter(name -> !here.has(StatedKey.RECORDS, name) && NearestQuestion.isSlip(owner, name))
                .findFirst();
    }

    /** Whether clients try a name by themselves: it is no slip where another name comes first. */
    private boolean isTried(String name) {
        return TRIED.stream()
                .anyMatch(label ->
                        name.startsWith(label + ".") && clientDomains.contains(name.substring(label.length() + 1)));
    }

    private void add(StatedKey key, String question, Location location) {
        StatedPlaces.Question here = new StatedPlaces.Question(key, question, Optional.of(location));
        Optional<StatedPlaces.Written> own = plan.places().at(here);
        Optional<Location> under = own.map(written -> location);
        Optional<StatedPlaces.Written> written =
                own.or(() -> plan.places().at(new StatedPlaces.Question(key, question, Optional.empty())));
        stated.computeIfAbsent(new Stated(key, question, under, written), each -> new ArrayList<>())
                .add(location);
    }

    private AskedQuestions at(Location location) {
        return asked.getOrDefault(location, new AskedQuestions());
    }

    private List<UnaskedFact> unasked() {
        List<UnaskedFact> unasked = new ArrayList<>();
        stated.forEach((fact, locations) -> {
            if (locations.stream().noneMatch(location -> at(location).has(fact.key(), fact.question()))) {
                unasked.add(unasked(fact, locations, unasked.size() < MOST_COMPARED));
            }
        });
        return unasked;
    }

    private UnaskedFact unasked(Stated fact, List<Location> locations, boolean compared) {
        return new UnaskedFact(
                fact.key(),
                fact.written().map(StatedPlaces.Written::text).orElse(fact.question()),
                locations,
                fact.written()
                        .flatMap(written -> plan.places()
                                .file()
                                .map(file -> new PlanPosition(
                                        file,
                                        written.position().line(),
                                        written.position().column()))),
                compared ? closest(fact, locations) : Optional.empty(),
                asked.keySet().stream()
                        .filter(location -> !locations.contains(location))
                        .filter(location -> at(location).has(fact.key(), fact.question()))
                        .toList());
    }

    private Optional<String> closest(Stated fact, List<Location> locations) {
        if (fact.key() == StatedKey.RECORDS) {
            return locations.stream()
                    .flatMap(location -> slip(fact.question(), location).stream())
                    .findFirst();
        }
        Set<String> all = new LinkedHashSet<>();
        locations.forEach(location -> all.addAll(at(location).all(fact.key())));
        if (fact.key() == StatedKey.EXCHANGE) {
            all.addAll(signIns);
        } else if (fact.key() == StatedKey.COMPLETE_ZONES || fact.key() == StatedKey.REVERSE_PROXY) {
            all.addAll(clientDomains);
        }
        return NearestQuestion.to(fact.question(), all);
    }
}
