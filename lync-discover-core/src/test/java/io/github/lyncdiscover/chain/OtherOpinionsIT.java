package io.github.lyncdiscover.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import io.github.lyncdiscover.certificate.Certificate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The judge's verdicts on random hierarchies beside those of OpenSSL and GnuTLS; every kind of difference is named. */
final class OtherOpinionsIT {
    private static final int GRAPHS = 300;

    private static final String SERVER = "1.3.6.1.5.5.7.3.1";

    /** A program that judges chains too. */
    enum Program {
        OPENSSL("openssl") {
            @Override
            List<String> command(Instant at) {
                return List.of(
                        "openssl",
                        "verify",
                        "-attime",
                        String.valueOf(at.getEpochSecond()),
                        "-purpose",
                        "sslserver",
                        "-partial_chain",
                        "-no-CApath",
                        "-no-CAstore",
                        "-CAfile",
                        "store.pem",
                        "-untrusted",
                        "chain.pem",
                        "leaf.pem");
            }
        },
        GNUTLS("certtool") {
            @Override
            List<String> command(Instant at) {
                return List.of(
                        "certtool",
                        "--verify",
                        "--verify-purpose",
                        SERVER,
                        "--load-ca-certificate",
                        "store.pem",
                        "--infile",
                        "chain.pem");
            }
        };

        private final String file;

        Program(String file) {
            this.file = file;
        }

        abstract List<String> command(Instant at);

        boolean accepts(Path folder, List<Certificate> sent, List<Certificate> roots, Instant at) {
            try {
                write(folder.resolve("leaf.pem"), sent.subList(0, 1));
                write(folder.resolve("chain.pem"), sent);
                write(folder.resolve("store.pem"), roots);
                Process process = new ProcessBuilder(command(at))
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("log").toFile())
                        .start();
                assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it does not end");
                return process.exitValue() == 0;
            } catch (IOException | InterruptedException broken) {
                throw new IllegalStateException(broken);
            }
        }
    }

    /** How a program's verdict compares with the judge's. */
    enum Comparison {
        SAME,

        /** It takes one issuer of a name and tries no other; of the judge's path alone it accepts. */
        DOES_NOT_TURN_BACK,

        /** It does not ask of a trusted root whether it is in its time, or may issue; Windows does, and so do we. */
        DOES_NOT_ASK_THE_ROOT,

        /** It does not climb over a key that an authority vouched for under its own name (RFC 5280, 3.2), or counts it. */
        NEW_KEY_UNDER_THE_SAME_NAME,

        /** Without identifiers of keys it takes a namesake of an issuer, which is on the path too, and turns not back. */
        TAKES_A_NAMESAKE,

        UNEXPLAINED;

        static Comparison of(Program program, Path folder, StoreVerdict ours, List<Certificate> sent, Instant at) {
            List<Certificate> roots = ours.store().roots();
            boolean theirs = program.accepts(folder, sent, roots, at);
            if (theirs == ours.accepted()) {
                return SAME;
            }
            List<Certificate> path = ours.path();
            if (theirs) {
                List<Certificate> good = roots.stream()
                        .filter(root -> CertificateFitness.ofRoot(root, at).isEmpty())
                        .toList();
                boolean still = !good.isEmpty() && program.accepts(folder, sent, good, at);
                return still ? UNEXPLAINED : DOES_NOT_ASK_THE_ROOT;
            }
            int last = path.size() - 1;
            List<Certificate> only = last == 0 ? path : path.subList(0, last);
            if (program.accepts(folder, only, path.subList(last, last + 1), at)) {
                return DOES_NOT_TURN_BACK;
            }
            boolean selfIssued = last > 0 && path.subList(1, last).stream().anyMatch(Certificate::selfIssued);
            return selfIssued ? NEW_KEY_UNDER_THE_SAME_NAME : holdsNamesakes(path) ? TAKES_A_NAMESAKE : UNEXPLAINED;
        }

        private static boolean holdsNamesakes(List<Certificate> path) {
            return path.stream()
                    .anyMatch(one -> path.stream()
                            .anyMatch(other -> one.subject().equals(other.subject()) && !one.sameEntity(other)));
        }
    }

    @ParameterizedTest
    @EnumSource(Program.class)
    void the_judge_agrees_with_other_programs_but_for_what_is_explained(Program program, @TempDir Path folder) {
        needs(program);
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS); // certtool judges for no other date
        Map<Comparison, List<Long>> seen = new TreeMap<>();
        for (long seed = 0; seed < GRAPHS; seed++) {
            RandomGraph graph = RandomGraph.of(seed, now);
            if (!graph.store().isEmpty()) {
                TrustStore store = new TrustStore("store", Optional.empty(), "made", graph.store());
                StoreVerdict ours = ChainJudge.judge(graph.sent(), now, List.of(store))
                        .stores()
                        .get(0);
                seen.computeIfAbsent(Comparison.of(program, folder, ours, graph.sent(), now), none -> new ArrayList<>())
                        .add(seed);
            }
        }
        assertEquals(List.of(), seen.getOrDefault(Comparison.UNEXPLAINED, List.of()), seen::toString);
        assertTrue(seen.getOrDefault(Comparison.SAME, List.of()).size() > GRAPHS / 2, seen::toString);
    }

    private static void needs(Program program) {
        boolean there = List.of(System.getenv().getOrDefault("PATH", "").split(":", -1)).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program.file)));
        if (!there && "true".equals(System.getenv("CI"))) {
            fail(program.file + " is not installed; scripts/install-test-servers installs it");
        } else if (!there) {
            abort(program.file + " is not installed; scripts/install-test-servers installs it");
        }
    }

    private static void write(Path file, List<Certificate> certificates) throws IOException {
        StringBuilder text = new StringBuilder();
        Base64.Encoder encoder = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
        for (Certificate certificate : certificates) {
            text.append("-----BEGIN CERTIFICATE-----\n")
                    .append(encoder.encodeToString(certificate.encoded()))
                    .append("\n-----END CERTIFICATE-----\n");
        }
        Files.writeString(file, text);
    }
}
