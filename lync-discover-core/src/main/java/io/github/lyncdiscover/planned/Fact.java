package io.github.lyncdiscover.planned;

import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.name.WebAddress;
import io.github.lyncdiscover.network.DnsAnswer;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One fact of a planned world; {@link Facts} makes them. Immutable. More may come. */
public sealed interface Fact {
    /** A fact about a name, in lower case without a trailing dot. More may come. */
    sealed interface OfName extends Fact {
        /**
         * Whom the fact is about.
         *
         * @return the name
         */
        String name();
    }

    /**
     * The name is an alias (CNAME).
     *
     * @param name the name
     * @param target what it represents
     */
    record Alias(String name, String target) implements OfName {

        /** Refuses null. */
        public Alias {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(target, "target");
        }
    }

    /**
     * The name has addresses.
     *
     * @param name the name
     * @param addresses IPv4 and IPv6 addresses
     */
    record Addresses(String name, List<String> addresses) implements OfName {
        /** Copies the list. */
        public Addresses {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(addresses, "addresses");
            addresses = List.copyOf(addresses);
        }
    }

    /**
     * The name has a service record.
     *
     * @param name the name, with service and protocol
     * @param service the record
     */
    record Service(String name, DnsAnswer.Service service) implements OfName {

        /** Refuses null. */
        public Service {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(service, "service");
        }
    }

    /**
     * Every question about the name is answered alike.
     *
     * @param name the name
     * @param answer the answer
     */
    record Always(String name, DnsAnswer answer) implements OfName {

        /** Refuses null. */
        public Always {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(answer, "answer");
        }
    }

    /**
     * Answers about the name take time, whatever they are.
     *
     * @param name the name
     * @param delay how long
     */
    record Slow(String name, Duration delay) implements OfName {

        /** Refuses null. */
        public Slow {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(delay, "delay");
        }
    }

    /**
     * A web server answers a request.
     *
     * @param url what is asked; without a query it matches every query
     * @param accept the representation asked for, where that matters
     * @param answer what the server does
     */
    record Get(WebAddress url, Optional<String> accept, ServerAnswer.Web answer) implements Fact {

        /** Refuses null. */
        public Get {
            Objects.requireNonNull(url, "url");
            Objects.requireNonNull(accept, "accept");
            Objects.requireNonNull(answer, "answer");
        }

        /**
         * Whether the answer is a failure of the whole port, such as a refused connection.
         *
         * @return false if another page of the port may answer otherwise
         */
        public boolean failsForAllPages() {
            return PlannedServers.failsForAllPages(this);
        }
    }

    /**
     * A SIP server answers a connection.
     *
     * @param server the server
     * @param answer what it does
     */
    record SipServer(ServerAddress server, ServerAnswer.Sip answer) implements Fact {

        /** Refuses null. */
        public SipServer {
            Objects.requireNonNull(server, "server");
            Objects.requireNonNull(answer, "answer");
        }
    }
}
