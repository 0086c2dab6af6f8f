package io.github.lyncdiscover.cli;

import java.util.Objects;

/** Tells the version that the jar's manifest holds. */
final class Version {
    private Version() {}

    static String text() {
        return "lync-discover "
                + Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "unpackaged");
    }
}
