package io.github.lyncdiscover.text.content;

import io.github.lyncdiscover.name.SourcePosition;

/** The fault of a text, with its position. */
public final class YamlFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient SourcePosition mark;

    /**
     * A complaint about one place.
     *
     * @param mark the place
     * @param message the fault there
     */
    public YamlFault(SourcePosition mark, String message) {
        super(message);
        this.mark = mark;
    }

    /**
     * The place.
     *
     * @return line and column
     */
    public SourcePosition mark() {
        return mark;
    }
}
