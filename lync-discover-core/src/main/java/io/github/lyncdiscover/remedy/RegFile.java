package io.github.lyncdiscover.remedy;

import io.github.lyncdiscover.name.Printable;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The file that {@code regedit} imports and exports: UTF-16 with its mark, lines ending in carriage return and feed. */
public final class RegFile {
    private static final String FIRST_LINE = "Windows Registry Editor Version 5.00";
    private static final String MARK = "\uFEFF";
    private static final Pattern KEY = Pattern.compile("\\[([^\\]\\\\]+\\\\[^\\]]*)\\]");
    private static final Pattern VALUE = Pattern.compile("\"([^\"\\\\]*)\"=\"((?:[^\"\\\\]|\\\\.)*)\"");

    private RegFile() {}

    /**
     * Writes a remedy.
     *
     * @param remedy the value and where it goes
     * @return the file; the same remedy gives the same bytes
     */
    public static byte[] write(Remedy remedy) {
        List<String> lines = new ArrayList<>(List.of(FIRST_LINE, "", "; " + Printable.of(remedy.title())));
        for (Deployed deployed : remedy.deployed()) {
            lines.add("");
            lines.add("[" + deployed.value().source().hive() + "\\" + deployed.path() + "]");
            lines.add("\"" + Deployed.VALUE_NAME + "\"=\"" + deployed.value().text() + "\"");
        }
        lines.add("");
        return (MARK + String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_16LE);
    }

    /**
     * Reads the TrustModelData values of a file; everything else in it is passed over.
     *
     * @param file a file in one of the encodings that regedit knows
     * @return the values where clients look, in the order of the file
     * @throws IllegalArgumentException if it is no such file
     */
    public static List<Deployed> read(byte[] file) {
        String[] lines = decode(file).split("\r?\n", -1);
        if (!lines[0].equals(FIRST_LINE) && !lines[0].equals("REGEDIT4")) {
            throw new IllegalArgumentException(
                    "this is no registry file: it does not begin with \"" + FIRST_LINE + "\"; export it with regedit");
        }
        List<Deployed> found = new ArrayList<>();
        String key = "";
        for (String line : lines) {
            Matcher section = KEY.matcher(line.strip());
            Matcher value = VALUE.matcher(line.strip());
            if (section.matches()) {
                key = section.group(1);
            } else if (value.matches() && value.group(1).equalsIgnoreCase(Deployed.VALUE_NAME)) {
                Optional<Deployed> at = Deployed.at(key, value.group(2).replaceAll("\\\\(.)", "$1"));
                at.ifPresent(found::add);
            }
        }
        return List.copyOf(found);
    }

    private static String decode(byte[] file) {
        boolean wide = file.length > 1 && file[0] == (byte) 0xFF && file[1] == (byte) 0xFE;
        Charset charset = wide ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
        String text = new String(file, charset);
        return text.startsWith(MARK) ? text.substring(1) : text;
    }
}
