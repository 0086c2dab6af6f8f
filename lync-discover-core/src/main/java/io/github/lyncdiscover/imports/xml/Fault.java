package io.github.lyncdiscover.imports.xml;

/** What is wrong with a document, after the place where it is wrong if that is known: {@code LINE:COLUMN: …}. */
public final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * A complaint about a whole document.
     *
     * @param message what is wrong
     */
    public Fault(String message) {
        super(message);
    }

    /**
     * A complaint about one place.
     *
     * @param mark the place
     * @param message what is wrong there
     */
    public Fault(Mark mark, String message) {
        super(mark + ": " + message);
    }

    /** What is wrong, after its place. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
