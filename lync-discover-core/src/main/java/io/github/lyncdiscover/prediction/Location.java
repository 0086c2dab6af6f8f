package io.github.lyncdiscover.prediction;

/** From where the world is seen, where a plan says so. No other will come. */
public enum Location {
    /** Within the organisation's network. */
    INSIDE,
    /** Anywhere else. */
    OUTSIDE
}
