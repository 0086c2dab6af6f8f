package io.github.lyncdiscover.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.net.ServerSocketFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A key and certificate for one training, made by the JDK's keytool and thrown away. */
final class TrainingKey implements AutoCloseable {
    private static final String PASSWORD = "training";
    private static final int LONGEST_SECONDS = 20;

    private final Path java;
    private final Path folder;

    /** Makes a key in a folder of its own, which goes with the key, however this process ends short of being shot. */
    static TrainingKey in(Path parent, Path java) throws IOException {
        TrainingKey key = new TrainingKey(java, parent.resolve("lync-discover-" + UUID.randomUUID()));
        Runtime.getRuntime().addShutdownHook(new Thread(key::abandon));
        try {
            Files.createDirectory(key.folder);
            key.make();
            return key;
        } catch (IOException failed) {
            key.close();
            throw failed;
        }
    }

    private TrainingKey(Path java, Path folder) {
        this.java = java;
        this.folder = folder;
    }

    private void make() throws IOException {
        keytool("-genkeypair -keyalg RSA -keysize 2048 -dname CN=lyncdiscover.contoso.example"
                + " -ext san=dns:lyncdiscover.contoso.example,dns:lyncdiscoverinternal.contoso.example");
        keytool("-exportcert -rfc -file " + certificate().getFileName());
    }

    /** Where the certificate is, in PEM form. */
    Path certificate() {
        return folder.resolve("certificate.pem");
    }

    ServerSocketFactory sockets() throws IOException {
        try (InputStream in = Files.newInputStream(keys())) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, PASSWORD.toCharArray());
            KeyManagerFactory keyManagers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keyManagers.init(store, PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keyManagers.getKeyManagers(), null, null);
            return context.getServerSocketFactory();
        } catch (GeneralSecurityException broken) {
            throw new IOException("no TLS to train with", broken);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(keys());
        Files.deleteIfExists(certificate());
        Files.deleteIfExists(folder);
    }

    /** What is still being made is stopped first, or it would come after the folder is emptied. */
    private void abandon() {
        ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
        try {
            close();
        } catch (IOException left) {
            // There is nobody to tell any more.
        }
    }

    private Path keys() {
        return folder.resolve("keys.p12");
    }

    private void keytool(String words) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(java.resolve("bin/keytool").toString()));
        command.addAll(List.of(words.split(" ", -1)));
        command.addAll(List.of("-keystore", "keys.p12", "-storetype", "PKCS12", "-storepass", PASSWORD));
        Process keytool = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!keytool.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
                throw new IOException("keytool made no key");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        } finally {
            keytool.destroy();
        }
    }
}
