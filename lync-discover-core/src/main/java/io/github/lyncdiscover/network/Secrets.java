package io.github.lyncdiscover.network;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes secrets out of text before it is kept or shown: credentials in addresses, headers and documents. All else stays
 * as it is; masking twice changes nothing more. Takes time proportional to the text, whatever the text is.
 */
public final class Secrets {
    /** What stands where a secret stood. */
    public static final String MASK = "REDACTED";

    private static final int LONGEST_WORD = 24;
    private static final int MOST_PASSES = 8;

    private static final String PARAMETERS = "(?:[a-z]{1,16}[_-])?(?:token|ticket|password|secret|assertion|signature)"
            + "|(?:access|refresh|id|auth|security|web)(?:token|ticket)"
            + "|pwd|passwd|pass|passphrase|code|auth_?code|sig|key|api[_-]?key|client[_-]?assertion|saml(?:request|response|art)"
            + "|wresult|auth|authorization|credentials?|jwt|j?session(?:[_-]?id)?|sid|cwt|opaque";

    /** Ends at what can follow a value in an address, also where JSON or XML stands around it. */
    private static final String VALUE = "[^&#;\\s\"'<>]+?(?=\\\\u0026|\\\\\"|[&#;\\s\"'<>]|\\z)";

    private static final Pattern PARAMETER =
            ignoringCase("((?:[?&;#]|\\\\u0026)(?:" + PARAMETERS + ")(?:=|\\\\u003d))" + VALUE);
    private static final Pattern PARAMETER_OF_NESTED_URL =
            ignoringCase("((?:%3f|%26|%23)(?:" + PARAMETERS + ")%3d)[^&#;\\s\"'<>]+?(?=%26|%23|[&#;\\s\"'<>\\\\]|\\z)");
    private static final Pattern PASSWORD_IN_URL =
            ignoringCase("(:(?:\\\\?/){2}[^\\s/?#\"'<>@:\\\\]*:)[^\\s/?#\"'<>]*@");
    private static final Pattern WEB_TICKET =
            ignoringCase("(\\b(?:opaque|cwt)=(?:\\\\?\")?)[^\\s\"',;&<>]+?(?=\\\\\"|[\\s\"',;&<>]|\\z)");
    private static final Pattern CREDENTIALS =
            ignoringCase("\\b((?:bearer|basic)[ \\t]+)([a-z0-9._~+/=\\\\-]+?)(?=\\\\\"|[^a-z0-9._~+/=\\\\-]|\\z)");
    private static final Pattern JSON_MEMBER =
            ignoringCase("\"(?:(?:access|refresh|id)_?token|password|(?:client_?)?secret|assertion)\"\\s*+:\\s*+\"");
    private static final Pattern XML_TAG = ignoringCase(
            "<(/?)(?:[a-z0-9_.-]{1,64}:)?(?:password|assertion|encryptedassertion|binarysecret|binarysecuritytoken)(?=[\\s/>])[^<>]*>");

    private Secrets() {}

    /**
     * Masks every secret in a text.
     *
     * @param text an address, a document, or what a server said
     * @return the same text where there is none
     */
    public static String mask(String text) {
        String masked = text;
        String before = "";
        for (int pass = 0; pass < MOST_PASSES && !masked.equals(before); pass++) {
            before = masked;
            masked = maskOnce(masked);
        }
        return masked;
    }

    /** What stands where a secret stood can join what a character of the secret kept apart, so one pass may not do. */
    private static String maskOnce(String text) {
        String masked = text;
        if (masked.indexOf('"') >= 0) {
            masked = maskMembers(masked);
        }
        if (masked.indexOf('@') >= 0) {
            masked = PASSWORD_IN_URL.matcher(masked).replaceAll("$1" + MASK + "@");
        }
        if (masked.indexOf('=') >= 0 || masked.indexOf('\\') >= 0) {
            masked = PARAMETER.matcher(masked).replaceAll("$1" + MASK);
        }
        if (masked.indexOf('%') >= 0) {
            masked = PARAMETER_OF_NESTED_URL.matcher(masked).replaceAll("$1" + MASK);
        }
        if (masked.indexOf('=') >= 0) {
            masked = WEB_TICKET.matcher(masked).replaceAll("$1" + MASK);
        }
        if (masked.indexOf(' ') >= 0 || masked.indexOf('\t') >= 0) {
            masked = maskCredentials(masked);
        }
        return masked.indexOf('<') >= 0 ? maskElements(masked) : masked;
    }

    /** Words such as "Basic authentication" stay. */
    private static String maskCredentials(String text) {
        return CREDENTIALS.matcher(text).replaceAll(found -> {
            boolean secret = isNoWord(found.group(2));
            return Matcher.quoteReplacement(secret ? found.group(1) + MASK : found.group());
        });
    }

    private static boolean isNoWord(String text) {
        boolean lower = text.chars().anyMatch(c -> c >= 'a' && c <= 'z');
        boolean innerUpper = text.chars().skip(1).anyMatch(c -> c >= 'A' && c <= 'Z');
        boolean other = text.chars().anyMatch(c -> "0123456789+~_=".indexOf(c) >= 0);
        return text.length() > LONGEST_WORD || other || (lower && innerUpper);
    }

    /** Masks all between an element's first tag and the tag that closes it, or the end where none does. */
    private static String maskElements(String text) {
        Matcher tag = XML_TAG.matcher(text);
        StringBuilder out = new StringBuilder();
        int kept = 0;
        int depth = 0;
        while (tag.find()) {
            boolean closing = !tag.group(1).isEmpty();
            boolean empty = text.charAt(tag.end() - 2) == '/';
            if (closing && depth > 0 && --depth == 0) {
                out.append(tag.start() > kept ? MASK : "");
                kept = tag.start();
            } else if (!closing && !empty && depth++ == 0) {
                out.append(text, kept, tag.end());
                kept = tag.end();
            }
        }
        boolean cutOff = depth > 0 && kept < text.length();
        return out.append(cutOff ? MASK : text.substring(kept)).toString();
    }

    private static String maskMembers(String text) {
        Matcher member = JSON_MEMBER.matcher(text);
        StringBuilder out = new StringBuilder();
        int kept = 0;
        while (member.find(kept)) {
            int end = endOfString(text, member.end());
            out.append(text, kept, member.end()).append(end > member.end() ? MASK : "");
            kept = end;
        }
        return out.append(text, kept, text.length()).toString();
    }

    private static int endOfString(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) != '"') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(end, text.length());
    }

    private static Pattern ignoringCase(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }
}
