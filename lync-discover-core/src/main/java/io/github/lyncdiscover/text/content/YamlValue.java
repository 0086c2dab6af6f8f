package io.github.lyncdiscover.text.content;

import io.github.lyncdiscover.name.NearestWord;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.name.SourcePosition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A value in a document, with the keys that lead to it. Immutable.
 *
 * @param path the keys, as in {@code pools[0].fqdn}; empty for a whole document
 * @param node the value
 */
public record YamlValue(String path, YamlNode node) {
    private static final int LONGEST_KEY = 80;
    private static final int MOST_WORDS = 12;

    /**
     * A whole document.
     *
     * @param node what is in it
     * @return the item that all others are found in
     */
    public static YamlValue document(YamlNode node) {
        return new YamlValue("", node);
    }

    /**
     * A complaint about this.
     *
     * @param sentence the fault
     * @return what to throw
     */
    public YamlFault fault(String sentence) {
        return new YamlFault(node.mark(), label() + sentence);
    }

    /**
     * What stands before a complaint.
     *
     * @return the keys, safe to show; nothing for a whole document
     */
    public String label() {
        return path.isEmpty() ? "" : path + ": ";
    }

    /**
     * Reports whether this is on its own.
     *
     * @return false for a list or keys with values
     */
    public boolean isText() {
        return node instanceof YamlNode.Scalar;
    }

    /**
     * The text that is here; a number is taken as it is written.
     *
     * @return at least one character
     */
    public String text() {
        if (node instanceof YamlNode.Scalar scalar && !scalar.isNothing()) {
            return scalar.text();
        }
        throw wrong("a text");
    }

    /**
     * What is made of the text.
     *
     * @param reading makes it, or throws an {@link IllegalArgumentException} that says why it can't
     * @param <T> what it is
     * @return what was made
     */
    public <T> T as(Function<String, T> reading) {
        String text = text();
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException wrong) {
            throw fault(wrong.getMessage() == null ? described() + " can't be read" : wrong.getMessage());
        }
    }

    /**
     * What one of a few words means.
     *
     * @param words the words with their meanings
     * @param <T> what they mean
     * @return what the word here means
     */
    public <T> T oneOf(Map<String, T> words) {
        String text = text();
        return Optional.ofNullable(words.get(text)).orElseThrow(() -> notOneOf(List.copyOf(words.keySet())));
    }

    private YamlFault notOneOf(List<String> words) {
        String hint = node instanceof YamlNode.Scalar scalar ? NearestWord.hint(scalar.text(), words) : "";
        String known = words.stream().limit(MOST_WORDS).collect(Collectors.joining(", "));
        String more = words.size() > MOST_WORDS ? " and " + (words.size() - MOST_WORDS) + " more" : "";
        return fault(described() + " is not known here (" + known + more + ")" + hint);
    }

    /**
     * What is in the list that is here.
     *
     * @return its items, perhaps none
     */
    public List<YamlValue> items() {
        if (!(node instanceof YamlNode.Sequence list)) {
            throw node instanceof YamlNode.Scalar scalar && !scalar.isNothing()
                    ? fault("a list is needed here, not " + described() + ": write [" + PrintableText.of(scalar.text())
                            + "]")
                    : wrong("a list");
        }
        List<YamlValue> items = new ArrayList<>();
        for (YamlNode each : list.items()) {
            items.add(new YamlValue(path + "[" + items.size() + "]", each));
        }
        return items;
    }

    /**
     * What is in the list that is here.
     *
     * @return its items, at least one
     */
    public List<YamlValue> someItems() {
        List<YamlValue> items = items();
        if (items.isEmpty()) {
            throw fault("the list is empty; name one, or leave the key out");
        }
        return items;
    }

    /**
     * What each item of a list means.
     *
     * @param reading reads one
     * @param <T> what it is
     * @return all of them, perhaps none
     */
    public <T> List<T> each(Function<YamlValue, T> reading) {
        return items().stream().map(reading).toList();
    }

    /**
     * The values under the keys that are here.
     *
     * @return the values by their keys, in the order written
     */
    public Map<String, YamlValue> members() {
        Map<String, YamlValue> members = new LinkedHashMap<>();
        entries("keys with values").forEach((key, entry) -> members.put(key, new YamlValue(path(key), entry.value())));
        return members;
    }

    /**
     * The same with the places of the keys.
     *
     * @param due what is needed here, for a complaint if it does not
     * @return the entries by their keys, in the order written
     */
    public Map<String, YamlNode.Entry> entries(String due) {
        if (!(node instanceof YamlNode.Mapping mapping)) {
            throw wrong(due);
        }
        return mapping.entries();
    }

    /**
     * What is made of a key of this; a complaint about it names the key's own place.
     *
     * @param key one of the keys that are here
     * @param reading makes it, or throws an {@link IllegalArgumentException} that says why it can't
     * @param <T> what it is
     * @return what was made
     */
    public <T> T key(String key, Function<String, T> reading) {
        try {
            return reading.apply(key);
        } catch (IllegalArgumentException wrong) {
            SourcePosition place = Optional.ofNullable(entries("keys").get(key))
                    .map(YamlNode.Entry::key)
                    .orElse(node.mark());
            throw new YamlFault(place, label() + wrong.getMessage());
        }
    }

    private String path(String key) {
        String name = PrintableText.of(key.length() <= LONGEST_KEY ? key : key.substring(0, LONGEST_KEY) + "…");
        return path.isEmpty() ? name : path + "." + name;
    }

    private YamlFault wrong(String due) {
        if (node instanceof YamlNode.Scalar scalar && scalar.isNothing()) {
            return fault("there is no value here; write " + due + (path.isEmpty() ? "" : ", or leave the key out"));
        }
        return fault(due + " is needed here, not " + described());
    }

    private String described() {
        return node.described();
    }
}
