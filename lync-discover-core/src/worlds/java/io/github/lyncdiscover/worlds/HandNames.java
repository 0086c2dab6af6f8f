package io.github.lyncdiscover.worlds;

import io.github.lyncdiscover.planned.Fact;
import io.github.lyncdiscover.planned.Facts;
import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.worlds.RandomWorld.OnlineNames;
import io.github.lyncdiscover.worlds.RandomWorld.Place;
import io.github.lyncdiscover.worlds.RandomWorld.PoolNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The names of a world built by hand: written ones, then what pools, provider and publication give, then wildcards. */
final class HandNames {
    private static final String SOME_ADDRESS = "A 192.0.2.1";
    private static final int MOST_ALIASES = 16;

    private final RandomWorld world;
    private final boolean inside;
    private final Place place;
    private final Map<String, List<String>> records = new LinkedHashMap<>();
    private final Set<String> written = new LinkedHashSet<>();
    private final Set<String> denied = new LinkedHashSet<>();
    private final Map<String, String> derived = new LinkedHashMap<>();
    private final Set<String> existing = new LinkedHashSet<>();

    HandNames(RandomWorld world, Location location) {
        this.world = world;
        this.inside = location == Location.INSIDE;
        this.place = Objects.requireNonNull(world.places().get(location));
        for (String record : place.records()) {
            String[] words = record.split(" IN ", -1);
            records.computeIfAbsent(words[0], owner -> new ArrayList<>()).add(words[1]);
            written.add(words[0]);
        }
        for (String server : servers()) {
            if (inside || !isInternal(server)) {
                derive(server, SOME_ADDRESS);
            }
        }
        for (String domain : world.domains()) {
            if (inside) {
                internal(domain);
            }
            external(domain);
        }
        Stream.concat(records.keySet().stream(), denied.stream()).forEach(this::exists);
    }

    private void exists(String name) {
        String rest = name.startsWith("*.") ? name.substring(2) : name;
        while (existing.add(rest) && rest.indexOf('.') >= 0) {
            rest = rest.substring(rest.indexOf('.') + 1);
        }
    }

    private static boolean isIn(String name, String zone) {
        return name.equals(zone) || name.endsWith("." + zone);
    }

    /** Every name that the plan writes as a server. */
    Set<String> servers() {
        Set<String> servers = new LinkedHashSet<>();
        for (PoolNames pool : world.pools()) {
            Stream.of(pool.fqdn(), pool.central().isEmpty() ? pool.internal() : "", pool.external(), pool.edge())
                    .filter(name -> !name.isEmpty())
                    .forEach(servers::add);
        }
        for (OnlineNames there : world.online().stream().toList()) {
            servers.addAll(List.of(there.autodiscover(), there.webServices(), there.sipServer()));
        }
        servers.addAll(world.exchange().values());
        return servers;
    }

    private boolean isInternal(String server) {
        return world.pools().stream().anyMatch(pool -> server.equals(pool.fqdn()) || server.equals(pool.internal()))
                && world.pools().stream()
                        .noneMatch(pool -> server.equals(pool.external()) || server.equals(pool.edge()));
    }

    private void derive(String name, String data) {
        boolean covered = place.zones().stream().anyMatch(zone -> isIn(name, zone));
        if (!written.contains(name) && !covered && !place.failures().containsKey(name)) {
            records.put(name, List.of(data));
        }
    }

    private void deny(String name) {
        if (!written.contains(name)) {
            denied.add(name);
        }
    }

    private void internal(String domain) {
        String name = "lyncdiscoverinternal." + domain;
        String how = how(world.lyncdiscoverinternal(), domain);
        if (how.equals("none")) {
            deny(name);
        } else if (!isAtProvider(domain) || world.lyncdiscoverinternal().containsKey(domain)) {
            lead(name, how, internalOf(answering(domain)));
        }
    }

    private void external(String domain) {
        String name = "lyncdiscover." + domain;
        String how = how(world.lyncdiscover(), domain);
        boolean isWritten =
                world.lyncdiscover().containsKey(domain) || world.lyncdiscover().containsKey(RandomWorld.OTHERS);
        if (how.equals("none")) {
            deny(name);
        } else if (isAtProvider(domain)) {
            lead(name, how, world.online().orElseThrow().autodiscover());
        } else if (!inside
                || isWritten
                || how(world.lyncdiscoverinternal(), domain).equals("none")) {
            answeringOutside(domain).ifPresent(web -> lead(name, how, web));
        }
    }

    private void lead(String name, String how, String web) {
        derive(name, how.equals("address") ? SOME_ADDRESS : "CNAME " + web);
        derived.put(name, web);
    }

