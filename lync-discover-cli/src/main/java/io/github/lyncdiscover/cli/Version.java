package io.github.lyncdiscover.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** Tells the version that the jar's manifest holds. */
final class Version implements IVersionProvider {
    static String text() {
        return "lync-discover "
                + Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "unpackaged");
    }

    @Override
    public String[] getVersion() {
        return new String[] {text()};
    }
}
