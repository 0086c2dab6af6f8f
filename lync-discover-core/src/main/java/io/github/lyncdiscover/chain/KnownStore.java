package io.github.lyncdiscover.chain;

import io.github.lyncdiscover.certificate.Certificate;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * The stores that need no file of the caller's: those of this machine, and those whose list is documented.
 * More may come.
 */
public enum KnownStore {
    /** This machine's. */
    MACHINE {
        @Override
        public Optional<TrustStore> open() {
            return MachineStores.machine();
        }
    },
    /** The JDK's own file, whatever this process is configured to trust. */
    JDK {
        @Override
        public Optional<TrustStore> open() {
            return MachineStores.jdk();
        }
    },
    /** Mozilla's list as Debian and its kin ship it, where this machine has it. */
    MOZILLA {
        @Override
        public Optional<TrustStore> open() {
            return MachineStores.mozilla();
        }
    },
    /** Microsoft's table of 17 roots. */
    WINDOWS_MOBILE_6 {
        @Override
        public Optional<TrustStore> open() {
            return store(
                    LocalDate.of(2009, 9, 1),
                    "Microsoft, \"Windows Mobile Root Certificates\": 17 roots, which the table only names; the"
                            + " certificates are those known under these names",
                    KnownCertificates.windowsMobile6().stream()
                            .flatMap(listed -> listed.editions().stream())
                            .toList());
        }
    },
    /** What an older client makes of a chain: every root that is shipped but VeriSign's of 2006. */
    WITHOUT_G5 {
        @Override
        public Optional<TrustStore> open() {
            Certificate g5 = KnownCertificates.g5();
            return store(
                    LocalDate.of(2012, 6, 1),
                    "an example, no device's list: the roots shipped with lync-discover but for VeriSign Class 3 - G5",
                    KnownCertificates.roots().stream()
                            .filter(root -> !root.sameEntity(g5))
                            .toList());
        }
    };

    /**
     * What it is called on the command line.
     *
     * @return lower case words joined by hyphens
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Reads it.
     *
     * @return the store; empty where this machine has none
     */
    public abstract Optional<TrustStore> open();

    /**
     * Finds a store.
     *
     * @param word what it is called
     * @return the store; empty where none is called so
     */
    public static Optional<KnownStore> named(String word) {
        Objects.requireNonNull(word, "word");
        return Arrays.stream(values())
                .filter(store -> store.word().equals(word))
                .findFirst();
    }

    Optional<TrustStore> store(LocalDate date, String source, List<Certificate> roots) {
        return Optional.of(new TrustStore(word(), Optional.of(date), source, roots));
    }
}
