package io.github.lyncdiscover.imports.xml;

/**
 * A place in a document. Immutable.
 *
 * @param line from 1
 * @param column from 1
 */
public record Mark(int line, int column) {
    /** As it stands behind the name of a file. */
    @Override
    public String toString() {
        return line + ":" + column;
    }
}
