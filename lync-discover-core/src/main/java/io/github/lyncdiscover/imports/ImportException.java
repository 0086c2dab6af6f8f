package io.github.lyncdiscover.imports;

import io.github.lyncdiscover.name.LyncDiscoverException;
import io.github.lyncdiscover.name.PrintableText;

/** A file is not what it should be. The message says which file, where in it, what, and what would be right. */
public final class ImportException extends LyncDiscoverException {
    private static final long serialVersionUID = 1L;

    private final boolean zoneUnnamed;

    ImportException(String place, String message) {
        this(place, message, false);
    }

    ImportException(String place, String message, boolean zoneUnnamed) {
        super(PrintableText.of(place + ": " + message));
        this.zoneUnnamed = zoneUnnamed;
    }

    /**
     * Returns whether the name of the zone helps, given with its file.
     *
     * @return true if the file does not name its zone, or names one that is of no use
     */
    public boolean isZoneUnnamed() {
        return zoneUnnamed;
    }
}
