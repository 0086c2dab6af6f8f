package io.github.lyncdiscover.cli.loopback;

/** Autodiscover documents of MS-OCDISCWS, as text. */
public final class Documents {
    private Documents() {}

    /** A Root or User document that sends the client on. */
    public static String redirect(String url) {
        return response("<Root><Link token=\"Redirect\" href=\"" + url + "\"/></Root>");
    }

    /** A Root document that names the User document. */
    public static String root(String userUrl) {
        return response("<Root><Link token=\"User\" href=\"" + userUrl + "\"/></Root>");
    }

    /** A User document for a client outside. */
    public static String user(String sipServer) {
        return response("<User><SipClientInternalAccess fqdn=\"internal.invalid\" port=\"5061\"/>"
                + "<SipClientExternalAccess fqdn=\"" + sipServer + "\" port=\"443\"/></User>");
    }

    /** A whole document around this. */
    public static String response(String content) {
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<AutodiscoverResponse AccessLocation=\"External\">"
                + content + "</AutodiscoverResponse>\n";
    }
}
