package io.github.lyncdiscover.live;

import io.github.lyncdiscover.network.Conversation;
import io.github.lyncdiscover.network.Deadline;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.HttpRequest;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The conversations of a network that nobody has closed: closing the network hangs up. Safe for use by several threads. */
final class OpenConversations implements AutoCloseable {
    private final Set<Conversation> open = ConcurrentHashMap.newKeySet();

    /** A conversation whose exchanges run among those of the network, and within its limit. */
    Conversation open(Conversation conversation, RunningExchanges exchanges, WholeLimit whole) {
        open.add(conversation);
        return new Conversation() {
            @Override
            public Origin origin() {
                return conversation.origin();
            }

            @Override
            public HttpOutcome exchange(HttpRequest request, Deadline deadline) {
                return exchanges.run(() -> conversation.exchange(request, whole.within(deadline)));
            }

            @Override
            public State state() {
                return conversation.state();
            }

            @Override
            public void close() {
                open.remove(conversation);
                conversation.close();
            }
        };
    }

    @Override
    public void close() {
        open.forEach(Conversation::close);
        open.clear();
    }
}
