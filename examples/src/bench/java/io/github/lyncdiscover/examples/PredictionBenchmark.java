package io.github.lyncdiscover.examples;

import io.github.lyncdiscover.LyncDiscover;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.AccessLocation;
import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.client.Scenario;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.planned.Documents;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.TrustVerdict;
import io.github.lyncdiscover.recorded.RecordingFile;
import io.github.lyncdiscover.trust.TrustModelData;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** One prediction without a network, beside the parts that it cannot do without. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class PredictionBenchmark {
    private static final String ALICE = "alice@contoso.example";

    /** What a prediction in {@link Worlds#foreignNames} reads. */
    private static final List<DocumentBody> ITS_DOCUMENTS = List.of(
            DocumentBody.of(Documents.redirectTo("https://webext.fabrikam.example/autodiscover/root")),
            DocumentBody.of(Documents.userAt("https://webext.fabrikam.example/autodiscover/user")),
            DocumentBody.of(Documents.user(AccessLocation.EXTERNAL, "access.fabrikam.example:443")));

    private final Network planned = Worlds.foreignNames();
    private final Network replayed = RecordingFile.read(
                    Path.of(System.getProperty("recordings", "examples/recordings"), "foreign-names.json"))
            .replay();
    private final Scenario scenario =
            Scenario.of(Clients.LYNC_2013).trusting(TrustModelData.policy("lync.com, example.com"));
    private final DomainName sipDomain = new DomainName("contoso.example");
    private final List<DomainName> servers = List.of(new DomainName("webext.fabrikam.example"));

    /** A whole prediction in a planned world. */
    @Benchmark
    public Prediction planned() {
        return LyncDiscover.on(planned).predict(ALICE);
    }

    /** The same from a recording that has been read. */
    @Benchmark
    public Prediction replayed() {
        return LyncDiscover.on(replayed).predict(ALICE);
    }

    /** The baseline: its three documents are parsed, and nothing else. */
    @Benchmark
    public void itsDocuments(Blackhole sink) {
        ITS_DOCUMENTS.forEach(body -> sink.consume(body.read()));
    }

    /** The trust rule alone: one server is judged. */
    @Benchmark
    public TrustVerdict trustRule() {
        return LyncDiscover.judge(scenario, sipDomain, servers);
    }
}
