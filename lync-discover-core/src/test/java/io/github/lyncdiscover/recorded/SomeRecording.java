package io.github.lyncdiscover.recorded;

import io.github.lyncdiscover.certificate.Certificate;
import io.github.lyncdiscover.certificate.TlsVersion;
import io.github.lyncdiscover.chain.KnownCertificates;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.name.WebAddress;
import io.github.lyncdiscover.network.Body;
import io.github.lyncdiscover.network.DnsAnswer;
import io.github.lyncdiscover.network.DnsQuestion;
import io.github.lyncdiscover.network.HttpHeaders;
import io.github.lyncdiscover.network.HttpMethod;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.MachineLimit;
import io.github.lyncdiscover.network.Network.Circumstance;
import io.github.lyncdiscover.network.SipOutcome;
import io.github.lyncdiscover.network.Tls;
import io.github.lyncdiscover.network.TlsProblem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Recordings of every shape, the same for the same seed. */
final class SomeRecording {
    private static final String[] TEXTS = {
        "",
        " ",
        "plain",
        "\"quoted\" \\ back",
        "a\nb\r\n\nc\n",
        "tab\there",
        "Grüße, 世界 🎈",
        "\u0000\u001b[31m",
        "\u2028\u202e\ufeff",
        "{\"a\":[1]}",
        "<x y='z'/>\n",
        "\ud800",
        "x".repeat(300),
    };

    private final Random random;

    private SomeRecording(long seed) {
        this.random = new Random(seed);
    }

    static Recording of(long seed) {
        return new SomeRecording(seed).recording();
    }

    private Recording recording() {
        Map<String, RecordedExchange> exchanges = new LinkedHashMap<>();
        for (int i = random.nextInt(12); i > 0; i--) {
            RecordedExchange exchange = exchange();
            exchanges.putIfAbsent(exchange.asked(), exchange);
        }
        return new Recording(
                random.nextBoolean() ? Recording.About.NOTHING : about(),
                random.nextBoolean() ? Set.of() : Set.of(Circumstance.values()),
                random.nextBoolean() ? Set.of() : Set.of(host(), new DomainName("reached.example")),
                random.nextBoolean() ? Set.of() : Set.of(host().text(), "_sip._tls.corp.example"),
                List.copyOf(exchanges.values()));
    }

    private Recording.About about() {
        return new Recording.About(maybe(() -> Instant.ofEpochMilli(random.nextInt())), text(), texts(), text());
    }

    private RecordedExchange exchange() {
        boolean extra = random.nextBoolean();
        long took = random.nextBoolean() ? 0 : random.nextInt(100_000);
        return switch (random.nextInt(3)) {
            case 0 -> lookup(extra, took);
            case 1 -> {
                WebAddress url = url();
                yield new RecordedExchange.Get(url, maybe(this::text), sent(), outcome(), extra, took);
            }
            default -> new RecordedExchange.Connect(server(), sipOutcome(), extra, took);
        };
    }

    private RecordedExchange lookup(boolean extra, long took) {
        DnsQuestion.Type type = one(DnsQuestion.Type.values());
        String name = type == DnsQuestion.Type.SRV ? "_sip._tls." + host() : host().text();
        DnsAnswer there = switch (type) {
            case A -> new DnsAnswer.Addresses(texts(), List.of("192.0.2.1", "198.51.100.255"));
            case AAAA -> new DnsAnswer.Addresses(texts(), List.of("2001:db8::1", "::ffff:192.0.2.1", "::"));
            case SRV ->
                new DnsAnswer.Services(
                        texts(),
                        List.of(
                                new DnsAnswer.Service(0, 65_535, random.nextInt(65_536), "."),
                                new DnsAnswer.Service(1, 2, 3, text())));
        };
        DnsAnswer answer = one(
                there,
                new DnsAnswer.NoSuchName(texts()),
                new DnsAnswer.NoRecords(texts()),
                new DnsAnswer.Failed(texts(), text()),
                new DnsAnswer.TimedOut(texts()));
        DnsAnswer living = random.nextBoolean()
                ? answer
                : answer.living(DnsAnswer.TimeToLive.ofSeconds(random.nextInt(1_000_000)));
        return new RecordedExchange.Lookup(new DnsQuestion(name, type), living, extra, took);
    }

    private RequestVariant sent() {
        return one(
                RequestVariant.PLAIN,
                RequestVariant.PLAIN,
                new RequestVariant(
                        one(HttpMethod.values()),
                        headers(),
                        maybe(() -> "0123456789abcdef".repeat(4)),
                        1 + random.nextInt(3)));
    }

    private HttpHeaders headers() {
        HttpHeaders headers = HttpHeaders.NONE;
        for (int i = random.nextInt(4); i > 0; i--) {
            headers = headers.and(
                    one("WWW-Authenticate", "X-MS-WebTicket", "authorization", "Via"),
                    one("", "NTLM", "Negotiate oYG2MIGzoAMKAQG", "opaque=hush", "a: \"b\" \\, c", "Grüße"));
        }
        return headers;
    }

    private HttpOutcome outcome() {
        Optional<Tls> tls = maybe(this::tls);
        return one(
                new HttpOutcome.Response(tls, random.nextInt(1000), text(), maybe(this::text), body(), headers()),
                new HttpOutcome.Response(tls, 200, "application/xml", Optional.empty(), body()),
                new HttpOutcome.TooLarge(tls),
                new HttpOutcome.TlsFailed(tls(), faults()),
                new HttpOutcome.Refused(text()),
                new HttpOutcome.TimedOut(tls),
                new HttpOutcome.Lost(tls, text()));
    }

    private SipOutcome sipOutcome() {
        return one(
                new SipOutcome.Connected(tls()),
                new SipOutcome.Redirected(server(), tls()),
                new SipOutcome.TlsFailed(tls(), faults()),
                new SipOutcome.Refused(text()),
                new SipOutcome.TimedOut());
    }

    private Tls tls() {
        List<Certificate> chain = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            chain.add(KnownCertificates.all()
                    .get(random.nextInt(KnownCertificates.all().size())));
        }
        return new Tls(maybe(() -> one("TLSv1", "TLSv1.2", "TLSv1.3")), chain);
    }

    private List<Tls.Fault> faults() {
        return Stream.generate(() ->
                        new Tls.Fault(one(TlsProblem.values()), text(), maybe(this::limit), random.nextInt(5) == 0))
                .limit(1 + random.nextInt(3))
                .toList();
    }

    private MachineLimit limit() {
        return new MachineLimit(one(MachineLimit.Kind.values()), maybe(() -> one(TlsVersion.values())));
    }

    private Body body() {
        byte[] bytes = new byte[random.nextInt(40)];
        random.nextBytes(bytes);
        return one(Body.EMPTY, Body.of(bytes), Body.of(text()), Body.of(text() + "\n" + text()));
    }

    private WebAddress url() {
        String url = one("http://", "https://") + host() + one("", ":8080", ":443") + "/"
                + one("", "root?sipuri=alice@corp.example", "a%20b/%C3%BC", "x?token=hush&y");
        return WebAddress.parse(url).orElseThrow();
    }

    private ServerAddress server() {
        return new ServerAddress(host(), 1 + random.nextInt(65_535));
    }

    private DomainName host() {
        return new DomainName(one("corp.example", "xn--bcher-kva.example", "a-b.c1.example", "localhost"));
    }

    private List<String> texts() {
        return Stream.generate(this::text).limit(random.nextInt(4)).toList();
    }

    private String text() {
        return one(TEXTS);
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    @SafeVarargs
    private <T> T one(T... values) {
        return values[random.nextInt(values.length)];
    }
}
