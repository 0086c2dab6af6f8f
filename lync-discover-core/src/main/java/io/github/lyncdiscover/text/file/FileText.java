package io.github.lyncdiscover.text.file;

import io.github.lyncdiscover.name.SourcePosition;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one decoder of files that somebody gives: UTF-8, UTF-16 and UTF-32, with a byte order mark or without. The text has no
 * byte order mark and no NUL.
 */
public final class FileText {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int SAMPLE = 4_096;

    /** So few bytes show a byte order mark, or where the NUL bytes are. */
    private static final int ENOUGH = 8;

    private static final char REPLACED = '\uFFFD';

    /** So many characters of two printable ASCII bytes each are no word of any language. */
    private static final int LONGEST_CHANCE = 16;

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int LONGEST_DECLARATION = 256;
    private static final Pattern DECLARED =
            Pattern.compile("\\A\\s*<\\?xml\\s[^>?]*?\\sencoding\\s*=\\s*[\"']([A-Za-z0-9._:-]{1,40})[\"']");

    /** Encodings of one byte a character that XML declares. */
    private static final Map<String, Charset> ONE_BYTE = Map.of(
            "iso-8859-1", StandardCharsets.ISO_8859_1,
            "latin1", StandardCharsets.ISO_8859_1,
            "windows-1252", WINDOWS,
            "us-ascii", StandardCharsets.ISO_8859_1,
            "ascii", StandardCharsets.ISO_8859_1);

    private FileText() {}

    /**
     * The lines of a text, at most {@link FileLimits#TEXT_LINES}.
     *
     * @param text all of it
     * @return its lines without their ends
     * @throws TextFault if there are more
     */
    public static List<String> lines(String text) {
        List<String> lines = text.lines().limit(FileLimits.TEXT_LINES + 1L).toList();
        if (lines.size() > FileLimits.TEXT_LINES) {
            throw new TextFault(
                    new SourcePosition(lines.size(), 1),
                    "the file has more than " + FileLimits.TEXT_LINES + " lines; keep only those that matter here");
        }
        return lines;
    }

    /**
     * Decodes a file that must be Unicode.
     *
     * @param bytes all of it
     * @return its text
     * @throws TextFault if it is in another encoding, or in two
     */
    public static String decode(byte[] bytes) {
        FileEncoding encoding = FileEncoding.of(bytes);
        return decode(bytes, encoding, "save it as UTF-8");
    }

    /**
     * Decodes a file whose words are ASCII, so that an encoding of one byte a character is read too, as
     * Windows-1252.
     *
     * @param bytes all of it
     * @return its text; other letters may be wrong
     * @throws TextFault if it is broken UTF-16 or UTF-32, or holds a NUL
     */
    public static String decodeLenient(byte[] bytes) {
        FileEncoding encoding = FileEncoding.of(bytes);
        if (encoding != FileEncoding.UTF_8 || encoding.markIn(bytes) > 0 || isUtf8(bytes)) {
            return decode(bytes, encoding, "save it as UTF-8");
        }
        return checked(new String(bytes, WINDOWS), FileEncoding.UTF_8);
    }

    /**
     * Decodes XML. What the bytes show goes before what the declaration says: XML that PowerShell prints is stored anew and
     * keeps its declaration.
     *
     * @param bytes all of it
     * @return its text
     * @throws TextFault if it is in an encoding that is not read here
     */
    public static String decodeXml(byte[] bytes) {
        FileEncoding encoding = FileEncoding.of(bytes);
        Optional<String> declared = encoding == FileEncoding.UTF_8 && encoding.markIn(bytes) == 0
                ? declared(bytes).filter(name -> !name.startsWith("utf") && !name.contains("10646"))
                : Optional.empty();
        if (declared.isEmpty()) {
            return decode(bytes, encoding, "save it as UTF-8");
        }
        Charset charset = ONE_BYTE.get(declared.get());
        if (charset == null) {
            throw new TextFault(
                    new SourcePosition(1, 1),
                    "the XML declares the encoding " + declared.get()
                            + ", which is not read here: save it as UTF-8, and write encoding=\"utf-8\"");
        }
        return checked(new String(bytes, charset), encoding);
    }

