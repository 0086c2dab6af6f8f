package io.github.lyncdiscover.recorded.capture;

import io.github.lyncdiscover.name.WebAddress;
import io.github.lyncdiscover.network.HttpOutcome;
import java.util.Optional;

/**
 * A GET of a client and what it was answered. Immutable.
 *
 * @param url what was asked
 * @param response the answer
 * @param address the numeric address of the server; empty where the capture does not say
 */
record CapturedResponse(WebAddress url, HttpOutcome response, Optional<String> address) {
    private static final int OK = 200;

    /** Whether it brought a document. */
    boolean isDocument() {
        return response instanceof HttpOutcome.Response there && there.status() == OK;
    }
}
