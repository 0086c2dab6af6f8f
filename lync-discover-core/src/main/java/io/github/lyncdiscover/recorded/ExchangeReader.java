package io.github.lyncdiscover.recorded;

import io.github.lyncdiscover.name.IpAddress;
import io.github.lyncdiscover.name.NearestWord;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.name.WebAddress;
import io.github.lyncdiscover.network.Body;
import io.github.lyncdiscover.network.DnsAnswer;
import io.github.lyncdiscover.network.DnsQuestion;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.HttpRequest;
import io.github.lyncdiscover.network.SignInOutcome;
import io.github.lyncdiscover.network.SignInResult;
import io.github.lyncdiscover.network.SipOutcome;
import io.github.lyncdiscover.network.Tls;
import io.github.lyncdiscover.text.content.JsonFields;
import io.github.lyncdiscover.text.content.JsonValue;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A reader of one exchange's JSON. */
final class ExchangeReader {
    private static final int LONGEST_NAME = 255;

    private static final List<String> PURPOSES = Stream.of(SignInOutcome.Purpose.values())
            .map(SignInOutcome.Purpose::name)
            .toList();
    private static final List<String> RESULTS = Stream.of(SignInResult.values())
            .filter(result -> result != SignInResult.NOT_ATTEMPTED)
            .map(SignInResult::name)
            .toList();

    private final RecordedChains chains;

    ExchangeReader(RecordedChains chains) {
        this.chains = chains;
    }

    RecordedExchange read(JsonValue json) {
        JsonFields it = new JsonFields(json, "an exchange");
        RecordedExchange exchange;
        if (it.has("lookup")) {
            exchange = lookup(it);
        } else if (it.has("get")) {
            exchange = get(it);
        } else if (it.has("connect")) {
            exchange = connect(it);
        } else if (it.has("signIn")) {
            exchange = signIn(it);
        } else {
            throw new JsonValue.Fault(it.place(), "an exchange must have \"lookup\", \"get\" or \"connect\"");
        }
        it.nothingElse();
        return exchange;
    }

    private static RecordedExchange lookup(JsonFields it) {
        DnsQuestion question = question(it);
        DnsAnswer answer = answer(it, question.type());
        return new RecordedExchange.Lookup(question, living(it, answer), extra(it), milliseconds(it));
    }

    private RecordedExchange get(JsonFields it) {
        WebAddress url = address(it, "get");
        Optional<String> accept = it.optionalText("accept");
        return new RecordedExchange.Get(
                url, accept, SentFields.read(it), outcome(it, url), extra(it), milliseconds(it));
    }

    private RecordedExchange signIn(JsonFields it) {
        List<SignInOutcome.Exchange> requests = new ArrayList<>();
        for (JsonValue item : it.list("requests")) {
            JsonFields request = new JsonFields(item, "a request of a sign-in");
            String purpose = request.oneOf("for", PURPOSES);
            WebAddress url = address(request, "url");
            requests.add(
                    new SignInOutcome.Exchange(SignInOutcome.Purpose.valueOf(purpose), url, outcome(request, url)));
            request.nothingElse();
        }
        SignInResult result = SignInResult.valueOf(it.oneOf("result", RESULTS));
        Optional<WebAddress> at = it.has("at") ? Optional.of(address(it, "at")) : Optional.empty();
        String said = it.optionalText("said").orElse("");
        try {
            return new RecordedExchange.SignIn(
                    address(it, "signIn"), new SignInOutcome(result, at, said, requests), extra(it), milliseconds(it));
        } catch (IllegalArgumentException noAnswer) {
            throw new JsonValue.Fault(it.place(), "a sign-in with a document ends with the request for it");
        }
    }

    private static WebAddress address(JsonFields it, String key) {
        JsonValue text = it.required(key);
        return WebAddress.parse(it.text(key, text))
                .orElseThrow(() -> it.wrong(key, text, "an http: or https: address"));
    }

    private RecordedExchange connect(JsonFields it) {
        ServerAddress server = server(it, "connect");
        return new RecordedExchange.Connect(server, sipOutcome(it), extra(it), milliseconds(it));
    }

