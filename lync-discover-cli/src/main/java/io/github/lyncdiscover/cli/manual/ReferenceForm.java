package io.github.lyncdiscover.cli.manual;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The kinds of text that are made of the table of commands, each with the place of its file in the distribution. */
public enum ReferenceForm {
    MAN("man/man1/lync-discover.1", ManPage::of),
    BASH("completion/lync-discover.bash", BashCompletion::of),
    ZSH("completion/_lync-discover", ZshCompletion::of),
    FISH("completion/lync-discover.fish", FishCompletion::of),
    POWERSHELL("completion/lync-discover.ps1", PowerShellCompletion::of);

    private final String place;

    @SuppressWarnings("ImmutableEnumChecker") // A method that holds nothing.
    private final Function<CommandTable, String> maker;

    ReferenceForm(String place, Function<CommandTable, String> maker) {
        this.place = place;
        this.maker = maker;
    }

    /** The word that names it on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The file in the distribution, relative to its folder. */
    public String place() {
        return place;
    }

    /** The text. */
    public String of(CommandTable table) {
        return maker.apply(table);
    }

    /** The form of a word; nothing for another word. */
    public static Optional<ReferenceForm> named(String word) {
        return Arrays.stream(values()).filter(form -> form.word().equals(word)).findFirst();
    }

    /** The words of all forms. */
    public static List<String> words() {
        return Arrays.stream(values()).map(ReferenceForm::word).toList();
    }
}
