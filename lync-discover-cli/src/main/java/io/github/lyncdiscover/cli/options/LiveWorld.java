package io.github.lyncdiscover.cli.options;

import io.github.lyncdiscover.certificate.CertificateFile;
import io.github.lyncdiscover.live.ConnectTo;
import io.github.lyncdiscover.live.LiveNetwork;
import io.github.lyncdiscover.live.NoNameServerException;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ProtocolConstants;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.network.Network;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The world as it is, seen from one place. */
public final class LiveWorld implements AutoCloseable {

    private final LiveNetwork live;
    private final Optional<WaitingLine> waiting;
    private final Network watched;

    LiveWorld(
            LiveNetwork.Builder builder,
            Optional<String> nameServer,
            List<String> detours,
            Optional<Path> roots,
            boolean reaching,
            Optional<WaitingLine> waiting) {
        JavaTls.judgingNothing();
        builder.reachingSipServers(reaching);
        nameServer.ifPresent(text -> given("--dns", () -> builder.nameServer(nameServer(text))));
        detours.forEach(detour -> given("--connect-to", () -> builder.connectTo(ConnectTo.parse(detour))));
        roots.ifPresent(file -> given("--cacert", () -> builder.trusting(CertificateFile.read(file))));
        try {
            this.live = builder.build();
        } catch (NoNameServerException none) {
            throw new IllegalArgumentException(
                    "no name server is configured on this machine: give one with --dns", none);
        }
        this.waiting = waiting;
        this.watched =
                waiting.<Network>map(line -> new WatchedNetwork(live, line)).orElse(live);
    }

    /** A name server given by a host name is looked up as this machine looks names up; by an address it is taken. */
    private static String nameServer(String text) {
        Optional<ServerAddress> named = text.startsWith("[") ? Optional.empty() : named(text);
        return named.map(server -> {
                    try {
                        InetAddress address =
                                InetAddress.getByName(server.host().text());
                        String shown = address.getHostAddress();
                        return (address instanceof Inet6Address ? "[" + shown + "]" : shown) + ":" + server.port();
                    } catch (UnknownHostException unknown) {
                        throw new IllegalArgumentException(
                                "this machine knows no address of the name server " + server.host(), unknown);
                    }
                })
                .orElse(text);
    }

    private static Optional<ServerAddress> named(String text) {
        int colon = text.indexOf(':');
        Optional<DomainName> host = DomainName.tryParse(colon < 0 ? text : text.substring(0, colon));
        Optional<Integer> port = colon < 0
                ? Optional.of(ProtocolConstants.DNS_PORT)
                : ServerAddress.parsePort(text.substring(colon + 1));
        return host.flatMap(name -> port.map(number -> new ServerAddress(name, number)));
    }

    /** Takes an option's value; what is wrong with it is told with the option's name. */
    static void given(String option, Runnable take) {
        try {
            take.run();
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(option + ": " + wrong.getMessage(), wrong);
        }
    }

    /** Has an exchange of that world answered while the terminal shows it. */
    <T> T during(String what, Supplier<T> answer) {
        return waiting.map(line -> line.during(what, answer)).orElseGet(answer);
    }

    /** The world itself, which can do more than the port asks for. */
    public LiveNetwork live() {
        return live;
    }

    /** The world, whose exchanges are shown while they are waited for. */
    Network network() {
        return watched;
    }

    @Override
    public void close() {
        waiting.ifPresent(WaitingLine::close);
        live.close();
    }
}
