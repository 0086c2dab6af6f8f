package io.github.lyncdiscover.imports;

import io.github.lyncdiscover.imports.format.ImportWarning;
import io.github.lyncdiscover.imports.format.ImportWarning.Kind;
import io.github.lyncdiscover.imports.format.RecordCount;
import io.github.lyncdiscover.imports.zone.Zone;
import io.github.lyncdiscover.imports.zone.Zone.Held;
import io.github.lyncdiscover.imports.zone.ZoneData;
import io.github.lyncdiscover.imports.zone.ZoneNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The account of one zone file: what became of each of its records. */
final class ZoneAccount {
    private final ZoneFile file;
    private final ZoneSide side;
    private final AskedNames names;
    private final List<ImportWarning> warnings = new ArrayList<>();
    private int used;

    private ZoneAccount(ZoneFile file, ZoneSide side, AskedNames names) {
        this.file = file;
        this.side = side;
        this.names = names;
    }

    static RecordCount of(ZoneFile file, ZoneSide side, AskedNames names) {
        return new ZoneAccount(file, side, names).count();
    }

    private RecordCount count() {
        for (Zone zone : file.zones()) {
            warnings.addAll(zone.warnings());
            zone.records().forEach((owner, records) -> records.forEach(held -> record(zone, owner, held)));
        }
        warnings.sort(Comparator.comparingInt(ImportWarning::line));
        int passedOver =
                (int) warnings.stream().filter(warning -> !warning.used()).count();
        return new RecordCount(file.name(), file.records(), used, file.records() - used - passedOver, warnings);
    }

    private void record(Zone zone, String owner, Held held) {
        Optional<Kind> unusable = side.unusable(held);
        if (side.uses(held)) {
            used++;
            held.note().ifPresent(warnings::add);
        } else if (unusable.isPresent()) {
            warn(held, unusable.get(), unusable.get() == Kind.WILDCARD ? owner : target(held.data()), Optional.empty());
        } else {
            misspelt(zone, owner, held);
        }
    }

    private void misspelt(Zone zone, String owner, Held held) {
        Optional<String> service = held.data() instanceof ZoneData.Address ? Optional.empty() : names.service(owner);
        String doubled = "." + zone.apex();
        String once = owner.endsWith(doubled) ? owner.substring(0, owner.length() - doubled.length()) : "";
        if (service.isPresent()) {
            warn(held, Kind.UNDERSCORES, owner, service.map(meant -> "it is probably meant for " + meant));
        } else if (ZoneNames.isIn(once, zone.apex()) && side.asked().contains(once)) {
            warn(held, Kind.DOUBLED, owner, Optional.of("it is probably meant for " + once));
        }
    }

    private void warn(Held held, Kind kind, String subject, Optional<String> hint) {
        warnings.add(new ImportWarning(file.name(), held.line(), kind, subject, hint, false));
    }

    private static String target(ZoneData data) {
        return data instanceof ZoneData.Alias alias
                ? alias.target()
                : data instanceof ZoneData.Service service
                        ? service.target()
                        : data instanceof ZoneData.Subtree subtree
                                ? subtree.target()
                                : ((ZoneData.Address) data).text();
    }
}
