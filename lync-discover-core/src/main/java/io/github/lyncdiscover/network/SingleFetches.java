package io.github.lyncdiscover.network;

import java.util.function.BiFunction;

/** A conversation without a connection: a function answers each exchange. */
final class SingleFetches implements Conversation {
    private final BiFunction<HttpRequest, Deadline, HttpOutcome> answers;
    private final Origin origin;
    private State state = State.NEW;

    SingleFetches(Origin origin, BiFunction<HttpRequest, Deadline, HttpOutcome> answers) {
        this.answers = answers;
        this.origin = origin;
    }

    @Override
    public Origin origin() {
        return origin;
    }

    @Override
    public HttpOutcome exchange(HttpRequest request, Deadline deadline) {
        origin.check(request, state);
        state = State.FAILED;
        HttpOutcome outcome = answers.apply(request.at(origin.addresses()).speaking(origin.versions()), deadline);
        state = outcome instanceof HttpOutcome.Response ? State.OPEN : State.FAILED;
        return outcome;
    }

    @Override
    public State state() {
        return state;
    }

    @Override
    public void close() {
        state = State.CLOSED;
    }
}
