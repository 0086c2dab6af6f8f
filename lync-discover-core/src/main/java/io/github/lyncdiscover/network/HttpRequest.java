package io.github.lyncdiscover.network;

import io.github.lyncdiscover.certificate.TlsVersion;
import io.github.lyncdiscover.name.WebAddress;
import java.util.List;
import java.util.Set;

/**
 * One GET request, without credentials. Immutable.
 *
 * @param url what to ask
 * @param accept the representation asked for: the Accept header's value
 * @param addresses where the host is, as looked up before
 * @param versions the versions of TLS that the client speaks; a live world offers those that this machine speaks, too
 */
public record HttpRequest(WebAddress url, String accept, List<String> addresses, Set<TlsVersion> versions) {
    /** The largest body that is read, in bytes; documents of this protocol have a few thousand. */
    public static final int LARGEST_BODY = 256 * 1024;

    /** Copies the collections. */
    public HttpRequest {
        addresses = List.copyOf(addresses);
        versions = Set.copyOf(versions);
    }

    /**
     * The same of a client that speaks every version of TLS.
     *
     * @param url what to ask
     * @param accept the Accept header's value
     * @param addresses where the host is, as looked up before
     */
    public HttpRequest(WebAddress url, String accept, List<String> addresses) {
        this(url, accept, addresses, TlsVersion.ALL);
    }
}
