package io.github.lyncdiscover.cli.arguments;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Something a command line may hold: an option with a value, a flag, or an operand, which has no name before it.
 *
 * @param <T> what it is read as
 */
public final class Argument<T> {
    private static final String STANDARD_STREAM = "-";

    private enum Kind {
        OPTION,
        FLAG,
        OPERAND
    }

    private final Kind kind;
    private final String letter;
    private final String name;
    private final String value;
    private final Function<String, T> reader;
    private final String help;
    private final boolean required;
    private final boolean repeatable;
    private final FileUse use;
    private final Supplier<List<String>> choices;

    /** What becomes of the file that a value names. */
    private enum Use {
        NONE,
        READ,
        WRITTEN
    }

    /** What becomes of the file that a value names, and where in the value it is named. */
    private record FileUse(Use use, boolean whole, Function<String, Optional<Path>> named) {
        static final FileUse NONE = new FileUse(Use.NONE, false, value -> Optional.empty());
    }

    private Argument(
            Kind kind,
            String letter,
            String name,
            String value,
            Function<String, T> reader,
            String help,
            boolean required,
            boolean repeatable,
            FileUse use,
            Supplier<List<String>> choices) {
        this.kind = kind;
        this.letter = letter;
        this.name = name;
        this.value = value;
        this.reader = reader;
        this.help = help;
        this.required = required;
        this.repeatable = repeatable;
        this.use = use;
        this.choices = choices;
    }

    /**
     * An option with a value; it may be left out, and given once.
     *
     * @param <T> what its value is read as
     * @param name with its two hyphens
     * @param value what its value is, in capitals: {@code FILE}
     * @param reader reads the value, or throws an {@link IllegalArgumentException} that says what is wrong with it
     * @param help one or more sentences
     * @return the option
     */
    public static <T> Argument<T> option(String name, String value, Function<String, T> reader, String help) {
        return new Argument<>(Kind.OPTION, "", name, value, reader, help, false, false, FileUse.NONE, List::of);
    }

    /**
     * An option that takes any text as its value.
     *
     * @param name with its two hyphens
     * @param value what its value is, in capitals
     * @param help one or more sentences
     * @return the option
     */
    public static Argument<String> option(String name, String value, String help) {
        return option(name, value, Function.identity(), help);
    }

    /**
     * An option without a value.
     *
     * @param name with its two hyphens
     * @param help one or more sentences
     * @return the flag
     */
    public static Argument<String> flag(String name, String help) {
        return flag("", name, help);
    }

    /**
     * An option without a value that has a short name too.
     *
     * @param letter the short name, without its hyphen
     * @param name with its two hyphens
     * @param help one or more sentences
     * @return the flag
     */
    public static Argument<String> flag(String letter, String name, String help) {
        return new Argument<>(
                Kind.FLAG, letter, name, "", Function.identity(), help, false, true, FileUse.NONE, List::of);
    }

    /**
     * What is given without a name; it must be given, and once.
     *
     * @param <T> what it is read as
     * @param name what it is, in capitals
     * @param reader reads it, or throws an {@link IllegalArgumentException} that says what is wrong with it
     * @param help one or more sentences
     * @return the operand
     */
    public static <T> Argument<T> operand(String name, Function<String, T> reader, String help) {
        return new Argument<>(Kind.OPERAND, "", name, "", reader, help, true, false, FileUse.NONE, List::of);
    }

    /**
     * What is given without a name and may be any text; it must be given, and once.
     *
     * @param name what it is, in capitals
     * @param help one or more sentences
     * @return the operand
     */
    public static Argument<String> operand(String name, String help) {
        return operand(name, Function.identity(), help);
    }

    /**
     * The same, to be given any number of times.
     *
     * @return the repeatable one
     */
    public Argument<T> repeatable() {
        return new Argument<>(kind, letter, name, value, reader, help, required, true, use, choices);
    }

    /**
     * The same, not to be left out.
     *
     * @return the required one
     */
    public Argument<T> required() {
        return new Argument<>(kind, letter, name, value, reader, help, true, repeatable, use, choices);
    }

    /**
     * The same, which may be left out.
     *
     * @return the optional one
     */
    public Argument<T> optional() {
        return new Argument<>(kind, letter, name, value, reader, help, false, repeatable, use, choices);
    }

    /**
     * The same with a short name too.
     *
     * @param shortName the short name, without its hyphen
     * @return the option
     */
    public Argument<T> lettered(String shortName) {
        return new Argument<>(kind, shortName, name, value, reader, help, required, repeatable, use, choices);
    }

