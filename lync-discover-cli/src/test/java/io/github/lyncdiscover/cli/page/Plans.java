package io.github.lyncdiscover.cli.page;

import io.github.lyncdiscover.deployment.Pool;
import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.plan.table.PlanTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Plans that pages are made of. */
final class Plans {
    private static final Path EXAMPLES = Path.of("../examples/plans");

    private Plans() {}

    /** The files of example plans. */
    static List<Path> examples() {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static List<PlanTable> of(Path file) {
        return MigrationPlan.loadAll(file).stream().map(PlanTable::of).toList();
    }

    static List<PlanTable> example(String name) {
        return of(EXAMPLES.resolve(name));
    }

    /** Everything of everybody is outside the SIP domain. */
    static MigrationPlan foreign(String title, String... sipDomains) {
        return MigrationPlan.titled(title)
                .sipDomains(sipDomains)
                .pools(Pool.enterprise("pool.fabrikam.test")
                        .internalWebServices("webint.fabrikam.test")
                        .externalWebServices("webext.fabrikam.test")
                        .accessEdge("access.fabrikam.test"));
    }

    /** 2,000 SIP domains, and some users of each on one of 50 pools. */
    static MigrationPlan large() {
        String[] domains = IntStream.range(0, 2_000)
                .mapToObj(number -> "domain" + number + ".example")
                .toArray(String[]::new);
        Pool[] pools =
                IntStream.range(0, 50).mapToObj(number -> pool(number, domains)).toArray(Pool[]::new);
        return MigrationPlan.titled("Large").sipDomains(domains).pools(pools);
    }

    private static Pool pool(int number, String[] domains) {
        Pool pool = Pool.enterprise("pool" + number + ".hoster.test")
                .internalWebServices("webint" + number + ".hoster.test")
                .externalWebServices("webext" + number + ".hoster.test")
                .accessEdge("access" + number + ".hoster.test");
        return number == 0
                ? pool
                : pool.homing(IntStream.range(0, domains.length)
                        .filter(domain -> domain % 50 == number)
                        .mapToObj(domain -> "user@" + domains[domain])
                        .toArray(String[]::new));
    }
}
