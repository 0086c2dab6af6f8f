package io.github.lyncdiscover.imports.server;

import io.github.lyncdiscover.imports.format.ImportFault;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.name.SourcePosition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An object as PowerShell lists it: a property a line, its name and its value with a colon between them. */
final class PropertyList {
    /** What PowerShell writes for the rest of a list of more than $FormatEnumerationLimit, and of a text too wide. */
    private static final List<String> CUT_OFF = List.of("...", "\u2026");

    private final Map<String, Property> properties = new LinkedHashMap<>();
    private int margin = Integer.MAX_VALUE;
    private String last = "";

    /** A value, which may grow, and where its name is. */
    private record Property(SourcePosition mark, StringBuilder text) {
        String value() {
            return text.toString().strip();
        }
    }

    boolean isEmpty() {
        return properties.isEmpty();
    }

    /** How far the names are indented. */
    int margin() {
        return margin;
    }

    void begin(PropertyLine line) {
        last = line.name();
        margin = Math.min(margin, line.margin());
        properties.put(
                last,
                new Property(new SourcePosition(line.number(), line.margin() + 1), new StringBuilder(line.text())));
    }

    void goOn(String more) {
        lastProperty().ifPresent(property -> property.text().append(more));
    }

    /** Whether the last value is a list that has not ended yet. */
    boolean isOpen() {
        return lastProperty()
                .filter(property -> begins(property, '{') && !ends(property, '}'))
                .isPresent();
    }

    /** Whether the last value is a list that has ended. */
    boolean isClosed() {
        return lastProperty()
                .filter(property -> begins(property, '{') && ends(property, '}'))
                .isPresent();
    }

    private static boolean begins(Property property, char first) {
        return !property.text().isEmpty() && property.text().charAt(0) == first;
    }

    private static boolean ends(Property property, char end) {
        return !property.text().isEmpty()
                && property.text().charAt(property.text().length() - 1) == end;
    }

    private Optional<Property> lastProperty() {
        return Optional.ofNullable(properties.get(last));
    }

    /** Takes the last property away. */
    PropertyList splitLast() {
        PropertyList split = new PropertyList();
        Optional.ofNullable(properties.remove(last)).ifPresent(property -> split.properties.put(last, property));
        split.last = last;
        split.margin = margin;
        return split;
    }

    /** Where the object begins. */
    public SourcePosition mark() {
        return properties.values().iterator().next().mark();
    }

    /** What the object is called, for a complaint. */
    public String title() {
        return text("Identity", "Fqdn", "PoolFqdn", "Name")
                .filter(name -> name.length() <= 200)
                .map(PrintableText::of)
                .orElse("this object");
    }

    public Optional<String> text(String... names) {
        return Stream.of(names)
                .flatMap(name -> Optional.ofNullable(properties.get(name)).stream())
                .map(Property::value)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    public boolean has(String name) {
        return properties.containsKey(name);
    }

    public Optional<String> host(String name) {
        return Optional.ofNullable(properties.get(name)).flatMap(property -> host(property, property.value(), name));
    }

    public String needHost(String... names) {
        return Stream.of(names)
                .flatMap(name -> host(name).stream())
                .findFirst()
                .orElseThrow(() -> new ImportFault(mark(), names[0] + " is missing here"));
    }

    public Optional<Integer> port(String... names) {
        return Stream.of(names)
                .flatMap(name -> text(name).stream()
                        .filter(text -> !text.equals("0"))
                        .map(text -> ServerAddress.parsePort(text)
                                .orElseThrow(() -> fault(name, "is no port between 1 and 65535"))))
                .findFirst();
    }

    /**
     * What is listed in braces.
     *
     * @throws ImportFault if PowerShell cut the list, or its end is missing
     */
    public List<String> list(String name) {
        String value = text(name).orElse("");
        boolean braces = value.startsWith("{");
        if (braces && !value.endsWith("}")) {
            throw fault(name, "the list of " + title() + " has no } at its end; lines of it are missing");
        }
        String inside = braces ? value.substring(1, value.length() - 1) : value;
        List<String> listed = Stream.of(inside.split(",", -1))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
        if (!listed.isEmpty() && isCut(listed.get(listed.size() - 1))) {
            throw fault(
                    name,
                    "PowerShell cut this list of " + title()
                            + "; type $FormatEnumerationLimit = -1 and print all of it again");
        }
        return listed;
    }

    private static boolean isCut(String text) {
        return CUT_OFF.stream().anyMatch(text::endsWith);
    }

    /** The host names of the services of certain roles in a list. */
    public List<String> hosts(String name, String... roles) {
        List<String> hosts = new ArrayList<>();
        for (String service : list(name)) {
            if (PrintedNames.role(service).filter(List.of(roles)::contains).isPresent()) {
                Optional.ofNullable(properties.get(name))
                        .flatMap(property -> host(property, service, name))
                        .ifPresent(hosts::add);
            }
        }
        return hosts;
    }

    private Optional<String> host(Property property, String text, String name) {
        if (isCut(text)) {
            throw fault(
                    name,
                    "PowerShell cut this value of " + title()
                            + "; print it with Format-List, after $FormatEnumerationLimit = -1");
        }
        try {
            return PrintedNames.host(text);
        } catch (IllegalArgumentException wrong) {
            throw new ImportFault(property.mark(), name + ": " + wrong.getMessage());
        }
    }

    public ImportFault fault(String name, String sentence) {
        return Optional.ofNullable(properties.get(name))
                .map(property -> new ImportFault(property.mark(), name + ": " + sentence))
                .orElseGet(() -> new ImportFault(name + ": " + sentence));
    }
}
