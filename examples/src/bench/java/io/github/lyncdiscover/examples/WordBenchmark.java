package io.github.lyncdiscover.examples;

import io.github.lyncdiscover.Placeholder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;

/** Holds the place of the benchmarks until there are some. */
@Fork(1)
public class WordBenchmark {
    /** Returns a word. */
    @Benchmark
    public String word() {
        return Placeholder.word();
    }
}
