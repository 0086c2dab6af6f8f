package io.github.lyncdiscover.network;

import io.github.lyncdiscover.name.WebAddress;
import java.util.List;

/**
 * One GET request, without credentials. Immutable.
 *
 * @param url what to ask
 * @param accept the representation asked for: the Accept header's value
 * @param addresses where the host is, as looked up before
 */
public record HttpRequest(WebAddress url, String accept, List<String> addresses) {
    /** The largest body that is read, in bytes; documents of this protocol have a few thousand. */
    public static final int LARGEST_BODY = 256 * 1024;

    /** Copies the list. */
    public HttpRequest {
        addresses = List.copyOf(addresses);
    }
}
