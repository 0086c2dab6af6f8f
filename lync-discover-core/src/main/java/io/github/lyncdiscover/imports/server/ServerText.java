package io.github.lyncdiscover.imports.server;

import io.github.lyncdiscover.imports.topology.Topology;
import io.github.lyncdiscover.imports.xml.Fault;
import io.github.lyncdiscover.imports.xml.Mark;
import io.github.lyncdiscover.json.Json;
import io.github.lyncdiscover.markup.BodyText;
import java.util.Optional;
import java.util.regex.Pattern;

/** Text that a server printed: the export of our script, or lists of properties. */
public final class ServerText {
    private static final int LARGEST_EXPORT = 8 * 1024 * 1024;
    private static final int ENOUGH_TO_TELL = 64 * 1024;
    private static final Pattern EXPORT =
            Pattern.compile("\\s*\\{(?s:.*?)\"schema\"\\s*:\\s*\"" + ExportReading.ANY_SCHEMA);

    private ServerText() {}

    /**
     * Tells whether a file is one of these, by how it begins.
     *
     * @param bytes all of the file, in any encoding
     * @return false for a plan, a recording or a topology
     */
    public static boolean isOne(byte[] bytes) {
        return text(bytes).filter(text -> isExport(text) || Block.begins(text)).isPresent();
    }

    /**
     * Tells whether a file that is none of these looks like one.
     *
     * @param bytes all of the file
     * @return true if it begins like JSON
     */
    public static boolean isOtherJson(byte[] bytes) {
        return text(bytes).filter(text -> text.stripLeading().startsWith("{")).isPresent();
    }

    private static boolean isExport(String text) {
        return EXPORT.matcher(text.substring(0, Math.min(text.length(), ENOUGH_TO_TELL)))
                .lookingAt();
    }

    /**
     * Reads a file.
     *
     * @param bytes all of the file
     * @return what it says of the servers; lists may name no SIP domain
     * @throws Fault if it is not what it looks like, or is larger than any such file
     */
    public static Topology read(byte[] bytes) {
        String text = text(bytes).orElseThrow(() -> new Fault("the text is in no encoding that is read here"));
        if (!isExport(text)) {
            return ListReading.read(text);
        } else if (bytes.length > LARGEST_EXPORT) {
            throw new Fault("is larger than " + LARGEST_EXPORT / 1024 / 1024 + " MB, which no server export is");
        }
        try {
            return ExportReading.read(Json.parse(text));
        } catch (Json.Fault fault) {
            throw new Fault(new Mark(fault.place().line(), fault.place().column()), String.valueOf(fault.getMessage()));
        }
    }

    /** Else in one byte each, as older commands write it: names are ASCII anyway. */
    private static Optional<String> text(byte[] bytes) {
        return BodyText.decode(bytes, Optional.empty()).or(() -> BodyText.decode(bytes, Optional.of("iso-8859-1")));
    }
}
