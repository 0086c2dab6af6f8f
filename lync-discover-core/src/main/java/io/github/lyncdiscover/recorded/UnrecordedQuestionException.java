package io.github.lyncdiscover.recorded;

import io.github.lyncdiscover.name.Printable;

/** A replay was asked what the recording does not answer. */
public final class UnrecordedQuestionException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String question;

    UnrecordedQuestionException(String question) {
        super("the recording holds no answer to \"" + Printable.of(question) + '"');
        this.question = question;
    }

    /**
     * The question that was not recorded.
     *
     * @return for example {@code lyncdiscover.contoso.test AAAA}
     */
    public String question() {
        return question;
    }
}
