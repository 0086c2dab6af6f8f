package io.github.lyncdiscover.remedy.standing;

import io.github.lyncdiscover.file.InputFile;
import io.github.lyncdiscover.markup.BodyText;
import io.github.lyncdiscover.name.FileTrouble;
import io.github.lyncdiscover.name.Printable;
import io.github.lyncdiscover.trust.TrustSettings;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The TrustModelData values that stand on users' machines today, as administrators have them: an export of {@code regedit},
 * the output of {@code reg query}, Group Policy Preferences, a {@code Registry.pol}, a report of {@code gpresult /x} or
 * {@code Get-GPOReport}, and every file that a {@linkplain io.github.lyncdiscover.remedy.RemedyForm remedy} is written to.
 */
public final class StandingValues {
    private static final int LARGEST = 16 * 1024 * 1024;
    private static final String TAKEN =
            "give an export of regedit (.reg), the output of reg query, Registry.xml of Group Policy"
                    + " Preferences, a registry.pol, or what gpresult /x writes";

    /** Each with what only it begins with first; a command line may stand in any text. */
    private static final List<StandingFormat> FORMATS =
            List.of(new PolicyXml(), new RegText(), new ScriptText(), new CommandText(), new QueryText());

    private StandingValues() {}

    /**
     * Reads the values of a file, each with the registry key, hive and kind of key (policy or preference) that it stands
     * under.
     *
     * @param file the file; text is UTF-8 or UTF-16, and in an old {@code .reg} file Windows-1252
     * @return trust settings that hold the values, and a remark for each mention of TrustModelData that is no value as it
     *     stands
     * @throws IllegalArgumentException if the file cannot be read, is in none of these forms, is damaged, or holds no
     *     TrustModelData value; the message names the file, the line and what to do
     */
    public static TrustSettings read(Path file) {
        String name = FileTrouble.name(file);
        try {
            byte[] bytes = InputFile.read(
                    file, "a file with TrustModelData", LARGEST, "is larger than 16 MB; export the one key only");
            List<Mention> mentions = PolFile.reads(bytes) ? PolFile.read(file, bytes) : mentions(text(bytes));
            return StandingPlaces.of(name, mentions);
        } catch (IOException failed) {
            throw new IllegalArgumentException(name + ": " + failed.getMessage(), failed);
        } catch (StandingFault fault) {
            String place = fault.line() > 0 ? name + ":" + fault.line() : name;
            throw new IllegalArgumentException(place + ": " + Printable.of(String.valueOf(fault.getMessage())), fault);
        }
    }

    private static List<Mention> mentions(String text) {
        return FORMATS.stream()
                .filter(format -> format.reads(text))
                .findFirst()
                .orElseThrow(() -> new StandingFault(0, "holds no TrustModelData in a form that is known: " + TAKEN))
                .read(text);
    }

    /** What declares UTF-16 and has a character in its first byte is not UTF-16. */
    private static String text(byte[] bytes) {
        boolean wide = bytes.length > 1 && (bytes[0] == 0 || bytes[1] == 0);
        Optional<String> label = wide ? Optional.empty() : Optional.of("utf-8");
        return BodyText.decode(bytes, label).orElseGet(() -> new String(bytes, Charset.forName("windows-1252")));
    }
}
