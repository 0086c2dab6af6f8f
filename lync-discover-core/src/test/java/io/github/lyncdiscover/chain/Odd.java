package io.github.lyncdiscover.chain;

import io.github.lyncdiscover.certificate.Certificate;
import io.github.lyncdiscover.certificate.CertificateFile;
import java.nio.file.Path;

/** The odd certificates that scripts/mint-certificates makes for the linter's tests. */
final class Odd {
    private static final Path FOLDER = Path.of("src/test/resources/io/github/lyncdiscover/lint");

    private Odd() {}

    static Certificate certificate(String name) {
        return CertificateFile.read(FOLDER.resolve(name + ".pem")).get(0);
    }
}