    private static String how(Map<String, String> publication, String domain) {
        return publication.getOrDefault(domain, publication.getOrDefault(RandomWorld.OTHERS, "cname"));
    }

    private boolean isAtProvider(String domain) {
        return world.online().isPresent()
                && world.pools().stream().noneMatch(pool -> pool.homes().contains(domain));
    }

    private PoolNames answering(String domain) {
        String written =
                world.answering().getOrDefault(domain, world.answering().get(RandomWorld.OTHERS));
        return written != null
                ? world.pool(written)
                : world.pools().stream()
                        .filter(pool -> pool.central().isEmpty())
                        .findFirst()
                        .orElseThrow();
    }

    private static String internalOf(PoolNames pool) {
        return pool.internal();
    }

    private Optional<String> answeringOutside(String domain) {
        return externalOf(answering(domain));
    }

    /** Its own, else that of the Director, else of the first pool that has one. */
    Optional<String> externalOf(PoolNames pool) {
        return Stream.of(Stream.of(pool), directorsFirst())
                .flatMap(all -> all)
                .map(PoolNames::external)
                .filter(name -> !name.isEmpty())
                .findFirst();
    }

    Stream<PoolNames> directorsFirst() {
        return Stream.concat(
                world.pools().stream().filter(PoolNames::director),
                world.pools().stream().filter(pool -> !pool.director()));
    }

    /** What a name leads to by an address of its own that is derived. */
    Optional<String> derivedWeb(String name) {
        return written.contains(name) || !records.containsKey(name)
                ? Optional.empty()
                : Optional.ofNullable(derived.get(name));
    }

    /** The records of a name, by wildcards too; empty where it does not exist. */
    Optional<List<String>> find(String name) {
        if (denied.contains(name)) {
            return Optional.empty();
        } else if (records.containsKey(name)) {
            return Optional.of(records.get(name));
        } else if (existing.contains(name)) {
            return Optional.of(List.of());
        }
        String above = name;
        while (!existing.contains(above)) {
            if (above.indexOf('.') < 0) {
                return Optional.empty();
            }
            above = above.substring(above.indexOf('.') + 1);
        }
        return Optional.ofNullable(records.get("*." + above));
    }

    /** Whether a name's records are written, and by no wildcard. */
    boolean isWritten(String name) {
        return written.contains(name);
    }

    /** A name and its aliases; empty where they lead in a circle or to a name server that fails. */
    List<String> chain(String name) {
        List<String> chain = new ArrayList<>(List.of(name));
        while (chain.size() <= MOST_ALIASES) {
            String last = chain.get(chain.size() - 1);
            Optional<String> alias = place.failures().containsKey(last) ? Optional.empty() : alias(last);
            if (alias.isEmpty()) {
                return chain;
            }
            chain.add(alias.get());
        }
        return List.of();
    }

    private Optional<String> alias(String name) {
        return find(name).stream()
                .flatMap(List::stream)
                .filter(data -> data.startsWith("CNAME "))
                .map(data -> data.substring("CNAME ".length()))
                .findFirst();
    }

    /** The addresses at a name itself. */
    List<String> addresses(String name) {
        return place.failures().containsKey(name)
                ? List.of()
                : find(name).stream()
                        .flatMap(List::stream)
                        .filter(data -> data.startsWith("A "))
                        .map(data -> data.substring("A ".length()))
                        .toList();
    }

    Set<String> failing() {
        return place.failures().keySet();
    }

    List<String> zone() {
        List<String> lines = new ArrayList<>();
        records.forEach((owner, all) -> all.forEach(data -> lines.add(owner + " " + data)));
        return lines;
    }

    /** Whether a name is denied by the plan's word, though a wildcard might have it. */
    Set<String> denied() {
        return denied;
    }

    List<Fact> facts(String name) {
        String failure = place.failures().get(name);
        if (failure != null) {
            return List.of(failure.equals("SERVFAIL") ? Facts.nameServerFailure(name) : Facts.noDnsAnswer(name));
        }
        Optional<List<String>> found = find(name);
        if (found.isEmpty()) {
            return List.of(Facts.noSuchName(name));
        }
        List<Fact> facts = found.get().stream().map(data -> fact(name, data)).toList();
        return facts.isEmpty() ? List.of(Facts.noRecords(name)) : facts;
    }

    private static Fact fact(String name, String data) {
        String[] words = data.split(" ", -1);
        return switch (words[0]) {
            case "CNAME" -> Facts.cname(name, words[1]);
            case "A" -> Facts.address(name, words[1]);
            default ->
                Facts.srv(
                        name,
                        Integer.parseInt(words[1]),
                        Integer.parseInt(words[2]),
                        Integer.parseInt(words[3]),
                        words[4]);
        };
    }
}
