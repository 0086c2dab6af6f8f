package io.github.lyncdiscover.imports.zone;

import io.github.lyncdiscover.imports.format.ImportFault;
import io.github.lyncdiscover.imports.format.ImportWarning;
import io.github.lyncdiscover.imports.format.ImportWarning.Kind;
import io.github.lyncdiscover.imports.zone.Zone.Held;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.name.SourcePosition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** One assembly of the lines of a zone: names become whole, and every line becomes a record, a warning or a count. */
public final class ZoneAssembly {
    private final String file;
    private final String apex;
    private final boolean dotless;
    private final Map<String, List<Held>> records = new HashMap<>();
    private final SortedSet<String> reversed = new TreeSet<>();
    private final Set<String> cuts = new HashSet<>();
    private final List<SkippedNames> gaps = new ArrayList<>();
    private final List<ImportWarning> warnings = new ArrayList<>();
    private final AliasRule aliases = new AliasRule();
    private String origin;
    private String owner = "";
    private boolean begun;
    private int others;
    private int count;
    private int inside;
    private int outside;

    private ZoneAssembly(String file, String apex, RawZone raw) {
        this.file = file;
        this.apex = apex;
        this.origin = apex;
        this.dotless = isDotless(raw, apex);
    }

    /**
     * Assembles a zone.
     *
     * @param raw its lines
     * @param file the file, for warnings
     * @param said the zone's name, as the user gave it: it wins
     * @param guess what the file's name says
     * @return the zone
     * @throws ImportFault if the zone is known from nowhere, a record is damaged, or an alias is not alone
     */
    public static Zone of(RawZone raw, String file, Optional<String> said, Optional<String> guess) {
        String apex = ZoneOrigin.of(raw, said, guess)
                .orElseThrow(
                        () -> ImportFault.ofUnnamedZone(
                                "neither the file nor its name says which zone it is; give the name of the zone with the file"));
        ZoneAssembly assembly = new ZoneAssembly(file, apex, raw);
        assembly.warnings.addAll(ZoneOrigin.others(raw, file, apex, said.isPresent()));
        raw.lines().forEach(assembly::line);
        return assembly.zone();
    }

    private Zone zone() {
        aliases.check(apex);
        cuts.remove(apex);
        if (count == 0) {
            throw new ImportFault("the file holds no record; is it a zone file?");
        } else if (outside > 0 && inside == 0) {
            throw new ImportFault("no record of the file is in " + apex + "; is it the file of another zone?");
        }
        records.replaceAll((name, held) -> held.stream().map(this::withoutDoubt).toList());
        return new Zone(apex, records, reversed, cuts, gaps, warnings, others);
    }

    /** A relative target that the zone holds, or may hold, misses no dot. */
    private Held withoutDoubt(Held held) {
        boolean doubled =
                held.note().filter(note -> note.kind() == Kind.TARGET_DOUBLED).isPresent();
        String target = held.data() instanceof ZoneData.Alias alias
                ? alias.target()
                : held.data() instanceof ZoneData.Service service ? service.target() : "";
        boolean stands = records.containsKey(target)
                || gaps.stream().anyMatch(gap -> gap.has(target))
                || cuts.stream().anyMatch(cut -> ZoneNames.isIn(target, cut));
        return doubled && stands ? new Held(held.line(), held.data(), Optional.empty()) : held;
    }

    /** One provider writes the SOA's owner, and perhaps others, whole but without the final dot. */
    private static boolean isDotless(RawZone raw, String apex) {
        for (RawLine line : raw.lines()) {
            if (line instanceof RawLine.Origin) {
                return false;
            } else if (line instanceof RawLine.Entry entry && entry.type().equalsIgnoreCase("SOA")) {
                return !ZoneNames.isAbsolute(entry.owner())
                        && ZoneNames.normal(entry.owner()).equals(apex);
            }
        }
        return false;
    }

    private void line(RawLine line) {
        if (line instanceof RawLine.Origin change) {
            origin = changed(change.name());
            return;
        }
        count++;
        if (line instanceof RawLine.Entry entry) {
            entry(entry);
        } else if (line instanceof RawLine.Passed passed) {
            gap(passed.gap());
            warn(passed.line(), passed.kind(), passed.subject(), passed.suggestion());
        }
    }

    /** People forget the final dot of an origin, too. */
    private String changed(String name) {
        boolean whole = !ZoneNames.isAbsolute(name) && ZoneNames.isIn(ZoneNames.normal(name), apex);
        return whole ? ZoneNames.normal(name) : ZoneNames.whole(name, origin);
    }

