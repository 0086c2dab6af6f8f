package io.github.lyncdiscover.network;

import io.github.lyncdiscover.name.LyncDiscoverException;
import io.github.lyncdiscover.name.PrintableText;

/** The refusal of an answer that does not answer its question: a fault of the {@link Network} that gave it, not of the world. */
public final class UnusableAnswerException extends LyncDiscoverException {
    private static final long serialVersionUID = 1;

    /**
     * A refusal.
     *
     * @param question what was asked
     * @param fault the fault of the answer, as a clause
     */
    public UnusableAnswerException(Object question, String fault) {
        super(PrintableText.of("the network's answer to \"" + question + "\" cannot be used: " + fault));
    }
}
