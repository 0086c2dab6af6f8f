package io.github.lyncdiscover.plan;

import io.github.lyncdiscover.name.PrintableText;
import java.util.Objects;

/**
 * A position in a file. Immutable.
 *
 * @param file the file's name as given
 * @param line from 1
 * @param column from 1, counted in characters
 */
public record PlanPosition(String file, int line, int column) {

    /** Refuses null. */
    public PlanPosition {
        Objects.requireNonNull(file, "file");
    }

    /** The form that editors and terminals know: {@code FILE:LINE:COLUMN}. */
    @Override
    public String toString() {
        return PrintableText.of(file) + ":" + line + ":" + column;
    }
}
