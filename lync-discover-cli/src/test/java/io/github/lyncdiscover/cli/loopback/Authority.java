package io.github.lyncdiscover.cli.loopback;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A certification authority that issues what a web server needs, by openssl. */
final class Authority {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Duration DAY = Duration.ofDays(1);
    private static final String CONFIGURATION = """
            [ca]
            default_ca = here
            [here]
            database = index.txt
            new_certs_dir = .
            rand_serial = yes
            unique_subject = no
            default_md = sha256
            policy = any
            copy_extensions = copy
            [any]
            commonName = supplied
            [req]
            distinguished_name = name
            [name]
            [root]
            basicConstraints = critical,CA:true
            """;

    private final Path folder;
    private final String name;

    Authority(Path folder, String name) {
        this.folder = folder;
        this.name = name;
        Programs.write(folder.resolve("openssl.cnf"), CONFIGURATION);
        Programs.write(folder.resolve("index.txt"), "");
        openssl(
                "req -x509 -config openssl.cnf -extensions root -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes"
                        + " -days 30",
                "-subj",
                "/CN=" + name,
                "-keyout",
                name + ".key",
                "-out",
                name + ".pem");
    }

    Path root() {
        return folder.resolve(name + ".pem");
    }

    /** Writes FILE.pem and FILE.key. */
    void issue(String file, World.Flaw flaw, Collection<String> hosts) {
        String names = hosts.stream().map(host -> "DNS:" + host).collect(Collectors.joining(","));
        openssl(
                "req -new -config openssl.cnf -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -utf8",
                "-subj",
                flaw == World.Flaw.HOSTILE_NAME ? "/CN=\u001b[31mred\u009b2J\u202e.example" : "/CN=" + file,
                "-keyout",
                file + ".key",
                "-out",
                file + ".csr",
                "-addext",
                flaw == World.Flaw.HOSTILE_NAME ? "basicConstraints=CA:false" : "subjectAltName=" + names);
        Instant now = Instant.now();
        Instant from =
                flaw == World.Flaw.NOT_YET_VALID ? now.plus(DAY.multipliedBy(10)) : now.minus(DAY.multipliedBy(20));
        Instant to = flaw == World.Flaw.EXPIRED ? now.minus(DAY.multipliedBy(10)) : now.plus(DAY.multipliedBy(20));
        openssl(
                "ca -batch -notext -utf8 -config openssl.cnf",
                "-cert",
                name + ".pem",
                "-keyfile",
                name + ".key",
                "-startdate",
                DATE.format(from),
                "-enddate",
                DATE.format(to),
                "-in",
                file + ".csr",
                "-out",
                file + ".pem");
    }

    private void openssl(String command, String... more) {
        String[] words = command.split(" ");
        String[] arguments =
                Stream.concat(Arrays.stream(words), Arrays.stream(more)).toArray(String[]::new);
        Programs.run(folder, "openssl", arguments);
    }
}
