package io.github.lyncdiscover.cli.loopback;

import java.net.Socket;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Mints certificates by openssl, each as FILE.pem with FILE.key, and puts together what servers send. */
public final class Hierarchy {
    private static final String CONFIGURATION = "[req]\ndistinguished_name = name\n[name]\n";

    private final Path folder;
    private int serial;

    public Hierarchy(Path folder) {
        this.folder = folder;
        Programs.write(folder.resolve("req.cnf"), CONFIGURATION);
    }

    /** A running server of its own port. */
    public record Single(int port, Process process) implements AutoCloseable {
        @Override
        public void close() {
            Programs.stop(process);
        }
    }

    /** What kind of key and signature. */
    public enum Kind {
        EC("-algorithm EC -pkeyopt ec_paramgen_curve:prime256v1", "-sha256"),
        SHA1("-algorithm RSA -pkeyopt rsa_keygen_bits:2048", "-sha1"),
        RSA_1024("-algorithm RSA -pkeyopt rsa_keygen_bits:1024", "-sha256"),
        PSS("-algorithm RSA -pkeyopt rsa_keygen_bits:2048", "-sha256 -sigopt rsa_padding_mode:pss");

        private final String key;
        private final String signature;

        Kind(String key, String signature) {
            this.key = key;
            this.signature = signature;
        }
    }

    /** An authority that signs itself. */
    public Hierarchy root(String file, String name) {
        request(file, name, Kind.EC);
        sign(file, file, "-signkey " + file + ".key", "-sha256", 30, "basicConstraints=critical,CA:true");
        return this;
    }

    /** The same subject and key as another, signed by someone else. */
    public Hierarchy cross(String file, String other, String issuer) {
        sign(other, file, by(issuer), "-sha256", 30, "basicConstraints=critical,CA:true");
        return this;
    }

    public Hierarchy authority(String file, String name, String issuer, int days, Kind kind) {
        request(file, name, kind);
        sign(file, file, by(issuer), "-sha256", days, "basicConstraints=critical,CA:true");
        return this;
    }

    /** A server's; the alternative name may be empty. */
    public Hierarchy server(String file, String name, String alternative, String issuer, Kind kind) {
        request(file, name, kind);
        String names = alternative.isEmpty() ? "basicConstraints=CA:false" : "subjectAltName=DNS:" + alternative;
        sign(file, file, by(issuer), kind.signature, 20, names);
        return this;
    }

    /** FILE.pem with these in turn, and the first one's key. */
    public Hierarchy send(String file, String... certificates) {
        String all = Arrays.stream(certificates)
                .map(certificate -> Programs.text(folder.resolve(certificate + ".pem")))
                .collect(Collectors.joining());
        Programs.write(folder.resolve(file + ".key"), Programs.text(folder.resolve(certificates[0] + ".key")));
        Programs.write(folder.resolve(file + ".pem"), all);
        return this;
    }

    /** A server that speaks nothing newer than TLS 1.1. */
    public Single oldServer(String file, String above) {
        return server(file, above, " -tls1_1 -cipher ALL:@SECLEVEL=0");
    }

    /** A server for whatever nginx would not send. */
    public Single newServer(String file, String above) {
        return server(file, above, "");
    }

    private Single server(String file, String above, String protocol) {
        int port = Ports.free();
        Path log = folder.resolve("old.log");
        Process process = Programs.start(
                folder,
                log,
                "openssl",
                ("s_server -quiet" + protocol + " -accept 127.0.0.1:" + port + " -cert " + file + ".pem -cert_chain "
                                + above + ".pem -key " + file + ".key")
                        .split(" "));
        Ports.await(process, "openssl", List.of("127.0.0.1"), port, log, Socket::isConnected);
        return new Single(port, process);
    }

    private void request(String file, String name, Kind kind) {
        openssl("genpkey -out " + file + ".key " + kind.key);
        openssl("req -new -config req.cnf -key " + file + ".key -out " + file + ".csr", "-subj", "/CN=" + name);
    }

    private static String by(String issuer) {
        return "-CA " + issuer + ".pem -CAkey " + issuer + ".key";
    }

    private void sign(String request, String file, String issuer, String signature, int days, String extension) {
        Programs.write(folder.resolve(file + ".ext"), extension + "\n");
        openssl(String.format(
                Locale.ROOT,
                "x509 -req -in %s.csr -out %s.pem %s %s -days %d -extfile %s.ext -set_serial %d",
                request,
                file,
                issuer,
                signature,
                days,
                file,
                ++serial));
    }

    private void openssl(String command, String... more) {
        String[] words = command.split(" ");
        Programs.run(
                folder,
                "openssl",
                Stream.concat(Arrays.stream(words), Arrays.stream(more)).toArray(String[]::new));
    }
}
