package io.github.lyncdiscover.recorded;

import io.github.lyncdiscover.name.LyncDiscoverException;
import io.github.lyncdiscover.name.PrintableText;

/** A replay was asked what the recording does not answer. */
public final class UnrecordedQuestionException extends LyncDiscoverException {
    private static final long serialVersionUID = 1;

    private final String question;

    /** Between where the recording stands, if anybody said, and what to do. */
    UnrecordedQuestionException(String where, String question, String hint) {
        super(PrintableText.of(
                (where.isEmpty() ? "" : where + ": ") + "the recording holds no answer to \"" + question + '"' + hint));
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
