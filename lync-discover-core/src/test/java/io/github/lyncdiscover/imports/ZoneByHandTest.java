package io.github.lyncdiscover.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.deployment.CompleteZone;
import io.github.lyncdiscover.deployment.Deployment;
import io.github.lyncdiscover.deployment.DnsPublication;
import io.github.lyncdiscover.deployment.SideNames;
import io.github.lyncdiscover.deployment.ZoneRecord;
import io.github.lyncdiscover.imports.ConstructedZone.Item;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.report.task.PlanWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The law of imports: the plan of an import predicts what the same plan written by hand predicts. */
class ZoneByHandTest {
    private static final int ZONES = 60;

    @TempDir
    private Path folder;

    @Test
    void the_plan_of_an_import_predicts_what_the_same_plan_written_by_hand_predicts() throws IOException {
        Set<String> verdicts = new TreeSet<>();
        ZoneShape[] shapes = ZoneShape.values();
        for (int seed = 0; seed < ZONES; seed++) {
            ConstructedZone zone = expressible(ConstructedZone.of(seed));
            ZoneShape shape = shapes[seed % shapes.length];
            Path file = Files.writeString(folder.resolve(shape.fileName), shape.write(zone, new Random(seed)));
            ZoneFile read = ZoneFile.read(file, Optional.of(zone.apex()));
            ImportedDeployment simple =
                    TopologyFileTest.read(TopologyXml.simple().published());
            for (boolean inside : List.of(true, false)) {
                ImportedDeployment imported =
                        simple.publishedBy(inside ? List.of(read) : List.of(), inside ? List.of() : List.of(read));
                List<String> expected = predicted(byHand(simple, zone, inside));
                assertEquals(
                        expected,
                        predicted(imported),
                        () -> shape + ", inside " + inside + ": " + zone.records() + "\n"
                                + PlanWriter.of(List.of(imported)));
                expected.forEach(line -> verdicts.add(line.split(" ", -1)[1]));
            }
        }
        assertTrue(verdicts.size() >= 3, verdicts::toString);
    }

    /** A plan can't say that a name exists without addresses, so a wildcard would answer for it. */
    private static ConstructedZone expressible(ConstructedZone zone) {
        return new ConstructedZone(
                zone.apex(),
                zone.records().stream()
                        .filter(item -> item.isRead() || item.owner().equals(zone.apex() + "."))
                        .toList());
    }

    private static ImportedDeployment byHand(ImportedDeployment simple, ConstructedZone zone, boolean inside) {
        SideNames names = SideNames.of(zone.records().stream()
                        .filter(Item::isRead)
                        .map(item -> ZoneRecord.parse(item.owner() + " IN " + item.type() + " " + item.data()))
                        .toList())
                .complete(List.of(CompleteZone.of(DomainName.parse(zone.apex()))));
        Deployment deployment = simple.deployment();
        DnsPublication derived = deployment.dns();
        return new ImportedDeployment(
                simple.title(),
                deployment.withDns(new DnsPublication(
                        derived.lyncdiscover(),
                        derived.lyncdiscoverinternal(),
                        inside ? names : SideNames.NONE,
                        inside ? SideNames.NONE : names)),
                simple.releases(),
                List.of());
    }

    /** Each plan goes by its file, as an administrator's does. */
    private List<String> predicted(ImportedDeployment plan) throws IOException {
        Path file = Files.writeString(folder.resolve("plan.yaml"), PlanWriter.of(List.of(plan)));
        return MigrationPlan.load(file)
                .predictions()
                .map(forecast -> forecast.location() + " "
                        + forecast.prediction().verdict() + " "
                        + forecast.prediction().prompts().stream()
                                .map(prompt -> prompt.server() + " " + prompt.stage() + " " + prompt.certainty())
                                .collect(Collectors.joining(", ")))
                .toList();
    }
}
