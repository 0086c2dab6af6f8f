package io.github.lyncdiscover.client;

/**
 * A named point in which clients differ or the evidence is open. The constants are in {@link Settings}; a profile gives
 * each a value and a source.
 *
 * @param <T> the type of its values
 */
@SuppressWarnings("UnusedTypeParameter") // it types what a profile gives for it
public final class Setting<T> {
    private final String name;
    private final String meaning;

    Setting(String name, String meaning) {
        this.name = name;
        this.meaning = meaning;
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

    @Override
    public String toString() {
        return name;
    }
}
