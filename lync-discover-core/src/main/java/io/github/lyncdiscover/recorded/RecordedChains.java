package io.github.lyncdiscover.recorded;

import io.github.lyncdiscover.certificate.Certificate;
import io.github.lyncdiscover.certificate.TlsVersion;
import io.github.lyncdiscover.name.NearestWord;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.network.Tls;
import io.github.lyncdiscover.network.TlsProblem;
import io.github.lyncdiscover.text.content.JsonFields;
import io.github.lyncdiscover.text.content.JsonLines;
import io.github.lyncdiscover.text.content.JsonValue;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The certificates of a recording: each is in the file once, and exchanges name theirs by thumbprint. */
final class RecordedChains {
    private static final String OFFERED = "offered";
    private static final String WILDCARD = "wildcard";

    private static final List<String> PROBLEMS =
            Stream.of(TlsProblem.values()).map(TlsProblem::code).toList();

    private final Map<String, Certificate> certificates = new LinkedHashMap<>();

    private RecordedChains() {}

    static RecordedChains read(JsonFields recording) {
        RecordedChains chains = new RecordedChains();
        for (JsonValue item : recording.list("certificates")) {
            Certificate certificate = certificate(new JsonFields(item, "a certificate"));
            chains.certificates.put(certificate.sha1(), certificate);
        }
        return chains;
    }

    private static Certificate certificate(JsonFields it) {
        JsonValue encoded = it.required("der");
        Certificate certificate;
        try {
            certificate = Certificate.parse(Base64.getDecoder().decode(it.text("der", encoded)));
        } catch (IllegalArgumentException broken) {
            throw it.wrong("der", encoded, "a certificate of at most 64 KiB in Base64");
        }
        agrees(it, "sha1", certificate.sha1());
        agrees(it, "subject", subject(certificate));
        agrees(it, "notAfter", certificate.notAfter().toString());
        it.nothingElse();
        return certificate;
    }

    /** What is beside the encoding is for people only; changing it would change nothing, so it is not allowed. */
    private static void agrees(JsonFields it, String key, String said) {
        Optional<JsonValue> value = it.optional(key);
        if (value.isPresent() && !it.text(key, value.get()).equals(said)) {
            throw it.wrong(
                    key, value.get(), PrintableText.quote(said) + ", as the certificate itself says, or be left out");
        }
    }

    /** What was seen of an exchange's handshake. */
    Tls tls(JsonFields exchange) {
        Optional<String> protocol = exchange.optionalText("protocol");
        List<Certificate> chain = new ArrayList<>();
        for (JsonValue item : exchange.list("chain")) {
            String sha1 = exchange.text("chain", item).toLowerCase(Locale.ROOT);
            Certificate certificate = certificates.get(sha1);
            if (certificate == null) {
                throw new JsonValue.Fault(
                        item.place(),
                        "no certificate " + PrintableText.quote(sha1) + " stands under \"certificates\""
                                + NearestWord.hint(sha1, certificates.keySet()));
            }
            chain.add(certificate);
        }
        return new Tls(protocol.filter(text -> !text.isEmpty()), chain);
    }

    /** What was seen of a handshake that failed, with the versions that were offered; recordings older than this lack them. */
    Tls failed(JsonFields exchange) {
        Set<TlsVersion> offered = new LinkedHashSet<>();
        for (JsonValue item : exchange.list(OFFERED)) {
            TlsVersion.of(exchange.oneOf(OFFERED, item, MachineLimits.VERSIONS)).ifPresent(offered::add);
        }
        return tls(exchange).offering(offered);
    }

    /** What is wrong with a handshake: what it is named after, and what else. */
    static List<Tls.Fault> faults(JsonFields exchange, TlsProblem first, String detail) {
        List<Tls.Fault> faults = new ArrayList<>(List.of(fault(exchange, first, detail)));
        for (JsonValue item : exchange.list("also")) {
            JsonFields also = new JsonFields(item, "what else is wrong");
            TlsProblem problem = RecordingCodes.tlsProblem(also.oneOf("problem", PROBLEMS));
            faults.add(fault(also, problem, also.optionalText("detail").orElse("")));
            also.nothingElse();
        }
        return faults;
    }

    private static Tls.Fault fault(JsonFields written, TlsProblem problem, String detail) {
        return new Tls.Fault(problem, detail, MachineLimits.read(written), written.flag(WILDCARD, false));
    }

    /** Every certificate of a recording once, in the order first sent. */
    static List<JsonLines> list(Recording recording) {
        Set<Certificate> all = new LinkedHashSet<>();
        recording.exchanges().forEach(exchange -> seen(exchange).forEach(tls -> all.addAll(tls.chain())));
        return all.stream()
                .map(certificate -> new JsonLines()
                        .text("sha1", certificate.sha1())
                        .text("subject", subject(certificate))
                        .text("notAfter", certificate.notAfter().toString())
                        .line("der", Base64.getEncoder().encodeToString(certificate.encoded())))
                .toList();
    }

    static JsonLines tls(JsonLines line, Optional<Tls> tls) {
        return tls.map(seen -> line.text("protocol", seen.protocol())
                        .texts(
                                "chain",
                                seen.chain().stream().map(Certificate::sha1).toList())
                        .texts(
                                OFFERED,
                                seen.offered().stream()
                                        .map(TlsVersion::protocol)
                                        .toList()))
                .orElse(line);
    }

    static JsonLines faults(JsonLines line, List<Tls.Fault> faults) {
        JsonLines named = fault(line, faults.get(0));
        return faults.size() == 1
                ? named
                : named.objects(
                        "also",
                        faults.stream()
                                .skip(1)
                                .map(fault -> fault(
                                        new JsonLines()
                                                .text("problem", fault.problem().code()),
                                        fault))
                                .toList());
    }

    private static JsonLines fault(JsonLines line, Tls.Fault fault) {
        return MachineLimits.write(line.text("detail", fault.detail()), fault.limit())
                .bare(WILDCARD, fault.wildcard(), false);
    }

    private static Stream<Tls> seen(RecordedExchange exchange) {
        return exchange.fold(
                lookup -> Stream.empty(),
                get -> get.outcome().tls().stream(),
                connect -> connect.outcome().tls().stream(),
                signIn -> signIn.outcome().exchanges().stream().flatMap(it -> it.outcome().tls().stream()));
    }

    private static String subject(Certificate certificate) {
        return PrintableText.of(Certificate.text(certificate.subject()));
    }
}