    private void entry(RawLine.Entry entry) {
        if (entry.owner().isEmpty() && !begun) {
            throw new ImportFault(
                    new SourcePosition(entry.line(), 1), "this is no record: it has no name, and none is before it");
        }
        begun = true;
        owner = entry.owner().isEmpty() ? owner : whole(entry.owner());
        String type = entry.type().toUpperCase(Locale.ROOT);
        if (type.equals("SOA")) {
            reversed.add(Zone.reversed(apex));
            aliases.add(apex, type, entry);
            others++;
        } else if (!ZoneNames.isIn(owner, apex)) {
            outside++;
            warn(entry.line(), Kind.OUT_OF_ZONE, owner, Optional.of("the zone is " + apex));
        } else {
            inside++;
            reversed.add(Zone.reversed(owner));
            data(entry, type);
        }
    }

    private String whole(String name) {
        return dotless && !ZoneNames.isAbsolute(name) && ZoneNames.isIn(ZoneNames.normal(name), apex)
                ? ZoneNames.normal(name)
                : ZoneNames.whole(name, origin);
    }

    private void data(RawLine.Entry entry, String type) {
        if (!RecordTypes.isKnown(type)) {
            gaps.add(SkippedNames.of(owner));
            warn(entry.line(), Kind.PROVIDER_TYPE, entry.type(), Optional.empty());
            return;
        }
        aliases.add(owner, type, entry);
        if (type.equals("WINS")) {
            warn(entry.line(), Kind.WINS, type, Optional.empty());
        } else if (type.equals("NS")) {
            cuts.add(owner);
            others++;
        } else if (!RecordTypes.isRead(type)) {
            others++;
        } else {
            read(entry, type);
        }
    }

    private void read(RawLine.Entry entry, String type) {
        try {
            RecordData.Read read = RecordData.read(type, entry.data(), this::whole);
            Optional<ImportWarning> note = entry.note()
                    .map(kind -> new ImportWarning(file, entry.line(), kind, owner, Optional.empty(), true))
                    .or(() -> oddTarget(entry, read));
            records.computeIfAbsent(owner, key -> new ArrayList<>()).add(new Held(entry.line(), read.data(), note));
        } catch (RecordData.Odd odd) {
            gaps.add(SkippedNames.of(owner));
            warn(entry.line(), odd.kind(), odd.subject(), Optional.empty());
        } catch (IllegalArgumentException wrong) {
            throw new ImportFault(new SourcePosition(entry.line(), 1), "this is no record: " + wrong.getMessage());
        }
    }

    private Optional<ImportWarning> oddTarget(RawLine.Entry entry, RecordData.Read read) {
        boolean alias = read.data() instanceof ZoneData.Alias && owner.equals(apex);
        boolean doubled = read.name()
                .filter(name -> !ZoneNames.isAbsolute(name) && name.indexOf('.') > 0 && !name.endsWith(".@"))
                .filter(name -> !(dotless && ZoneNames.isIn(ZoneNames.normal(name), apex)))
                .isPresent();
        if (doubled) {
            return Optional.of(new ImportWarning(
                    file,
                    entry.line(),
                    Kind.TARGET_DOUBLED,
                    read.name().orElse(""),
                    Optional.of("as it stands it is " + whole(read.name().orElse(""))),
                    true));
        }
        return alias
                ? Optional.of(new ImportWarning(file, entry.line(), Kind.APEX_ALIAS, owner, Optional.empty(), true))
                : Optional.empty();
    }

    private void gap(RawLine.Names names) {
        if (names instanceof RawLine.Names.All) {
            gaps.add(SkippedNames.ALL);
        } else if (names instanceof RawLine.Names.Owner written) {
            String name = written.owner().isEmpty() ? owner : whole(written.owner());
            owner = name;
            begun = true;
            reversed.add(Zone.reversed(name));
            gaps.add(SkippedNames.of(name));
        } else if (names instanceof RawLine.Names.Like like) {
            gaps.add(new SkippedNames(like.prefix().toLowerCase(Locale.ROOT), end(like.suffix()), like.numbered()));
        } else if (names instanceof RawLine.Names.Below below) {
            String name = whole(below.owner());
            reversed.add(Zone.reversed(name));
            gaps.add(SkippedNames.of("*." + name));
        }
    }

    private String end(String suffix) {
        String normal = ZoneNames.normal(suffix);
        return ZoneNames.isAbsolute(suffix) ? normal : normal + "." + origin;
    }

    private void warn(int line, Kind kind, String subject, Optional<String> suggestion) {
        warnings.add(new ImportWarning(file, line, kind, subject, suggestion, false));
    }

    static String quoted(String text) {
        return PrintableText.quote(text);
    }
}
