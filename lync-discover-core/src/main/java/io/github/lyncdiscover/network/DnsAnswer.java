package io.github.lyncdiscover.network;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** The answer of a resolver. The kinds are distinguished because they mean different things to a client. More may come. */
public sealed interface DnsAnswer {
    /**
     * The names passed on the way: the target of each CNAME, in order; the name asked is not among them. They are
     * evidence only, and may be no host names.
     *
     * @return the aliases' targets
     */
    List<String> aliases();

    /**
     * The time for which the answer may be kept.
     *
     * @return unknown for failures and in planned worlds
     */
    default TimeToLive timeToLive() {
        return TimeToLive.NONE;
    }

    /**
     * The same answer with another time to live.
     *
     * @param time how long it may be kept
     * @return the same if it is a failure
     */
    default DnsAnswer living(TimeToLive time) {
        Objects.requireNonNull(time, "time");
        return fold(
                it -> new Addresses(it.aliases(), it.addresses(), time),
                it -> new Services(it.aliases(), it.services(), time),
                it -> new NoSuchName(it.aliases(), time),
                it -> new NoRecords(it.aliases(), time),
                it -> it,
                it -> it);
    }

    /**
     * Addresses, for A and AAAA.
     *
     * @param aliases targets of the CNAME records passed
     * @param addresses numeric addresses, in the order received, at least one
     * @param timeToLive how long the answer may be kept; takes no part in equality
     */
    record Addresses(List<String> aliases, List<String> addresses, TimeToLive timeToLive) implements DnsAnswer {
        /**
         * Addresses whose time to live is not known.
         *
         * @param aliases targets of the CNAME records passed
         * @param addresses numeric addresses, in the order received
         */
        public Addresses(List<String> aliases, List<String> addresses) {
            this(aliases, addresses, TimeToLive.NONE);
        }

        /** Copies the lists. */
        public Addresses {
            Objects.requireNonNull(aliases, "aliases");
            Objects.requireNonNull(addresses, "addresses");
            Objects.requireNonNull(timeToLive, "timeToLive");
            aliases = List.copyOf(aliases);
            addresses = List.copyOf(addresses);
        }
    }

    /**
     * Service records.
     *
     * @param aliases targets of the CNAME records passed
     * @param services the records, in the order received, at least one
     * @param timeToLive how long the answer may be kept; takes no part in equality
     */
    record Services(List<String> aliases, List<Service> services, TimeToLive timeToLive) implements DnsAnswer {
        /**
         * Service records whose time to live is not known.
         *
         * @param aliases targets of the CNAME records passed
         * @param services the records, in the order received
         */
        public Services(List<String> aliases, List<Service> services) {
            this(aliases, services, TimeToLive.NONE);
        }

        /** Copies the lists. */
        public Services {
            Objects.requireNonNull(aliases, "aliases");
            Objects.requireNonNull(services, "services");
            Objects.requireNonNull(timeToLive, "timeToLive");
            aliases = List.copyOf(aliases);
            services = List.copyOf(services);
        }
    }

    /**
     * The name does not exist (NXDOMAIN).
     *
     * @param aliases targets of the CNAME records passed; the last one does not exist
     * @param timeToLive how long the answer may be kept; takes no part in equality
     */
    record NoSuchName(List<String> aliases, TimeToLive timeToLive) implements DnsAnswer {
        /**
         * The same answer where its time to live is not known.
         *
         * @param aliases targets of the CNAME records passed
         */
        public NoSuchName(List<String> aliases) {
            this(aliases, TimeToLive.NONE);
        }

        /** Copies the list. */
        public NoSuchName {
            Objects.requireNonNull(aliases, "aliases");
            Objects.requireNonNull(timeToLive, "timeToLive");
            aliases = List.copyOf(aliases);
        }
    }

    /**
     * The name exists without such a record.
     *
     * @param aliases targets of the CNAME records passed
     * @param timeToLive how long the answer may be kept; takes no part in equality
     */
    record NoRecords(List<String> aliases, TimeToLive timeToLive) implements DnsAnswer {
        /**
         * The same answer where its time to live is not known.
         *
         * @param aliases targets of the CNAME records passed
         */
        public NoRecords(List<String> aliases) {
            this(aliases, TimeToLive.NONE);
        }

        /** Copies the list. */
        public NoRecords {
            Objects.requireNonNull(aliases, "aliases");
            Objects.requireNonNull(timeToLive, "timeToLive");
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
            Objects.requireNonNull(aliases, "aliases");
            Objects.requireNonNull(detail, "detail");
            Objects.requireNonNull(cause, "cause");
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
            Objects.requireNonNull(aliases, "aliases");
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
    record Service(int priority, int weight, int port, String target) {

        /** Refuses null. */
        public Service {
            Objects.requireNonNull(target, "target");
        }
    }

    /**
     * The time for which a DNS answer may be kept: the smallest of every record that it rests on. Two answers are equal whatever
     * their times to live are, since a name server that keeps an answer counts its time down: every time to live equals every
     * other. No prediction has one. Immutable.
     */
    final class TimeToLive {
        /** No time that is known, as in planned worlds. */
        public static final TimeToLive NONE = new TimeToLive(Optional.empty());

        /** The longest time of an answer with records: seven days (RFC 8767, section 4). */
        public static final Duration LONGEST = Duration.ofDays(7);

        /** The longest time of an answer that there are none: three hours (RFC 2308, section 5). */
        public static final Duration LONGEST_OF_NOTHING = Duration.ofHours(3);

        private final Optional<Duration> duration;

        private TimeToLive(Optional<Duration> duration) {
            this.duration = duration;
        }

        /**
         * A time to live.
         *
         * @param seconds the whole seconds from the answer on; more than {@link #LONGEST} is cut to that
         * @return the time to live
         * @throws IllegalArgumentException if the time is negative
         */
        public static TimeToLive ofSeconds(long seconds) {
            if (seconds < 0) {
                throw new IllegalArgumentException("a time to live is not negative: " + seconds);
            }
            return new TimeToLive(Optional.of(Duration.ofSeconds(Math.min(seconds, LONGEST.toSeconds()))));
        }

        /**
         * The time.
         *
         * @return whole seconds from the answer on; empty where it is not known. Zero means that the answer is not to be kept
         */
        public Optional<Duration> duration() {
            return duration;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof TimeToLive;
        }

        @Override
        public int hashCode() {
            return 0;
        }

        @Override
        public String toString() {
            return duration.map(time -> time.toSeconds() + " s").orElse("unknown");
        }
    }
}
