package io.github.lyncdiscover.network;

import io.github.lyncdiscover.name.DomainName;
import java.util.Locale;
import java.util.Objects;

/**
 * A question to a resolver. Immutable.
 *
 * @param name the name in lower case without a trailing dot; for SRV it begins with service and protocol
 * @param type the type of record
 */
public record DnsQuestion(String name, Type type) {
    /** The types of record that a client asks for. More may come. */
    public enum Type {
        /** IPv4 addresses. */
        A,
        /** IPv6 addresses. */
        AAAA,
        /** Services (RFC 2782). */
        SRV
    }

    /** Brings the name into lower case. */
    public DnsQuestion {
        Objects.requireNonNull(type, "type");
        name = name.toLowerCase(Locale.ROOT);
    }

    /**
     * A question for the addresses of a host.
     *
     * @param host the host
     * @param type {@link Type#A} or {@link Type#AAAA}
     * @return the question
     */
    public static DnsQuestion of(DomainName host, Type type) {
        Objects.requireNonNull(type, "type");
        return new DnsQuestion(host.text(), type);
    }

    /**
     * A question for a service.
     *
     * @param service for example {@code _sip._tls}
     * @param domain the SIP domain
     * @return the question
     */
    public static DnsQuestion srv(String service, DomainName domain) {
        Objects.requireNonNull(service, "service");
        Objects.requireNonNull(domain, "domain");
        return new DnsQuestion(service + "." + domain, Type.SRV);
    }

    /**
     * Written out, as is {@code hashCode}: the generated ones are made at run time. In the four types that a walk hashes first
     * this saves 13 of 245 ms of processor time at each start (docs/performance.md).
     */
    @Override
    public boolean equals(Object other) {
        return other instanceof DnsQuestion that && type == that.type && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + type.hashCode();
    }

    @Override
    public String toString() {
        return name + " " + type;
    }
}