    /**
     * A reader of a text of any length, which is decoded as it is read. What is no character is U+FFFD in it.
     *
     * @param in the bytes; the first of them show the encoding, and no more is waited for than has come
     * @return the text without its byte order mark
     * @throws IOException if the bytes can't be read
     */
    public static Reader reader(InputStream in) throws IOException {
        Objects.requireNonNull(in, "in");
        PushbackInputStream all = new PushbackInputStream(in, SAMPLE);
        byte[] first = new byte[SAMPLE];
        int length = 0;
        for (int count = 0; length < ENOUGH && count >= 0; length += Math.max(0, count)) {
            count = all.read(first, length, SAMPLE - length);
        }
        byte[] sample = Arrays.copyOf(first, length);
        FileEncoding encoding = FileEncoding.of(sample);
        int mark = encoding.markIn(sample);
        all.unread(sample, mark, length - mark);
        return new InputStreamReader(all, encoding.charset());
    }

    /**
     * The text at the beginning of a file, whatever is wrong with it.
     *
     * @param bytes the file
     * @param most how many bytes are looked at
     * @return its text, with a mark in place of what is no text
     */
    public static String beginning(byte[] bytes, int most) {
        FileEncoding encoding = FileEncoding.of(bytes);
        int start = encoding.markIn(bytes);
        return new String(bytes, start, Math.min(bytes.length - start, most), encoding.charset());
    }

    private static Optional<String> declared(byte[] bytes) {
        int length = Math.min(bytes.length, LONGEST_DECLARATION);
        Matcher matcher = DECLARED.matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
        return matcher.find() ? Optional.of(matcher.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private static boolean isUtf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).indexOf(REPLACED) < 0
                || firstFault(bytes, 0, StandardCharsets.UTF_8).isEmpty();
    }

    private static String decode(byte[] bytes, FileEncoding encoding, String cure) {
        int start = encoding.markIn(bytes);
        String text = new String(bytes, start, bytes.length - start, encoding.charset());
        if (text.indexOf(REPLACED) >= 0) {
            Optional<String> good = firstFault(bytes, start, encoding.charset());
            if (good.isPresent()) {
                throw fault(bytes, start, encoding, good.get(), cure);
            }
        }
        return checked(text, encoding);
    }

    private static TextFault fault(byte[] bytes, int start, FileEncoding encoding, String good, String cure) {
        SourcePosition position = SourcePosition.after(good);
        if ((bytes.length - start) % encoding.unit() != 0) {
            return new TextFault(
                    position,
                    "the file is " + encoding.title() + " with half a character here: it was cut off, or another"
                            + " program wrote to its end; " + cure);
        }
        String what = encoding.unit() > 1 ? " with half a pair of surrogates here" : " no more from here on";
        return new TextFault(
                position,
                encoding == FileEncoding.UTF_8
                        ? "the file is not UTF-8 from here on; " + cure
                        : "the file is " + encoding.title() + what + "; " + cure);
    }

    /** What comes before the first bytes that are no character; empty if all are. */
    private static Optional<String> firstFault(byte[] bytes, int start, Charset charset) {
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer out = CharBuffer.allocate(bytes.length - start + 1);
        CoderResult result = charset.newDecoder().decode(in, out, true);
        return result.isError() ? Optional.of(out.flip().toString()) : Optional.empty();
    }

    /** Without the marks of files that were put together. */
    private static String checked(String text, FileEncoding encoding) {
        int nul = text.indexOf(0);
        if (nul >= 0) {
            boolean all = nul == 0 && text.chars().allMatch(c -> c == 0);
            throw new TextFault(
                    SourcePosition.after(text.substring(0, nul)),
                    all
                            ? "the file holds nothing but NUL bytes: it was not written to its end"
                            : "a NUL byte is here: the file is no text, or goes on in another encoding, as when >> of"
                                    + " PowerShell appends to it; save it as UTF-8");
        }
        if (encoding.unit() == 2) {
            oneEncoding(text);
        }
        return text.indexOf(BYTE_ORDER_MARK) < 0 ? text : text.replaceAll("(?m)^\uFEFF+", "");
    }

    /** ASCII that was appended to UTF-16 looks like letters of the Far East, a long word of them. */
    private static void oneEncoding(String text) {
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            run = isAscii(c >> 8) && isAscii(c & 0xFF) ? run + 1 : 0;
            if (run == LONGEST_CHANCE) {
                throw new TextFault(
                        SourcePosition.after(text.substring(0, i - run + 1)),
                        "the file goes on in another encoding here, as when >> of another shell appends to UTF-16;"
                                + " save it as UTF-8");
            }
        }
    }

    private static boolean isAscii(int b) {
        return (b >= ' ' && b < 0x7F) || b == '\r' || b == '\n' || b == '\t';
    }
}
