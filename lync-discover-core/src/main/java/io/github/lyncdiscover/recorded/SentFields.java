package io.github.lyncdiscover.recorded;

import io.github.lyncdiscover.network.HttpHeaders;
import io.github.lyncdiscover.network.HttpMethod;
import io.github.lyncdiscover.text.content.JsonFields;
import io.github.lyncdiscover.text.content.JsonLines;
import io.github.lyncdiscover.text.content.JsonValue;
import io.github.lyncdiscover.text.file.FileLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The fields of a request and the headers that came back, as lines of a recording. */
final class SentFields {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final List<String> METHODS =
            Stream.of(HttpMethod.values()).map(HttpMethod::name).toList();

    private SentFields() {}

    static JsonLines write(JsonLines line, RequestVariant sent) {
        return line.bare("turn", sent.turn(), 1)
                .text(
                        "method",
                        sent.method() == HttpMethod.GET ? "" : sent.method().name())
                .texts("sentHeaders", lines(sent.headers()))
                .text("sentBodySha256", sent.bodySha256());
    }

    static List<String> lines(HttpHeaders headers) {
        return headers.fields().stream()
                .map(field -> field.name() + ": " + field.value())
                .toList();
    }

    static RequestVariant read(JsonFields it) {
        Optional<JsonValue> turn = it.optional("turn");
        long number = turn.map(value -> it.number("turn", value, FileLimits.RECORDING_TURNS))
                .orElse(1L);
        if (number < 1) {
            throw it.wrong("turn", turn.orElseThrow(), "a number from 1 on");
        }
        HttpMethod method = it.optional("method")
                .map(value -> HttpMethod.valueOf(it.oneOf("method", value, METHODS)))
                .orElse(HttpMethod.GET);
        return new RequestVariant(method, headers(it, "sentHeaders"), hash(it), (int) number);
    }

    private static Optional<String> hash(JsonFields it) {
        return it.optional("sentBodySha256").map(value -> {
            String hash = it.text("sentBodySha256", value);
            if (!SHA256.matcher(hash).matches()) {
                throw it.wrong("sentBodySha256", value, "64 hexadecimal digits in lower case");
            }
            return hash;
        });
    }

    static HttpHeaders headers(JsonFields it, String key) {
        List<HttpHeaders.Field> fields = new ArrayList<>();
        for (JsonValue item : it.list(key)) {
            String line = it.text(key, item);
            int colon = Math.max(0, line.indexOf(':'));
            String name = line.substring(0, colon);
            String value = line.substring(Math.min(line.length(), colon + 1));
            if (!HttpHeaders.isField(name, value)) {
                throw it.wrong(key, item, "a list of headers such as \"WWW-Authenticate: NTLM\"");
            }
            fields.add(new HttpHeaders.Field(name, value));
        }
        return HttpHeaders.tryOf(fields).orElseThrow(() -> it.wrong(key, it.required(key), "fewer or shorter headers"));
    }
}
