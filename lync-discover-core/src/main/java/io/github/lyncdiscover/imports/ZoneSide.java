package io.github.lyncdiscover.imports;

import io.github.lyncdiscover.deployment.ZoneRecord;
import io.github.lyncdiscover.imports.format.ImportWarning;
import io.github.lyncdiscover.imports.format.ImportWarning.Kind;
import io.github.lyncdiscover.imports.zone.Zone;
import io.github.lyncdiscover.imports.zone.Zone.Held;
import io.github.lyncdiscover.imports.zone.ZoneData;
import io.github.lyncdiscover.imports.zone.ZoneNames;
import io.github.lyncdiscover.name.DomainName;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The zone files of one side, asked for the names of a plan and for all that these lead to. */
final class ZoneSide {
    private static final int LONGEST_CHAIN = 16;

    private final List<ZoneFile> files;
    private final Set<String> asked;
    private final Map<String, Set<ZoneRecord.Data>> found = new LinkedHashMap<>();
    private final Set<String> given = new LinkedHashSet<>();
    private final Set<String> unknown = new LinkedHashSet<>();
    private final Set<Held> used = Collections.newSetFromMap(new IdentityHashMap<>());
    private final IdentityHashMap<Held, ImportWarning.Kind> unusable = new IdentityHashMap<>();

    ZoneSide(List<ZoneFile> files, Set<String> names) {
        this.files = files;
        this.asked = new LinkedHashSet<>(names);
        walk();
        asked.stream().filter(this::isHidden).forEach(unknown::add);
    }

    /** What the zones say of a name. */
    enum Answer {
        /** No zone covers it, or the one that does leaves it to other servers. */
        NOT_COVERED,
        /** A line that was passed over may give it. */
        UNKNOWN,
        /** It does not exist, or has no record that a client asks for. */
        DENIED,
        /** It has records. */
        GIVEN
    }

    Answer of(String name) {
        if (given.contains(name)) {
            return Answer.GIVEN;
        } else if (unknown.contains(name)) {
            return Answer.UNKNOWN;
        }
        return zone(name)
                .filter(zone -> zone.covers(name))
                .map(zone -> zone.mayGive(name) ? Answer.UNKNOWN : Answer.DENIED)
                .orElse(Answer.NOT_COVERED);
    }

    /** The zone to ask: the longest that the name is in. */
    Optional<Zone> zone(String name) {
        return zones().filter(zone -> ZoneNames.isIn(name, zone.apex()))
                .max(Comparator.comparingInt(zone -> zone.apex().length()));
    }

    Stream<Zone> zones() {
        return files.stream().flatMap(file -> file.zones().stream());
    }

    List<ZoneFile> files() {
        return files;
    }

    /** Whether a name that was asked for is in a zone of the file. */
    boolean covers(ZoneFile file) {
        return asked.stream()
                .anyMatch(name -> file.zones().stream().anyMatch(zone -> ZoneNames.isIn(name, zone.apex())));
    }

    /** Every name that was asked for, targets of aliases and services included. */
    Set<String> asked() {
        return asked;
    }

    /** The records of all names that were asked for; a wildcard is one. */
    List<ZoneRecord> records() {
        return found.entrySet().stream()
                .flatMap(name -> name.getValue().stream().map(data -> new ZoneRecord(name.getKey(), data)))
                .toList();
    }

    boolean uses(Held held) {
        return used.contains(held);
    }

    /** Why a record that a client asks for is passed over. */
    Optional<ImportWarning.Kind> unusable(Held held) {
        return Optional.ofNullable(unusable.get(held));
    }

    private void walk() {
        Deque<String> open = new ArrayDeque<>(asked);
        while (!open.isEmpty()) {
            String name = open.remove();
            doubted(name);
            Set<String> targets = new LinkedHashSet<>();
            boolean any = false;
            for (Held held : held(name)) {
                any |= take(name, source(name).orElse(name), held, targets, LONGEST_CHAIN);
            }
            if (any) {
                given.add(name);
            } else if (!held(name).isEmpty()) {
                unknown.add(name);
            }
            targets.stream().filter(asked::add).forEach(open::add);
        }
    }

