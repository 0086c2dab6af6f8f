package io.github.lyncdiscover.bootstrap;

import io.github.lyncdiscover.network.Deadline;
import io.github.lyncdiscover.network.DnsAnswer;
import io.github.lyncdiscover.network.DnsQuestion;
import io.github.lyncdiscover.network.ForwardingNetwork;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.HttpRequest;
import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.network.SipOutcome;
import io.github.lyncdiscover.network.SipRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** A world whose answers come in another order in every run, and from another thread. */
public final class Shuffled implements ForwardingNetwork {
    private final Network world;
    private final Random random;
    private final ExecutorService threads;
    private final int longestDelay;

    /** In random order on the caller's thread if the delay is zero; else on threads, up to so many nanoseconds late. */
    public Shuffled(Network world, long seed, ExecutorService threads, int longestDelay) {
        this.world = world;
        this.random = new Random(seed);
        this.threads = threads;
        this.longestDelay = longestDelay;
    }

    @Override
    public <T> List<T> together(List<Supplier<T>> tasks) {
        List<FutureTask<T>> futures =
                tasks.stream().map(task -> new FutureTask<>(task::get)).toList();
        List<FutureTask<T>> order = new ArrayList<>(futures);
        synchronized (random) {
            Collections.shuffle(order, random);
        }
        order.forEach(longestDelay == 0 ? FutureTask::run : threads::execute);
        return futures.stream().map(Shuffled::result).toList();
    }

    private static <T> T result(FutureTask<T> task) {
        try {
            return task.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new CompletionException(failed.getCause());
        }
    }

    private void delay() {
        if (longestDelay > 0) {
            int nanos;
            synchronized (random) {
                nanos = random.nextInt(longestDelay);
            }
            LockSupport.parkNanos(nanos);
        }
    }

    @Override
    public Network below() {
        return world;
    }

    @Override
    public DnsAnswer lookup(DnsQuestion question, Deadline deadline) {
        delay();
        return world.lookup(question, deadline);
    }

    @Override
    public HttpOutcome fetch(HttpRequest request, Deadline deadline) {
        delay();
        return world.fetch(request, deadline);
    }

    @Override
    public SipOutcome connect(SipRequest request, Deadline deadline) {
        delay();
        return world.connect(request, deadline);
    }
}
