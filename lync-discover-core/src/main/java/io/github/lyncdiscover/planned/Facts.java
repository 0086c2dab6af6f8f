package io.github.lyncdiscover.planned;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.IpAddress;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.name.ProtocolConstants;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.name.WebAddress;
import io.github.lyncdiscover.network.DnsAnswer;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The facts that a planned world is made of, for static import. Every method refuses what is no name, address or URL
 * with an {@link IllegalArgumentException}.
 */
public final class Facts {
    private Facts() {}

    /**
     * A name that is an alias of another.
     *
     * @param name the name
     * @param target what it stands for
     * @return the fact
     */
    public static Fact cname(String name, String target) {
        Objects.requireNonNull(name, "name");
        return new Fact.Alias(normal(name), withoutDot(target));
    }

    /**
     * A name with addresses. Said again of the same name, the addresses are added, as in a zone.
     *
     * @param name the name
     * @param first an IPv4 or IPv6 address
     * @param more further ones
     * @return the fact
     */
    public static Fact address(String name, String first, String... more) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(more, "more");
        List<String> addresses =
                Stream.concat(Stream.of(first), Stream.of(more)).toList();
        for (String address : addresses) {
            if (!IpAddress.isV4(address) && !IpAddress.isV6(address)) {
                throw new IllegalArgumentException(PrintableText.quote(address) + " is no numeric address");
            }
        }
        return new Fact.Addresses(normal(name), addresses);
    }

    /**
     * A service record. Said again of the same name, the record is added, as in a zone.
     *
     * @param name service, protocol and domain, such as {@code _sip._tls.corp.example}
     * @param priority lower is tried first
     * @param weight larger is preferred among equal priorities
     * @param port the service's port
     * @param target the server's name as the record has it; {@code "."} means there is no such service
     * @return the fact
     */
    public static Fact srv(String name, int priority, int weight, int port, String target) {
        Objects.requireNonNull(name, "name");
        if (Math.min(priority, Math.min(weight, port)) < 0 || Math.max(priority, Math.max(weight, port)) > 65_535) {
            throw new IllegalArgumentException("priority, weight and port of " + name + " must be 0 to 65535");
        }
        String server = target.equals(".") ? target : withoutDot(target);
        return new Fact.Service(normal(name), new DnsAnswer.Service(priority, weight, port, server));
    }

    /**
     * A name that does not exist. Needed over another world only: what no fact speaks of does not exist.
     *
     * @param name the name
     * @return the fact
     */
    public static Fact noSuchName(String name) {
        Objects.requireNonNull(name, "name");
        return new Fact.Always(normal(name), new DnsAnswer.NoSuchName(List.of()));
    }

    /**
     * A name that exists without records that a client asks for.
     *
     * @param name the name
     * @return the fact
     */
    public static Fact noRecords(String name) {
        Objects.requireNonNull(name, "name");
        return new Fact.Always(normal(name), new DnsAnswer.NoRecords(List.of()));
    }

    /**
     * A name whose name server fails to answer.
     *
     * @param name the name
     * @return the fact
     */
    public static Fact nameServerFailure(String name) {
        Objects.requireNonNull(name, "name");
        return new Fact.Always(normal(name), new DnsAnswer.Failed(List.of(), "as planned"));
    }

    /**
     * A name whose name server does not answer in any time.
     *
     * @param name the name
     * @return the fact
     */
    public static Fact noDnsAnswer(String name) {
        Objects.requireNonNull(name, "name");
        return new Fact.Always(normal(name), new DnsAnswer.TimedOut(List.of()));
    }

    /**
     * A name about which answers take time. What they are, other facts say.
     *
     * @param name the name
     * @param delay how long
     * @return the fact
     */
    public static Fact slowName(String name, Duration delay) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(delay, "delay");
        return new Fact.Slow(normal(name), delay);
    }

    /**
     * A web server's answer to a request in any representation.
     *
     * @param url what is asked; without a query it stands for every query
     * @param answer what the server does
     * @return the fact
     */
    public static Fact get(String url, ServerAnswer.Web answer) {
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(answer, "answer");
        return new Fact.Get(web(url), Optional.empty(), answer);
    }

    /**
     * A web server's answer to a request in one representation.
     *
     * @param url what is asked; without a query it stands for every query
     * @param accept the representation: the Accept header's value
     * @param answer what the server does
     * @return the fact
     */
    public static Fact get(String url, String accept, ServerAnswer.Web answer) {
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(accept, "accept");
        Objects.requireNonNull(answer, "answer");
        return new Fact.Get(web(url), Optional.of(accept), answer);
    }

    /**
     * A SIP server. Its name needs a fact of its own: a client looks it up first.
     *
     * @param server the name, with a port if it is not 5061
     * @param answer what the server does
     * @return the fact
     */
    public static Fact sipServer(String server, ServerAnswer.Sip answer) {
        Objects.requireNonNull(server, "server");
        Objects.requireNonNull(answer, "answer");
        return new Fact.SipServer(ServerAddress.parse(server, ProtocolConstants.SIP_TLS_PORT), answer);
    }

    private static WebAddress web(String url) {
        return WebAddress.parse(url)
                .orElseThrow(() ->
                        new IllegalArgumentException(PrintableText.quote(url) + " is no http: or https: address"));
    }

    /** A domain name, which may begin with the labels of a service. */
    private static String normal(String name) {
        return DomainName.recordName(name);
    }

    private static String withoutDot(String target) {
        String name = target.endsWith(".") ? target.substring(0, target.length() - 1) : target;
        if (name.isBlank()) {
            throw new IllegalArgumentException(PrintableText.quote(target) + " is no target");
        }
        return name;
    }
}
