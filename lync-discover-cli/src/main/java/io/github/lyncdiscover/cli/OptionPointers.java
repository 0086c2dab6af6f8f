package io.github.lyncdiscover.cli;

import io.github.lyncdiscover.imports.ImportException;

/** The options that help after a failure, which the messages of the library do not name. */
final class OptionPointers {
    private OptionPointers() {}

    /** What the command adds to the sentence about a failure; empty where no option helps. */
    static String of(RuntimeException failure) {
        return failure instanceof ImportException fault && fault.isZoneUnnamed()
                ? " (write --zone inside:ZONE=FILE or outside:ZONE=FILE, with the zone's name for ZONE)"
                : "";
    }
}