    /**
     * The same, whose value is a file that is read: no command writes onto it.
     *
     * @return the argument
     */
    public Argument<T> namingInput() {
        return used(Use.READ, true, text -> Optional.of(Path.of(text)));
    }

    /**
     * The same, whose value names a file that is read: no command writes onto it.
     *
     * @param named finds the file in the value, if one is in it
     * @return the argument
     */
    public Argument<T> namingInput(Function<String, Optional<Path>> named) {
        return used(Use.READ, false, named);
    }

    /**
     * The same, whose value is a file that is written: none that is read, and none that is written twice.
     *
     * @return the argument
     */
    public Argument<T> namingOutput() {
        return used(Use.WRITTEN, true, text -> Optional.of(Path.of(text)));
    }

    /**
     * The same with the words that shells offer for its value; what else may be given is for the reader to say.
     *
     * @param words the words, asked for only when they are needed
     * @return the argument
     */
    public Argument<T> choosing(Supplier<List<String>> words) {
        return new Argument<>(kind, letter, name, value, reader, help, required, repeatable, use, words);
    }

    private Argument<T> used(Use other, boolean whole, Function<String, Optional<Path>> named) {
        return new Argument<>(
                kind,
                letter,
                name,
                value,
                reader,
                help,
                required,
                repeatable,
                new FileUse(other, whole, named),
                choices);
    }

    /**
     * Tells whether its value names a file that is read.
     *
     * @return true if it was declared so
     */
    public boolean isRead() {
        return use.use() == Use.READ;
    }

    /**
     * Tells whether its value names a file that is written.
     *
     * @return true if it was declared so
     */
    public boolean isWritten() {
        return use.use() == Use.WRITTEN;
    }

    /**
     * Tells whether its whole value is the name of a file, so that shells complete it as one.
     *
     * @return false too where the name of a file is only a part of the value
     */
    public boolean isFile() {
        return use.whole();
    }

    /** The file that a value names, if it names one. */
    Optional<Path> file(String text) {
        return use.named().apply(text);
    }

    /**
     * The words that shells offer for its value: those it was declared with, or those that its value lists, as
     * {@code text|json} does.
     *
     * @return the words; none for free text
     */
    public List<String> choices() {
        List<String> declared = choices.get();
        boolean listed = value.indexOf('|') > 0 && value.equals(value.toLowerCase(Locale.ROOT));
        return declared.isEmpty() && listed ? List.of(value.split("\\|")) : declared;
    }

    /**
     * The short name, without its hyphen.
     *
     * @return the letter; empty where it has none
     */
    public String letter() {
        return letter;
    }

    /**
     * The name: of an option with its two hyphens, of an operand in capitals.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * The kind of its value, in capitals.
     *
     * @return the kind; empty for what has none
     */
    public String value() {
        return value;
    }

    /**
     * One or more sentences about it.
     *
     * @return the sentences
     */
    public String help() {
        return help;
    }

    /**
     * Tells whether it is given without a name before it.
     *
     * @return false for options and flags
     */
    public boolean isOperand() {
        return kind == Kind.OPERAND;
    }

    /**
     * Tells whether it is an option without a value.
     *
     * @return false for operands and options with a value
     */
    public boolean isFlag() {
        return kind == Kind.FLAG;
    }

    /**
     * Tells whether it must be given.
     *
     * @return false for what may be left out
     */
    public boolean isRequired() {
        return required;
    }

    /**
     * Tells whether it may be given more than once.
     *
     * @return true for flags too
     */
    public boolean isRepeatable() {
        return repeatable;
    }

    /** Reads one value; what is wrong with it is told with the argument's name. */
    T read(String text) {
        try {
            if (isWritten() && text.equals(STANDARD_STREAM)) {
                throw new IllegalArgumentException(
                        "- is no file, and standard output has the result: name a file, such as ./- for one of that name");
            }
            if (isWritten() && text.isBlank()) {
                throw new IllegalArgumentException("name a file");
            }
            return reader.apply(text);
        } catch (IllegalArgumentException wrong) {
            throw new UsageException(name + ": " + wrong.getMessage(), wrong);
        }
    }

    /** As it is written: {@code --dns=HOST[:PORT]}, {@code TARGET...}. */
    @Override
    public String toString() {
        String written = value.isEmpty() ? name : name + "=" + value;
        return repeatable && kind != Kind.FLAG ? written + "..." : written;
    }
}
