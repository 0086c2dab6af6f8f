package io.github.lyncdiscover.cli.options;

import java.security.Provider;
import java.util.Optional;

/**
 * The TLS of Conscrypt, which many handshakes are quicker with: docs/performance.md has the figures. Where its library does not
 * load on this machine, Java's own serves alone, and answers the same.
 */
final class NativeTls {
    private NativeTls() {}

    /** The provider; empty where it has no library for this machine. */
    static Optional<Provider> find() {
        try {
            Class<?> conscrypt = Class.forName("org.conscrypt.Conscrypt");
            return Optional.of((Provider) conscrypt.getMethod("newProvider").invoke(null));
        } catch (ReflectiveOperationException | LinkageError otherMachine) {
            return Optional.empty();
        }
    }
}
