package io.github.lyncdiscover.examples;

import io.github.lyncdiscover.autodiscover.AutodiscoverDocument;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.Form;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.Kind;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.Link;
import io.github.lyncdiscover.autodiscover.ReadResult;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reads one Root document in each of its forms. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class DocumentBenchmark {
    /** The representation. */
    @Param({"OCDISCWS_XML", "OCDISCWS_JSON", "UCWA_XML", "UCWA_JSON"})
    public Form form;

    private DocumentBody body;

    /** Writes the document down. */
    @Setup
    public void write() {
        List<Link> links = List.of(new Link("User", "https://webext.fabrikam.example/autodiscover/user"));
        body = DocumentBody.of(
                new AutodiscoverDocument(Kind.ROOT, form, Optional.empty(), links, Optional.empty(), Optional.empty()));
    }

    /** Reads it. */
    @Benchmark
    public ReadResult read() {
        return body.read();
    }
}