    private static boolean extra(JsonFields it) {
        return it.flag("extra", false);
    }

    private static long milliseconds(JsonFields it) {
        return it.optional("milliseconds")
                .map(value -> it.number("milliseconds", value, Integer.MAX_VALUE))
                .orElse(0L);
    }

    private static DnsQuestion question(JsonFields it) {
        JsonValue value = it.required("lookup");
        String[] words = it.text("lookup", value).strip().split(" +", -1);
        List<String> types =
                Stream.of(DnsQuestion.Type.values()).map(DnsQuestion.Type::name).toList();
        if (words.length != 2 || !types.contains(words[1])) {
            String hint = words.length == 2 ? NearestWord.hint(words[1], types) : "";
            throw new JsonValue.Fault(
                    value.place(),
                    "\"lookup\" must be a name and one of A, AAAA, SRV, not " + value.described() + hint);
        }
        String name = words[0].endsWith(".") ? words[0].substring(0, words[0].length() - 1) : words[0];
        if (name.isEmpty()
                || name.length() > LONGEST_NAME
                || !PrintableText.of(name).equals(name)) {
            throw it.wrong("lookup", value, "a name of at most " + LONGEST_NAME + " characters and a type");
        }
        return new DnsQuestion(name, DnsQuestion.Type.valueOf(words[1]));
    }

    private static DnsAnswer answer(JsonFields it, DnsQuestion.Type type) {
        String code = it.oneOf(
                "answer", type == DnsQuestion.Type.SRV ? RecordingCodes.OF_SERVICES : RecordingCodes.OF_ADDRESSES);
        List<String> aliases = it.texts("aliases");
        return switch (code) {
            case RecordingCodes.ADDRESSES -> new DnsAnswer.Addresses(aliases, addresses(it, type));
            case RecordingCodes.SERVICES -> new DnsAnswer.Services(aliases, services(it));
            case RecordingCodes.NO_SUCH_NAME -> new DnsAnswer.NoSuchName(aliases);
            case RecordingCodes.NO_RECORDS -> new DnsAnswer.NoRecords(aliases);
            case RecordingCodes.NAME_SERVER_FAILURE -> new DnsAnswer.Failed(aliases, detail(it));
            default -> new DnsAnswer.TimedOut(aliases);
        };
    }

    /** A failure has no time to live. */
    private static DnsAnswer living(JsonFields it, DnsAnswer answer) {
        boolean lives = !(answer instanceof DnsAnswer.Failed || answer instanceof DnsAnswer.TimedOut);
        Optional<JsonValue> time = lives ? it.optional("ttl") : Optional.empty();
        return time.map(value -> answer.living(DnsAnswer.TimeToLive.ofSeconds(
                        it.number("ttl", value, DnsAnswer.TimeToLive.LONGEST.toSeconds()))))
                .orElse(answer);
    }

    private static List<String> addresses(JsonFields it, DnsQuestion.Type type) {
        boolean v4 = type == DnsQuestion.Type.A;
        List<String> addresses = new ArrayList<>();
        for (JsonValue item : atLeastOne(it, "addresses")) {
            String address = it.text("addresses", item);
            if (!(v4 ? IpAddress.isV4(address) : IpAddress.isV6(address))) {
                throw it.wrong("addresses", item, v4 ? "a list of IPv4 addresses" : "a list of IPv6 addresses");
            }
            addresses.add(address);
        }
        return addresses;
    }

    private static List<DnsAnswer.Service> services(JsonFields it) {
        List<DnsAnswer.Service> services = new ArrayList<>();
        for (JsonValue item : atLeastOne(it, "services")) {
            JsonFields service = new JsonFields(item, "a service");
            services.add(new DnsAnswer.Service(
                    service.number("priority", 65_535),
                    service.number("weight", 65_535),
                    service.number("port", 65_535),
                    service.text("target")));
            service.nothingElse();
        }
        return services;
    }

    private static List<JsonValue> atLeastOne(JsonFields it, String key) {
        JsonValue list = it.required(key);
        if (it.list(key).isEmpty()) {
            throw it.wrong(key, list, "at least one entry");
        }
        return it.list(key);
    }

