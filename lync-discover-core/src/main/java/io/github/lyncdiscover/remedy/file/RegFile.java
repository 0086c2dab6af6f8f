package io.github.lyncdiscover.remedy.file;

import io.github.lyncdiscover.remedy.registry.Edit;
import io.github.lyncdiscover.remedy.registry.Edits;
import io.github.lyncdiscover.remedy.registry.Place;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The file that {@code regedit} imports and exports: UTF-16 with its mark, lines ending in carriage return and feed. */
public final class RegFile {
    private static final String FIRST_LINE = "Windows Registry Editor Version 5.00";
    private static final String MARK = "\uFEFF";
    private static final Pattern KEY = Pattern.compile("\\[(-?)([^\\]\\\\]+\\\\[^\\]]*)\\]");
    private static final Pattern VALUE = Pattern.compile("\"([^\"\\\\]*)\"=(-|\"((?:[^\"\\\\]|\\\\.)*+)\")");

    private RegFile() {}

    /**
     * Writes edits. A deletion takes the value away and leaves the key.
     *
     * @param edits what is done
     * @return the file; the same edits give the same bytes
     */
    public static byte[] write(Edits edits) {
        List<String> lines = new ArrayList<>(List.of(FIRST_LINE, ""));
        edits.comments().forEach(comment -> lines.add("; " + comment));
        for (Edit edit : edits.all()) {
            lines.add("");
            lines.add("[" + edit.place() + "]");
            lines.add("\"" + Place.VALUE_NAME + "\"="
                    + edit.fold(put -> "\"" + escape(put.text()) + "\"", removal -> "-"));
        }
        lines.add("");
        return (MARK + String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_16LE);
    }

    /**
     * Reads what a file does with TrustModelData; everything else in it is passed over. A key that it deletes takes the
     * values below with it.
     *
     * @param file a file in one of the encodings that regedit knows
     * @return the edits where clients look, in the order of the file
     * @throws IllegalArgumentException if it is no such file
     */
    public static List<Edit> read(byte[] file) {
        String[] lines = decode(file).split("\r?\n", -1);
        if (!lines[0].equals(FIRST_LINE) && !lines[0].equals("REGEDIT4")) {
            throw new IllegalArgumentException(
                    "this is no registry file: it does not begin with \"" + FIRST_LINE + "\"; export it with regedit");
        }
        List<Edit> found = new ArrayList<>();
        String key = "";
        for (String line : lines) {
            Matcher section = KEY.matcher(line.strip());
            Matcher value = VALUE.matcher(line.strip());
            if (section.matches() && !section.group(1).isEmpty()) {
                found.addAll(below(section.group(2)));
                key = "";
            } else if (section.matches()) {
                key = section.group(2);
            } else if (value.matches() && value.group(1).equalsIgnoreCase(Place.VALUE_NAME)) {
                Place.at(key).map(place -> edit(place, value)).ifPresent(found::add);
            }
        }
        return List.copyOf(found);
    }

    private static Edit edit(Place place, Matcher value) {
        return value.group(2).equals("-")
                ? new Edit.Removal(place)
                : new Edit.Put(place, value.group(3).replaceAll("\\\\(.)", "$1"));
    }

    private static List<Edit> below(String key) {
        String above = key.toLowerCase(Locale.ROOT) + "\\";
        return Place.all()
                .filter(place -> (place + "\\").toLowerCase(Locale.ROOT).startsWith(above))
                .<Edit>map(Edit.Removal::new)
                .toList();
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private static String decode(byte[] file) {
        boolean wide = file.length > 1 && file[0] == (byte) 0xFF && file[1] == (byte) 0xFE;
        Charset charset = wide ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
        String text = new String(file, charset);
        return text.startsWith(MARK) ? text.substring(1) : text;
    }
}
