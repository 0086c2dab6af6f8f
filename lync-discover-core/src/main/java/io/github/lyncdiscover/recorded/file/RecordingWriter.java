package io.github.lyncdiscover.recorded.file;

import io.github.lyncdiscover.network.Body;
import io.github.lyncdiscover.network.DnsAnswer;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.SipOutcome;
import io.github.lyncdiscover.recorded.Exchange;
import io.github.lyncdiscover.recorded.Recording;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes a recording's JSON. What is empty, or what the reader takes for granted, is left out. */
final class RecordingWriter {
    private RecordingWriter() {}

    static String write(Recording recording) {
        StringBuilder out = new StringBuilder("{\n  \"schema\": \"" + RecordingFile.SCHEMA + "\",\n");
        if (!recording.about().equals(Recording.About.NOTHING)) {
            out.append("  \"about\":").append(about(recording.about())).append(",\n");
        }
        append(out, "circumstances", recording.circumstances());
        append(out, "reaches", recording.reaches());
        return out.append("  \"exchanges\": [")
                .append(recording.exchanges().stream()
                        .map(exchange -> "\n   " + exchange(exchange))
                        .collect(Collectors.joining(",")))
                .append(recording.exchanges().isEmpty() ? "]\n}\n" : "\n  ]\n}\n")
                .toString();
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

    private static JsonLines exchange(Exchange exchange) {
        JsonLines line = exchange.fold(
                it -> answer(new JsonLines().text("lookup", it.question().toString()), it.answer()),
                it -> outcome(
                        new JsonLines().text("get", it.url().toString()).text("accept", it.accept()),
                        it.outcome(),
                        it.url().secure()),
                it -> outcome(new JsonLines().text("connect", it.server().toString()), it.outcome()));
        return line.bare("extra", exchange.extra(), false).bare("milliseconds", exchange.milliseconds(), 0L);
    }

    private static JsonLines answer(JsonLines line, DnsAnswer answer) {
        return answer.<JsonLines>fold(
                        it -> line.text("answer", Codes.ADDRESSES).texts("addresses", it.addresses()),
                        it -> line.text("answer", Codes.SERVICES)
                                .objects(
                                        "services",
                                        it.services().stream()
                                                .map(RecordingWriter::service)
                                                .toList()),
                        it -> line.text("answer", Codes.NO_SUCH_NAME),
                        it -> line.text("answer", Codes.NO_RECORDS),
                        it -> line.text("answer", Codes.NAME_SERVER_FAILURE).text("detail", it.detail()),
                        it -> line.text("answer", Codes.TIMED_OUT))
                .texts("aliases", answer.aliases());
    }

    private static JsonLines service(DnsAnswer.Service service) {
        return new JsonLines()
                .bare("priority", service.priority())
                .bare("weight", service.weight())
                .bare("port", service.port())
                .anyText("target", service.target());
    }

    private static JsonLines outcome(JsonLines line, HttpOutcome outcome, boolean secure) {
        return outcome.fold(
                it -> body(
                        line.text("outcome", Codes.RESPONSE)
                                .bare("secured", it.secured(), secure)
                                .bare("status", it.status())
                                .text("contentType", it.contentType())
                                .text("location", it.location()),
                        it.body()),
                it -> line.text("outcome", Codes.TOO_LARGE).bare("secured", it.secured(), secure),
                it -> line.text("outcome", Codes.of(it.problem())).text("detail", it.detail()),
                it -> line.text("outcome", Codes.CONNECTION_REFUSED).text("detail", it.detail()),
                it -> line.text("outcome", Codes.TIMED_OUT).bare("secured", it.secured(), false),
                it -> line.text("outcome", Codes.CONNECTION_LOST)
                        .bare("secured", it.secured(), false)
                        .text("detail", it.detail()));
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
        return outcome.fold(
                it -> line.text("outcome", Codes.CONNECTED),
                it -> line.text("outcome", Codes.REDIRECTED)
                        .text("target", it.target().toString()),
                it -> line.text("outcome", Codes.of(it.problem())).text("detail", it.detail()),
                it -> line.text("outcome", Codes.CONNECTION_REFUSED).text("detail", it.detail()),
                it -> line.text("outcome", Codes.TIMED_OUT));
    }
}
