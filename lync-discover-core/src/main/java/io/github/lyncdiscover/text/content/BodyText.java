package io.github.lyncdiscover.text.content;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a body's bytes, decoded strictly, in the encodings that every Java has.
 *
 * <p>The encoding is taken from the first that tells it: a byte order mark, a NUL in the first character, the label,
 * the XML declaration; else it is UTF-8 (RFC 7303 section 3, RFC 4627 section 3).
 */
public final class BodyText {
    private static final Map<String, Charset> CHARSETS = Map.of(
            "utf-8", StandardCharsets.UTF_8,
            "utf8", StandardCharsets.UTF_8,
            "utf-16", StandardCharsets.UTF_16BE,
            "utf-16be", StandardCharsets.UTF_16BE,
            "utf-16le", StandardCharsets.UTF_16LE,
            "iso-8859-1", StandardCharsets.ISO_8859_1,
            "us-ascii", StandardCharsets.US_ASCII);

    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] UTF_16BE_MARK = {(byte) 0xFE, (byte) 0xFF};
    private static final byte[] UTF_16LE_MARK = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] XML = {'<', '?', 'x', 'm', 'l'};
    private static final int LONGEST_DECLARATION = 256;
    private static final Pattern ENCODING =
            Pattern.compile("\\A<\\?xml\\s[^>?]*?\\sencoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");

    private BodyText() {}

    /**
     * Makes text of bytes.
     *
     * @param body the bytes
     * @param label the encoding that came with them, in lower case
     * @return the text without its byte order mark, or empty if it is not in its encoding or in one not known here
     */
    public static Optional<String> decode(byte[] body, Optional<String> label) {
        if (startsWith(body, UTF_8_MARK)) {
            return decode(body, UTF_8_MARK.length, StandardCharsets.UTF_8);
        } else if (startsWith(body, UTF_16BE_MARK)) {
            return decode(body, UTF_16BE_MARK.length, StandardCharsets.UTF_16BE);
        } else if (startsWith(body, UTF_16LE_MARK)) {
            return decode(body, UTF_16LE_MARK.length, StandardCharsets.UTF_16LE);
        } else if (body.length >= 2 && body[0] != 0 && body[1] == 0) {
            return decode(body, 0, StandardCharsets.UTF_16LE);
        } else if (body.length >= 2 && body[0] == 0 && body[1] != 0) {
            return decode(body, 0, StandardCharsets.UTF_16BE);
        }
        String name = label.or(() -> declared(body)).orElse("utf-8");
        return Optional.ofNullable(CHARSETS.get(name)).flatMap(charset -> decode(body, 0, charset));
    }

    private static Optional<String> declared(byte[] body) {
        if (!startsWith(body, XML)) {
            return Optional.empty();
        }
        int length = Math.min(body.length, LONGEST_DECLARATION);
        Matcher matcher = ENCODING.matcher(new String(body, 0, length, StandardCharsets.ISO_8859_1));
        return matcher.find() ? Optional.of(matcher.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private static Optional<String> decode(byte[] body, int start, Charset charset) {
        ByteBuffer bytes = ByteBuffer.wrap(body, start, body.length - start);
        try {
            return Optional.of(charset.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException notText) {
            return Optional.empty();
        }
    }

    private static boolean startsWith(byte[] body, byte[] start) {
        if (body.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if (body[i] != start[i]) {
                return false;
            }
        }
        return true;
    }
}
