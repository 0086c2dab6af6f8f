package io.github.lyncdiscover.imports.zone;

import io.github.lyncdiscover.imports.format.ImportFault;
import io.github.lyncdiscover.text.content.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A reader of the parts of records in JSON; what is missing or of another form is a {@link ImportFault} with its position. */
public final class JsonRecords {
    private JsonRecords() {}

    /** An object. */
    public static JsonValue.Members members(JsonValue json, String what) {
        if (json instanceof JsonValue.Members members) {
            return members;
        }
        throw new ImportFault(json.place(), what + " is an object, not " + json.described());
    }

    /** The list under a key. */
    public static List<JsonValue> items(JsonValue.Members in, String key) {
        JsonValue.Member member = in.members().get(key);
        if (member == null) {
            throw new ImportFault(in.place(), "the key " + key + " is missing");
        } else if (member.value() instanceof JsonValue.Items items) {
            return items.values();
        }
        throw new ImportFault(
                member.value().place(),
                key + " is a list, not " + member.value().described());
    }

    /** The text under a key, if there is one. */
    public static Optional<String> text(JsonValue.Members in, String key) {
        Map<String, JsonValue.Member> members = in.members();
        return Optional.ofNullable(members.get(key))
                .filter(member -> member.value() instanceof JsonValue.Text)
                .map(member -> ((JsonValue.Text) member.value()).value());
    }

    /** The text under a key. */
    public static String need(JsonValue.Members in, String key) {
        return text(in, key)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> new ImportFault(in.place(), "the text " + key + " is missing"));
    }
}
