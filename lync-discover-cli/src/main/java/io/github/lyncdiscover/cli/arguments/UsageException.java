package io.github.lyncdiscover.cli.arguments;

/** A command line that cannot be understood; the message is one sentence, without its full stop. */
public final class UsageException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /**
     * Says what is wrong.
     *
     * @param sentence one sentence
     */
    public UsageException(String sentence) {
        super(sentence);
    }

    /**
     * Says what is wrong, and what showed it.
     *
     * @param sentence one sentence
     * @param cause what was thrown
     */
    public UsageException(String sentence, Exception cause) {
        super(sentence, cause);
    }
}
