package io.github.lyncdiscover.imports.zone;

import io.github.lyncdiscover.imports.format.ImportWarning;
import java.util.List;
import java.util.Optional;

/** A line of a file of records, before its names are whole. */
public sealed interface RawLine {
    /** The line it begins on, from 1. */
    int line();

    /**
     * A record as it is written.
     *
     * @param line the line it begins on
     * @param owner the name: whole with its final dot, else relative; empty for that of the record before
     * @param type the type, in any case
     * @param data the words behind the type, in the order of a zone file
     * @param note what is odd about it, if it is used all the same
     */
    record Entry(int line, String owner, String type, List<String> data, Optional<ImportWarning.Kind> note)
            implements RawLine {
        /** A record that nothing is odd about. */
        public Entry(int line, String owner, String type, List<String> data) {
            this(line, owner, type, data, Optional.empty());
        }
    }

    /**
     * The name that relative names are relative to from here on.
     *
     * @param line the line
     * @param name the name
     */
    record Origin(int line, String name) implements RawLine {}

    /**
     * A line that is passed over with a warning.
     *
     * @param line the line
     * @param kind why
     * @param subject the type, name or word that is odd
     * @param gap which names it may give, with relative ends
     * @param suggestion what helps
     */
    record Passed(int line, ImportWarning.Kind kind, String subject, Names gap, Optional<String> suggestion)
            implements RawLine {}

    /** The names that a line which is passed over may give. */
    sealed interface Names {
        /** None that a client asks for. */
        record None() implements Names {}

        /** Any. */
        record All() implements Names {}

        /** One name, or those below a wildcard. */
        record Owner(String owner) implements Names {}

        /** Those that begin and end like this, perhaps with a number between the two. */
        record Like(String prefix, String suffix, boolean numbered) implements Names {}

        /** All below a name. */
        record Below(String owner) implements Names {}
    }
}
