package io.github.lyncdiscover.deployment;

import java.util.Objects;

/**
 * Something that a deployment says and that no imported file said. Immutable.
 *
 * @param where the key of a plan file that it is under, as in {@code pools[0].internalWebServices}
 * @param what what is assumed
 * @param why on what ground, or what the file lacks
 * @param leftOut how many people the file counts who are in no number because of it; usually none
 */
public record Assumption(String where, String what, String why, long leftOut) {

    /** Refuses null. */
    public Assumption {
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(why, "why");
    }

    /**
     * Something that leaves nobody out.
     *
     * @param where the key of a plan file that it is under
     * @param what what is assumed
     * @param why on what ground, or what the file lacks
     */
    public Assumption(String where, String what, String why) {
        this(where, what, why, 0);
    }

    /** Both in one sentence. */
    @Override
    public String toString() {
        return what + " (" + why + ")";
    }
}
