package io.github.lyncdiscover.remedy;

import io.github.lyncdiscover.remedy.registry.Confidence;
import io.github.lyncdiscover.remedy.registry.RegistryEdit;
import io.github.lyncdiscover.remedy.registry.RegistryEdits;
import io.github.lyncdiscover.remedy.registry.StandingValues;
import io.github.lyncdiscover.trust.TrustModelData.Source;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A form of file in which a remedy is deployed, and taken back; whatever is written is read back before it is given. */
public enum RemedyForm {
    /** A file for {@code regedit}. */
    REG("registry file", "imported by regedit on one PC", Confidence.DOCUMENTED, "KB 310516", RegFile::write),
    /** A command file. */
    CMD("command file", "run on one PC", Confidence.DOCUMENTED, "Microsoft, Reg add", CommandFile::write),
    /** Group Policy Preferences, for the Group Policy editor. */
    GPP(
            "Group Policy Preferences",
            "dragged onto User Configuration, Preferences, Windows Settings, Registry in the Group Policy editor",
            Confidence.DOCUMENTED,
            "Microsoft, Appendix A: Sample GPO Template Files (2017)",
            PreferencesXml::write),
    /** A script for Windows PowerShell. */
    POWERSHELL(
            "PowerShell script",
            "with -Gpo NAME it changes that Group Policy object, without it this PC",
            Confidence.UNTESTED,
            "the commands are documented, nobody is known to have run them for TrustModelData",
            PowerShell::write);

    private final String words;
    private final String use;
    private final Confidence confirmed;
    private final String source;

    @SuppressWarnings("ImmutableEnumChecker") // A method reference holds nothing that could change.
    private final Function<RegistryEdits, byte[]> writer;

    RemedyForm(String words, String use, Confidence confirmed, String source, Function<RegistryEdits, byte[]> writer) {
        this.words = words;
        this.use = use;
        this.confirmed = confirmed;
        this.source = source;
        this.writer = writer;
    }

    /**
     * What people call it.
     *
     * @return a few words
     */
    public String words() {
        return words;
    }

    /**
     * How it is used for a remedy, and whom that reaches.
     *
     * @param remedy the remedy
     * @return a few words
     */
    public String use(Remedy remedy) {
        return switch (this) {
            case GPP, POWERSHELL -> use;
            case REG, CMD ->
                use
                        + (fitted(remedy).value().source().hive().equals("HKEY_LOCAL_MACHINE")
                                ? "; HKLM needs elevation"
                                : "; HKCU is that of the user who does so");
        };
    }

    /**
     * Where the form is known from.
     *
     * @return a source, or that there is none
     */
    public String source() {
        return source;
    }

    /**
     * How well it is known that a remedy works in this form.
     *
     * @param remedy the remedy
     * @return the less known of the form and of the place where the value goes
     */
    public Confidence confirmed(Remedy remedy) {
        return confirmed.and(fitted(remedy).confirmed());
    }

    /**
     * The remedy as this form holds it: Group Policy Preferences hold preferences of the user.
     *
     * @param remedy the remedy
     * @return the same, or for that place
     * @throws IllegalArgumentException if it has no effect there; the message says what to do
     */
    public Remedy fitted(Remedy remedy) {
        return this == GPP ? remedy.in(Source.HKCU_PREFERENCE) : remedy;
    }

    /**
     * The file that puts a value in place.
     *
     * @param remedy the remedy
     * @return the file; the same remedy gives the same bytes
     * @throws IllegalArgumentException if this form can't hold it; the message says what to do
     */
    public byte[] write(Remedy remedy) {
        Remedy fitted = fitted(remedy);
        return written(fitted.edits()
                .noting(Stream.concat(
                                Stream.of(
                                        origin(),
                                        "That the client reads the value there: "
                                                + fitted.confirmed().words()),
                                fitted.warnings().stream())
                        .toList()));
    }

    /**
     * The file that takes it back.
     *
     * @param remedy the remedy
     * @return the file; the same remedy gives the same bytes
     * @throws IllegalArgumentException if this form can't hold the value that stands today; the message says what to do
     */
    public byte[] undo(Remedy remedy) {
        return written(fitted(remedy).undo().noting(List.of(origin())));
    }

    /**
     * What a file, such as one of this form, does with TrustModelData.
     *
     * @param file the file
     * @return the edits where clients look, in the order of the file
     * @throws IllegalArgumentException if it is no such file
     */
    public List<RegistryEdit> read(byte[] file) {
        return StandingValues.edits(file);
    }

    private String origin() {
        return "Files of this form: " + confirmed.words() + " (" + source + ")";
    }

    private byte[] written(RegistryEdits edits) {
        byte[] file = writer.apply(edits);
        if (!read(file).equals(edits.all())) {
            throw new IllegalStateException(this + " reads back otherwise than it was written: " + edits);
        }
        return file;
    }
}
