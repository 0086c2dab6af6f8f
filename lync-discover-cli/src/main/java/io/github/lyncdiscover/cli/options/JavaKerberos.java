package io.github.lyncdiscover.cli.options;

import java.util.Locale;
import java.util.Optional;

/** The system properties by which Java's Kerberos is configured; to be set before it is used for the first time. */
final class JavaKerberos {
    private static final String CONFIGURATION = "java.security.krb5.conf";

    private JavaKerberos() {}

    /**
     * Has Java read the file that other programs read, too; on Windows has the system sign its own user in.
     *
     * @param own whether the account of this process signs in
     */
    static void configure(boolean own) {
        Optional.ofNullable(System.getenv("KRB5_CONFIG"))
                .filter(files -> !files.isEmpty() && System.getProperty(CONFIGURATION) == null)
                .ifPresent(files -> System.setProperty(CONFIGURATION, files));
        if (own && System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows")) {
            set("sun.security.jgss.native", "true");
            set("javax.security.auth.useSubjectCredsOnly", "false");
        }
    }

    private static void set(String name, String value) {
        if (System.getProperty(name) == null) {
            System.setProperty(name, value);
        }
    }
}
