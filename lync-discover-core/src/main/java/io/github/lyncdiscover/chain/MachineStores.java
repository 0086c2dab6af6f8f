package io.github.lyncdiscover.chain;

import io.github.lyncdiscover.certificate.Certificate;
import io.github.lyncdiscover.certificate.CertificateFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** The stores that lie on this machine. */
final class MachineStores {
    private static final Path DEBIAN = Path.of("/etc/ssl/certs/ca-certificates.crt");

    /** The password of every JDK's file, which hides nothing. */
    private static final String KNOWN_TO_ALL = "changeit";

    private MachineStores() {}

    /** The operating system's where the JDK can read it, else what this Java trusts by default. */
    static Optional<TrustStore> machine() {
        List<Certificate> windows = systemStore("Windows-ROOT");
        if (!windows.isEmpty()) {
            return Optional.of(
                    new TrustStore(KnownStore.MACHINE.word(), Optional.empty(), "Windows, Trusted Roots", windows));
        }
        return Optional.of(new TrustStore(
                KnownStore.MACHINE.word(), Optional.empty(), "what this Java trusts by default", javaDefaults()));
    }

    static Optional<TrustStore> jdk() {
        File file = Path.of(System.getProperty("java.home", ""), "lib", "security", "cacerts")
                .toFile();
        try {
            List<Certificate> roots = roots(KeyStore.getInstance(file, KNOWN_TO_ALL.toCharArray()));
            return Optional.of(new TrustStore(
                    KnownStore.JDK.word(), javaDate(), "cacerts of Java " + System.getProperty("java.version"), roots));
        } catch (GeneralSecurityException | IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    static Optional<TrustStore> mozilla() {
        if (!Files.isReadable(DEBIAN)) {
            return Optional.empty();
        }
        try {
            LocalDate date =
                    LocalDate.ofInstant(Files.getLastModifiedTime(DEBIAN).toInstant(), ZoneOffset.UTC);
            return Optional.of(new TrustStore(
                    KnownStore.MOZILLA.word(),
                    Optional.of(date),
                    "Mozilla's roots as this machine's ca-certificates package ships them",
                    CertificateFile.read(DEBIAN)));
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> javaDate() {
        try {
            return Optional.of(LocalDate.parse(System.getProperty("java.version.date", "")));
        } catch (DateTimeParseException unknown) {
            return Optional.empty();
        }
    }

    private static List<Certificate> systemStore(String type) {
        try {
            KeyStore store = KeyStore.getInstance(type);
            store.load(null, null);
            return roots(store);
        } catch (GeneralSecurityException | IOException none) {
            return List.of();
        }
    }

    private static List<Certificate> roots(KeyStore store) throws GeneralSecurityException {
        List<Certificate> roots = new ArrayList<>();
        List<String> aliases = Collections.list(store.aliases());
        Collections.sort(aliases);
        for (String alias : aliases) {
            if (store.getCertificate(alias) instanceof X509Certificate root) {
                roots.add(Certificate.of(root));
            }
        }
        return roots;
    }

    private static List<Certificate> javaDefaults() {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            return Arrays.stream(factory.getTrustManagers())
                    .filter(X509TrustManager.class::isInstance)
                    .flatMap((TrustManager manager) -> Arrays.stream(((X509TrustManager) manager).getAcceptedIssuers()))
                    .map(Certificate::of)
                    .sorted(Comparator.comparing(Certificate::sha1))
                    .toList();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("this Java's trusted roots cannot be read", broken);
        }
    }
}
