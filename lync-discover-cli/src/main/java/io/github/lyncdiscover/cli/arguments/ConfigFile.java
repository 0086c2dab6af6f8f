package io.github.lyncdiscover.cli.arguments;

import io.github.lyncdiscover.text.content.YamlFault;
import io.github.lyncdiscover.text.content.YamlFields;
import io.github.lyncdiscover.text.content.YamlNode;
import io.github.lyncdiscover.text.content.YamlReader;
import io.github.lyncdiscover.text.content.YamlValue;
import io.github.lyncdiscover.text.file.FileLimits;
import io.github.lyncdiscover.text.file.FileTrouble;
import io.github.lyncdiscover.text.file.InputFile;
import io.github.lyncdiscover.text.file.NamedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The file of defaults for options: a key an option, in YAML. Immutable. */
final class ConfigFile {
    private static final String TOO_LARGE = "is larger than 1 MB, which no config file needs";
    private static final String LIST = "LIST";

    private final Path file;
    private final boolean confined;
    private final Optional<YamlFields> fields;

    private ConfigFile(Path file, boolean confined, Optional<YamlFields> fields) {
        this.file = file;
        this.confined = confined;
        this.fields = fields;
    }

    /**
     * Reads a config file.
     *
     * @param file the file
     * @param confined whether the files that it names must be in its folder or below
     * @throws IllegalArgumentException if it cannot be read, or has a key that no config file has; names the position
     */
    static ConfigFile read(Path file, boolean confined) {
        try {
            byte[] bytes = InputFile.read(file, "a config file", FileLimits.CONFIG_BYTES, TOO_LARGE);
            List<YamlNode> documents = YamlReader.read(bytes);
            if (documents.size() > 1) {
                throw new YamlFault(documents.get(1).mark(), "a second document: a config file has one");
            }
            return new ConfigFile(
                    file,
                    confined,
                    documents.stream()
                            .map(document ->
                                    new YamlFields("a config file", ConfigOptions.keys(), YamlValue.document(document)))
                            .findFirst());
        } catch (YamlFault fault) {
            throw wrong(file, fault);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(FileTrouble.name(file) + ": " + unreadable.getMessage(), unreadable);
        }
    }

    Path path() {
        return file;
    }

    /**
     * The default of an option, as words of a command line; none if the file has no key for it.
     *
     * @throws IllegalArgumentException if its value is none for this option; names the position
     */
    List<String> words(Argument<?> option) {
        String key = key(option);
        try {
            return ConfigOptions.keys().contains(key)
                    ? fields.flatMap(known -> known.get(key))
                            .map(value -> words(option, value))
                            .orElse(List.of())
                    : List.of();
        } catch (YamlFault fault) {
            throw wrong(file, fault);
        }
    }

    /** The key for an option: its name without hyphens. */
    static String key(Argument<?> option) {
        return option.name().replaceFirst("^--", "");
    }

    private List<String> words(Argument<?> option, YamlValue value) {
        if (option.isFlag()) {
            String said = value.text();
            if (!said.equals("true") && !said.equals("false")) {
                throw value.fault("write true or false");
            }
            return said.equals("true") ? List.of("") : List.of();
        }
        List<YamlValue> values = value.isText() ? List.of(value) : value.someItems();
        if (values.size() > 1 && !option.isRepeatable()) {
            if (!option.value().equals(LIST)) {
                throw value.fault("one value is needed here, not a list");
            }
            String list = values.stream().map(YamlValue::text).collect(Collectors.joining(", "));
            return List.of(checked(option, list, value));
        }
        return values.stream().map(each -> checked(option, each.text(), each)).toList();
    }

    /** A value that the option takes; a file in it is found from the folder of this file. */
    private String checked(Argument<?> option, String text, YamlValue value) {
        try {
            String word = option.file(text)
                    .map(named ->
                            text.substring(0, text.length() - named.toString().length()) + found(named))
                    .orElse(text);
            option.check(word);
            return word;
        } catch (IllegalArgumentException wrong) {
            throw value.fault(String.valueOf(wrong.getMessage()));
        }
    }

    private Path found(Path named) {
        return NamedFile.find(file, named.toString(), "a file to read", confined, "config file");
    }

    private static IllegalArgumentException wrong(Path file, YamlFault fault) {
        return new IllegalArgumentException(
                FileTrouble.name(file) + ":" + fault.mark().line() + ":"
                        + fault.mark().column() + ": " + fault.getMessage(),
                fault);
    }
}
