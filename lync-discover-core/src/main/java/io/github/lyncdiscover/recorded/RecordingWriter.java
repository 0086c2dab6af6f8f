package io.github.lyncdiscover.recorded;

import io.github.lyncdiscover.name.WebAddress;
import io.github.lyncdiscover.network.Body;
import io.github.lyncdiscover.network.DnsAnswer;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.SignInOutcome;
import io.github.lyncdiscover.network.SipOutcome;
import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.text.content.JsonLines;
import java.util.Base64;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A writer of a recording's JSON. What is empty, or what the reader takes for granted, is left out. */
final class RecordingWriter {
    private RecordingWriter() {}

    static String write(Recording recording) {
        return start(recording) + content(recording) + "\n}\n";
    }

    static String write(List<Recording.Placed> places) {
        if (places.size() == 1 && places.get(0).location().isEmpty()) {
            return write(places.get(0).recording());
        }
        Map<Location, Recording> each = new EnumMap<>(Location.class);
        places.forEach(place -> each.put(
                place.location().orElseThrow(() -> new IllegalArgumentException("a place is missing")),
                place.recording()));
        if (each.size() != places.size() || each.isEmpty()) {
            throw new IllegalArgumentException("each place has one recording");
        }
        return each.entrySet().stream()
                .map(place -> "  \"" + place.getKey().word() + "\": {\n" + content(place.getValue()) + "\n  }")
                .collect(Collectors.joining(
                        ",\n", start(places.get(0).recording()) + "  \"locations\": {\n", "\n  }\n}\n"));
    }

    private static String start(Recording recording) {
        StringBuilder out = new StringBuilder("{\n  \"schema\": \"" + RecordingFile.SCHEMA + "\",\n");
        if (!recording.about().equals(Recording.About.NOTHING)) {
            out.append("  \"about\":").append(about(recording.about())).append(",\n");
        }
        return out.toString();
    }

    private static String content(Recording recording) {
        StringBuilder out = new StringBuilder();
        append(out, "circumstances", recording.circumstances());
        append(out, "reaches", recording.reaches());
        append(out, "stated", recording.stated());
        List<JsonLines> certificates = RecordedChains.list(recording);
        if (!certificates.isEmpty()) {
            out.append(list("certificates", certificates)).append(",\n");
        }
        List<JsonLines> exchanges =
                recording.exchanges().stream().map(RecordingWriter::exchange).toList();
        return out.append(list("exchanges", exchanges)).toString();
    }

    private static String list(String key, List<JsonLines> items) {
        return items.stream()
                .map(item -> "\n   " + item)
                .collect(Collectors.joining(",", "  \"" + key + "\": [", items.isEmpty() ? "]" : "\n  ]"));
    }

    private static void append(StringBuilder out, String key, Collection<?> values) {
        List<String> texts = values.stream().map(Object::toString).sorted().toList();
        if (!texts.isEmpty()) {
            out.append("  \"" + key + "\": ").append(JsonLines.list(texts)).append(",\n");
        }
    }

    private static JsonLines about(Recording.About about) {
        return new JsonLines()
                .text("recorded", about.recorded().map(Object::toString))
                .text("by", about.by())
                .texts("targets", about.targets())
                .text("note", about.note());
    }

    private static JsonLines exchange(RecordedExchange exchange) {
        JsonLines line = exchange.fold(
                it -> answer(new JsonLines().text("lookup", it.question().toString()), it.answer()),
                it -> outcome(
                        SentFields.write(
                                new JsonLines().text("get", it.url().toString()).text("accept", it.accept()),
                                it.sent()),
                        it.outcome(),
                        it.url().secure()),
                it -> outcome(new JsonLines().text("connect", it.server().toString()), it.outcome()),
                it -> signIn(new JsonLines().text("signIn", it.url().toString()), it.outcome()));
        return line.bare("extra", exchange.extra(), false).bare("milliseconds", exchange.milliseconds(), 0L);
    }

    private static JsonLines signIn(JsonLines line, SignInOutcome outcome) {
        return line.text("result", outcome.result().name())
                .text("at", outcome.at().map(WebAddress::toString))
                .text("said", outcome.said())
                .objects(
                        "requests",
                        outcome.exchanges().stream()
                                .map(it -> outcome(
                                        new JsonLines()
                                                .text("for", it.purpose().name())
                                                .text("url", it.url().toString()),
                                        it.outcome(),
                                        it.url().secure()))
                                .toList());
    }

    private static JsonLines answer(JsonLines line, DnsAnswer answer) {
        JsonLines said = line.text("answer", answer.code());
        JsonLines known = answer.<JsonLines>fold(
                        it -> said.texts("addresses", it.addresses()),
                        it -> said.objects(
                                "services",
                                it.services().stream()
                                        .map(RecordingWriter::service)
                                        .toList()),
                        it -> said,
                        it -> said,
                        it -> said.text("detail", it.detail()),
                        it -> said)
                .texts("aliases", answer.aliases());
        return answer.timeToLive()
                .duration()
                .map(time -> known.bare("ttl", time.toSeconds()))
                .orElse(known);
    }

    private static JsonLines service(DnsAnswer.Service service) {
        return new JsonLines()
                .bare("priority", service.priority())
                .bare("weight", service.weight())
                .bare("port", service.port())
                .anyText("target", service.target());
    }

    private static JsonLines outcome(JsonLines line, HttpOutcome outcome, boolean secure) {
        JsonLines said = line.text("outcome", outcome.code());
        return outcome.fold(
                it -> body(
                        secured(said, outcome, secure)
                                .bare("status", it.status())
                                .text("contentType", it.contentType())
                                .text("location", it.location())
                                .texts("headers", SentFields.lines(it.headers())),
                        it.body()),
                it -> secured(said, outcome, secure),
                it -> RecordedChains.faults(RecordedChains.tls(said, outcome.tls()), it.faults()),
                it -> said.text("detail", it.detail()),
                it -> secured(said, outcome, false),
                it -> secured(said, outcome, false).text("detail", it.detail()));
    }

    private static JsonLines secured(JsonLines line, HttpOutcome outcome, boolean otherwise) {
        return RecordedChains.tls(line.bare("secured", outcome.secured(), otherwise), outcome.tls());
    }

    private static JsonLines body(JsonLines line, Body body) {
        Optional<String> text = body.text().filter(it -> it.chars().allMatch(RecordingWriter::isReadable));
        if (body.size() == 0) {
            return line;
        }
        return text.map(it -> line.lines("body", List.of(it.split("\n", -1))))
                .orElseGet(() -> line.text("bodyBase64", Base64.getEncoder().encodeToString(body.bytes())));
    }

    private static boolean isReadable(int c) {
        return c == '\t' || c == '\n' || c == '\r' || !Character.isISOControl(c);
    }

    private static JsonLines outcome(JsonLines line, SipOutcome outcome) {
        JsonLines said = RecordedChains.tls(line.text("outcome", outcome.code()), outcome.tls());
        return outcome.fold(
                it -> said,
                it -> said.text("target", it.target().toString()),
                it -> RecordedChains.faults(said, it.faults()),
                it -> said.text("detail", it.detail()),
                it -> said);
    }
}
