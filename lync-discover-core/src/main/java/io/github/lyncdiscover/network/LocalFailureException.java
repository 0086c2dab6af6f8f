package io.github.lyncdiscover.network;

import io.github.lyncdiscover.name.LyncDiscoverException;

/**
 * A failure of this process or machine, such as having no file descriptors left. Nothing is known of what was asked, so it is
 * no answer, and no prediction may rest on it.
 */
public final class LocalFailureException extends LyncDiscoverException {
    private static final long serialVersionUID = 1;

    /**
     * A failure.
     *
     * @param message what failed, and what the system says
     * @param cause what was thrown
     */
    public LocalFailureException(String message, Throwable cause) {
        super(message, cause);
    }
}
