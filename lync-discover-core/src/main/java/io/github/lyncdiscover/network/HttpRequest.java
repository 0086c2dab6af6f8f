package io.github.lyncdiscover.network;

import io.github.lyncdiscover.certificate.TlsVersion;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.name.WebAddress;
import io.github.lyncdiscover.text.content.SecretFilter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * One HTTP request. Its text masks secrets. Immutable. The constructor with every component may get more of them; make
 * requests with {@link #get} and {@link #post}.
 *
 * @param method what is done
 * @param url what to ask
 * @param accept the representation asked for: the Accept header's value; empty for none
 * @param headers further headers; without those that the connection decides, such as {@code Host}. A {@code User-Agent} among
 *     them is sent instead of the network's own
 * @param body what is sent; none with GET
 * @param addresses where the host is, as looked up before
 * @param versions the versions of TLS that the client speaks; a live world offers those that this machine speaks, too
 */
public record HttpRequest(
        HttpMethod method,
        WebAddress url,
        String accept,
        HttpHeaders headers,
        Body body,
        List<String> addresses,
        Set<TlsVersion> versions) {
    /** The largest body that is read or sent, in bytes; documents of this protocol have a few thousand. */
    public static final int LARGEST_BODY = 256 * 1024;

    /** Headers that the connection decides, and Accept, which is a component of its own. */
    private static final Set<String> DECIDED = Set.of(
            "accept",
            "accept-encoding",
            "connection",
            "content-length",
            "expect",
            "host",
            "keep-alive",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    /**
     * Copies the collections and checks what is sent.
     *
     * @throws IllegalArgumentException if a header or Accept has a character that is neither visible ASCII nor a blank, if the
     *     connection decides a header, or if the body is too large or belongs to a GET
     */
    public HttpRequest {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(accept, "accept");
        Objects.requireNonNull(addresses, "addresses");
        Objects.requireNonNull(versions, "versions");
        addresses = List.copyOf(addresses);
        versions = Set.copyOf(versions);
        check("Accept", accept);
        for (HttpHeaders.Field field : headers.fields()) {
            check(field.name(), field.value());
            if (DECIDED.contains(field.name().toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("the header " + field.name() + " cannot be set");
            }
        }
        if (body.size() > LARGEST_BODY || (method == HttpMethod.GET && body.size() > 0)) {
            throw new IllegalArgumentException(
                    "a GET has no body, and others one of at most " + LARGEST_BODY + " bytes, not " + body.size());
        }
    }

    private static void check(String name, String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < ' ' || value.charAt(i) > '~') {
                throw new IllegalArgumentException("the header " + PrintableText.of(name)
                        + " has a character that is neither visible ASCII nor a blank");
            }
        }
    }

    /**
     * A GET of a client that speaks every version of TLS.
     *
     * @param url what to ask
     * @param accept the Accept header's value
     * @param addresses where the host is, as looked up before
     */
    public HttpRequest(WebAddress url, String accept, List<String> addresses) {
        this(url, accept, addresses, TlsVersion.ALL);
    }

    /**
     * A GET without further headers.
     *
     * @param url what to ask
     * @param accept the Accept header's value
     * @param addresses where the host is, as looked up before
     * @param versions the versions of TLS that the client speaks
     */
    public HttpRequest(WebAddress url, String accept, List<String> addresses, Set<TlsVersion> versions) {
        this(HttpMethod.GET, url, accept, HttpHeaders.NONE, Body.EMPTY, addresses, versions);
    }

    /**
     * A GET without headers, to a host of which no address is known yet.
     *
     * @param url what to ask
     * @return the request of a client that speaks every version of TLS
     */
    public static HttpRequest get(WebAddress url) {
        Objects.requireNonNull(url, "url");
        return new HttpRequest(url, "", List.of());
    }

    /**
     * A POST to a host of which no address is known yet.
     *
     * @param url where to send it
     * @param contentType the Content-Type header's value
     * @param body what is sent
     * @return the request of a client that speaks every version of TLS
     * @throws IllegalArgumentException if the type is no header value or the body too large
     */
    public static HttpRequest post(WebAddress url, String contentType, Body body) {
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(contentType, "contentType");
        return new HttpRequest(
                HttpMethod.POST, url, "", HttpHeaders.of("Content-Type", contentType), body, List.of(), TlsVersion.ALL);
    }

    /**
     * The same request for a representation.
     *
     * @param form the Accept header's value
     * @return the request
     */
    public HttpRequest accepting(String form) {
        Objects.requireNonNull(form, "form");
        return new HttpRequest(method, url, form, headers, body, addresses, versions);
    }

    /**
     * The same request with one more header.
     *
     * @param name its name
     * @param value its value
     * @return the request
     * @throws IllegalArgumentException if they are none of a header, or the connection decides it
     */
    public HttpRequest with(String name, String value) {
        return new HttpRequest(method, url, accept, headers.and(name, value), body, addresses, versions);
    }

    /**
     * The same request to a host that was looked up.
     *
     * @param found numeric addresses
     * @return the request
     */
    public HttpRequest at(List<String> found) {
        Objects.requireNonNull(found, "found");
        return new HttpRequest(method, url, accept, headers, body, found, versions);
    }

    /**
     * The same request for another address.
     *
     * @param other what to ask
     * @return the request
     */
    public HttpRequest to(WebAddress other) {
        Objects.requireNonNull(other, "other");
        return new HttpRequest(method, other, accept, headers, body, addresses, versions);
    }

    /**
     * The same request of a client that speaks certain versions of TLS.
     *
     * @param spoken the versions
     * @return the request
     */
    public HttpRequest speaking(Set<TlsVersion> spoken) {
        Objects.requireNonNull(spoken, "spoken");
        return new HttpRequest(method, url, accept, headers, body, addresses, spoken);
    }

    /** Without secrets. */
    @Override
    public String toString() {
        return method + " " + PrintableText.of(SecretFilter.mask(url.toString()))
                + (accept.isEmpty() ? "" : " as " + accept)
                + (headers.isEmpty() ? "" : " with " + headers)
                + (body.size() == 0 ? "" : " and " + body);
    }
}
