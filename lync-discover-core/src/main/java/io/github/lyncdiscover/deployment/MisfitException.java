package io.github.lyncdiscover.deployment;

/** The exception for a part of a plan that does not fit the rest of it. */
public final class MisfitException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** Which part. */
    private final String where;

    /**
     * A complaint about one part.
     *
     * @param where which part, spelt like the keys of a plan file: {@code pools[1].users[0]}
     * @param problem its fault, a sentence without its end
     */
    public MisfitException(String where, String problem) {
        super(problem);
        this.where = where;
    }

    /**
     * Which part does not fit.
     *
     * @return keys and indexes from 0, as in {@code pools[1].users[0]}
     */
    public String where() {
        return where;
    }
}
