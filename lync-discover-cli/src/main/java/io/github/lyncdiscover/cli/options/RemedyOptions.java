package io.github.lyncdiscover.cli.options;

import io.github.lyncdiscover.cli.arguments.Argument;
import io.github.lyncdiscover.cli.arguments.Arguments;
import io.github.lyncdiscover.cli.arguments.OutputFile;
import io.github.lyncdiscover.cli.arguments.SideFiles;
import io.github.lyncdiscover.cli.arguments.UsageException;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.remedy.Remedy;
import io.github.lyncdiscover.remedy.RemedyFile;
import io.github.lyncdiscover.remedy.RemedyForm;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files that a trusted domain list is written to, each perhaps with one that takes it back. */
public final class RemedyOptions {
    private static final Map<RemedyForm, Argument<Path>> FILES = new EnumMap<>(Map.of(
            RemedyForm.REG,
            file(RemedyForm.REG, "Write the trusted domain list as a registry file."),
            RemedyForm.CMD,
            file(RemedyForm.CMD, "Write it as a command file of reg add lines."),
            RemedyForm.GPP,
            file(RemedyForm.GPP, "Write it as Group Policy Preferences (XML), a preference in HKCU."),
            RemedyForm.POWERSHELL,
            file(RemedyForm.POWERSHELL, "Write it as a PowerShell script.")));

    private static final Argument<String> UNDO = Argument.flag(
            "--undo",
            "Beside each of these files, write one that restores what stood before: trust-undo.reg beside trust.reg.");

    /** All of them. */
    public static final List<Argument<?>> ALL = all();

    private final Map<RemedyForm, Path> asked = new EnumMap<>(RemedyForm.class);
    private final boolean undo;

    /**
     * Reads the options.
     *
     * @throws UsageException if a file that takes one back is also read, or written otherwise
     */
    public RemedyOptions(Arguments given) {
        FILES.forEach((form, option) -> given.value(option).ifPresent(file -> asked.put(form, file)));
        undo = given.has(UNDO);
        if (undo && asked.isEmpty()) {
            throw new UsageException("--undo goes with " + names());
        }
        if (undo) {
            OutputFile.check(
                    given,
                    Stream.concat(
                                    given.written().stream(),
                                    asked.values().stream().map(RemedyOptions::undo))
                            .toList());
        }
    }

    /** Whether a file is asked for. */
    public boolean any() {
        return !asked.isEmpty();
    }

    /** The options that name a file, for a message. */
    public static String names() {
        return FILES.values().stream()
                .map(option -> option.toString().replaceFirst("=.*", ""))
                .collect(Collectors.joining(", "))
                .replaceFirst(", ([^,]*)$", " or $1");
    }

    /** Makes all files before the first is written, and writes all or none: what was written, or nothing. */
    public List<RemedyFile> write(
            Remedy remedy, Function<RemedyForm, byte[]> writer, Function<RemedyForm, byte[]> undoer, SideFiles beside) {
        Map<Path, byte[]> made = new LinkedHashMap<>();
        List<RemedyFile> files = new ArrayList<>();
        asked.forEach((form, file) -> {
            byte[] whole = made(form, file, () -> writer.apply(form));
            if (undo) {
                // First, so that no remedy is ever there without it.
                made.put(undo(file), made(form, undo(file), () -> undoer.apply(form)));
            }
            made.put(file, whole);
            files.add(new RemedyFile(
                    form, remedy, file.toString(), undo ? Optional.of(undo(file).toString()) : Optional.empty()));
        });
        return beside.write(made) ? files : List.of();
    }

    private static byte[] made(RemedyForm form, Path file, Supplier<byte[]> maker) {
        try {
            return maker.get();
        } catch (IllegalArgumentException impossible) {
            throw new UsageException(option(form) + ": " + PrintableText.of(file.toString()) + " can't be written: "
                    + impossible.getMessage() + " (nothing was written; without " + option(form)
                    + " the rest is shown and written)");
        }
    }

    private static Path undo(Path file) {
        String name = String.valueOf(file.getFileName());
        int ending = name.lastIndexOf('.');
        String other = ending > 0 ? name.substring(0, ending) + "-undo" + name.substring(ending) : name + "-undo";
        return file.resolveSibling(other);
    }

    private static Argument<Path> file(RemedyForm form, String help) {
        return Argument.option(option(form), "FILE", Path::of, help).namingOutput();
    }

    private static String option(RemedyForm form) {
        return "--" + form.name().toLowerCase(Locale.ROOT);
    }

    private static List<Argument<?>> all() {
        List<Argument<?>> all = new ArrayList<>(FILES.values());
        all.add(UNDO);
        return List.copyOf(all);
    }
}
