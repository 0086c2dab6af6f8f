package io.github.lyncdiscover.imports.zone;

import io.github.lyncdiscover.imports.xml.Fault;
import io.github.lyncdiscover.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A reader of the parts of records in JSON; what is missing or of another form is a {@link Fault} with its position. */
public final class JsonRecords {
    private JsonRecords() {}

    /** An object. */
    public static Json.Members members(Json json, String what) {
        if (json instanceof Json.Members members) {
            return members;
        }
        throw new Fault(json.place(), what + " is an object, not " + json.described());
    }

    /** The list under a key. */
    public static List<Json> items(Json.Members in, String key) {
        Json.Member member = in.members().get(key);
        if (member == null) {
            throw new Fault(in.place(), "the key " + key + " is missing");
        } else if (member.value() instanceof Json.Items items) {
            return items.values();
        }
        throw new Fault(
                member.value().place(),
                key + " is a list, not " + member.value().described());
    }

    /** The text under a key, if there is one. */
    public static Optional<String> text(Json.Members in, String key) {
        Map<String, Json.Member> members = in.members();
        return Optional.ofNullable(members.get(key))
                .filter(member -> member.value() instanceof Json.Text)
                .map(member -> ((Json.Text) member.value()).value());
    }

    /** The text under a key. */
    public static String need(Json.Members in, String key) {
        return text(in, key)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> new Fault(in.place(), "the text " + key + " is missing"));
    }
}
