package io.github.lyncdiscover.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.deployment.SideNames;
import io.github.lyncdiscover.deployment.ZoneRecord;
import io.github.lyncdiscover.imports.format.ImportWarning;
import io.github.lyncdiscover.imports.format.RecordCount;
import io.github.lyncdiscover.imports.zone.Zone;
import io.github.lyncdiscover.imports.zone.ZoneData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Laws of zone files over a corpus of constructed ones, each written in every shape. */
class ZoneCorpusTest {
    private static final int ZONES = 60;

    @TempDir
    private Path folder;

    private ZoneFile read(ZoneShape shape, String text) {
        try {
            Path file = Files.writeString(folder.resolve(shape.fileName), text);
            boolean nameless = shape == ZoneShape.EXPORT_LIST;
            return ZoneFile.read(file, nameless ? Optional.of("contoso.example") : Optional.empty());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static Set<String> records(ZoneFile file) {
        Set<String> lines = new TreeSet<>();
        for (Zone zone : file.zones()) {
            zone.records()
                    .forEach((owner, held) -> held.forEach(record ->
                            lines.add(owner + " " + text(record.data()).toLowerCase(Locale.ROOT))));
        }
        return lines;
    }

    private static String text(ZoneData data) {
        if (data instanceof ZoneData.Address address) {
            return (address.text().indexOf(':') < 0 ? "A " : "AAAA ") + address.text();
        } else if (data instanceof ZoneData.Alias alias) {
            return "CNAME " + alias.target();
        }
        ZoneData.Service service = (ZoneData.Service) data;
        String target = service.target().equals(".") ? "" : service.target();
        return "SRV " + service.priority() + " " + service.weight() + " " + service.port() + " " + target;
    }

    @ParameterizedTest
    @EnumSource
    void every_shape_is_read_record_by_record(ZoneShape shape) {
        for (long seed = 0; seed < ZONES; seed++) {
            ConstructedZone zone = ConstructedZone.of(seed);
            String text = shape.write(zone, new Random(seed));
            ZoneFile file = read(shape, text);
            assertEquals(zone.apex(), file.toString(), text);
            assertEquals(zone.read(), records(file), text);
            assertEquals(zone.records().size(), file.records(), text);
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_record_is_used_or_does_not_concern_the_plan_or_is_warned_about(ZoneShape shape) {
        for (long seed = 0; seed < ZONES; seed++) {
            ConstructedZone zone = ConstructedZone.of(seed);
            ImportedDeployment imported = published(read(shape, shape.write(zone, new Random(seed))));
            RecordCount count = imported.counts().get(0);
            assertEquals(zone.records().size(), count.records());
            assertEquals(count.records(), count.used() + count.unconcerned() + count.passedOver());
            assertEquals(0, count.passedOver(), () -> count.warnings().toString());
            assertEquals(imported.deployment().dns().outside().size(), count.used());
        }
    }

    /** A line of which nothing is made, in every zone file: its number, and what it takes away from the plan. */
    @Test
    void odd_lines_are_warned_about_and_change_nothing_else() {
        List<String> odd = List.of(
                "@ 3600 IN ALIAS www.host.example.",
                "@ 600 IN A Parked",
                "shop 600 IN URL301 https://host.example/",
                "blog IN ANAME blog.host.example.",
                "$INCLUDE more.zone",
                "$GENERATE 1-20 host-$ A 192.0.2.$",
                "outside.litware.example. IN A 192.0.2.1",
                "sip.tls IN SRV 0 0 443 sip",
                "@ 600 IN WINS 192.0.2.9");
        for (long seed = 0; seed < ZONES; seed++) {
            Random random = new Random(seed);
            ConstructedZone zone = ConstructedZone.of(seed);
            List<String> lines = new ArrayList<>(
                    ZoneShape.SECONDARY.write(zone, random).lines().toList());
            ImportedDeployment plain = published(read(ZoneShape.SECONDARY, String.join("\n", lines) + "\n"));
            Set<String> added = new HashSet<>();
            for (String line : odd) {
                if (random.nextBoolean()) {
                    lines.add(4 + random.nextInt(lines.size() - 3), line);
                    added.add(line);
                }
            }
            ImportedDeployment imported = published(read(ZoneShape.SECONDARY, String.join("\n", lines) + "\n"));
            RecordCount count = imported.counts().get(0);
            assertEquals(plain.counts().get(0).records() + added.size(), count.records());
            List<ImportWarning> doubted = count.warnings().stream()
                    .filter(warning -> warning.kind() == ImportWarning.Kind.WILDCARD)
                    .toList();
            assertTrue(doubted.isEmpty() || added.contains("$INCLUDE more.zone"), () -> doubted.toString());
            assertTrue(plain.counts().get(0).used() >= count.used());
            assertEquals(added.size(), count.passedOver() - doubted.size());
            count.warnings().stream()
                    .filter(warning -> !doubted.contains(warning))
                    .forEach(warning -> assertTrue(
                            added.contains(lines.get(warning.line() - 1)),
                            () -> warning + " is about " + lines.get(warning.line() - 1)));
            if (doubted.isEmpty()) {
                assertEquals(
                        plain.deployment().dns().outside(),
                        imported.deployment().dns().outside());
            }
        }
    }

    /** What is not used can be taken away; what is used can't. */
    @Test
    void a_record_is_used_exactly_if_the_plan_differs_without_it() {
        for (long seed = 0; seed < ZONES; seed++) {
            ConstructedZone zone = ConstructedZone.of(seed);
            SideNames all = names(zone);
            for (ConstructedZone.Item item : zone.records()) {
                List<ConstructedZone.Item> others = new ArrayList<>(zone.records());
                others.remove(item);
                if (!item.isRead()) {
                    continue;
                }
                List<ZoneRecord> without =
                        names(new ConstructedZone(zone.apex(), others)).records();
                Set<ZoneRecord> lost = new HashSet<>(all.records());
                lost.removeAll(without);
                boolean used = all.records().stream()
                        .anyMatch(record -> canonical(record).equals(item.canonical()));
                assertEquals(used, !lost.isEmpty(), () -> item.canonical());
            }
        }
    }

    private static String canonical(ZoneRecord record) {
        return record.toString()
                .replace(" IN ", " ")
                .replaceAll("\\.(?= |$)", "")
                .toLowerCase(Locale.ROOT);
    }

    private SideNames names(ConstructedZone zone) {
        String text = ZoneShape.SECONDARY.write(zone, new Random(0));
        return published(read(ZoneShape.SECONDARY, text)).deployment().dns().outsideNames();
    }

    private static ImportedDeployment published(ZoneFile file) {
        return TopologyFileTest.read(TopologyXml.simple().published()).publishedBy(List.of(), List.of(file));
    }

    @Test
    void the_corpus_has_all_that_it_should() {
        Set<String> types = new TreeSet<>();
        for (long seed = 0; seed < ZONES; seed++) {
            types.addAll(ConstructedZone.of(seed).records().stream()
                    .map(item -> item.type() + (item.owner().startsWith("*") ? "*" : ""))
                    .collect(Collectors.toSet()));
        }
        assertEquals(Set.of("A", "A*", "AAAA", "AAAA*", "CNAME", "CNAME*", "MX", "MX*", "NS", "SOA", "SRV"), types);
        assertTrue(ZoneShape.values().length * ZONES > 500);
    }
}
