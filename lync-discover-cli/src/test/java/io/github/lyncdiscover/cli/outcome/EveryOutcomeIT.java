package io.github.lyncdiscover.cli.outcome;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.lyncdiscover.cli.live.LyncDiscoverProcess;
import io.github.lyncdiscover.cli.live.Run;
import io.github.lyncdiscover.cli.loopback.World;
import io.github.lyncdiscover.prediction.LegEnding;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every verdict and every ending, against a real name server and a real web server in other processes. */
final class EveryOutcomeIT {
    private static World world;

    @BeforeAll
    static void start() {
        LyncDiscoverProcess.needsServers();
        world = new World();
        Case.all().forEach(some -> some.addTo(world));
        world.start();
    }

    @AfterAll
    static void stop() {
        if (world != null) {
            world.close();
        }
    }

    static Stream<Case> cases() {
        return Case.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void a_case_comes_out_as_it_says(Case expected) {
        List<String> options = Stream.concat(world.options().stream(), expected.options().stream())
                .toList();
        Run run = LyncDiscoverProcess.check(options, expected.user());
        List<String> endings = expected.legs().stream().map(LegEnding::name).toList();
        assertAll(
                () -> assertEquals(expected.verdict().name(), run.verdict(), run::out),
                () -> assertEquals(expected.verdict().exitCode(), run.exitCode()),
                () -> assertEquals(expected.prompts(), run.prompts()),
                () -> assertEquals(endings, run.endings(), run::out));
    }
}
