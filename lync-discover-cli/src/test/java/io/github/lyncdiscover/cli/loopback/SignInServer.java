package io.github.lyncdiscover.cli.loopback;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Apache with mod_auth_gssapi on TLS, and the realm whose tickets it takes. Paths below {@code /kerberos/} want Negotiate with
 * Kerberos, those below {@code /ntlm/} NTLM, which gss-ntlmssp judges. All of it stops, and its files are deleted, when it is closed.
 */
public final class SignInServer implements AutoCloseable {
    public static final String HOST = "web.lab.example";
    public static final String REALM = "LAB.EXAMPLE";
    public static final String DOMAIN = "CONTOSO";
    public static final String PASSWORD = "S3same öffne dich";

    private static final List<String> MODULES =
            List.of("mpm_prefork", "authn_core", "authz_core", "authz_user", "auth_gssapi", "headers", "ssl");
    private static final Path LIBRARIES = Path.of("/usr/lib/apache2/modules");

    private final Path folder;
    private final int port;
    private @Nullable KeyDistributionCenter kdc;
    private final Deque<World.Server> running = new ArrayDeque<>();

    /** The programs and modules that are not installed. */
    public static List<String> missing() {
        Stream<String> programs = Stream.concat(
                        KeyDistributionCenter.PROGRAMS.stream(), Stream.of("apache2", "openssl"))
                .filter(name -> Programs.find(name).isEmpty());
        Stream<String> modules = Stream.of(
                        LIBRARIES.resolve("mod_auth_gssapi.so"), Path.of("/etc/gss/mech.d/mech.ntlmssp.conf"))
                .filter(file -> !Files.exists(file))
                .map(Path::toString);
        return Stream.concat(programs, modules).toList();
    }

    private SignInServer(Path folder) {
        this.folder = folder;
        this.port = Ports.free();
    }

    /** Starts both servers; they stop when this is closed, or with the process. */
    public static SignInServer start() {
        SignInServer server;
        try {
            Path folder = Files.createTempDirectory("lync-discover-sign-in-");
            // Apache answers as another user if root starts it.
            folder.toFile().setExecutable(true, false);
            server = new SignInServer(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        try {
            server.kdc = server.realm();
            server.running.push(server.kdc);
            Process apache = server.apache();
            server.running.push(() -> Programs.stop(apache));
            return server;
        } catch (RuntimeException failure) {
            server.close();
            throw failure;
        }
    }

    private KeyDistributionCenter realm() {
        return KeyDistributionCenter.start(
                folder,
                REALM,
                Map.of("alice", PASSWORD, "locked", PASSWORD, "expired", PASSWORD),
                List.of("modprinc -allow_tix locked", "modprinc -pwexpire yesterday expired"),
                "HTTP/" + HOST);
    }

    private Process apache() {
        new Authority(folder, "root").issue("server", World.Flaw.NONE, List.of(HOST));
        Programs.write(folder.resolve("users.txt"), DOMAIN + ":alice:" + PASSWORD + "\n");
        for (String path : List.of("kerberos", "ntlm")) {
            page(path, "user.xml", "signed in");
        }
        List.of("run", "logs").forEach(name -> new java.io.File(folder.toString(), name).mkdir());
        for (String file : List.of("keytab", "users.txt", "server.key")) {
            new java.io.File(folder.toString(), file).setReadable(true, false);
        }
        Programs.write(folder.resolve("httpd.conf"), configuration());
        Map<String, String> environment = new HashMap<>(KeyDistributionCenter.environment(folder));
        environment.put("NTLM_USER_FILE", folder.resolve("users.txt").toString());
        environment.put("NETBIOS_COMPUTER_NAME", "LAB");
        environment.put("NETBIOS_DOMAIN_NAME", DOMAIN);
        Path log = folder.resolve("apache.log");
        // In a session of its own: where it stops, it stops every process of its group.
        Process process = Programs.start(
                folder,
                environment,
                log,
                "setsid",
                Programs.path("apache2"),
                "-DFOREGROUND",
                "-f",
                folder + "/httpd.conf");
        Ports.await(process, "apache2", List.of("127.0.0.1"), port, log, java.net.Socket::isConnected);
        return process;
    }

    /** Puts a file below one of the two paths. */
    public void page(String path, String name, String text) {
        Path below = folder.resolve("pages").resolve(path);
        try {
            Files.createDirectories(below);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Programs.write(below.resolve(name), text);
    }

    private String configuration() {
        StringBuilder text = new StringBuilder();
        Stream.concat(MODULES.stream(), TicketService.MODULES.stream())
                .forEach(module -> text.append("LoadModule ")
                        .append(module)
                        .append("_module ")
                        .append(LIBRARIES.resolve("mod_" + module + ".so"))
                        .append('\n'));
        return text + """
                ServerRoot %1$s
                DocumentRoot %1$s/pages
                DefaultRuntimeDir %1$s/run
                PidFile %1$s/run/httpd.pid
                Mutex file:%1$s/run default
                ErrorLog %1$s/error.log
                LogLevel info
                ServerName %2$s
                Listen 127.0.0.1:%3$d https
                User www-data
                Group www-data
                KeepAlive On
                KeepAliveTimeout 15
                StartServers 2
                ForceType application/vnd.microsoft.rtc.autodiscover+xml
                SSLEngine on
                SSLCertificateFile %1$s/server.pem
                SSLCertificateKeyFile %1$s/server.key
                SSLSessionCache none
                <LocationMatch "^/kerberos/(?!.*/mex$)">
                  AuthType GSSAPI
                  AuthName "lab"
                  GssapiAllowedMech krb5
                  GssapiCredStore keytab:%1$s/keytab
                  GssapiConnectionBound On
                  Require valid-user
                  Header always set X-Remote-User "expr=%%{REMOTE_USER}"
                </LocationMatch>
                <LocationMatch "^/ntlm/(?!.*/mex$)">
                  AuthType GSSAPI
                  AuthName "lab"
                  GssapiAllowedMech ntlmssp
                  GssapiConnectionBound On
                  Require valid-user
                  Header always set X-Remote-User "expr=%%{REMOTE_USER}"
                </LocationMatch>
                """.formatted(folder, HOST, port) + TicketService.configuration(folder, HOST);
    }

    /** Where files are: {@code root.pem}, {@code krb5.conf}, {@code keytab}, {@code users.txt}. */
    public Path folder() {
        return folder;
    }

    /** The port of 127.0.0.1 that serves HTTPS. */
    public int port() {
        return port;
    }

    /** How often the realm refused an account for its password. */
    public long refusals(String account) {
        return kdc.refusals(account);
    }

    /** Gets tickets into a cache, with kinit. */
    public Path ticketCache(String account) {
        Path cache = folder.resolve("tickets-" + account);
        Path password = folder.resolve("password");
        Programs.write(password, PASSWORD + "\n");
        Map<String, String> environment = KeyDistributionCenter.environment(folder);
        Programs.run(folder, environment, password, "kinit", "-c", cache.toString(), account + "@" + REALM);
        return cache;
    }

    /** What the web server logged. */
    public String log() {
        return Programs.text(folder.resolve("error.log"));
    }

    @Override
    public synchronized void close() {
        while (!running.isEmpty()) {
            running.pop().close();
        }
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
