package io.github.lyncdiscover.deployment;

import io.github.lyncdiscover.name.DhcpAnswer;
import io.github.lyncdiscover.name.DomainName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The settings of a deployment's servers that documents leave open or an administrator decides. Immutable.
 *
 * @param otherPool what a pool answers to a user of another pool
 * @param onlineRedirectAt in which document a pool sends users of Online on
 * @param judgesRedirectedRegistrar whether clients judge the pool that a Director, or a pool that is not the user's,
 *     redirects a SIP connection to
 * @param answering which pool answers lyncdiscover
 * @param reverseProxy by published name, or by numeric address, the pool whose external web services answer there
 * @param dhcp the pool that DHCP names to phones inside
 */
public record ServerSettings(
        OtherPool otherPool,
        OnlineRedirectAt onlineRedirectAt,
        boolean judgesRedirectedRegistrar,
        Answering answering,
        Map<String, DomainName> reverseProxy,
        DhcpAnswer dhcp) {
    /** As documented, where anything is. */
    public static final ServerSettings DEFAULT = new ServerSettings(
            OtherPool.DIRECT, OnlineRedirectAt.ROOT, false, Answering.DERIVED, Map.of(), DhcpAnswer.NOT_KNOWN);

    /** What a pool answers to a user of another pool of the same deployment. More may come. */
    public enum OtherPool {
        /** A User document with the SIP servers of the user's pool. */
        DIRECT,
        /** A redirect to the Root of the user's pool. */
        REDIRECT
    }

    /** In which document a pool sends users of Online on. More may come. */
    public enum OnlineRedirectAt {
        /** In the Root, before the pool's own web services are asked; sources disagree. */
        ROOT,
        /** In the User document of the pool. */
        USER
    }

    /**
     * Which pool answers lyncdiscover, as far as it is written.
     *
     * @param byDomain the pool's name by SIP domain
     * @param others the pool's name for all other SIP domains
     */
    public record Answering(Map<DomainName, DomainName> byDomain, Optional<DomainName> others) {
        /** Nothing written. */
        public static final Answering DERIVED = new Answering(Map.of(), Optional.empty());

        /** Copies the map. */
        public Answering {
            Objects.requireNonNull(byDomain, "byDomain");
            Objects.requireNonNull(others, "others");
            byDomain = Collections.unmodifiableMap(new LinkedHashMap<>(byDomain));
        }

        /**
         * The pool that is written for a SIP domain.
         *
         * @param sipDomain the domain
         * @return the pool's name, or empty where none is written
         */
        public Optional<DomainName> in(DomainName sipDomain) {
            Objects.requireNonNull(sipDomain, "sipDomain");
            return Optional.ofNullable(byDomain.get(sipDomain)).or(() -> others);
        }
    }

    /** Copies the map. */
    public ServerSettings {
        Objects.requireNonNull(otherPool, "otherPool");
        Objects.requireNonNull(onlineRedirectAt, "onlineRedirectAt");
        Objects.requireNonNull(answering, "answering");
        Objects.requireNonNull(reverseProxy, "reverseProxy");
        Objects.requireNonNull(dhcp, "dhcp");
        reverseProxy = Collections.unmodifiableMap(new LinkedHashMap<>(reverseProxy));
    }

    /**
     * The same with another answer of DHCP.
     *
     * @param other the pool that DHCP names to phones inside
     * @return other settings
     */
    public ServerSettings withDhcp(DhcpAnswer other) {
        Objects.requireNonNull(other, "other");
        return new ServerSettings(
                otherPool, onlineRedirectAt, judgesRedirectedRegistrar, answering, reverseProxy, other);
    }
}
