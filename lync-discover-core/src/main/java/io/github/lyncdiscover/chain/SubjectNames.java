package io.github.lyncdiscover.chain;

import io.github.lyncdiscover.certificate.Certificate;
import io.github.lyncdiscover.certificate.DerValue;
import io.github.lyncdiscover.name.DomainName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every name of a certificate that an authority above it may constrain. Immutable. */
final class SubjectNames {
    private static final String ALTERNATIVE_NAMES = "2.5.29.17";
    private static final String WILDCARD = "*.";

    private final Optional<List<ConstrainedName>> names;

    private SubjectNames(Optional<List<ConstrainedName>> names) {
        this.names = names;
    }

    /**
     * The names of a certificate.
     *
     * @param certificate the certificate
     * @param end whether it is the server's own: there a common name counts as a host name wherever a client compares it,
     *     which is where no alternative name is one
     * @return its names
     */
    public static SubjectNames of(Certificate certificate, boolean end) {
        List<ConstrainedName> names = new ArrayList<>();
        if (!certificate.subject().getName().isEmpty()) {
            names.add(ConstrainedName.subject(certificate.subject()));
        }
        byte[] value = certificate.x509().getExtensionValue(ALTERNATIVE_NAMES);
        List<DerValue> alternative = value == null
                ? List.of()
                : DerValue.extension(value).stream()
                        .flatMap(all -> all.inside().stream())
                        .toList();
        if (value != null && alternative.isEmpty()) {
            return new SubjectNames(Optional.empty());
        }
        for (DerValue each : alternative) {
            Optional<ConstrainedName> name = ConstrainedName.of(each);
            if (name.isEmpty()) {
                return new SubjectNames(Optional.empty());
            }
            names.add(name.get());
        }
        if (end) {
            commonNames(certificate).forEach(names::add);
        }
        return new SubjectNames(Optional.of(List.copyOf(names)));
    }

    private static Stream<ConstrainedName> commonNames(Certificate certificate) {
        return certificate.names().alternative()
                ? Stream.of()
                : certificate.names().names().stream()
                        .filter(name -> DomainName.tryParse(
                                        name.startsWith(WILDCARD) ? name.substring(WILDCARD.length()) : name)
                                .isPresent())
                        .map(ConstrainedName::host);
    }

    /** The names; empty where they cannot be read. */
    Optional<List<ConstrainedName>> names() {
        return names;
    }
}
