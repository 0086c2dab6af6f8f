package io.github.lyncdiscover.planned;

import static io.github.lyncdiscover.planned.Answers.accepts;
import static io.github.lyncdiscover.planned.Answers.status;
import static io.github.lyncdiscover.planned.Facts.address;
import static io.github.lyncdiscover.planned.Facts.get;
import static io.github.lyncdiscover.planned.Facts.noSuchName;
import static io.github.lyncdiscover.planned.Facts.sipServer;
import static io.github.lyncdiscover.planned.Facts.slowName;
import static io.github.lyncdiscover.planned.Facts.srv;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.recorded.Recording;
import io.github.lyncdiscover.recorded.RecordingNetwork;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a planned world states, and whose names it knows. */
class StatedNamesTest {
    private static final List<String> SPOKEN_OF = List.of(
            "gone.corp.example",
            "named.corp.example",
            "pool.corp.example",
            "slow.corp.example",
            "web.corp.example",
            "_sip._tls.corp.example");

    private static final PlannedNetwork PLAN = PlannedNetwork.of(
            noSuchName("gone.corp.example"),
            address("Named.corp.example.", "192.0.2.1"),
            sipServer("pool.corp.example", accepts()),
            slowName("slow.corp.example", Duration.ofSeconds(1)),
            get("https://web.corp.example/", status(404)),
            srv("_sip._tls.corp.example", 0, 0, 443, "edge.corp.example"));

    @Test
    void a_plan_states_what_a_fact_speaks_of_and_knows_no_other_name() {
        for (String name : SPOKEN_OF) {
            assertTrue(PLAN.states(name), name);
        }
        assertFalse(PLAN.states("edge.corp.example"));
        assertTrue(PLAN.resolves(new DomainName("pool.corp.example")));
        assertFalse(PLAN.resolves(new DomainName("edge.corp.example")));
        assertTrue(PLAN.answers(new DomainName("edge.corp.example")));
    }

    @Test
    void over_another_world_the_rest_is_as_it_is_there() {
        Network over = PlannedNetwork.over(PLAN, address("edge.corp.example", "192.0.2.2"));
        Stream.concat(SPOKEN_OF.stream(), Stream.of("edge.corp.example"))
                .forEach(name -> assertTrue(over.states(name), name));
        assertFalse(over.states("sip.corp.example"));
    }

    @Test
    void a_recording_keeps_what_was_stated_and_knows_the_names_that_were_looked_up() {
        RecordingNetwork recorder = RecordingNetwork.over(PLAN);
        SPOKEN_OF.forEach(recorder::states);
        recorder.states("edge.corp.example");
        Recording recording = recorder.recording(Recording.About.NOTHING);
        assertEquals(Set.copyOf(SPOKEN_OF), recording.stated());
        assertTrue(recording.replay().states("pool.corp.example"));
        assertFalse(recording.replay().states("edge.corp.example"));
        assertFalse(recording.replay().resolves(new DomainName("pool.corp.example")));
    }
}
