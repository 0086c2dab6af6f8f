package io.github.lyncdiscover.imports;

import io.github.lyncdiscover.name.LyncDiscoverException;
import io.github.lyncdiscover.name.PrintableText;

/** A file is not what it should be. The message says which file, where in it, what, and what would be right. */
public final class ImportException extends LyncDiscoverException {
    private static final long serialVersionUID = 1L;

    ImportException(String place, String message) {
        super(PrintableText.of(place + ": " + message));
    }
}
