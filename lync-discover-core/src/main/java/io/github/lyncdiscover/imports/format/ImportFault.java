package io.github.lyncdiscover.imports.format;

import io.github.lyncdiscover.name.SourcePosition;
import java.util.Optional;

/** The fault of a document, with its position if that is known. */
public final class ImportFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Optional<SourcePosition> mark;
    private final boolean zoneUnnamed;

    /**
     * A complaint about a whole document.
     *
     * @param message the fault
     */
    public ImportFault(String message) {
        this(Optional.empty(), message, false);
    }

    /**
     * A complaint about one place.
     *
     * @param mark the place
     * @param message the fault there
     */
    public ImportFault(SourcePosition mark, String message) {
        this(Optional.of(mark), message, false);
    }

    /**
     * A complaint about a zone whose name is not known.
     *
     * @param message the fault
     * @return the fault
     */
    public static ImportFault ofUnnamedZone(String message) {
        return new ImportFault(Optional.empty(), message, true);
    }

    /**
     * Returns whether the name of the zone helps.
     *
     * @return true if it is not known
     */
    public boolean isZoneUnnamed() {
        return zoneUnnamed;
    }

    private ImportFault(Optional<SourcePosition> mark, String message, boolean zoneUnnamed) {
        super(message);
        this.mark = mark;
        this.zoneUnnamed = zoneUnnamed;
    }

    /**
     * The complaint about a document of a certain name.
     *
     * @param document its name
     * @return {@code DOCUMENT:LINE:COLUMN}, or the name alone where no place is known
     */
    public String place(String document) {
        return document + mark.map(place -> ":" + place).orElse("");
    }

    /** What is wrong, without its place. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
