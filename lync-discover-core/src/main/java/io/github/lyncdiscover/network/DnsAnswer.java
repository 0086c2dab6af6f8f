package io.github.lyncdiscover.network;

import java.util.List;
import java.util.function.Function;

/** What a resolver says. The kinds are told apart because they mean different things to a client. */
public sealed interface DnsAnswer {
    /**
     * The names passed on the way: the target of each CNAME, in order; the name asked is not among them. They are
     * evidence only, and may be no host names.
     *
     * @return the aliases' targets
     */
    List<String> aliases();

    /**
     * Addresses, for A and AAAA.
     *
     * @param aliases targets of the CNAME records passed
     * @param addresses numeric addresses, in the order received, at least one
     */
    record Addresses(List<String> aliases, List<String> addresses) implements DnsAnswer {
        /** Copies the lists. */
        public Addresses {
            aliases = List.copyOf(aliases);
            addresses = List.copyOf(addresses);
        }
    }

    /**
     * Service records.
     *
     * @param aliases targets of the CNAME records passed
     * @param services the records, in the order received, at least one
     */
    record Services(List<String> aliases, List<Service> services) implements DnsAnswer {
        /** Copies the lists. */
        public Services {
            aliases = List.copyOf(aliases);
            services = List.copyOf(services);
        }
    }

    /**
     * The name does not exist (NXDOMAIN).
     *
     * @param aliases targets of the CNAME records passed; the last one does not exist
     */
    record NoSuchName(List<String> aliases) implements DnsAnswer {
        /** Copies the list. */
        public NoSuchName {
            aliases = List.copyOf(aliases);
        }
    }

    /**
     * The name exists without such a record.
     *
     * @param aliases targets of the CNAME records passed
     */
    record NoRecords(List<String> aliases) implements DnsAnswer {
        /** Copies the list. */
        public NoRecords {
            aliases = List.copyOf(aliases);
        }
    }

    /**
     * The name server failed to answer the question: SERVFAIL, REFUSED, a malformed answer, aliases in a circle.
     *
     * @param aliases targets of the CNAME records passed
     * @param detail what it did, in a few words
     * @param cause the exception behind it; takes no part in equality
     */
    record Failed(List<String> aliases, String detail, FailureCause cause) implements DnsAnswer {
        /**
         * A failure without an exception.
         *
         * @param aliases targets of the CNAME records passed
         * @param detail what it did, in a few words
         */
        public Failed(List<String> aliases, String detail) {
            this(aliases, detail, FailureCause.NONE);
        }

        /** Copies the list. */
        public Failed {
            aliases = List.copyOf(aliases);
        }
    }

    /**
     * No answer in time.
     *
     * @param aliases targets of the CNAME records passed
     */
    record TimedOut(List<String> aliases) implements DnsAnswer {
        /** Copies the list. */
        public TimedOut {
            aliases = List.copyOf(aliases);
        }
    }

    /**
     * What kind of answer it is, in one stable word, as recordings and reports have it.
     *
     * @return such as {@code NO_SUCH_NAME}
     */
    default String code() {
        return fold(
                found -> "ADDRESSES",
                found -> "SERVICES",
                none -> "NO_SUCH_NAME",
                none -> "NO_RECORDS",
                failed -> "NAME_SERVER_FAILURE",
                late -> "TIMED_OUT");
    }

    /**
     * Handles every kind of answer.
     *
     * @param addresses for {@link Addresses}
     * @param services for {@link Services}
     * @param noSuchName for {@link NoSuchName}
     * @param noRecords for {@link NoRecords}
     * @param failed for {@link Failed}
     * @param timedOut for {@link TimedOut}
     * @param <T> what to make of it
     * @return the result of the function that fits
     */
    default <T> T fold(
            Function<Addresses, T> addresses,
            Function<Services, T> services,
            Function<NoSuchName, T> noSuchName,
            Function<NoRecords, T> noRecords,
            Function<Failed, T> failed,
            Function<TimedOut, T> timedOut) {
        if (this instanceof Addresses a) {
            return addresses.apply(a);
        } else if (this instanceof Services s) {
            return services.apply(s);
        } else if (this instanceof NoSuchName n) {
            return noSuchName.apply(n);
        } else if (this instanceof NoRecords n) {
            return noRecords.apply(n);
        } else if (this instanceof Failed f) {
            return failed.apply(f);
        } else {
            return timedOut.apply((TimedOut) this);
        }
    }

    /**
     * One SRV record (RFC 2782).
     *
     * @param priority lower is tried first
     * @param weight larger is preferred among equal priorities
     * @param port the service's port
     * @param target the server's name as received, without its trailing dot; {@code "."} means there is no such service
     */
    record Service(int priority, int weight, int port, String target) {}
}
