package io.github.lyncdiscover.deployment;

import io.github.lyncdiscover.name.DomainName;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The Exchange of a user: a host where the walk ends, or mail domains, of each of which the client looks for the Exchange.
 * Immutable. More alternatives may come.
 */
public sealed interface ExchangeEntry {
    /**
     * The Exchange host where the walk ends; it is judged and counts as reachable.
     *
     * @param name the host
     */
    record Host(DomainName name) implements ExchangeEntry {

        /** Refuses null. */
        public Host {
            Objects.requireNonNull(name, "name");
        }
    }

    /**
     * The mail domains of the user, each walked in the world of the plan.
     *
     * @param domains at least one, each once
     */
    record MailDomains(List<DomainName> domains) implements ExchangeEntry {
        /**
         * Copies the list.
         *
         * @throws IllegalArgumentException if there is none, or one is named twice
         */
        public MailDomains {
            Objects.requireNonNull(domains, "domains");
            domains = List.copyOf(domains);
            if (domains.isEmpty() || domains.stream().distinct().count() < domains.size()) {
                throw new IllegalArgumentException("name at least one mail domain, and each of them once");
            }
        }
    }

    /**
     * The host where the walk ends.
     *
     * @return the host; empty for mail domains
     */
    default Optional<DomainName> host() {
        return this instanceof Host it ? Optional.of(it.name()) : Optional.empty();
    }

    /**
     * The mail domains to walk.
     *
     * @return the domains; empty for a host
     */
    default List<DomainName> mailDomains() {
        return this instanceof MailDomains it ? it.domains() : List.of();
    }

    /**
     * The same with a host by another name; mail domains stay.
     *
     * @param renaming the new name of a host
     * @return another entry
     */
    default ExchangeEntry renamed(UnaryOperator<DomainName> renaming) {
        return host().<ExchangeEntry>map(name -> new Host(renaming.apply(name))).orElse(this);
    }

    /**
     * The entry in a few words.
     *
     * @return the host, or the mail domains, marked as such
     */
    default String words() {
        return host().map(DomainName::text)
                .orElseGet(() -> "mail domain "
                        + mailDomains().stream().map(DomainName::text).collect(Collectors.joining(", ")));
    }
}
