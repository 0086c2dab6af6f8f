package io.github.lyncdiscover.plan.file;

import io.github.lyncdiscover.deployment.StatedKey;
import io.github.lyncdiscover.name.SourcePosition;
import io.github.lyncdiscover.prediction.Location;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The positions of a plan's facts in its file. Immutable.
 */
public final class StatedPlaces {
    /** The positions of a plan that was not read from a file. */
    public static final StatedPlaces NONE = new StatedPlaces(Optional.empty(), Map.of());

    private final Optional<String> file;
    private final Map<Question, Written> places;

    /**
     * A question that a fact answers.
     *
     * @param key the key of the fact
     * @param question the question in normal form
     * @param under the location that the fact is stated for; empty if it is stated for both
     */
    public record Question(StatedKey key, String question, Optional<Location> under) {

        /** Refuses null. */
        public Question {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(question, "question");
            Objects.requireNonNull(under, "under");
        }
    }

    /**
     * A fact as the file has it.
     *
     * @param text the question as it is written
     * @param position where it begins
     */
    public record Written(String text, SourcePosition position) {

        /** Refuses null. */
        public Written {
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(position, "position");
        }
    }

    private StatedPlaces(Optional<String> file, Map<Question, Written> places) {
        this.file = file;
        this.places = places;
    }

    /**
     * The positions of facts.
     *
     * @param file the file's name as given
     * @param places each fact with its position
     * @return the positions
     */
    public static StatedPlaces of(String file, Map<Question, Written> places) {
        Objects.requireNonNull(file, "file");
        return places.isEmpty() ? NONE : new StatedPlaces(Optional.of(file), new HashMap<>(places));
    }

    /**
     * The file that the plan was read from.
     *
     * @return its name as given; empty if no position is known
     */
    public Optional<String> file() {
        return file;
    }

    /**
     * The position of a fact.
     *
     * @param question what it answers
     * @return the position; empty if the fact is not in a file
     */
    public Optional<Written> at(Question question) {
        Objects.requireNonNull(question, "question");
        return Optional.ofNullable(places.get(question));
    }

    @Override
    public String toString() {
        return places.size() + " positions";
    }
}
