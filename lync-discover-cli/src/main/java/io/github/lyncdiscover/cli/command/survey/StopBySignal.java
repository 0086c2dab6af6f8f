package io.github.lyncdiscover.cli.command.survey;

import io.github.lyncdiscover.survey.SurveyRun;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The end of a run by a signal, such as that of Ctrl-C: nothing more is begun, and what is finished is written. */
final class StopBySignal implements AutoCloseable {
    private static final long LONGEST_SECONDS = 10;

    private final CountDownLatch written = new CountDownLatch(1);
    private final Thread hook;

    private StopBySignal(SurveyRun<?, ?> run) {
        hook = new Thread(() -> {
            run.stop();
            await();
        });
    }

    static StopBySignal of(SurveyRun<?, ?> run) {
        StopBySignal signal = new StopBySignal(run);
        Runtime.getRuntime().addShutdownHook(signal.hook);
        return signal;
    }

    /** Everything that is finished is written. */
    void done() {
        written.countDown();
    }

    @Override
    public void close() {
        done();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // The process ends by that signal.
        }
    }

    private void await() {
        try {
            boolean inTime = written.await(LONGEST_SECONDS, TimeUnit.SECONDS);
            if (!inTime) {
                Thread.currentThread().interrupt();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
