package io.github.lyncdiscover.text.kind;

import io.github.lyncdiscover.text.file.FileText;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The kinds of files that are no text, told by their first bytes. */
final class BinaryKinds {
    private static final Map<String, FileKind> BEGINNINGS = new LinkedHashMap<>();

    /** What zips of other programs hold first. */
    private static final String OFFICE = "[Content_Types].xml|_rels/|docProps/|xl/|word/|ppt/|mimetype";

    /** The head of a file in a zip with the name of a session that Fiddler saved. */
    private static final Pattern SESSION = Pattern.compile("(?s)PK\3\4.{26}raw/[0-9]{1,6}_[cs]\\.txt");

    private static final int NAME_LENGTH = 26;
    private static final int NAME = 30;

    private static final String SIGNED_DATA = "06092a864886f70d010702";

    static {
        begin(FileKind.PROGRAM, "4d5a", "7f454c46", "cafebabe", "cffaedfe", "cefaedfe", "feedfacf");
        begin(
                FileKind.ARCHIVE,
                "1f8b",
                "377abcaf271c",
                "526172211a07",
                "425a68",
                "fd377a585a00",
                "4d534346",
                "28b52ffd");
        begin(FileKind.MEDIA, "89504e47", "ffd8ff", "47494638", "25504446", "424d", "00000100");
        begin(FileKind.CAPTURE, "d4c3b2a1", "a1b2c3d4", "0a0d0d0a", "4d3cb2a1", "456c6646696c6500");
        begin(FileKind.OFFICE, "d0cf11e0a1b11ae1");
        begin(FileKind.REGISTRY_POL, "50526567");
        begin(FileKind.OTHER_BINARY, "feedfeed", "cececece", "53514c69746520666f726d6174203300", "72656766");
    }

    private BinaryKinds() {}

    private static void begin(FileKind kind, String... beginnings) {
        for (String beginning : beginnings) {
            BEGINNINGS.put(beginning, kind);
        }
    }

    static Optional<FileKind> of(byte[] bytes) {
        String start = hex(bytes);
        if (start.startsWith("504b0304") || start.startsWith("504b0506")) {
            return Optional.of(zip(bytes));
        } else if (start.startsWith("30")) {
            return der(start);
        }
        return BEGINNINGS.entrySet().stream()
                .filter(each -> start.startsWith(each.getKey()))
                .filter(each -> !isText(each.getKey(), bytes))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** A beginning of two letters may be a word, which a text may begin with. */
    private static boolean isText(String beginning, byte[] bytes) {
        boolean word = beginning.equals("4d5a") || beginning.equals("424d") || beginning.equals("425a68");
        return word
                && FileText.beginning(bytes, 256)
                        .chars()
                        .allMatch(c -> (c >= ' ' && c != 0xFFFD) || c == '\n' || c == '\r' || c == '\t');
    }

    private static String hex(byte[] bytes) {
        StringBuilder hex = new StringBuilder();
        for (int i = 0; i < Math.min(bytes.length, 40); i++) {
            hex.append(Character.forDigit((bytes[i] >> 4) & 0xF, 16)).append(Character.forDigit(bytes[i] & 0xF, 16));
        }
        return hex.toString();
    }

    private static FileKind zip(byte[] bytes) {
        if (bytes.length <= NAME) {
            return FileKind.ZIP;
        }
        if (SESSION.matcher(new String(bytes, 0, Math.min(bytes.length, FileKind.ENOUGH), StandardCharsets.ISO_8859_1))
                .find()) {
            return FileKind.FIDDLER_ARCHIVE;
        }
        int length = (bytes[NAME_LENGTH] & 0xFF) | ((bytes[NAME_LENGTH + 1] & 0xFF) << 8);
        String name = new String(bytes, NAME, Math.min(length, bytes.length - NAME), StandardCharsets.ISO_8859_1);
        for (String start : OFFICE.split("\\|", -1)) {
            if (name.startsWith(start)) {
                return FileKind.OFFICE;
            }
        }
        return name.startsWith("META-INF/") ? FileKind.PROGRAM : FileKind.ZIP;
    }

    /** A sequence of more than 127 bytes: what it begins with tells. A digit 0 is a byte of this kind too. */
    private static Optional<FileKind> der(String start) {
        int length = start.startsWith("3080")
                ? 4
                : start.startsWith("3081") ? 6 : start.startsWith("3082") ? 8 : start.startsWith("3083") ? 10 : 0;
        if (length == 0 || start.length() <= length) {
            return Optional.empty();
        }
        String content = start.substring(length);
        if (content.startsWith(SIGNED_DATA)) {
            return Optional.of(FileKind.PKCS_7);
        } else if (content.startsWith("020103")) {
            return Optional.of(FileKind.PKCS_12);
        } else if (content.startsWith("0201")) {
            return Optional.of(FileKind.PRIVATE_KEY);
        } else if (!content.startsWith("30")) {
            return Optional.of(FileKind.OTHER_BINARY);
        }
        return Optional.of(
                content.matches("30(?:8[0-3])?(?:..){1,3}0201(?:00)30.*")
                        ? FileKind.CERTIFICATE_REQUEST
                        : FileKind.CERTIFICATE_DER);
    }
}
