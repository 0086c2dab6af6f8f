package io.github.lyncdiscover.recorded;

import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.network.NetworkContract;
import io.github.lyncdiscover.planned.ContractFacts;
import io.github.lyncdiscover.planned.Fact;
import io.github.lyncdiscover.planned.PlannedNetwork;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Half of the contract's world recorded and the other half laid over it: what one lacks, the other shows. */
class PlannedOverRecordingContractTest {
    @Nested
    class One extends Laid {
        One() {
            super(0);
        }
    }

    @Nested
    class TheOther extends Laid {
        TheOther() {
            super(1);
        }
    }

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    abstract static class Laid extends NetworkContract {
        private final int planned;
        private Network network = ContractFacts.WORLD;

        Laid(int planned) {
            this.planned = planned;
        }

        @BeforeAll
        void record(@TempDir Path folder) {
            Network before = PlannedNetwork.of(half(1 - planned));
            Recording recording = ContractRecording.of(before, folder.resolve("half.json"));
            network = PlannedNetwork.over(recording.replay(), half(planned));
        }

        @Override
        protected Network network() {
            return network;
        }
    }

    /** Every second subject, so that the names on the way to one end are in both halves. */
    private static List<Fact> half(int remainder) {
        List<Fact> facts = ContractFacts.facts();
        List<String> subjects = new ArrayList<>(facts.stream()
                .map(PlannedOverRecordingContractTest::subject)
                .sorted()
                .distinct()
                .toList());
        return facts.stream()
                .filter(fact -> subjects.indexOf(subject(fact)) % 2 == remainder)
                .toList();
    }

    private static String subject(Fact fact) {
        if (fact instanceof Fact.OfName name) {
            return name.name();
        } else if (fact instanceof Fact.Get page) {
            return page.url().toString();
        }
        return ((Fact.SipServer) fact).server().toString();
    }
}
