package io.github.lyncdiscover.authentication;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** A call of the Java runtime's Kerberos with a limit: by itself it waits for each silent KDC three times 30 seconds. */
final class KerberosCall {
    /** The longest wait, in seconds. */
    static final int LIMIT = 30;

    private KerberosCall() {}

    /**
     * What a call returns, or that no KDC answered in time.
     *
     * @throws CancellationException if this thread is interrupted
     */
    static TokenExchange.Reply within(Supplier<TokenExchange.Reply> call) {
        FutureTask<TokenExchange.Reply> task = new FutureTask<>(call::get);
        Thread thread = new Thread(task, "lync-discover-kerberos");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(LIMIT, TimeUnit.SECONDS);
        } catch (TimeoutException slow) {
            task.cancel(true);
            return new TokenExchange.Reply.Failed(
                    AuthenticationFailure.NO_KEY_DISTRIBUTION_CENTER, "no answer in " + LIMIT + " s");
        } catch (InterruptedException stopped) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted during Kerberos");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof LinkageError) {
                return new TokenExchange.Reply.Failed(AuthenticationFailure.UNAVAILABLE, "java.security.jgss");
            }
            throw failed.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(failed);
        }
    }
}
