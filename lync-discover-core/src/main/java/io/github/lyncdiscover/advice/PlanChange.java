package io.github.lyncdiscover.advice;

import io.github.lyncdiscover.deployment.Pool;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.PrintableText;
import java.util.function.Function;

/** One thing to do, which can be left undone by itself: a part of an alternative. Immutable. */
public sealed interface PlanChange {
    /**
     * Name a domain in the TrustModelData value.
     *
     * @param entry the domain, or one host
     */
    record Trust(DomainName entry) implements PlanChange {}

    /**
     * Give a server another name.
     *
     * @param what which kind of name
     * @param of whose: the pool, for an SRV record its owner, for Exchange the SIP domain, for an Access Edge itself
     * @param from the name as planned
     * @param to the other name
     */
    record Rename(What what, String of, DomainName from, DomainName to) implements PlanChange {}

    /**
     * Build a pool for the users of one SIP domain, which also answers for that domain's lyncdiscover names.
     *
     * @param sipDomain the SIP domain
     * @param pool the pool, with the users that it takes over
     */
    record OwnPool(DomainName sipDomain, Pool pool) implements PlanChange {}

    /** What is renamed. */
    enum What {
        /** The web services of a pool for clients inside. */
        INTERNAL_WEB_SERVICES("internal web services"),
        /** The web services of a pool as published. */
        EXTERNAL_WEB_SERVICES("external web services"),
        /** The pool itself. */
        POOL("pool"),
        /** The pool and its web services for clients inside, which have its name. */
        POOL_AND_INTERNAL_WEB_SERVICES("pool (and its internal web services)"),
        /** The SIP server for clients outside. */
        ACCESS_EDGE("Access Edge"),
        /** The target of an SRV record. */
        SRV_TARGET("SRV target"),
        /** The Exchange host. */
        EXCHANGE("Exchange");

        private final String words;

        What(String words) {
            this.words = words;
        }

        /**
         * What people call it.
         *
         * @return one to three words
         */
        public String words() {
            return words;
        }
    }

    /**
     * What is to be done, in words.
     *
     * @return a sentence without its full stop, safe to print
     */
    default String words() {
        return fold(
                trust -> "Trust " + trust.entry(),
                rename -> "Rename " + rename.what().words() + " "
                        + (rename.of().equals(rename.from().text()) ? "" : "of " + PrintableText.of(rename.of()) + ": ")
                        + rename.from() + " to " + rename.to(),
                own -> "Build " + own.pool().fqdn() + " for " + own.sipDomain() + ", with web services "
                        + own.pool().internalWebServices()
                        + own.pool()
                                .externalWebServices()
                                .map(web -> " and " + web)
                                .orElse("")
                        + own.pool()
                                .accessEdge()
                                .map(edge -> ", Access Edge " + edge.host())
                                .orElse(""));
    }

    /**
     * Handles each kind.
     *
     * @param trust what to do with an entry of the list
     * @param rename what to do with a new name
     * @param ownPool what to do with a new pool
     * @param <T> what comes of it
     * @return what the right one returned
     */
    default <T> T fold(Function<Trust, T> trust, Function<Rename, T> rename, Function<OwnPool, T> ownPool) {
        if (this instanceof Trust entry) {
            return trust.apply(entry);
        }
        return this instanceof Rename name ? rename.apply(name) : ownPool.apply((OwnPool) this);
    }
}
