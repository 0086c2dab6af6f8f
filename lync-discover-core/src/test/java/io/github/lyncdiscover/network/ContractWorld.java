package io.github.lyncdiscover.network;

import static java.util.Map.entry;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The small world that every kind of network shows in {@link NetworkContract}. All of it is said here. */
public final class ContractWorld {
    /** Aliases, each with what it stands for. */
    public static final Map<String, String> ALIASES = Map.ofEntries(
            entry("alias.contract.example", "both.contract.example"),
            entry("twice.contract.example", "alias.contract.example"),
            entry("dangling.contract.example", "nobody.contract.example"),
            entry("hollow.contract.example", "empty.contract.example"),
            entry("stuck.contract.example", "failing.contract.example"),
            entry("here.contract.example", "there.contract.example"),
            entry("there.contract.example", "here.contract.example"));

    /** Names with their addresses. */
    public static final Map<String, List<String>> ADDRESSES = Map.ofEntries(
            entry("both.contract.example", List.of("192.0.2.2", "192.0.2.1", "2001:db8::1")),
            entry("four.contract.example", List.of("192.0.2.4")),
            entry("six.contract.example", List.of("2001:db8::6")));

    /** Names with their service records. */
    public static final Map<String, List<DnsAnswer.Service>> SERVICES = Map.ofEntries(
            entry(
                    "_sip._tls.contract.example",
                    List.of(
                            new DnsAnswer.Service(10, 20, 443, "sip.contract.example"),
                            new DnsAnswer.Service(0, 5, 5061, "sip2.contract.example"))),
            entry("_none._tls.contract.example", List.of(new DnsAnswer.Service(0, 0, 0, "."))));

    /** Names that exist without any record asked for. */
    public static final Set<String> EMPTY = Set.of("empty.contract.example");

    /** Names whose server answers SERVFAIL. */
    public static final Set<String> FAILING = Set.of("failing.contract.example");

    /** Names whose server does not answer. */
    public static final Set<String> MUTE = Set.of("mute.contract.example");

    /** A name that does not exist. */
    public static final String NOBODY = "nobody.contract.example";

    /** Pages by URL; a detail is whatever the network says. */
    public static final Map<String, HttpOutcome> PAGES = Map.ofEntries(
            entry("https://web.contract.example/document", text(true, 200, "text/plain; charset=utf-8", "Grüße\r\n")),
            entry("http://web.contract.example/document", text(false, 200, "text/plain; charset=utf-8", "Grüße\r\n")),
            entry("https://web.contract.example/locked", text(true, 401, "text/html", "<p>no</p>\n\n")),
            entry("https://web.contract.example/bytes", bytes(0xFF, 0x00, 0x1B, 0x80)),
            entry("https://web.contract.example/control", bytes('a', 0x00, 'b', 0x1B)),
            entry("https://web.contract.example/moved", moved("/elsewhere")),
            entry("https://web.contract.example/large", new HttpOutcome.TooLarge(true)),
            entry("https://web.contract.example/silent", new HttpOutcome.TimedOut(true)),
            entry("https://web.contract.example/broken", new HttpOutcome.Lost(true, "")),
            entry("http://web.contract.example/broken", new HttpOutcome.Lost(false, "")),
            entry("https://closed.contract.example/", new HttpOutcome.Refused("")),
            entry("http://closed.contract.example/", new HttpOutcome.Refused("")),
            entry("https://mute.contract.example/", new HttpOutcome.TimedOut(false)),
            entry("https://other.contract.example/", tls(TlsProblem.NAME_MISMATCH)),
            entry("https://expired.contract.example/", tls(TlsProblem.EXPIRED)),
            entry("https://future.contract.example/", tls(TlsProblem.NOT_YET_VALID)),
            entry("https://stranger.contract.example/", tls(TlsProblem.UNTRUSTED)),
            entry("https://plain.contract.example/", tls(TlsProblem.HANDSHAKE_FAILED)));

    /** SIP servers; a detail is whatever the network says. */
    public static final Map<String, SipOutcome> SIP_SERVERS = Map.ofEntries(
            entry("sip.contract.example:5061", new SipOutcome.Connected()),
            entry("closed.contract.example:5061", new SipOutcome.Refused("")),
            entry("mute.contract.example:5061", new SipOutcome.TimedOut()),
            entry("other.contract.example:443", new SipOutcome.TlsFailed(TlsProblem.NAME_MISMATCH, "")),
            entry("stranger.contract.example:443", new SipOutcome.TlsFailed(TlsProblem.UNTRUSTED, "")));

    private ContractWorld() {}

    /** Every question that the contract asks. */
    public static List<DnsQuestion> questions() {
        Set<String> names = new LinkedHashSet<>(ALIASES.keySet());
        names.addAll(ADDRESSES.keySet());
        names.addAll(SERVICES.keySet());
        names.addAll(EMPTY);
        names.addAll(FAILING);
        names.addAll(MUTE);
        names.add(NOBODY);
        List<DnsQuestion> questions = new ArrayList<>();
        for (String name : names) {
            for (DnsQuestion.Type type : DnsQuestion.Type.values()) {
                questions.add(new DnsQuestion(name, type));
            }
        }
        return questions;
    }

    private static HttpOutcome text(boolean secured, int status, String contentType, String body) {
        return new HttpOutcome.Response(secured, status, contentType, Optional.empty(), Body.of(body));
    }

    private static HttpOutcome bytes(int... values) {
        StringBuilder latin = new StringBuilder();
        for (int value : values) {
            latin.append((char) value);
        }
        Body body = Body.of(latin.toString().getBytes(StandardCharsets.ISO_8859_1));
        return new HttpOutcome.Response(true, 200, "application/octet-stream", Optional.empty(), body);
    }

    private static HttpOutcome moved(String location) {
        return new HttpOutcome.Response(true, 302, "", Optional.of(location), Body.EMPTY);
    }

    private static HttpOutcome tls(TlsProblem problem) {
        return new HttpOutcome.TlsFailed(problem, "");
    }
}
