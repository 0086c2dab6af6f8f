package io.github.lyncdiscover.cli.options;

import io.github.lyncdiscover.cli.arguments.UsageException;
import io.github.lyncdiscover.live.ConnectTo;
import io.github.lyncdiscover.prediction.Location;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The value of an option for one place, such as {@code inside:192.0.2.53}, or for every place.
 *
 * @param location the place; empty for every one
 * @param value the value behind it
 */
record PlacedValue(Optional<Location> location, String value) {
    /** The port of a host that has the name of a place. */
    private static final String PORT = "[0-9]{1,5}";

    /** A name server; {@code inside:53} is a host of that name. */
    static PlacedValue nameServer(String text) {
        return parse(text, rest -> !rest.matches(PORT));
    }

    /** A detour; {@code inside:443:other.example:443} is one of a host of that name. */
    static PlacedValue detour(String text) {
        return parse(text, PlacedValue::isDetour);
    }

    /** A file; one that has such a name is given as {@code ./inside:name}. */
    static PlacedValue file(String text) {
        return parse(text, rest -> true);
    }

    private static PlacedValue parse(String text, Predicate<String> isValue) {
        for (Location location : Location.values()) {
            String start = location.word() + ":";
            if (text.startsWith(start) && isValue.test(text.substring(start.length()))) {
                return new PlacedValue(Optional.of(location), text.substring(start.length()));
            }
        }
        return new PlacedValue(Optional.empty(), text);
    }

    private static boolean isDetour(String text) {
        try {
            ConnectTo.parse(text);
            return true;
        } catch (IllegalArgumentException other) {
            return false;
        }
    }

    Path path() {
        return Path.of(value);
    }

    /** The values for a place: its own first, then those for every place. */
    static List<String> at(Optional<Location> place, List<PlacedValue> all) {
        return Stream.concat(
                        all.stream().filter(each -> place.isPresent() && each.location.equals(place)),
                        all.stream().filter(each -> each.location.isEmpty()))
                .map(PlacedValue::value)
                .toList();
    }

    /**
     * The value for a place of an option that is given once for each: its own, else that for every place.
     *
     * @throws UsageException if there are two
     */
    static Optional<String> one(String option, Optional<Location> place, List<PlacedValue> all) {
        for (Optional<Location> each : List.of(place, Optional.<Location>empty())) {
            List<String> values = all.stream()
                    .filter(value -> value.location.equals(each))
                    .map(PlacedValue::value)
                    .toList();
            if (values.size() > 1) {
                throw new UsageException(option + " is given more than once"
                        + each.map(location -> " for " + location.word()).orElse(""));
            } else if (!values.isEmpty()) {
                return Optional.of(values.get(0));
            }
        }
        return Optional.empty();
    }
}
