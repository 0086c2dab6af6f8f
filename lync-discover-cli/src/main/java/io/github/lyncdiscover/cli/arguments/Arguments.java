package io.github.lyncdiscover.cli.arguments;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The checked values of one command line. */
public final class Arguments {
    private final Map<Argument<?>, List<?>> given = new LinkedHashMap<>();
    private final List<Path> read = new ArrayList<>();
    private final List<Path> written = new ArrayList<>();
    private final Map<String, List<String>> defaults = new LinkedHashMap<>();
    private Optional<Path> config = Optional.empty();

    private Arguments() {}

    /**
     * Reads a command line.
     *
     * @param usage what it may hold
     * @param words the command line, without the command's name
     * @return what it holds; one that asks for help or the version may lack what is required
     * @throws UsageException if it cannot be understood
     */
    public static Arguments parse(Usage usage, List<String> words) {
        List<Argument<?>> known = usage.everyArgument();
        Map<Argument<?>, List<String>> texts = CommonsCli.parse(known, words);
        Arguments arguments = new Arguments();
        for (Argument<?> argument : known) {
            arguments.read(argument, texts.getOrDefault(argument, List.of()));
        }
        if (!arguments.has(Usage.HELP) && !arguments.has(Usage.VERSION)) {
            ConfigLookup.find(usage, arguments).ifPresent(config -> arguments.complete(known, config));
            known.forEach(arguments::mustBeComplete);
        }
        return arguments;
    }

    private <T> void read(Argument<T> argument, List<String> texts) {
        if (texts.size() > 1 && !argument.isRepeatable()) {
            throw new UsageException(argument.name() + " is given more than once");
        }
        List<T> values = new ArrayList<>();
        for (String text : texts) {
            values.add(argument.read(text));
            if (argument.isRead()) {
                argument.file(text).ifPresent(read::add);
            } else if (argument.isWritten()) {
                argument.file(text).ifPresent(written::add);
            }
        }
        if (!values.isEmpty()) {
            given.put(argument, List.copyOf(values));
        }
    }

    /** Takes defaults for options that were not given, unless one that was given leaves them without a use. */
    private void complete(List<Argument<?>> known, ConfigFile file) {
        List<Argument<?>> typed = List.copyOf(given.keySet());
        config = Optional.of(file.path());
        if (Files.isRegularFile(file.path())) {
            read.add(file.path());
        }
        for (Argument<?> option : known) {
            String key = ConfigFile.key(option);
            List<String> words = file.words(option);
            if (!words.isEmpty()
                    && !typed.contains(option)
                    && typed.stream().noneMatch(other -> ConfigOptions.isWithout(other.name(), key))) {
                if (!ConfigOptions.isBesideSignIn(key)
                        && typed.stream().anyMatch(other -> other.name().equals(ConfigOptions.SIGN_IN))) {
                    throw new UsageException(ConfigOptions.SIGN_IN + " sends credentials: give --" + key
                            + " on the command line, not in a config file");
                }
                read(option, words);
                defaults.put(key, option.isFlag() ? List.of() : words);
            }
        }
    }

    private void mustBeComplete(Argument<?> argument) {
        if (argument.isRequired() && !has(argument)) {
            throw new UsageException(argument.name() + " is missing");
        }
    }

    /**
     * The files that are read, as far as the command line names them.
     *
     * @return one for each value of an argument that is declared so
     */
    public List<Path> read() {
        return List.copyOf(read);
    }

    /**
     * The files that are written.
     *
     * @return one for each value of an argument that is declared so
     */
    public List<Path> written() {
        return List.copyOf(written);
    }

    /**
     * The defaults that a config file gave.
     *
     * @return the file, and what was taken from it, perhaps nothing; empty if there was no file
     */
    public Optional<ConfigUse> config() {
        return config.map(file -> new ConfigUse(file, defaults));
    }

    /**
     * Whether the value of this is the default of a config file.
     *
     * @param argument the option
     * @return false if it was given, or is left out
     */
    public boolean isDefault(Argument<?> argument) {
        return defaults.containsKey(ConfigFile.key(argument));
    }

    /**
     * Whether it holds this.
     *
     * @param argument the option, flag or operand
     * @return whether it was given
     */
    public boolean has(Argument<?> argument) {
        return given.containsKey(argument);
    }

    /**
     * What was given, once at most.
     *
     * @param <T> what it is read as
     * @param argument the option or operand
     * @return its value; nothing where it was left out
     */
    public <T> Optional<T> value(Argument<T> argument) {
        return values(argument).stream().findFirst();
    }

    /**
     * What was given, once or more often.
     *
     * @param <T> what it is read as
     * @param argument the option or operand
     * @return its values in their order; none where it was left out
     */
    @SuppressWarnings("unchecked") // What stands under an argument was read by that argument.
    public <T> List<T> values(Argument<T> argument) {
        return (List<T>) given.getOrDefault(argument, List.of());
    }
}
