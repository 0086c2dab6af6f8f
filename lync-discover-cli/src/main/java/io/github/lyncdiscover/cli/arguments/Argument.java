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
    private final String name;
    private final String value;
    private final Function<String, T> reader;
    private final String help;
    private final ArgumentTraits traits;

    private Argument(
            Kind kind, String name, String value, Function<String, T> reader, String help, ArgumentTraits traits) {
        this.kind = kind;
        this.name = name;
        this.value = value;
        this.reader = reader;
        this.help = help;
        this.traits = traits;
    }

    /**
     * An option with a value; it may be left out, and given once.
     *
     * @param <T> what its value is read as
     * @param name with its two hyphens
     * @param value what its value is, in capitals: {@code FILE}
     * @param reader reads the value, or throws an {@link IllegalArgumentException} that names its fault
     * @param help one or more sentences
     * @return the option
     */
    public static <T> Argument<T> option(String name, String value, Function<String, T> reader, String help) {
        return new Argument<>(Kind.OPTION, name, value, reader, help, ArgumentTraits.DEFAULT);
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
                Kind.FLAG,
                name,
                "",
                Function.identity(),
                help,
                ArgumentTraits.DEFAULT.lettered(letter).repeated());
    }

    /**
     * What is given without a name; it must be given, and once.
     *
     * @param <T> what it is read as
     * @param name what it is, in capitals
     * @param reader reads it, or throws an {@link IllegalArgumentException} that names its fault
     * @param help one or more sentences
     * @return the operand
     */
    public static <T> Argument<T> operand(String name, Function<String, T> reader, String help) {
        return new Argument<>(Kind.OPERAND, name, "", reader, help, ArgumentTraits.DEFAULT.required(true));
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
        return with(traits.repeated());
    }

    /**
     * The same, not to be left out.
     *
     * @return the required one
     */
    public Argument<T> required() {
        return with(traits.required(true));
    }

    /**
     * The same, which may be left out.
     *
     * @return the optional one
     */
    public Argument<T> optional() {
        return with(traits.required(false));
    }

    /**
     * The same with a short name too.
     *
     * @param shortName the short name, without its hyphen
     * @return the option
     */
    public Argument<T> lettered(String shortName) {
        return with(traits.lettered(shortName));
    }

    /**
     * The same, whose value is a file that is read: no command writes onto it.
     *
     * @return the argument
     */
    public Argument<T> namingInput() {
        return with(traits.naming(ArgumentFile.whole(ArgumentFile.Access.READ)));
    }

    /**
     * The same, whose value names a file that is read: no command writes onto it.
     *
     * @param named finds the file in the value, if one is in it
     * @return the argument
     */
    public Argument<T> namingInput(Function<String, Optional<Path>> named) {
        return with(traits.naming(ArgumentFile.inside(named)));
    }

    /**
     * The same, whose value is a file that is written: none that is read, and none that is written twice.
     *
     * @return the argument
     */
    public Argument<T> namingOutput() {
        return with(traits.naming(ArgumentFile.whole(ArgumentFile.Access.WRITTEN)));
    }

    /**
     * The same with the words that shells offer for its value; what else may be given is for the reader to say.
     *
     * @param words the words, asked for only when they are needed
     * @return the argument
     */
    public Argument<T> choosing(Supplier<List<String>> words) {
        return with(traits.choosing(words));
    }

    private Argument<T> with(ArgumentTraits other) {
        return new Argument<>(kind, name, value, reader, help, other);
    }

    /** Whether its value names a file that is read. */
    public boolean isRead() {
        return traits.file().isRead();
    }

    /** Whether its value names a file that is written. */
    public boolean isWritten() {
        return traits.file().isWritten();
    }

    /** Whether its whole value is the name of a file, not only a part of it, so that shells complete it as one. */
    public boolean isFile() {
        return traits.file().whole();
    }

    /** The file that a value names, if it names one. */
    Optional<Path> file(String text) {
        return traits.file().named().apply(text);
    }

    /**
     * The words that shells offer for its value: those it was declared with, or those that its value lists, as
     * {@code text|json} does.
     *
     * @return the words; none for free text
     */
    public List<String> choices() {
        List<String> declared = traits.choices().get();
        boolean listed = value.indexOf('|') > 0 && value.equals(value.toLowerCase(Locale.ROOT));
        return declared.isEmpty() && listed ? List.of(value.split("\\|")) : declared;
    }

    /** The short name, without its hyphen; empty if it has none. */
    public String letter() {
        return traits.letter();
    }

    /** The name: of an option with its two hyphens, of an operand in capitals. */
    public String name() {
        return name;
    }

    /** The kind of its value, in capitals; empty if it has none. */
    public String value() {
        return value;
    }

    /** One or more sentences about it. */
    public String help() {
        return help;
    }

    /** Whether it is given without a name before it. */
    public boolean isOperand() {
        return kind == Kind.OPERAND;
    }

    /** Whether it is an option without a value. */
    public boolean isFlag() {
        return kind == Kind.FLAG;
    }

    /** Whether it must be given. */
    public boolean isRequired() {
        return traits.required();
    }

    /** Whether it may be given more than once, as a flag may. */
    public boolean isRepeatable() {
        return traits.repeatable();
    }

    /** Reads one value; its fault is reported with the argument's name. */
    T read(String text) {
        try {
            return check(text);
        } catch (IllegalArgumentException wrong) {
            throw new UsageException(name + ": " + wrong.getMessage(), wrong);
        }
    }

    /**
     * Reads one value.
     *
     * @throws IllegalArgumentException if it is none
     */
    T check(String text) {
        if (isWritten() && text.equals(STANDARD_STREAM)) {
            throw new IllegalArgumentException(
                    "- is no file, and standard output has the result: name a file, such as ./- for one of that name");
        }
        if (isWritten() && text.isBlank()) {
            throw new IllegalArgumentException("name a file");
        }
        return reader.apply(text);
    }

    /** As it is written: {@code --dns=HOST[:PORT]}, {@code TARGET...}. */
    @Override
    public String toString() {
        String written = value.isEmpty() ? name : name + "=" + value;
        return traits.repeatable() && kind != Kind.FLAG ? written + "..." : written;
    }
}
