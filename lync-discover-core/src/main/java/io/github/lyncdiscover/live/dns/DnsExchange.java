package io.github.lyncdiscover.live.dns;

import io.github.lyncdiscover.live.tcp.InterruptedWait;
import io.github.lyncdiscover.live.tcp.LocalFailures;
import io.github.lyncdiscover.network.Deadline;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.xbill.DNS.Record;

/**
 * One question to the name servers: over UDP, to the next when one fails or stays silent, and again, since datagrams
 * get lost. The first answer counts, also a late one. Works in the caller's thread.
 */
public final class DnsExchange {
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_QUEUE = Duration.ofMillis(50);
    private static final int SENDS_IN_TIME = 3;

    private final List<AskedServer> servers;
    private final Selector selector;
    private final SilenceWatch watch;
    private final Deadline deadline;

    private DnsExchange(List<AskedServer> servers, Selector selector, SilenceWatch watch, Deadline deadline) {
        this.servers = servers;
        this.selector = selector;
        this.watch = watch;
        this.deadline = deadline;
    }

    public static DnsReply ask(
            List<InetSocketAddress> servers, Record question, Semaphore gate, SilenceWatch watch, Deadline limit) {
        InterruptedWait.check();
        Deadline deadline = watch.limit(limit);
        List<AskedServer> asked = new ArrayList<>();
        try (Selector selector = LocalFailures.here(Selector::open)) {
            try {
                for (InetSocketAddress server : servers) {
                    asked.add(AskedServer.of(server, question, selector, watch, deadline, servers.size()));
                }
                return new DnsExchange(asked, selector, watch, deadline).ask(gate);
            } finally {
                for (AskedServer server : asked) {
                    server.close();
                }
            }
        } catch (IOException failure) {
            InterruptedWait.check();
            throw LocalFailures.exception(failure);
        }
    }

    private DnsReply ask(Semaphore gate) throws IOException {
        Duration wait = deadline.remaining().dividedBy((long) SENDS_IN_TIME * servers.size());
        if (wait.compareTo(FIRST_WAIT) > 0) {
            wait = FIRST_WAIT;
        }
        Optional<DnsReply> answer = firstRound(gate, wait);
        while (answer.isEmpty()
                && !deadline.remaining().isZero()
                && servers.stream().anyMatch(AskedServer::mayAnswer)) {
            wait = wait.multipliedBy(2);
            answer = round(wait, true);
        }
        return answer.or(() -> servers.stream()
                        .flatMap(server -> server.failure().stream())
                        .findFirst())
                .orElseGet(this::silence);
    }

    private DnsReply silence() {
        watch.nothingCame();
        return new DnsReply.Silence();
    }

    /** Not too many at once, or the name server's own buffer overflows; but nobody waits long behind a silent one. */
    private Optional<DnsReply> firstRound(Semaphore gate, Duration wait) throws IOException {
        boolean passed = false;
        try {
            passed = gate.tryAcquire(LONGEST_QUEUE.toMillis(), TimeUnit.MILLISECONDS);
            return round(wait, false);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } finally {
            if (passed) {
                gate.release();
            }
        }
    }

    private Optional<DnsReply> round(Duration wait, boolean again) throws IOException {
        for (AskedServer server : servers) {
            if (server.mayAnswer()) {
                server.send();
                if (again && !watch.heard()) {
                    server.sayAnything();
                }
                Optional<DnsReply> answer = await(server, wait);
                if (answer.isPresent()) {
                    return answer;
                }
            }
        }
        return Optional.empty();
    }

    /** Listens to all, until one answers, the one asked last fails, or the time to ask again has come. */
    private Optional<DnsReply> await(AskedServer asked, Duration wait) throws IOException {
        long start = System.nanoTime();
        while (asked.mayAnswer()) {
            Duration left = wait.minusNanos(System.nanoTime() - start);
            Duration untilEnd = deadline.remaining();
            Duration pause = left.compareTo(untilEnd) < 0 ? left : untilEnd;
            if (pause.isNegative() || pause.isZero()) {
                return Optional.empty();
            }
            selector.select(pause.toMillis() + 1);
            InterruptedWait.check();
            selector.selectedKeys().clear();
            for (AskedServer server : servers) {
                Optional<DnsReply> answer = server.receive();
                if (answer.isPresent()) {
                    return answer;
                }
            }
        }
        return Optional.empty();
    }
}
