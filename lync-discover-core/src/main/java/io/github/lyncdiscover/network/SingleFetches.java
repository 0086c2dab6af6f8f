package io.github.lyncdiscover.network;

/** A conversation of a network whose answers depend on no connection: each exchange is a fetch. */
final class SingleFetches implements Conversation {
    private final Network network;
    private final Origin origin;
    private State state = State.NEW;

    SingleFetches(Network network, Origin origin) {
        this.network = network;
        this.origin = origin;
    }

    @Override
    public Origin origin() {
        return origin;
    }

    @Override
    public HttpOutcome exchange(HttpRequest request, Deadline deadline) {
        origin.check(request);
        if (state == State.CLOSED) {
            throw new IllegalStateException("the conversation with " + origin.server() + " is closed");
        }
        state = State.FAILED;
        HttpOutcome outcome = network.fetch(request.at(origin.addresses()).speaking(origin.versions()), deadline);
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
