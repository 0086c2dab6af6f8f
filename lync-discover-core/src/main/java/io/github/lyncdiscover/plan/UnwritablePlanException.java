package io.github.lyncdiscover.plan;

import io.github.lyncdiscover.name.LyncDiscoverException;
import io.github.lyncdiscover.name.PrintableText;

/**
 * The exception for a plan with a part that no plan file can state. The message names the part by its key.
 *
 * @since 0.1.0
 */
public final class UnwritablePlanException extends LyncDiscoverException {
    private static final long serialVersionUID = 1L;

    UnwritablePlanException(String message) {
        super(PrintableText.of(message));
    }
}
