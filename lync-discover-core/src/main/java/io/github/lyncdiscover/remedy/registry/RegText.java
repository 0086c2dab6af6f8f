package io.github.lyncdiscover.remedy.registry;

import io.github.lyncdiscover.text.file.FileLimits;
import io.github.lyncdiscover.text.file.FileText;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The file that {@code regedit} exports, in both versions (KB 310516). */
final class RegText implements StandingFormat {
    private static final String OLD_VERSION = "REGEDIT4";
    private static final Pattern HEAD =
            Pattern.compile("(?:Windows Registry Editor Version .*|" + OLD_VERSION + ")", Pattern.CASE_INSENSITIVE);
    private static final Pattern KEY = Pattern.compile("\\[(-?)([^\\[\\]]+)\\]\\s*(?:;.*)?");
    private static final Pattern VALUE = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"\\s*=\\s*(.*)", Pattern.DOTALL);
    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"\\s*(?:;.*)?", Pattern.DOTALL);
    private static final Pattern HEX = Pattern.compile("hex(?:\\(([0-9a-f]+)\\))?:([0-9a-f,\\s]*)(?:;.*)?");
    private static final Pattern DWORD = Pattern.compile("dword:.*");

    @Override
    public boolean reads(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith(";"))
                .findFirst()
                .filter(line -> HEAD.matcher(line).matches()
                        || line.regionMatches(true, 0, "[HKEY_", 0, 6)
                        || line.regionMatches(true, 0, "[-HKEY_", 0, 7))
                .isPresent();
    }

    @Override
    public List<ValueMention> read(String text) {
        boolean old = text.strip().regionMatches(true, 0, OLD_VERSION, 0, OLD_VERSION.length());
        Charset ofBytes = old ? Charset.forName("windows-1252") : StandardCharsets.UTF_16LE;
        List<String> lines = FileText.lines(text);
        List<ValueMention> mentions = new ArrayList<>();
        String key = "";
        for (int i = 0; i < lines.size(); i++) {
            int line = i + 1;
            String stripped = lines.get(i).strip();
            Matcher section = KEY.matcher(stripped);
            if (section.matches()) {
                key = section.group(2);
                if (!section.group(1).isEmpty()) {
                    mentions.add(new ValueMention.KeyRemoval(line, key));
                    key = "";
                }
            } else if (stripped.startsWith("\"")) {
                StringBuilder whole = new StringBuilder(stripped);
                i = continued(lines, i, whole);
                Matcher value = VALUE.matcher(whole);
                if (value.matches() && unescaped(value.group(1)).equalsIgnoreCase(RegistryPlace.VALUE_NAME)) {
                    mentions.add(mention(line, key, value.group(2).strip(), ofBytes));
                } else if (!value.matches() && names(stripped)) {
                    throw new StandingFault(line, "this line is cut off or damaged; export the key again");
                }
            }
        }
        return mentions;
    }

    /** Appends what belongs to a value that goes on in the next lines; the last line of it. */
    private static int continued(List<String> lines, int first, StringBuilder whole) {
        int last = first;
        boolean bytes = lines.get(first).toLowerCase(Locale.ROOT).contains("\"=hex");
        OpenText text = new OpenText();
        boolean open = !bytes && text.isOpenAfter(whole);
        while (last + 1 < lines.size() && last - first < FileLimits.TRUST_TEXT_LINES) {
            if (bytes && whole.charAt(whole.length() - 1) == '\\') {
                whole.setLength(whole.length() - 1);
                whole.append(lines.get(++last).strip());
            } else if (open) {
                String more = lines.get(++last).stripTrailing();
                whole.append('\n').append(more);
                open = text.isOpenAfter(more);
            } else {
                break;
            }
        }
        return last;
    }

    /** What of a name and its text is read so far, so that each line is looked at once. */
    private static final class OpenText {
        private int quotes;

        /** Whether the text of the value has no closing quote yet. */
        boolean isOpenAfter(CharSequence more) {
            for (int i = 0; i < more.length() && quotes < 4; i++) {
                char c = more.charAt(i);
                if (c == '\\' && quotes % 2 == 1) {
                    i++;
                } else if (c == '"') {
                    quotes++;
                } else if (quotes == 2 && c != '=' && !Character.isWhitespace(c)) {
                    quotes = 4;
                }
            }
            return quotes == 3;
        }
    }

    private static boolean names(String line) {
        String name = "\"" + RegistryPlace.VALUE_NAME + "\"";
        return line.regionMatches(true, 0, name, 0, name.length());
    }

    private static ValueMention mention(int line, String key, String data, Charset ofBytes) {
        String lower = data.toLowerCase(Locale.ROOT);
        Matcher text = TEXT.matcher(data);
        Matcher hex = HEX.matcher(lower);
        if (text.matches()) {
            return new ValueMention.Put(line, key, ValueMention.TEXT, unescaped(text.group(1)));
        } else if (data.equals("-") || data.startsWith("-;") || data.startsWith("- ")) {
            return new ValueMention.Removal(line, key);
        } else if (hex.matches()) {
            String type = RegistryTypes.name(hex.group(1) == null ? RegistryTypes.BINARY : number(hex.group(1)));
            return new ValueMention.Put(line, key, type, RegistryTypes.text(bytes(line, hex.group(2)), ofBytes));
        } else if (DWORD.matcher(lower).matches()) {
            return new ValueMention.Put(line, key, "REG_DWORD", "");
        }
        throw new StandingFault(line, "this is no value as regedit writes one; export the key again");
    }

    private static int number(String digits) {
        return digits.length() > 7 ? Integer.MAX_VALUE : Integer.parseInt(digits, 16);
    }

    private static byte[] bytes(int line, String hex) {
        String digits = hex.replaceAll("\\s", "");
        if (digits.isEmpty()) {
            return new byte[0];
        }
        String[] each = digits.split(",", -1);
        byte[] bytes = new byte[each.length];
        for (int i = 0; i < each.length; i++) {
            if (each[i].length() != 2) {
                throw new StandingFault(line, "these bytes are cut off or damaged; export the key again");
            }
            bytes[i] = (byte) Integer.parseInt(each[i], 16);
        }
        return bytes;
    }

    private static String unescaped(String text) {
        return text.replaceAll("(?s)\\\\(.)", "$1");
    }
}
