package io.github.lyncdiscover.cli.loopback;

import java.nio.charset.StandardCharsets;

/**
 * What a web server answers at one address. Immutable.
 *
 * @param directives lines of an nginx location
 * @param body what stands in the file that is served, if those lines name none
 */
public record Page(String directives, String body) {
    public static final String OCDISCWS_XML = "application/vnd.microsoft.rtc.autodiscover+xml; v=1";
    public static final String OCDISCWS_JSON = "application/vnd.microsoft.rtc.autodiscover+json; v=1";
    public static final String UCWA_JSON = "application/vnd.microsoft.com.ucwa+json; charset=utf-8";
    public static final String UCWA_XML = "application/vnd.microsoft.com.ucwa+xml; charset=utf-8";

    /** A document with its Content-Type. */
    public static Page document(String type, String body) {
        return new Page("types { } default_type \"" + type + "\";", body);
    }

    /** A document of MS-OCDISCWS. */
    public static Page xml(String body) {
        return document(OCDISCWS_XML, body);
    }

    /** A document in which nginx fills in variables such as {@code $request_id}. */
    public static Page fresh(String type, String body) {
        return new Page("default_type \"" + type + "\"; return 200 '" + body + "';", "");
    }

    /** An answer with no document. */
    public static Page status(int status) {
        return new Page("return " + status + ";", "");
    }

    /** An HTTP redirect. */
    public static Page redirect(int status, String location) {
        return new Page("return " + status + " '" + location + "';", "");
    }

    /** No answer: the connection is closed. */
    public static Page closed() {
        return new Page("return 444;", "");
    }

    /** The same, so many bytes a second. */
    public Page slowly(int bytes) {
        return new Page(directives + " limit_rate " + bytes + ";", body);
    }

    byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
