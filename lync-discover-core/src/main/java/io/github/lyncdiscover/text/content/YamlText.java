package io.github.lyncdiscover.text.content;

import io.github.lyncdiscover.name.SourcePosition;
import io.github.lyncdiscover.text.file.FileText;
import io.github.lyncdiscover.text.file.TextFault;
import java.util.Locale;

/** The text of a plan file, in any encoding of Unicode and without control characters. */
final class YamlText {
    private YamlText() {}

    /** The text of a file. */
    static String of(byte[] bytes) {
        try {
            String text = FileText.decode(bytes);
            noControlCharacters(text);
            return text;
        } catch (TextFault fault) {
            throw new YamlFault(
                    new SourcePosition(fault.position().line(), fault.position().column()), fault.getMessage());
        }
    }

    private static void noControlCharacters(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean allowed = c == '\t' || c == '\n' || c == '\r' || (c >= ' ' && c != 0x7F && !(c > 0x7F && c < 0xA0));
            if (!allowed) {
                throw new YamlFault(
                        SourcePosition.after(text.substring(0, i)),
                        String.format(
                                Locale.ROOT, "the control character U+%04X is not allowed here; take it out", (int) c));
            }
        }
    }
}
