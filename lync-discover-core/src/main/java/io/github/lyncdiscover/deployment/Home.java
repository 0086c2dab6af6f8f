package io.github.lyncdiscover.deployment;

import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

/** The place where users are homed. Immutable. More may come. */
public sealed interface Home {
    /**
     * On a pool on premises.
     *
     * @param pool the pool
     */
    record OnPool(Pool pool) implements Home {

        /** Refuses null. */
        public OnPool {
            Objects.requireNonNull(pool, "pool");
        }
    }

    /**
     * In Skype for Business Online.
     *
     * @param online where that is
     */
    record InOnline(OnlineTenant online) implements Home {

        /** Refuses null. */
        public InOnline {
            Objects.requireNonNull(online, "online");
        }
    }

    /** Nobody said where, as where a recording is all that is known. */
    record NotSaid() implements Home {}

    /**
     * What people call it.
     *
     * @return the pool's name, {@code online}, or that it is not said
     */
    default String label() {
        return fold(on -> on.pool().fqdn().text(), there -> "online", () -> "home not said");
    }

    /**
     * Handles each kind.
     *
     * @param onPool what to do with a pool
     * @param inOnline what to do with Online
     * @param notSaid what to do where nobody said
     * @param <T> what comes of it
     * @return what the right one returned
     */
    default <T> T fold(Function<OnPool, T> onPool, Function<InOnline, T> inOnline, Supplier<T> notSaid) {
        if (this instanceof OnPool pool) {
            return onPool.apply(pool);
        }
        return this instanceof InOnline there ? inOnline.apply(there) : notSaid.get();
    }
}
