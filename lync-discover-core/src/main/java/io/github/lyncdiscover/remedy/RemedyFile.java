package io.github.lyncdiscover.remedy;

import java.util.Optional;

/**
 * A file that a remedy was written to. Immutable.
 *
 * @param form its form
 * @param remedy what is in it
 * @param name the file
 * @param undo the file that takes it back; empty if none was written
 */
public record RemedyFile(RemedyForm form, Remedy remedy, String name, Optional<String> undo) {}
