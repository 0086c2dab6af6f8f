package io.github.lyncdiscover.live;

import java.security.Provider;
import org.junit.jupiter.api.Assumptions;

/** The provider of TLS that the command uses beside Java's own; tests with it are skipped where it has no library for the machine. */
final class QuickTls {
    private QuickTls() {}

    static Provider provider() {
        try {
            return (Provider) Class.forName("org.conscrypt.Conscrypt")
                    .getMethod("newProvider")
                    .invoke(null);
        } catch (ReflectiveOperationException | LinkageError otherMachine) {
            return Assumptions.abort("no Conscrypt here");
        }
    }
}
