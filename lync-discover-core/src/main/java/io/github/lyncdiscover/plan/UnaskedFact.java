package io.github.lyncdiscover.plan;

import io.github.lyncdiscover.deployment.StatedKey;
import io.github.lyncdiscover.prediction.Location;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A fact of a plan that no prediction asks for, so that it changes nothing: a mistyped URL may hide what was to be predicted.
 * Immutable. The constructor is not API.
 *
 * @param key the key that it is stated under
 * @param text the question that it answers, such as a URL, as it is written
 * @param stated the locations that it is stated for
 * @param place its position in the file; empty if the plan was not read from one
 * @param closest the question that is asked at these locations and is most like it; empty if none is asked
 * @param askedFrom the locations from which the very question is asked, though the fact is not stated for them
 * @since 0.1.0
 */
public record UnaskedFact(
        StatedKey key,
        String text,
        List<Location> stated,
        Optional<PlanPosition> place,
        Optional<String> closest,
        List<Location> askedFrom) {
    /** Copies the lists. */
    public UnaskedFact {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(stated, "stated");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(closest, "closest");
        Objects.requireNonNull(askedFrom, "askedFrom");
        stated = List.copyOf(stated);
        askedFrom = List.copyOf(askedFrom);
    }

    /** Where it is, what it is about, and what may have been meant, in one sentence. */
    @Override
    public String toString() {
        String near = askedFrom.isEmpty()
                ? closest.map(question -> "; the closest that is asked is " + question)
                        .orElse("")
                : "; it is asked from " + words(askedFrom);
        return place.map(at -> at + ": ").orElse("") + key.text() + ": no sign-in "
                + (stated.size() == 1 ? "from " + words(stated) + " " : "") + "asks for " + text
                + ", so it changes nothing" + near;
    }

    private static String words(List<Location> locations) {
        return locations.stream()
                .map(location -> location.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" and "));
    }
}
