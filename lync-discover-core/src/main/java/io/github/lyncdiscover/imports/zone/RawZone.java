package io.github.lyncdiscover.imports.zone;

import java.util.List;
import java.util.Optional;

/**
 * The lines of one zone as a format reads them. Immutable.
 *
 * @param named the zone's name, where a comment, a command or a column has it
 * @param namedIn the line of that comment, command or column; 0 if it is not known
 * @param lines its lines in order
 */
public record RawZone(Optional<String> named, int namedIn, List<RawLine> lines) {
    /** Copies the list. */
    public RawZone {
        lines = List.copyOf(lines);
    }

    /** A zone whose name no comment has. */
    public RawZone(Optional<String> named, List<RawLine> lines) {
        this(named, 0, lines);
    }
}
