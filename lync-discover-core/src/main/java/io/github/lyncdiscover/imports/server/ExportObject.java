package io.github.lyncdiscover.imports.server;

import io.github.lyncdiscover.imports.format.ImportFault;
import io.github.lyncdiscover.text.content.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An object of a server export. What is missing, null or empty says nothing, and unknown keys are passed over. A number may
 * are in quotes, and a list of one may stand without its brackets, as Windows PowerShell writes it.
 */
final class ExportObject {
    /** What Windows PowerShell 5.1 makes of some lists: their values, and how many they are. */
    private static final Set<String> WRAPPED = Set.of("value", "Count");

    private final JsonValue.Members object;
    private final String name;

    private ExportObject(JsonValue.Members object, String name) {
        this.object = object;
        this.name = name;
    }

    /** The outermost object. */
    static ExportObject document(JsonValue json) {
        if (json instanceof JsonValue.Members object) {
            return new ExportObject(object, "");
        }
        throw fault(json, "a server export is an object in braces, not " + json.described());
    }

    /** The objects of a list. */
    List<ExportObject> rows(String key) {
        List<ExportObject> rows = new ArrayList<>();
        List<JsonValue> items = items(key);
        for (int i = 0; i < items.size(); i++) {
            if (!(items.get(i) instanceof JsonValue.Members each)) {
                throw fault(
                        items.get(i),
                        name + key + " holds objects in braces, not "
                                + items.get(i).described());
            }
            rows.add(new ExportObject(each, name + key + "[" + i + "]."));
        }
        return rows;
    }

    List<String> texts(String key) {
        return items(key).stream().flatMap(item -> text(key, item).stream()).toList();
    }

    Optional<String> text(String key) {
        return value(key).flatMap(json -> text(key, json));
    }

    /** A host name in its normal form, without the role that may stand before it, as in {@code Registrar:pool.example}. */
    Optional<String> host(String key) {
        return value(key).flatMap(json -> text(key, json).flatMap(text -> host(key, json, text)));
    }

    String needHost(String key) {
        return host(key).orElseThrow(() -> fault(object, name + key + " is missing"));
    }

    /** The host names of the services of certain roles in a list. */
    List<String> hosts(String key, String... roles) {
        List<String> hosts = new ArrayList<>();
        for (JsonValue item : items(key)) {
            text(key, item)
                    .filter(service -> PrintedNames.role(service)
                            .filter(List.of(roles)::contains)
                            .isPresent())
                    .flatMap(service -> host(key, item, service))
                    .ifPresent(hosts::add);
        }
        return hosts;
    }

    private Optional<String> host(String key, JsonValue json, String text) {
        try {
            return PrintedNames.host(text);
        } catch (IllegalArgumentException wrong) {
            throw fault(json, name + key + ": " + wrong.getMessage());
        }
    }

    Optional<Integer> number(String key, int least, int most) {
        return value(key)
                .flatMap(json -> text(key, json).map(text -> {
                    int number = text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
                    if (number < least || number > most) {
                        throw fault(
                                json,
                                name + key + " is a whole number from " + least + " to " + most + ", not "
                                        + json.described());
                    }
                    return number;
                }));
    }

    boolean says(String key, boolean what) {
        return text(key).filter(String.valueOf(what)::equalsIgnoreCase).isPresent();
    }

    boolean has(String key) {
        return value(key).isPresent();
    }

    ImportFault fault(String sentence) {
        return fault(object, name + sentence);
    }

    private Optional<JsonValue> value(String key) {
        return Optional.ofNullable(object.members().get(key))
                .map(JsonValue.Member::value)
                .filter(value ->
                        !(value instanceof JsonValue.Bare bare && bare.written().equals("null")));
    }

    private Optional<String> text(String key, JsonValue json) {
        if (json instanceof JsonValue.Text text) {
            return Optional.of(text.value().strip()).filter(value -> !value.isEmpty());
        } else if (json instanceof JsonValue.Bare bare) {
            return Optional.of(bare.written()).filter(value -> !value.equals("null"));
        }
        throw fault(json, name + key + " is a text or a number, not " + json.described());
    }

    private List<JsonValue> items(String key) {
        List<JsonValue> items = value(key).map(json -> items(key, json)).orElse(List.of());
        return items.stream()
                .filter(item ->
                        !(item instanceof JsonValue.Bare bare && bare.written().equals("null")))
                .toList();
    }

    private static List<JsonValue> items(String key, JsonValue json) {
        if (json instanceof JsonValue.Items list) {
            return list.values();
        } else if (json instanceof JsonValue.Members object
                && object.members().keySet().equals(WRAPPED)) {
            return Optional.ofNullable(object.members().get("value"))
                    .map(member -> items(key, member.value()))
                    .orElse(List.of());
        }
        return List.of(json);
    }

    private static ImportFault fault(JsonValue at, String sentence) {
        return new ImportFault(at.place(), sentence);
    }
}
