package io.github.lyncdiscover.certificate;

import java.util.Optional;
import java.util.Set;
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
        return Stream.of(values())
                .filter(version -> version.protocol.equals(protocol))
                .findFirst();
    }
}
