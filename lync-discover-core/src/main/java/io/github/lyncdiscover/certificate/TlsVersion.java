package io.github.lyncdiscover.certificate;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A version of TLS that a client or server speaks. More may come. */
public enum TlsVersion {
    /** RFC 2246: the only one of Lync Server 2010, and of 2013 before an update. */
    TLS_1_0("TLSv1"),
    /** RFC 4346. */
    TLS_1_1("TLSv1.1"),
    /** RFC 5246. */
    TLS_1_2("TLSv1.2"),
    /** RFC 8446. */
    TLS_1_3("TLSv1.3");

    /** Every version, the oldest first. */
    public static final Set<TlsVersion> ALL = Set.of(values());

    private final String protocol;

    TlsVersion(String protocol) {
        this.protocol = protocol;
    }

    /**
     * Several versions, in order.
     *
     * @param versions the versions, at least one
     * @return an immutable copy, the oldest first
     * @throws IllegalArgumentException if there is none
     */
    public static Set<TlsVersion> some(Set<TlsVersion> versions) {
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("at least one version of TLS is spoken");
        }
        return Collections.unmodifiableSet(EnumSet.copyOf(versions));
    }

    /**
     * The versions as people write them.
     *
     * @param versions the versions
     * @return such as {@code TLS 1.0, 1.1}
     */
    public static String words(Set<TlsVersion> versions) {
        return versions.stream().sorted().map(TlsVersion::number).collect(Collectors.joining(", ", "TLS ", ""));
    }

    /**
     * The version's number, as plans have it.
     *
     * @return such as {@code 1.2}
     */
    public String number() {
        return protocol.length() == "TLSv1".length() ? "1.0" : protocol.substring("TLSv".length());
    }

    /**
     * The version's name in Java and in recordings.
     *
     * @return such as {@code TLSv1.2}
     */
    public String protocol() {
        return protocol;
    }

    /**
     * The version of a name.
     *
     * @param protocol such as {@code TLSv1.2}
     * @return empty if no version has this name
     */
    public static Optional<TlsVersion> of(String protocol) {
        Objects.requireNonNull(protocol, "protocol");
        return Stream.of(values())
                .filter(version -> version.protocol.equals(protocol))
                .findFirst();
    }
}