    private HttpOutcome outcome(JsonFields it, WebAddress url) {
        String code = it.oneOf("outcome", RecordingCodes.OF_GET);
        return switch (code) {
            case RecordingCodes.RESPONSE ->
                new HttpOutcome.Response(
                        tls(it, url.secure()),
                        it.number("status", 999),
                        it.optionalText("contentType").orElse(""),
                        it.optionalText("location"),
                        body(it),
                        SentFields.headers(it, "headers"));
            case RecordingCodes.TOO_LARGE -> new HttpOutcome.TooLarge(tls(it, url.secure()));
            case RecordingCodes.CONNECTION_REFUSED -> new HttpOutcome.Refused(detail(it));
            case RecordingCodes.TIMED_OUT -> new HttpOutcome.TimedOut(tls(it, false));
            case RecordingCodes.CONNECTION_LOST -> new HttpOutcome.Lost(tls(it, false), detail(it));
            default ->
                new HttpOutcome.TlsFailed(
                        chains.failed(it), RecordedChains.faults(it, RecordingCodes.tlsProblem(code), detail(it)));
        };
    }

    /** What was seen of a handshake; the keys for it belong only where there was one. */
    private Optional<Tls> tls(JsonFields it, boolean otherwise) {
        return it.flag("secured", otherwise) ? Optional.of(chains.tls(it)) : Optional.empty();
    }

    private static Body body(JsonFields it) {
        Optional<JsonValue> text = it.optional("body");
        Optional<JsonValue> bytes = it.optional("bodyBase64");
        if (text.isPresent() && bytes.isPresent()) {
            throw new JsonValue.Fault(bytes.get().place(), "\"bodyBase64\" can't stand beside \"body\"");
        }
        Optional<JsonValue> either = text.or(() -> bytes);
        Body body = text.map(value -> bodyText(it, value))
                .or(() -> bytes.map(value -> bodyBytes(it, value)))
                .orElse(Body.EMPTY);
        if (body.size() > HttpRequest.LARGEST_BODY) {
            throw new JsonValue.Fault(
                    either.orElseThrow().place(),
                    "a body has at most " + HttpRequest.LARGEST_BODY + " bytes; a larger one is recorded as TOO_LARGE");
        }
        return body;
    }

    private static Body bodyText(JsonFields it, JsonValue value) {
        String text = value instanceof JsonValue.Items ? String.join("\n", it.texts("body")) : it.text("body", value);
        Body body = Body.of(text);
        if (!body.text().equals(Optional.of(text))) {
            throw it.wrong("body", value, "text that UTF-8 can hold");
        }
        return body;
    }

    private static Body bodyBytes(JsonFields it, JsonValue value) {
        try {
            return Body.of(Base64.getDecoder().decode(it.text("bodyBase64", value)));
        } catch (IllegalArgumentException notBase64) {
            throw it.wrong("bodyBase64", value, "bytes in Base64");
        }
    }

    private SipOutcome sipOutcome(JsonFields it) {
        String code = it.oneOf("outcome", RecordingCodes.OF_CONNECT);
        return switch (code) {
            case RecordingCodes.CONNECTED -> new SipOutcome.Connected(chains.tls(it));
            case RecordingCodes.REDIRECTED -> new SipOutcome.Redirected(server(it, "target"), chains.tls(it));
            case RecordingCodes.CONNECTION_REFUSED -> new SipOutcome.Refused(detail(it));
            case RecordingCodes.TIMED_OUT -> new SipOutcome.TimedOut();
            default ->
                new SipOutcome.TlsFailed(
                        chains.failed(it), RecordedChains.faults(it, RecordingCodes.tlsProblem(code), detail(it)));
        };
    }

    private static ServerAddress server(JsonFields it, String key) {
        JsonValue value = it.required(key);
        String text = it.text(key, value);
        try {
            if (text.indexOf(':') >= 0) {
                return ServerAddress.parse(text, 1);
            }
        } catch (IllegalArgumentException notAServer) {
            // said below
        }
        throw it.wrong(key, value, "a host name, a colon and a port");
    }

    private static String detail(JsonFields it) {
        return it.optionalText("detail").orElse("");
    }
}
