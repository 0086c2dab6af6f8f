package io.github.lyncdiscover.recorded.capture;

import io.github.lyncdiscover.name.IpAddress;
import io.github.lyncdiscover.name.WebAddress;
import io.github.lyncdiscover.network.Body;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.HttpRequest;
import io.github.lyncdiscover.text.content.JsonValue;
import io.github.lyncdiscover.text.file.FileLimits;
import java.util.Base64;
import java.util.Optional;

/**
 * The reader of the JSON of an HTTP archive (HAR 1.2). Programs write more and less than the specification has: what is not needed is
 * passed over, and an entry that lacks what is needed is counted.
 */
final class HttpArchiveReader {
    private static final int HIGHEST_STATUS = 599;
    private static final int LOWEST_STATUS = 100;
    private static final int LONGEST_HEADER = 8192;

    private final CapturedRequests requests = new CapturedRequests();

    private HttpArchiveReader() {}

    static CapturedRequests read(JsonValue archive) {
        HttpArchiveReader reader = new HttpArchiveReader();
        JsonValue log = member(archive, "log")
                .orElseThrow(() -> new JsonValue.Fault(archive.place(), "an HTTP archive has an object \"log\""));
        JsonValue entries = member(log, "entries")
                .orElseThrow(() -> new JsonValue.Fault(log.place(), "\"log\" needs a list \"entries\""));
        if (!(entries instanceof JsonValue.Items list)) {
            throw new JsonValue.Fault(entries.place(), "\"entries\" must be a list, not " + entries.described());
        }
        if (list.values().size() > FileLimits.CAPTURE_ENTRIES) {
            throw new JsonValue.Fault(
                    list.values().get(FileLimits.CAPTURE_ENTRIES).place(),
                    "an archive has at most " + FileLimits.CAPTURE_ENTRIES + " entries");
        }
        list.values().forEach(reader::entry);
        return reader.requests;
    }

    private void entry(JsonValue entry) {
        JsonValue request = needed(entry, "request");
        Optional<WebAddress> url = WebAddress.parse(
                text(request, "url").orElseThrow(() -> lacks(request, "url")).replaceFirst("#.*", ""));
        if (url.isEmpty() || !text(request, "method").equals(Optional.of("GET"))) {
            requests.passOther();
            return;
        }
        JsonValue response = needed(entry, "response");
        int status = number(response, "status");
        if (status < LOWEST_STATUS || status > HIGHEST_STATUS || isOfProxy(text(response, "statusText"))) {
            requests.passUnanswered();
            return;
        }
        outcome(url.get(), response, status)
                .ifPresentOrElse(
                        outcome -> requests.add(new CapturedResponse(url.get(), outcome, address(entry))),
                        requests::passBodiless);
    }

    /** Whether Fiddler made the answer itself, as for a host that it did not find or reach. */
    static boolean isOfProxy(Optional<String> reason) {
        return reason.filter(text -> text.contains("Fiddler")).isPresent();
    }

    private static Optional<HttpOutcome> outcome(WebAddress url, JsonValue response, int status) {
        Optional<JsonValue> content = member(response, "content");
        Optional<Body> body = content.flatMap(HttpArchiveReader::body);
        if (status == 200 && body.isEmpty()) {
            return Optional.empty();
        }
        if (body.stream().anyMatch(each -> each.size() > HttpRequest.LARGEST_BODY)) {
            return Optional.of(new HttpOutcome.TooLarge(url.secure()));
        }
        String type = header(response, "content-type")
                .or(() -> content.flatMap(each -> text(each, "mimeType")))
                .orElse("");
        Optional<String> location = header(response, "location")
                .or(() -> text(response, "redirectURL"))
                .filter(target -> !target.isEmpty());
        return Optional.of(new HttpOutcome.Response(url.secure(), status, type, location, body.orElse(Body.EMPTY)));
    }

    private static Optional<Body> body(JsonValue content) {
        return text(content, "text").map(text -> {
            if (!text(content, "encoding").equals(Optional.of("base64"))) {
                return Body.of(text);
            }
            try {
                return Body.of(Base64.getMimeDecoder().decode(text));
            } catch (IllegalArgumentException notBase64) {
                throw new JsonValue.Fault(content.place(), "\"text\" is said to be base64, and is not");
            }
        });
    }

    private static Optional<String> address(JsonValue entry) {
        return text(entry, "serverIPAddress")
                .map(text -> text.replaceAll("^\\[|\\]$", ""))
                .filter(text -> IpAddress.isV4(text) || IpAddress.isV6(text));
    }

    private static Optional<String> header(JsonValue response, String name) {
        return member(response, "headers").stream()
                .flatMap(headers -> headers instanceof JsonValue.Items list ? list.values().stream() : null)
                .filter(header -> text(header, "name").stream().anyMatch(name::equalsIgnoreCase))
                .flatMap(header -> text(header, "value").stream())
                .filter(value -> value.length() <= LONGEST_HEADER)
                .findFirst();
    }

    private static JsonValue needed(JsonValue object, String key) {
        return member(object, key).orElseThrow(() -> lacks(object, key));
    }

    private static JsonValue.Fault lacks(JsonValue object, String key) {
        return new JsonValue.Fault(object.place(), "\"" + key + "\" is missing");
    }

    private static Optional<JsonValue> member(JsonValue object, String key) {
        return object instanceof JsonValue.Members members
                ? Optional.ofNullable(members.members().get(key)).map(JsonValue.Member::value)
                : Optional.empty();
    }

    private static Optional<String> text(JsonValue object, String key) {
        return member(object, key)
                .flatMap(value -> value instanceof JsonValue.Text text ? Optional.of(text.value()) : Optional.empty());
    }

    private static int number(JsonValue object, String key) {
        JsonValue value = needed(object, key);
        if (value instanceof JsonValue.Bare bare && bare.written().matches("-?[0-9]{1,9}")) {
            return Integer.parseInt(bare.written());
        }
        throw new JsonValue.Fault(value.place(), "\"" + key + "\" must be a number, not " + value.described());
    }
}