    /** A wildcard answers only for names that nothing else gives, and a line that was passed over may give this one. */
    private void doubted(String name) {
        zone(name)
                .filter(zone -> zone.covers(name) && zone.mayGive(name))
                .ifPresent(zone -> zone.source(name)
                        .filter(source -> !source.equals(name) && source.startsWith(ZoneRecord.WILDCARD))
                        .map(source -> zone.records().getOrDefault(source, List.of()))
                        .orElse(List.of())
                        .forEach(held -> unusable.put(held, Kind.WILDCARD)));
    }

    private Optional<String> source(String name) {
        return zone(name)
                .filter(zone -> zone.covers(name))
                .flatMap(zone -> zone.source(name).filter(source -> source.equals(name) || !zone.mayGive(name)));
    }

    private List<Held> held(String name) {
        return source(name)
                .flatMap(source -> zone(name).map(zone -> zone.records().getOrDefault(source, List.of())))
                .orElse(List.of());
    }

    /** Takes a record over, and says whether it decides what its name means. */
    private boolean take(String name, String owner, Held held, Set<String> targets, int depth) {
        ZoneData data = held.data();
        if (data instanceof ZoneData.Subtree subtree) {
            String rest = name.equals(owner) ? "" : name.substring(0, name.length() - owner.length());
            return !rest.isEmpty() && alias(name, held, rest + subtree.target(), targets, depth);
        } else if (data instanceof ZoneData.Alias alias) {
            return alias(owner, held, alias.target(), targets, depth);
        } else if (data instanceof ZoneData.Service service) {
            return service(owner, held, service, targets);
        }
        return emit(owner, held, new ZoneRecord.Address(((ZoneData.Address) data).text()));
    }

    private boolean service(String owner, Held held, ZoneData.Service service, Set<String> targets) {
        boolean none = service.target().equals(".");
        if (!none && DomainName.tryParse(service.target()).isEmpty()) {
            unusable.put(held, Kind.NO_HOST);
            return false;
        } else if (!none) {
            targets.add(service.target());
        }
        return emit(
                owner,
                held,
                new ZoneRecord.Service(service.priority(), service.weight(), service.port(), service.target()));
    }

    /** An alias of a service's name is replaced by what that name has, as a plan has aliases of hosts only. */
    private boolean alias(String owner, Held held, String target, Set<String> targets, int depth) {
        Optional<DomainName> host = DomainName.tryParse(target);
        if (host.isPresent()) {
            targets.add(target);
            return emit(owner, held, new ZoneRecord.Alias(host.get()));
        }
        boolean covered = zone(target)
                .filter(zone -> zone.covers(target))
                .filter(zone -> !zone.mayGive(target) || !held(target).isEmpty())
                .isPresent();
        if (!covered || depth == 0) {
            unusable.put(held, target.startsWith("_") && depth > 0 ? Kind.TARGET_NOT_GIVEN : Kind.NO_HOST);
            return false;
        }
        used.add(held);
        boolean all = true;
        for (Held behind : held(target)) {
            all &= take(target, owner, behind, targets, depth - 1);
        }
        return all;
    }

    private boolean emit(String owner, Held held, ZoneRecord.Data data) {
        used.add(held);
        found.computeIfAbsent(owner, key -> new LinkedHashSet<>()).add(data);
        return true;
    }

    /**
     * A plan holds only names with records: one that exists without any would be given by its wildcard. A service's name is
     * asked for its SRV records, so nothing else of a wildcard matters to it.
     */
    private boolean isHidden(String name) {
        return !given.contains(name)
                && zone(name).filter(zone -> zone.covers(name)).isPresent()
                && found.entrySet().stream()
                        .filter(owner -> owner.getKey().startsWith(ZoneRecord.WILDCARD))
                        .filter(owner -> name.endsWith(owner.getKey().substring(1)))
                        .flatMap(owner -> owner.getValue().stream())
                        .anyMatch(data -> !name.startsWith("_") || data instanceof ZoneRecord.Service);
    }
}
