package io.github.lyncdiscover.plan.world;

import io.github.lyncdiscover.deployment.StatedKey;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.network.Network;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The questions that predictions of a plan ask at one place, in the normal form of each key. Predictions may add to it at the same
 * time. Safe for use by several threads.
 */
public final class AskedQuestions {
    private final Map<StatedKey, Set<String>> asked = new EnumMap<>(StatedKey.class);
    private final Map<StatedKey, Set<String>> similar = new EnumMap<>(StatedKey.class);

    private final Set<Port> ports = ConcurrentHashMap.newKeySet();

    private record Port(boolean secure, ServerAddress server) {}

    /** No question yet. */
    public AskedQuestions() {
        for (StatedKey key : StatedKey.values()) {
            asked.put(key, ConcurrentHashMap.newKeySet());
            similar.put(key, ConcurrentHashMap.newKeySet());
        }
    }

    /**
     * A world that keeps what is asked of it.
     *
     * @param world the world that answers
     * @return the same world to whoever asks
     */
    public Network heardOver(Network world) {
        Objects.requireNonNull(world, "world");
        return new AskedNetwork(world, this);
    }

    /**
     * Adds a question that a fact of the plan answers, or would answer.
     *
     * @param key the key of such facts
     * @param question the question in normal form
     */
    public void add(StatedKey key, String question) {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(question, "question");
        add(asked.getOrDefault(key, Set.of()), question);
    }

    /**
     * Adds a question that is asked, but not of the facts under this key: one that may have been meant by a fact that nobody asks
     * for.
     *
     * @param key the key of such facts
     * @param question the question in normal form
     */
    public void addSimilar(StatedKey key, String question) {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(question, "question");
        add(similar.getOrDefault(key, Set.of()), question);
    }

    private static void add(Set<String> all, String question) {
        if (!all.contains(question)) {
            all.add(question);
        }
    }

    /**
     * Adds a port that was connected to for another page than those that are stated.
     *
     * @param secure whether by TLS
     * @param server host and port
     */
    public void addPort(boolean secure, ServerAddress server) {
        Objects.requireNonNull(server, "server");
        ports.add(new Port(secure, server));
    }

    /**
     * Whether a port was connected to for another page than those that are stated.
     *
     * @param secure whether by TLS
     * @param server host and port
     * @return true if a fact that holds for the whole port would have been used
     */
    public boolean hasPort(boolean secure, ServerAddress server) {
        Objects.requireNonNull(server, "server");
        return ports.contains(new Port(secure, server));
    }

    /**
     * Whether a question was asked.
     *
     * @param key the key of facts
     * @param question the question in normal form
     * @return true if a fact under the key would have been used
     */
    public boolean has(StatedKey key, String question) {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(question, "question");
        return asked.getOrDefault(key, Set.of()).contains(question);
    }

    /**
     * Every question that was asked, of facts under a key or otherwise.
     *
     * @param key the key of facts
     * @return the questions, sorted
     */
    public SortedSet<String> all(StatedKey key) {
        Objects.requireNonNull(key, "key");
        SortedSet<String> all = new TreeSet<>(asked.getOrDefault(key, Set.of()));
        all.addAll(similar.getOrDefault(key, Set.of()));
        return all;
    }

    @Override
    public String toString() {
        return "asked: " + asked;
    }
}
