package io.github.lyncdiscover.remedy.registry;

import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.text.file.FileLimits;
import io.github.lyncdiscover.text.file.FileText;
import io.github.lyncdiscover.text.file.FileTrouble;
import io.github.lyncdiscover.text.file.InputFile;
import io.github.lyncdiscover.text.file.TextFault;
import io.github.lyncdiscover.text.kind.FileKind;
import io.github.lyncdiscover.text.kind.FileUse;
import io.github.lyncdiscover.trust.TrustSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The TrustModelData values that are on users' machines today, as administrators have them: an export of {@code regedit},
 * the output of {@code reg query}, Group Policy Preferences, a {@code Registry.pol}, a report of {@code gpresult /x} or
 * {@code Get-GPOReport}, and every file that a {@linkplain io.github.lyncdiscover.remedy.RemedyForm remedy} is written to.
 */
public final class StandingValues {
    private static final Pattern NAME = Pattern.compile(RegistryPlace.VALUE_NAME, Pattern.CASE_INSENSITIVE);
    /** What may hold TrustModelData as it is, though most files of the kind are for something else. */
    private static final Set<FileKind> PRINTED =
            Set.of(FileKind.POWERSHELL, FileKind.SERVER_LIST, FileKind.SERVER_TABLE, FileKind.POWERSHELL_XML);

    /** Each with what only it begins with first; a command line may be in any text. */
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
                    file,
                    "a file with TrustModelData",
                    FileLimits.TRUST_BYTES,
                    "is larger than 16 MB; export the one key only");
            return StandingPlaces.of(name, PolFile.reads(bytes) ? PolFile.read(file, bytes) : mentions(bytes));
        } catch (IOException failed) {
            throw new IllegalArgumentException(name + ": " + failed.getMessage(), failed);
        } catch (StandingFault fault) {
            String place = fault.line() > 0 ? name + ":" + fault.line() : name;
            throw new IllegalArgumentException(
                    place + ": " + PrintableText.of(String.valueOf(fault.getMessage())), fault);
        }
    }

    /**
     * Reads what a file of text does with TrustModelData; everything else in it is passed over. A key that it deletes takes
     * the values below with it.
     *
     * @param file the content of the file
     * @return the edits where clients look, in the order of the file
     * @throws IllegalArgumentException if it is in none of these forms, or is damaged; the message names the line
     */
    public static List<RegistryEdit> edits(byte[] file) {
        try {
            return StandingPlaces.edits(mentions(file));
        } catch (StandingFault fault) {
            String place = fault.line() > 0 ? "line " + fault.line() + ": " : "";
            throw new IllegalArgumentException(place + PrintableText.of(String.valueOf(fault.getMessage())), fault);
        }
    }

    private static List<ValueMention> mentions(byte[] bytes) {
        FileKind kind = FileKind.of(bytes);
        String text = kind.maySuit(FileUse.TRUST) || PRINTED.contains(kind) ? text(bytes) : "";
        boolean mentioned = NAME.matcher(text).find();
        if (!kind.maySuit(FileUse.TRUST) && !mentioned) {
            throw new StandingFault(0, kind.refusal(FileUse.TRUST));
        }
        StandingFormat format = FORMATS.stream()
                .filter(each -> each.reads(text))
                .findFirst()
                .orElseThrow(() -> new StandingFault(
                        0, "holds no TrustModelData in a form that is known: " + FileUse.TRUST.form()));
        try {
            return format.read(text);
        } catch (TextFault tooLong) {
            throw new StandingFault(tooLong.position().line(), tooLong.getMessage());
        }
    }

    private static String text(byte[] bytes) {
        try {
            return FileText.decodeXml(bytes);
        } catch (TextFault notUnicode) {
            try {
                return FileText.decodeLenient(bytes);
            } catch (TextFault notText) {
                throw new StandingFault(notText.position().line(), notText.getMessage());
            }
        }
    }
}
