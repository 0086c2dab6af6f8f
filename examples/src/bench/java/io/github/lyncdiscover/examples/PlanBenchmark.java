package io.github.lyncdiscover.examples;

import io.github.lyncdiscover.deployment.Pool;
import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.plan.table.PlanTable;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** A plan of 2,000 SIP domains on 50 pools, inside and outside: what one of its 4,000 sign-ins takes. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class PlanBenchmark {
    private static final int DOMAINS = 2_000;
    private static final int POOLS = 50;
    private static final int SIGN_INS = 2 * DOMAINS;

    private final MigrationPlan plan = MigrationPlan.builder()
            .title("2,000 SIP domains on 50 pools")
            .deployment(all -> all.sipDomains(IntStream.range(0, DOMAINS)
                            .mapToObj(PlanBenchmark::domain)
                            .toArray(String[]::new))
                    .pools(IntStream.range(0, POOLS)
                            .mapToObj(PlanBenchmark::pool)
                            .toArray(Pool[]::new)))
            .build();

    private static String domain(int number) {
        return "d" + number + ".example";
    }

    /** A pool in the first of the SIP domains that are homed there. */
    private static Pool pool(int number) {
        String domain = domain(number);
        return Pool.enterprise("pool." + domain)
                .internalWebServices("webint." + domain)
                .externalWebServices("webext." + domain)
                .accessEdge("access." + domain)
                .homing(IntStream.range(0, DOMAINS)
                        .filter(i -> i % POOLS == number)
                        .mapToObj(PlanBenchmark::domain)
                        .toArray(String[]::new));
    }

    /** Each sign-in after the other, each with all its steps. */
    @Benchmark
    @OperationsPerInvocation(SIGN_INS)
    public void eachSignIn(Blackhole sink) {
        plan.predictions().forEach(sink::consume);
    }

    /** The whole table, as the command makes it: on all cores, folded. */
    @Benchmark
    @OperationsPerInvocation(SIGN_INS)
    public PlanTable table() {
        return PlanTable.of(plan);
    }
}
