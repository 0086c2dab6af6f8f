package io.github.lyncdiscover.imports.server;

import io.github.lyncdiscover.imports.xml.Fault;
import io.github.lyncdiscover.imports.xml.Mark;
import io.github.lyncdiscover.name.ServerAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One object as PowerShell lists it: a property a line, its name and its value with a colon between them. */
final class Block {
    private static final Pattern PROPERTY = Pattern.compile("\\s*([A-Z][A-Za-z0-9]{0,99})\\s+:(?:\\s+(.*))?");

    /** PowerShell lists only as many as $FormatEnumerationLimit says. */
    private static final String CUT_OFF = "...";

    private final Map<String, Property> properties = new LinkedHashMap<>();
    private String last = "";

    /** A value and where its name stands. */
    private record Property(Mark mark, String value) {}

    /**
     * Reads the objects of a text, one after the other. A value goes on in the lines below it, broken anywhere, where the
     * window was too narrow.
     */
    static void each(String text, Consumer<Block> reader) {
        Block block = new Block();
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            Matcher property = PROPERTY.matcher(line);
            boolean isProperty = property.matches();
            boolean next = isProperty && block.has(property.group(1));
            if (line.isBlank() || next) {
                block.end(reader);
                block = new Block();
            }
            if (isProperty) {
                block.begin(property, new Mark(number, property.start(1) + 1));
            } else if (!line.isBlank()) {
                block.goOn(line.strip());
            }
        }
        block.end(reader);
    }

    private void end(Consumer<Block> reader) {
        if (!properties.isEmpty()) {
            reader.accept(this);
        }
    }

    /** Tells whether a text begins with an object that is listed so, after comments and the commands that were typed. */
    static boolean begins(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#") && !line.startsWith("PS "))
                .limit(1)
                .anyMatch(line -> PROPERTY.matcher(line).matches());
    }

    private void begin(Matcher property, Mark mark) {
        last = property.group(1);
        String value = Optional.ofNullable(property.group(2)).orElse("");
        properties.put(last, new Property(mark, value.strip()));
    }

    /** What stands before the first property belongs to nothing, such as the command that was typed. */
    private void goOn(String more) {
        properties.computeIfPresent(last, (name, begun) -> new Property(begun.mark(), begun.value() + more));
    }

    Optional<String> text(String... names) {
        return Stream.of(names)
                .flatMap(name -> Optional.ofNullable(properties.get(name)).stream())
                .map(Property::value)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    boolean has(String name) {
        return properties.containsKey(name);
    }

    Optional<String> host(String name) {
        return Optional.ofNullable(properties.get(name)).flatMap(property -> host(property, property.value(), name));
    }

    String needHost(String... names) {
        return Stream.of(names)
                .flatMap(name -> host(name).stream())
                .findFirst()
                .orElseThrow(
                        () -> new Fault(properties.values().iterator().next().mark(), names[0] + " is missing here"));
    }

    Optional<Integer> port(String... names) {
        return Stream.of(names)
                .flatMap(name -> text(name).stream()
                        .filter(text -> !text.equals("0"))
                        .map(text -> ServerAddress.parsePort(text)
                                .orElseThrow(() -> fault(name, "is no port between 1 and 65535"))))
                .findFirst();
    }

    /** What is listed in braces, as far as it is listed. */
    List<String> list(String name) {
        String value = text(name).orElse("");
        String inside = value.startsWith("{") ? value.substring(1) : value;
        return Stream.of(inside.replaceFirst("\\}$", "").split(",", -1))
                .map(String::strip)
                .filter(each -> !each.isEmpty() && !each.endsWith(CUT_OFF))
                .toList();
    }

    /** The host names of the services of certain roles in a list. */
    List<String> hosts(String name, String... roles) {
        List<String> hosts = new ArrayList<>();
        for (String service : list(name)) {
            if (Names.role(service).filter(List.of(roles)::contains).isPresent()) {
                Optional.ofNullable(properties.get(name))
                        .flatMap(property -> host(property, service, name))
                        .ifPresent(hosts::add);
            }
        }
        return hosts;
    }

    private static Optional<String> host(Property property, String text, String name) {
        try {
            return Names.host(text);
        } catch (IllegalArgumentException wrong) {
            throw new Fault(property.mark(), name + ": " + wrong.getMessage());
        }
    }

    private Fault fault(String name, String sentence) {
        return Optional.ofNullable(properties.get(name))
                .map(property -> new Fault(property.mark(), name + ": " + sentence))
                .orElseGet(() -> new Fault(name + ": " + sentence));
    }
}
