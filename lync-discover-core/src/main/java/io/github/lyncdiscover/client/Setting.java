package io.github.lyncdiscover.client;

import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * A named point in which clients differ or the evidence is open. The constants are in {@link Settings}; a profile gives
 * each a value and a source. Immutable.
 *
 * @param <T> the type of its values
 */
public final class Setting<T> {
    private final String name;
    private final String meaning;
    private final UnaryOperator<T> check;

    /** A setting that takes every value of its type, which is immutable. */
    Setting(String name, String meaning) {
        this(name, meaning, UnaryOperator.identity());
    }

    /** A setting whose values are checked and copied. */
    Setting(String name, String meaning, UnaryOperator<T> check) {
        this.name = name;
        this.meaning = meaning;
        this.check = check;
    }

    /**
     * The name as documents use it.
     *
     * @return lower case words joined by hyphens
     */
    public String name() {
        return name;
    }

    /**
     * What it decides.
     *
     * @return one sentence
     */
    public String meaning() {
        return meaning;
    }

    /**
     * A value that this setting can have, copied where it could change.
     *
     * @param value the value
     * @return an equal, immutable value
     * @throws IllegalArgumentException if no client can have it; the message names the setting and what fits
     * @throws NullPointerException if it is null or holds null
     */
    public T checked(T value) {
        Objects.requireNonNull(value, "value");
        try {
            return check.apply(Objects.requireNonNull(value, name));
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(name + ": " + wrong.getMessage(), wrong);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
