package io.github.lyncdiscover.cli.arguments;

/** An output that could not be written, after all that was predicted has been printed; the message is one sentence. */
public final class OutputLostException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public OutputLostException(String sentence) {
        super(sentence);
    }
}
