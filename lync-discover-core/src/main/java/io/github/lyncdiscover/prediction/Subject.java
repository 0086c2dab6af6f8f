package io.github.lyncdiscover.prediction;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.name.WebAddress;
import java.util.Optional;

/**
 * The subject of a finding or of a step: the server, name or address that it is about. {@code toString} is its text, safe
 * to print. More kinds may come.
 *
 * @since 0.1.0
 */
public sealed interface Subject {
    /**
     * A server or a domain.
     *
     * @param name its name
     */
    record Host(DomainName name) implements Subject {
        @Override
        public String toString() {
            return name.text();
        }
    }

    /**
     * A DNS record's name that is none of a host, as that of an SRV record.
     *
     * @param name the name, in normal form
     */
    record RecordName(String name) implements Subject {
        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * A web address. Secrets in it are masked.
     *
     * @param url the address
     */
    record Web(WebAddress url) implements Subject {
        @Override
        public String toString() {
            return StepWords.address(url);
        }
    }

    /**
     * A server and its port.
     *
     * @param server the server
     */
    record Server(ServerAddress server) implements Subject {
        @Override
        public String toString() {
            return server.toString();
        }
    }

    /**
     * A target as a server sent it.
     *
     * @param text what the server wrote, perhaps no address at all; short, printable, secrets masked
     * @param url the address that it is, secrets masked; empty where it is none
     */
    record Target(String text, Optional<WebAddress> url) implements Subject {
        @Override
        public String toString() {
            return text;
        }
    }

    /** A subject of which there is one in a sign-in; more may come. */
    enum Single implements Subject {
        /** The DHCP options 43 and 120. */
        DHCP_OPTIONS;

        @Override
        public String toString() {
            return StepWords.source(NamedBy.Source.DHCP_OPTIONS);
        }
    }

    /**
     * A name as a subject.
     *
     * @param name a host name, or the name of another record
     * @return the subject
     */
    static Subject of(String name) {
        return DomainName.tryParse(name)
                .filter(host -> host.text().equals(name))
                .<Subject>map(Host::new)
                .orElseGet(() -> new RecordName(name));
    }

    /**
     * The host that it is about.
     *
     * @return empty where it is about no host
     */
    default Optional<DomainName> host() {
        if (this instanceof Host it) {
            return Optional.of(it.name());
        } else if (this instanceof Web it) {
            return Optional.of(it.url().host());
        }
        if (this instanceof Target it) {
            return it.url().map(WebAddress::host);
        }
        return this instanceof Server it ? Optional.of(it.server().host()) : Optional.empty();
    }
}
