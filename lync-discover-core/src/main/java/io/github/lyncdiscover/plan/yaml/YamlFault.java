package io.github.lyncdiscover.plan.yaml;

/** What is wrong with a text, and where. */
public final class YamlFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Mark mark;

    /**
     * A complaint about one place.
     *
     * @param mark the place
     * @param message what is wrong there
     */
    public YamlFault(Mark mark, String message) {
        super(message);
        this.mark = mark;
    }

    /**
     * The place.
     *
     * @return line and column
     */
    public Mark mark() {
        return mark;
    }
}
