package io.github.lyncdiscover.cli.loopback;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** nsd on the loopback addresses, answering for every name there is: what is not in its zone does not exist. */
final class NameServer implements World.Server {
    private static final String ZONE = """
            $ORIGIN .
            $TTL 60
            @ SOA ns.test. admin.test. 1 3600 600 86400 60
            @ NS ns.test.
            ns.test. A 127.0.0.1
            """;

    /** Who begins the root zone? */
    private static final byte[] QUERY = {0, 17, 0, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 6, 0, 1};

    private final Process process;

    private NameServer(Process process) {
        this.process = process;
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param folder for its files
     * @param addresses where it listens
     * @param port on which port
     * @param records lines of the zone
     * @param broken domains for which it answers that it failed
     */
    static NameServer start(
            Path folder, List<String> addresses, int port, Collection<String> records, Collection<String> broken) {
        Programs.write(folder.resolve("all.zone"), ZONE + String.join("\n", records) + "\n");
        Programs.write(folder.resolve("nsd.conf"), configuration(folder, addresses, port, broken));
        Path log = folder.resolve("nsd.log");
        Process process = Programs.start(folder, log, "nsd", "-d", "-c", "nsd.conf");
        Ports.await(process, "nsd", addresses, port, log, NameServer::answers);
        return new NameServer(process);
    }

    @Override
    public void close() {
        Programs.stop(process);
    }

    /** It listens before it has read its zones, and may yet fail. */
    private static boolean answers(Socket socket) throws IOException {
        socket.getOutputStream().write(QUERY);
        return socket.getInputStream().read() >= 0;
    }

    private static String configuration(Path folder, List<String> addresses, int port, Collection<String> broken) {
        String listen = addresses.stream()
                .map(address -> "  ip-address: " + address + "@" + port + "\n")
                .collect(Collectors.joining());
        // A zone without its file is answered with SERVFAIL.
        String zones = broken.stream()
                .map(domain -> "zone:\n  name: \"" + domain + "\"\n  zonefile: \"missing.zone\"\n")
                .collect(Collectors.joining());
        return """
                server:
                %s
                  username: ""
                  chroot: ""
                  database: ""
                  zonesdir: "%2$s"
                  zonelistfile: "%2$s/zone.list"
                  pidfile: "%2$s/nsd.pid"
                  xfrdfile: "%2$s/xfrd.state"
                  xfrdir: "%2$s"
                  server-count: 1
                  rrl-ratelimit: 0
                remote-control:
                  control-enable: no
                zone:
                  name: "."
                  zonefile: "all.zone"
                %3$s""".formatted(listen, folder, zones);
    }
}
