package io.github.lyncdiscover.chain;

import io.github.lyncdiscover.certificate.Certificate;
import io.github.lyncdiscover.certificate.DerValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The names that an authority allows below it. What cannot be read, or is of a form that is not known, allows nothing that it
 * may be about. Immutable.
 */
final class NameConstraints {
    private static final String NAME_CONSTRAINTS = "2.5.29.30";

    private final boolean readable;
    private final List<ConstrainedName> permitted;
    private final List<ConstrainedName> excluded;

    private NameConstraints(boolean readable, List<ConstrainedName> permitted, List<ConstrainedName> excluded) {
        this.readable = readable;
        this.permitted = List.copyOf(permitted);
        this.excluded = List.copyOf(excluded);
    }

    /**
     * The constraints of an authority.
     *
     * @param authority the authority
     * @return its constraints; empty where it has none
     */
    public static Optional<NameConstraints> of(Certificate authority) {
        byte[] value = authority.x509().getExtensionValue(NAME_CONSTRAINTS);
        return value == null ? Optional.empty() : Optional.of(read(DerValue.extension(value)));
    }

    private static NameConstraints read(List<DerValue> extension) {
        List<ConstrainedName> permitted = new ArrayList<>();
        List<ConstrainedName> excluded = new ArrayList<>();
        boolean readable = extension.size() == 1 && extension.get(0).tag() == DerValue.SEQUENCE;
        for (DerValue part : readable ? extension.get(0).inside() : List.<DerValue>of()) {
            List<DerValue> subtrees = part.inside();
            readable &= !subtrees.isEmpty()
                    && (part.tag() == DerValue.FIRST_OF_SEVERAL || part.tag() == DerValue.SECOND_OF_SEVERAL);
            for (DerValue subtree : subtrees) {
                Optional<ConstrainedName> root =
                        subtree.inside().stream().findFirst().flatMap(ConstrainedName::of);
                readable &= root.isPresent();
                root.ifPresent((part.tag() == DerValue.FIRST_OF_SEVERAL ? permitted : excluded)::add);
            }
        }
        return new NameConstraints(readable, permitted, excluded);
    }

    /**
     * How many comparisons an answer takes at most.
     *
     * @param names the names of a certificate
     * @return a number
     */
    public int cost(SubjectNames names) {
        int number = names.names().map(List::size).orElse(0);
        return number * (permitted.size() + excluded.size());
    }

    /**
     * Reports whether all names of a certificate are allowed.
     *
     * @param names the names
     * @return false where one is not, or where either cannot be read
     */
    public boolean allow(SubjectNames names) {
        return readable
                && names.names()
                        .filter(all -> all.stream().allMatch(this::allow))
                        .isPresent();
    }

    private boolean allow(ConstrainedName name) {
        List<ConstrainedName> ofItsForm =
                permitted.stream().filter(root -> root.form() == name.form()).toList();
        return (ofItsForm.isEmpty() || ofItsForm.stream().anyMatch(name::isIn))
                && excluded.stream().filter(root -> root.form() == name.form()).noneMatch(root -> excludes(root, name));
    }

    private static boolean excludes(ConstrainedName root, ConstrainedName name) {
        return switch (name.form()) {
            case ConstrainedName.MAIL,
                    ConstrainedName.HOST,
                    ConstrainedName.SUBJECT,
                    ConstrainedName.URI,
                    ConstrainedName.ADDRESS -> name.isIn(root);
            default -> true;
        };
    }
}
