package io.github.lyncdiscover.plan;

import io.github.lyncdiscover.name.LyncDiscoverException;

/**
 * A file is no plan. The message says where, under which key, what, and what would be right:
 * {@code FILE:LINE:COLUMN: …}, or {@code FILE: …} where no place can be named.
 */
public final class PlanFileException extends LyncDiscoverException {
    private static final long serialVersionUID = 1L;

    PlanFileException(String message) {
        super(message);
    }
}
