package io.github.lyncdiscover.plan.writer;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ServerAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** A buffer of lines of YAML: keys with values and lists, in blocks. Not for use by several threads. */
public final class YamlLines {
    /** A key in one line may have 1024 characters, its quotes and escapes counted. */
    private static final int LONGEST_KEY = 1_000;

    private final StringBuilder text = new StringBuilder();

    /** An empty buffer. */
    public YamlLines() {}

    /**
     * Adds a line.
     *
     * @param margin what precedes it
     * @param line the line
     */
    public void line(String margin, String line) {
        text.append(margin).append(line).append('\n');
    }

    /**
     * Adds a key with a value.
     *
     * @param margin what precedes it
     * @param key the key, as YAML
     * @param value the value, as YAML; empty if it follows in further lines
     */
    public void entry(String margin, String key, String value) {
        if (key.length() > LONGEST_KEY) {
            line(margin, "? " + key);
        }
        line(margin, (key.length() > LONGEST_KEY ? "" : key) + (": " + value).stripTrailing());
    }

    /**
     * Adds a key with a value, if there is one.
     *
     * @param margin what precedes it
     * @param key the key, as YAML
     * @param value the value, as YAML
     */
    public void entry(String margin, String key, Optional<String> value) {
        value.ifPresent(known -> entry(margin, key, known));
    }

    /**
     * Adds a key with a list.
     *
     * @param margin what precedes it
     * @param key the key, as YAML
     * @param values the items
     * @param item an item as YAML
     * @param <T> what the items are
     */
    public <T> void list(String margin, String key, List<T> values, Function<? super T, String> item) {
        line(margin, key + (values.isEmpty() ? ": []" : ":"));
        values.forEach(value -> line(margin + "  - ", item.apply(value)));
    }

    /**
     * A server as YAML.
     *
     * @param server the server
     * @return its host and port
     */
    public static String server(ServerAddress server) {
        return quotedWhereOdd(server.toString(), server.host());
    }

    /**
     * A name as YAML.
     *
     * @param name the name
     * @return its text, in quotes where it could mean something else
     */
    public static String name(DomainName name) {
        return quotedWhereOdd(name.text(), name);
    }

    /**
     * A constant as YAML.
     *
     * @param value the constant
     * @return its name in small letters
     */
    public static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** A name of one label may be a word that means something else in YAML. */
    private static String quotedWhereOdd(String value, DomainName name) {
        return name.parent().isPresent() && Character.isLetter(name.text().charAt(0)) ? value : quoted(value);
    }

    /**
     * Any text as YAML.
     *
     * @param value the text
     * @return it in quotes, with an escape for each character that cannot be printed
     */
    public static String quoted(String value) {
        StringBuilder out = new StringBuilder(value.length() + 2).append('"');
        value.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                out.append('\\').append((char) c);
            } else if (isPrinted(c)) {
                out.appendCodePoint(c);
            } else {
                out.append(String.format(Locale.ROOT, c > 0xFFFF ? "\\U%08x" : "\\u%04x", c));
            }
        });
        return out.append('"').toString();
    }

    private static boolean isPrinted(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
