package io.github.lyncdiscover.cli.loopback;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A name server and a web server on this machine's loopback addresses, and the options with which the command looks at
 * them. Facts are added, then it is started; a host has an address where its pages are served and nothing else listens.
 */
public final class World implements AutoCloseable {
    private static final int MOST_TRIES = 3;

    private final Map<String, Page> pages = new LinkedHashMap<>();
    private final Map<String, Flaw> flaws = new TreeMap<>();
    private final Map<String, String> certified = new TreeMap<>();
    private final Map<String, Oddity> oddities = new LinkedHashMap<>();
    private final Map<String, List<String>> addresses = new TreeMap<>();
    private final List<String> records = new ArrayList<>();
    private final Set<String> broken = new TreeSet<>();
    private final Deque<Server> running = new ArrayDeque<>();
    private final List<String> loopback = new ArrayList<>(List.of("127.0.0.1"));
    private final Path folder;
    private Optional<String> onlyVersion = Optional.empty();
    private int dnsPort;
    private int httpPort;
    private int httpsPort;

    /** What runs until it is closed. */
    interface Server {
        void close();
    }

    /** What is wrong with a certificate. */
    public enum Flaw {
        NONE,
        OTHER_NAME,
        EXPIRED,
        NOT_YET_VALID,
        OTHER_ISSUER,
        HOSTILE_NAME
    }

    public World() {
        try {
            folder = Files.createTempDirectory("lync-discover-world-");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        if (hasIpv6()) {
            loopback.add("::1");
        }
    }

    /** Whether this machine has the address ::1. */
    public static boolean hasIpv6() {
        return Ports.exists("::1");
    }

    /** Whether there is a web server at ::1 too; the name server is there in any case. */
    public World servingOnlyIpv4() {
        loopback.remove("::1");
        return this;
    }

    /** What is answered at an address, and at all that begin with it if it ends in an asterisk. */
    public World page(String url, Page page) {
        URI parsed = URI.create(url.replace("*", ""));
        String host = parsed.getHost().toLowerCase(Locale.ROOT);
        pages.put(url.replace(parsed.getHost(), host), page);
        return this;
    }

    /** What an odd server does at a host and scheme; all else at this host is refused. */
    public World odd(String url, Oddity oddity) {
        oddities.put(url, oddity);
        return this;
    }

    /** What is wrong with a host's certificate. */
    public World flawed(String host, Flaw flaw) {
        flaws.put(host, flaw);
        return this;
    }

    /** The files in this world's folder, without their endings, that hold a host's chain and key. */
    public World certified(String host, String file) {
        certified.put(host, file);
        return this;
    }

    /** The only version of TLS that the web servers speak, as nginx names it. */
    public World speaking(String version) {
        onlyVersion = Optional.of(version);
        return this;
    }

    /** Where a host is, instead of where its pages are. */
    public World host(String host, String... where) {
        addresses.put(host, List.of(where));
        return this;
    }

    /** A line of the zone file. */
    public World record(String line) {
        records.add(line);
        return this;
    }

    /** A domain for which the name server fails. */
    public World broken(String domain) {
        broken.add(domain);
        return this;
    }

    /** Starts the servers; they stop with this world, or with the process. */
    public World start() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        Map<String, String> certificates = issue(new Authority(folder, "root"));
        for (int tries = 1; ; tries++) {
            try {
                startServers(certificates);
                return this;
            } catch (IllegalStateException portTaken) {
                stopServers();
                if (tries == MOST_TRIES) {
                    throw portTaken;
                }
            }
        }
    }

    /** Options with which the command looks at this world. */
    public List<String> options() {
        return options("127.0.0.1:" + dnsPort);
    }

    /** Where the name server is. */
    public InetSocketAddress nameServer() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), dnsPort);
    }

    /** The same with the name server's IPv6 address. */
    public List<String> optionsOverIpv6() {
        return options("[::1]:" + dnsPort);
    }

    /** The same with another name server. */
    public List<String> options(String nameServer) {
        return List.of(
                "--dns",
                nameServer,
                "--cacert",
                folder.resolve("root.pem").toString(),
                "--connect-to",
                ":80::" + httpPort,
                "--connect-to",
                ":443::" + httpsPort);
    }

    /** A folder that is deleted with this world. */
    public Path folder() {
        return folder;
    }

    @Override
    public synchronized void close() {
        stopServers();
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private void startServers(Map<String, String> certificates) {
        dnsPort = Ports.free();
        httpPort = Ports.free();
        httpsPort = Ports.free();
        startOddServers();
        List<String> nameServerAddresses = hasIpv6() ? List.of("127.0.0.1", "::1") : List.of("127.0.0.1");
        running.push(WebServer.start(
                new WebServer.Setup(folder, List.copyOf(loopback), httpPort, httpsPort, onlyVersion),
                pages,
                certificates));
        running.push(NameServer.start(folder, nameServerAddresses, dnsPort, zone(), broken));
    }

    private void stopServers() {
        while (!running.isEmpty()) {
            running.pop().close();
        }
    }

    private Map<String, String> issue(Authority authority) {
        Map<String, String> files = new TreeMap<>();
        hosts(true).forEach(host -> files.put(host, "right"));
        authority.issue("right", Flaw.NONE, hosts(true));
        flaws.forEach((host, flaw) -> {
            Authority issuer = flaw == Flaw.OTHER_ISSUER ? new Authority(folder, "unknown") : authority;
            String file = "flawed-" + host;
            issuer.issue(file, flaw, List.of(flaw == Flaw.OTHER_NAME ? "other.example" : host));
            files.put(host, file);
        });
        files.putAll(certified);
        return files;
    }

    private void startOddServers() {
        oddities.forEach((url, oddity) -> {
            String address = "127.0.1." + (running.size() + 1);
            addresses.put(URI.create(url).getHost(), List.of(address));
            running.push(OddServer.start(address, url.startsWith("https:") ? httpsPort : httpPort, oddity));
        });
    }

    private List<String> zone() {
        List<String> lines = new ArrayList<>(records);
        Set<String> plain = hosts(false);
        Set<String> secure = hosts(true);
        Set<String> all = new TreeSet<>(plain);
        all.addAll(secure);
        for (String host : all) {
            String place = plain.contains(host) ? WebServer.ONLY_HTTP : WebServer.ONLY_HTTPS;
            addresses.putIfAbsent(host, List.of(plain.contains(host) && secure.contains(host) ? "127.0.0.1" : place));
        }
        addresses.forEach((host, places) ->
                places.forEach(place -> lines.add(host + ". " + (place.contains(":") ? "AAAA " : "A ") + place)));
        return lines;
    }

    private Set<String> hosts(boolean secure) {
        Set<String> hosts = new TreeSet<>();
        for (String url : pages.keySet()) {
            if (url.startsWith("https:") == secure) {
                hosts.add(URI.create(url.replace("*", "")).getHost());
            }
        }
        return hosts;
    }
}
