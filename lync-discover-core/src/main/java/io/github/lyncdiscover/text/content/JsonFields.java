package io.github.lyncdiscover.text.content;

import io.github.lyncdiscover.name.NearestWord;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.name.SourcePosition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A reader of an object, key by key; what was never asked for must not be there. */
public final class JsonFields {
    private final String what;
    private final SourcePosition place;
    private final Map<String, JsonValue.Member> members;
    private final Set<String> asked = new LinkedHashSet<>();

    /** An object, called by a name in complaints. */
    public JsonFields(JsonValue json, String what) {
        if (!(json instanceof JsonValue.Members object)) {
            throw new JsonValue.Fault(json.place(), what + " must be an object in braces, not " + json.described());
        }
        this.what = what;
        this.place = object.place();
        this.members = object.members();
    }

    public boolean has(String key) {
        return members.containsKey(key);
    }

    public SourcePosition place() {
        return place;
    }

    public Optional<JsonValue> optional(String key) {
        asked.add(key);
        return Optional.ofNullable(members.get(key)).map(JsonValue.Member::value);
    }

    public JsonValue required(String key) {
        return optional(key).orElseThrow(() -> missing(key));
    }

    public String text(String key) {
        return text(key, required(key));
    }

    public Optional<String> optionalText(String key) {
        return optional(key).map(value -> text(key, value));
    }

    public boolean flag(String key, boolean otherwise) {
        return optional(key)
                .map(value -> {
                    boolean right = value instanceof JsonValue.Bare bare
                            && (bare.written().equals("true") || bare.written().equals("false"));
                    if (!right) {
                        throw wrong(key, value, "true or false");
                    }
                    return ((JsonValue.Bare) value).written().equals("true");
                })
                .orElse(otherwise);
    }

    public long number(String key, JsonValue value, long most) {
        boolean digits = value instanceof JsonValue.Bare bare && bare.written().matches("[0-9]{1,18}");
        long number = digits ? Long.parseLong(((JsonValue.Bare) value).written()) : -1;
        if (number < 0 || number > most) {
            throw wrong(key, value, "a whole number up to " + most);
        }
        return number;
    }

    public int number(String key, int most) {
        return (int) number(key, required(key), most);
    }

    /** The parts of a list, none where there is none. */
    public List<JsonValue> list(String key) {
        return optional(key)
                .map(value -> {
                    if (!(value instanceof JsonValue.Items items)) {
                        throw wrong(key, value, "a list in brackets");
                    }
                    return items.values();
                })
                .orElse(List.of());
    }

    public List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        list(key).forEach(item -> texts.add(text(key, item)));
        return texts;
    }

    public String oneOf(String key, Collection<String> words) {
        return oneOf(key, required(key), words);
    }

    public String oneOf(String key, JsonValue value, Collection<String> words) {
        String word = text(key, value);
        if (!words.contains(word)) {
            String allowed = words.size() == 1 ? quoted(words) : "one of " + quoted(words);
            throw wrong(key, value, allowed, NearestWord.hint(word, words));
        }
        return word;
    }

    public String text(String key, JsonValue value) {
        if (!(value instanceof JsonValue.Text text)) {
            throw wrong(key, value, "a text in quotes");
        }
        return text.value();
    }

    public JsonValue.Fault wrong(String key, JsonValue value, String allowed) {
        return wrong(key, value, allowed, "");
    }

    private static JsonValue.Fault wrong(String key, JsonValue value, String allowed, String hint) {
        return new JsonValue.Fault(
                value.place(), PrintableText.quote(key) + " must be " + allowed + ", not " + value.described() + hint);
    }

    /** To be called at the end. */
    public void nothingElse() {
        members.forEach((key, member) -> {
            if (!asked.contains(key)) {
                throw unknown(key, member, ", which has " + quoted(asked) + NearestWord.hint(key, asked));
            }
        });
    }

    /** A key that is missing may be there, misspelt. */
    private JsonValue.Fault missing(String key) {
        return members.entrySet().stream()
                .filter(there -> !asked.contains(there.getKey()))
                .filter(there -> NearestWord.to(there.getKey(), List.of(key)).isPresent())
                .findFirst()
                .map(there -> unknown(there.getKey(), there.getValue(), NearestWord.hint(there.getKey(), List.of(key))))
                .orElseGet(() -> new JsonValue.Fault(place, what + " lacks " + PrintableText.quote(key)));
    }

    private JsonValue.Fault unknown(String key, JsonValue.Member member, String rest) {
        return new JsonValue.Fault(member.key(), PrintableText.quote(key) + " does not belong into " + what + rest);
    }

    private static String quoted(Collection<String> words) {
        return words.stream().map(PrintableText::quote).collect(Collectors.joining(", "));
    }
}
