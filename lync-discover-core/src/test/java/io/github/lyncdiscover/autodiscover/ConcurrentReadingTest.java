package io.github.lyncdiscover.autodiscover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.Form;
import io.github.lyncdiscover.autodiscover.ReadResult.Malformed;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Several threads read at once, good documents and broken ones, and each gets its own. */
final class ConcurrentReadingTest {
    private static final int THREADS = 8;
    private static final int READS = 500;

    @Test
    void threads_do_not_meet_in_the_parsers() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Integer>> tasks = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                String host = "web" + i + ".contoso.test";
                tasks.add(() -> goodReads(host));
            }
            for (Future<Integer> reads : threads.invokeAll(tasks)) {
                assertEquals(READS * Form.values().length, reads.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static int goodReads(String host) {
        int good = 0;
        for (int i = 0; i < READS; i++) {
            for (Form form : Form.values()) {
                String text = Samples.of(form).replace("web.contoso.test", host);
                String href = Samples.readWell(form, text).links().get(0).href();
                boolean broken = Samples.read(form, text + "<") instanceof Malformed;
                good += broken && href.equals("https://" + host + "/user") ? 1 : 0;
            }
        }
        return good;
    }
}
