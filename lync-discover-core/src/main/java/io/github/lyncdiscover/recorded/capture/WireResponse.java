package io.github.lyncdiscover.recorded.capture;

import io.github.lyncdiscover.network.Body;
import io.github.lyncdiscover.network.HttpRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/**
 * An answer as it was on the wire (HTTP/1.1). Immutable.
 *
 * @param status the status, from 100 to 599
 * @param reason the words behind it
 * @param headers the first field of each name, in lower case
 * @param body the content, unpacked, a byte more than is ever read if it is larger; empty if it cannot be unpacked
 */
record WireResponse(int status, String reason, Map<String, String> headers, Optional<Body> body) {
    private static final Pattern STATUS = Pattern.compile("HTTP/[0-9.]{1,5} ([1-5][0-9]{2})(?: (.{0,500}))?");
    private static final int LONGEST_HEAD = 64 * 1024;
    private static final int MOST_FIELDS = 500;

    /** Copies the headers. */
    WireResponse {
        headers = Map.copyOf(headers);
    }

    /** The answer; empty if it does not begin as one does. */
    static Optional<WireResponse> read(byte[] wire) {
        String text = new String(wire, 0, Math.min(wire.length, LONGEST_HEAD), StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        String[] lines = (end < 0 ? text : text.substring(0, end)).split("\r\n", MOST_FIELDS);
        Matcher first = STATUS.matcher(lines[0]);
        if (!first.matches()) {
            return Optional.empty();
        }
        Map<String, String> headers = new HashMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon > 0) {
                headers.putIfAbsent(
                        lines[i].substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        lines[i].substring(colon + 1).strip());
            }
        }
        int start = end < 0 ? wire.length : end + 4;
        return Optional.of(new WireResponse(
                Integer.parseInt(first.group(1)),
                Optional.ofNullable(first.group(2)).orElse(""),
                headers,
                body(new ByteArrayInputStream(wire, start, wire.length - start), headers)));
    }

    /** A header field by its name in lower case. */
    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    private static Optional<Body> body(InputStream content, Map<String, String> headers) {
        try {
            boolean chunked = headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked");
            InputStream joined = chunked ? joined(content) : content;
            InputStream plain =
                    switch (headers.getOrDefault("content-encoding", "").toLowerCase(Locale.ROOT)) {
                        case "", "identity" -> joined;
                        case "gzip", "x-gzip" -> new GZIPInputStream(joined);
                        case "deflate" -> new InflaterInputStream(joined);
                        default -> throw new IOException("an encoding that is not read here");
                    };
            return Optional.of(Body.of(plain.readNBytes(HttpRequest.LARGEST_BODY + 1)));
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    /** The chunks of a content, one behind the other. */
    private static InputStream joined(InputStream chunks) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int size = size(chunks); size > 0; size = size(chunks)) {
            byte[] chunk = chunks.readNBytes(size);
            all.write(chunk, 0, chunk.length);
            if (chunk.length < size || chunks.read() != '\r' || chunks.read() != '\n') {
                throw new IOException("a chunk that is cut off");
            }
        }
        return new ByteArrayInputStream(all.toByteArray());
    }

    private static int size(InputStream chunks) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = chunks.read(); next != '\n'; next = chunks.read()) {
            if (next < 0 || line.length() > 200) {
                throw new IOException("no size of a chunk");
            }
            line.append((char) next);
        }
        String digits = line.toString().replaceFirst(";.*", "").strip();
        if (!digits.matches("[0-9A-Fa-f]{1,7}")) {
            throw new IOException("no size of a chunk");
        }
        return Integer.parseInt(digits, 16);
    }
}
