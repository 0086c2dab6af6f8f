package io.github.lyncdiscover.cli.loopback;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** MIT's key distribution center for one realm, over TCP on loopback, with accounts that need their password at once. */
final class KeyDistributionCenter implements World.Server {
    static final List<String> PROGRAMS = List.of("krb5kdc", "kdb5_util", "kadmin.local", "kinit");

    private final Path folder;
    private final Process process;

    private KeyDistributionCenter(Path folder, Process process) {
        this.folder = folder;
        this.process = process;
    }

    /** Starts it: files are kept in a folder, in which krb5.conf and the services' key table are written too. */
    static KeyDistributionCenter start(
            Path folder, String realm, Map<String, String> accounts, List<String> changes, String service) {
        int port = Ports.free();
        Programs.write(folder.resolve("krb5.conf"), client(realm, port, folder));
        Programs.write(folder.resolve("kdc.conf"), """
                [kdcdefaults]
                  kdc_listen = ""
                  kdc_tcp_listen = 127.0.0.1:%d
                [realms]
                  %s = {
                    database_name = %s/principal
                    key_stash_file = %s/stash
                    max_life = 1h
                  }
                """.formatted(port, realm, folder, folder));
        Map<String, String> environment = environment(folder);
        Programs.run(folder, environment, "kdb5_util", "create", "-s", "-r", realm, "-P", "of no use");
        Stream<String> added = accounts.entrySet().stream()
                .map(account -> "addprinc +requires_preauth -pw \"" + account.getValue() + "\" " + account.getKey());
        String table = folder.resolve("keytab").toString();
        Stream<String> serving = Stream.of("addprinc -randkey " + service, "ktadd -k " + table + " " + service);
        Stream.of(added, changes.stream(), serving)
                .flatMap(orders -> orders)
                .forEach(order -> Programs.run(folder, environment, "kadmin.local", "-r", realm, "-q", order));
        Path log = folder.resolve("krb5kdc.log");
        Process process =
                Programs.start(folder, environment, log, "krb5kdc", "-n", "-r", realm, "-P", folder + "/kdc.pid");
        Ports.await(process, "krb5kdc", List.of("127.0.0.1"), port, log, java.net.Socket::isConnected);
        return new KeyDistributionCenter(folder, process);
    }

    /** How often an account was refused for its password. */
    long refusals(String account) {
        return Programs.text(folder.resolve("requests.log"))
                .lines()
                .filter(line -> line.contains("PREAUTH_FAILED: " + account + "@"))
                .count();
    }

    static Map<String, String> environment(Path folder) {
        return Map.of(
                "KRB5_CONFIG", folder.resolve("krb5.conf").toString(),
                "KRB5_KDC_PROFILE", folder.resolve("kdc.conf").toString());
    }

    /** The two realms without a server are for what can go wrong. */
    private static String client(String realm, int port, Path folder) {
        return """
                [libdefaults]
                  default_realm = %s
                  dns_lookup_kdc = false
                  dns_lookup_realm = false
                  dns_canonicalize_hostname = false
                  rdns = false
                  udp_preference_limit = 1
                  max_retries = 1
                [realms]
                  %s = {
                    kdc = 127.0.0.1:%d
                  }
                  GONE.EXAMPLE = {
                    kdc = 127.0.0.1:%d
                  }
                [logging]
                  kdc = FILE:%s/requests.log
                """.formatted(realm, realm, port, Ports.free(), folder);
    }

    @Override
    public void close() {
        Programs.stop(process);
    }
}
