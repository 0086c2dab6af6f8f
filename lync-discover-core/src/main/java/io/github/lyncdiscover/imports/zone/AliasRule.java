package io.github.lyncdiscover.imports.zone;

import io.github.lyncdiscover.imports.format.ImportFault;
import io.github.lyncdiscover.name.SourcePosition;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The rule that an alias is alone at its name (RFC 1034 section 3.6.2). At a zone's own name it is beside its SOA. */
final class AliasRule {
    private final Map<String, RawLine.Entry> aliases = new HashMap<>();
    private final Map<String, RawLine.Entry> others = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    /** Notes a record; two aliases of one name with different targets are refused at once. */
    void add(String owner, String type, RawLine.Entry entry) {
        if (!type.equals("CNAME")) {
            if (!RecordTypes.mayStandBesideAlias(type) && names.add(owner)) {
                others.put(owner, entry);
            }
            return;
        }
        RawLine.Entry first = aliases.putIfAbsent(owner, entry);
        if (first != null && !lower(first).equals(lower(entry))) {
            throw new ImportFault(
                    new SourcePosition(entry.line(), 1),
                    ZoneAssembly.quoted(owner) + " has two aliases (CNAME), and the other is in line " + first.line()
                            + "; a name can have one only: remove the wrong one");
        }
    }

    private static String lower(RawLine.Entry entry) {
        return String.join(" ", entry.data()).toLowerCase(Locale.ROOT);
    }

    /** Refuses an alias beside other data. */
    void check(String apex) {
        aliases.forEach((owner, alias) -> {
            RawLine.Entry other = others.get(owner);
            if (other != null && !owner.equals(apex)) {
                throw new ImportFault(
                        new SourcePosition(Math.max(alias.line(), other.line()), 1),
                        ZoneAssembly.quoted(owner) + " has an alias (CNAME) in line " + alias.line()
                                + " and other data (" + other.type().toUpperCase(Locale.ROOT) + ") in line "
                                + other.line() + "; an alias is alone at its name: remove one of the two");
            }
        });
    }
}
