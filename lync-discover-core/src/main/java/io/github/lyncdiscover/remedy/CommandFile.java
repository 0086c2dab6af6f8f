package io.github.lyncdiscover.remedy;

import io.github.lyncdiscover.remedy.registry.RegistryEdit;
import io.github.lyncdiscover.remedy.registry.RegistryEdits;
import io.github.lyncdiscover.remedy.registry.RegistryPlace;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A command file of {@code reg add} and {@code reg delete}: ASCII, lines ending in carriage return and feed. */
final class CommandFile {
    /** The longest line that cmd.exe accepts, in characters, in command files too (KB 830473). */
    public static final int LONGEST_LINE = 8_191;

    private static final String ONWARD = " || exit /b 1";

    private CommandFile() {}

    /**
     * Writes edits. A deletion takes the value away and leaves the key; where there is none, it does nothing.
     *
     * @param edits what is done
     * @return the file; the same edits give the same bytes
     * @throws IllegalArgumentException if a value holds what a command line can't, or a line is too long for cmd.exe
     */
    public static byte[] write(RegistryEdits edits) {
        List<String> lines = new ArrayList<>(List.of("@echo off"));
        edits.comments().forEach(comment -> lines.add("rem " + harmless(comment)));
        edits.all().forEach(edit -> lines.add(edit.fold(CommandFile::line, CommandFile::line)));
        lines.add("exit /b 0");
        for (String line : lines) {
            if (line.length() > LONGEST_LINE) {
                throw new IllegalArgumentException("the TrustModelData value makes a line of " + line.length()
                        + " characters, and cmd.exe takes " + LONGEST_LINE + ": write a registry file instead");
            }
        }
        return (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static String line(RegistryEdit.Put put) {
        String text = put.text();
        if (!text.chars().allMatch(c -> c >= ' ' && c <= '~' && "\"%\\".indexOf(c) < 0)) {
            throw new IllegalArgumentException("a command file can't hold the TrustModelData value that stands, for its"
                    + " quotes, percent signs, backslashes or letters beyond ASCII: write a registry file instead");
        }
        return "reg add " + key(put.place()) + " /v " + RegistryPlace.VALUE_NAME + " /t REG_SZ /d \"" + text + "\" /f"
                + ONWARD;
    }

    private static String line(RegistryEdit.Removal removal) {
        String value = key(removal.place()) + " /v " + RegistryPlace.VALUE_NAME;
        return "reg query " + value + " >nul 2>&1 && (reg delete " + value + " /f" + ONWARD + ")";
    }

    private static String key(RegistryPlace place) {
        return "\"" + place.shortHive() + "\\" + place.path() + "\"";
    }

    /** A remark can be cut or obeyed where it holds the shell's own characters. */
    private static String harmless(String comment) {
        String plain = comment.replaceAll("[^A-Za-z0-9 .,:;()'_+=@-]", "_");
        return plain.length() > 500 ? plain.substring(0, 500) : plain;
    }
}
