package io.github.lyncdiscover.network;

/** The method of an HTTP request. More may come. */
public enum HttpMethod {
    /** Asks for a document; has no body. */
    GET,
    /** Sends a body, as for a token or a ticket. */
    POST
}
