package io.github.lyncdiscover.planned;

import io.github.lyncdiscover.network.Conversation;
import io.github.lyncdiscover.network.Deadline;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.HttpRequest;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * A conversation with a server of which facts plan some pages and the world below shows the others. Its state is that of the
 * last exchange, whoever answered. For one thread at a time.
 */
final class PlannedConversation implements Conversation {
    private final Conversation below;
    private final BiFunction<HttpRequest, Deadline, Optional<HttpOutcome>> planned;
    private final Origin origin;
    private State state = State.NEW;

    PlannedConversation(
            Origin origin, Conversation below, BiFunction<HttpRequest, Deadline, Optional<HttpOutcome>> planned) {
        this.origin = origin;
        this.below = below;
        this.planned = planned;
    }

    @Override
    public Origin origin() {
        return origin;
    }

    @Override
    public HttpOutcome exchange(HttpRequest request, Deadline deadline) {
        origin.check(request, state);
        state = State.FAILED;
        Optional<HttpOutcome> answer = planned.apply(request, deadline);
        HttpOutcome outcome = answer.isPresent() ? answer.get() : below.exchange(request, deadline);
        state = answer.isEmpty() ? below.state() : outcome instanceof HttpOutcome.Response ? State.OPEN : State.FAILED;
        return outcome;
    }

    @Override
    public State state() {
        return state;
    }

    @Override
    public void close() {
        state = State.CLOSED;
        below.close();
    }
}
