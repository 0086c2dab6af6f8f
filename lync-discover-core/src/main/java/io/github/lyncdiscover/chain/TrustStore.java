package io.github.lyncdiscover.chain;

import io.github.lyncdiscover.certificate.Certificate;
import io.github.lyncdiscover.certificate.CertificateFile;
import io.github.lyncdiscover.name.PrintableText;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Roots that somebody trusts. A root is trusted by its subject and key, so another edition of it leads there as well.
 * Immutable.
 *
 * @param name what it is called
 * @param date as of when; empty where that is not known
 * @param source how it is known
 * @param roots the certificates, each once
 */
public record TrustStore(String name, Optional<LocalDate> date, String source, List<Certificate> roots) {
    private static final int LONGEST_NAME = 40;

    /**
     * Copies the roots.
     *
     * @throws IllegalArgumentException if the name is empty, longer than 40 characters or not safe to show
     */
    public TrustStore {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(roots, "roots");
        if (name.isBlank()
                || name.length() > LONGEST_NAME
                || !PrintableText.of(name).equals(name)) {
            throw new IllegalArgumentException(
                    PrintableText.quote(name) + " is no name for a store: give one of 1 to 40 visible characters");
        }
        roots = List.copyOf(new LinkedHashSet<>(roots));
    }

    /**
     * A store of the caller's own.
     *
     * @param name what to call it
     * @param file its roots (PEM)
     * @return the store
     * @throws IllegalArgumentException if the name or the file is no good
     */
    public static TrustStore read(String name, Path file) {
        Objects.requireNonNull(name, "name");
        return new TrustStore(
                name, Optional.empty(), "file " + PrintableText.of(file.toString()), CertificateFile.read(file));
    }

    /**
     * The same with further roots.
     *
     * @param more trusted too
     * @return the larger store
     */
    public TrustStore with(List<Certificate> more) {
        Objects.requireNonNull(more, "more");
        LinkedHashSet<Certificate> all = new LinkedHashSet<>(roots);
        all.addAll(more);
        return new TrustStore(name, date, source, List.copyOf(all));
    }
}
