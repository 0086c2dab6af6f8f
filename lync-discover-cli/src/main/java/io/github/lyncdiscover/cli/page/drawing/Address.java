package io.github.lyncdiscover.cli.page.drawing;

/** The parts of a web address that a drawing names; what is none is left as it is. */
final class Address {
    private Address() {}

    /** The host without its port. */
    static String host(String url) {
        String rest = afterScheme(url);
        String authority = rest.substring(0, endOfHost(rest));
        int port = authority.lastIndexOf(':');
        return port > authority.lastIndexOf(']') ? authority.substring(0, port) : authority;
    }

    /** Everything behind the host. */
    static String path(String url) {
        String rest = afterScheme(url);
        String path = rest.substring(endOfHost(rest));
        return path.isEmpty() ? "/" : path;
    }

    static boolean isSecure(String url) {
        return url.startsWith("https:");
    }

    private static String afterScheme(String url) {
        int scheme = url.indexOf("://");
        return scheme < 0 ? url : url.substring(scheme + 3);
    }

    private static int endOfHost(String rest) {
        for (int at = 0; at < rest.length(); at++) {
            if ("/?#".indexOf(rest.charAt(at)) >= 0) {
                return at;
            }
        }
        return rest.length();
    }
}
