package io.github.lyncdiscover.remedy;

import io.github.lyncdiscover.remedy.registry.RegistryEdit;
import io.github.lyncdiscover.remedy.registry.RegistryEdits;
import io.github.lyncdiscover.remedy.registry.RegistryPlace;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The file that {@code regedit} imports and exports: UTF-16 with its mark, lines ending in carriage return and feed. */
final class RegFile {
    private static final String FIRST_LINE = "Windows Registry Editor Version 5.00";
    private static final String MARK = "\uFEFF";

    private RegFile() {}

    /**
     * Writes edits. A deletion takes the value away and leaves the key.
     *
     * @param edits what is done
     * @return the file; the same edits give the same bytes
     */
    public static byte[] write(RegistryEdits edits) {
        List<String> lines = new ArrayList<>(List.of(FIRST_LINE, ""));
        edits.comments().forEach(comment -> lines.add("; " + comment));
        for (RegistryEdit edit : edits.all()) {
            lines.add("");
            lines.add("[" + edit.place() + "]");
            lines.add("\"" + RegistryPlace.VALUE_NAME + "\"="
                    + edit.fold(put -> "\"" + escape(put.text()) + "\"", removal -> "-"));
        }
        lines.add("");
        return (MARK + String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_16LE);
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
