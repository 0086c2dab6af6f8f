package io.github.lyncdiscover.cli.network;

import java.util.Objects;

/** Tells the version that the jar's manifest holds. */
public final class Version {
    private Version() {}

    public static String text() {
        return "lync-discover "
                + Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "unpackaged");
    }
}
