package io.github.lyncdiscover.text.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The names whose values are secrets, judged by their words: {@code X-MS-WebTicket} and {@code x_auth_token} are secret,
 * {@code X-MS-WebTicketURL} and {@code tokenType} are not. The last word decides, since that is what the value is.
 */
final class SecretNames {
    private static final int LONGEST = 128;

    private static final Set<String> SECRET = Set.of(
            "token",
            "ticket",
            "password",
            "passwd",
            "pwd",
            "passphrase",
            "passcode",
            "secret",
            "cookie",
            "cookies",
            "bearer",
            "otp",
            "totp",
            "hotp",
            "pin",
            "assertion",
            "credential",
            "credentials",
            "jwt",
            "authorization",
            "samlresponse",
            "samlrequest",
            "samlart",
            "wresult",
            "sessid");

    /** Ends of names that are written in one: {@code accesstoken}, {@code PHPSESSID}. */
    private static final List<String> ENDS = List.of(
            "token",
            "ticket",
            "password",
            "passwd",
            "secret",
            "cookie",
            "passphrase",
            "apikey",
            "sessionid",
            "sessid",
            "assertion",
            "credentials");

    /** Words that mean a secret in an address, and something else elsewhere. */
    private static final Set<String> SECRET_IN_ADDRESS =
            Set.of("pass", "pw", "code", "sig", "signature", "hmac", "key", "auth", "sid", "cwt", "opaque", "authcode");

    private static final Set<String> OF_KEYS = Set.of(
            "api",
            "access",
            "private",
            "secret",
            "session",
            "shared",
            "account",
            "subscription",
            "master",
            "client",
            "auth");

    private static final Set<String> OF_CODES = Set.of(
            "auth",
            "authorization",
            "verification",
            "security",
            "access",
            "time",
            "otp",
            "mfa",
            "sms",
            "device",
            "reset");

    /** Words at the end that say how the value is written, not what it is. */
    private static final Set<String> FORMS = Set.of(
            "value",
            "val",
            "data",
            "string",
            "text",
            "raw",
            "hash",
            "b",
            "base",
            "encoded",
            "plain",
            "header",
            "confirm",
            "confirmation",
            "again",
            "repeat",
            "new",
            "old",
            "current");

    private SecretNames() {}

    /** Whether the value of a member, an attribute, an element or a header of that name is a secret. */
    static boolean inFields(String name) {
        return isSecret(name, false);
    }

    /** Whether the value of a parameter of that name is a secret. */
    static boolean inAddresses(String name) {
        return isSecret(name, true);
    }

    private static boolean isSecret(String name, boolean inAddress) {
        List<String> words = words(name);
        while (words.size() > 1 && FORMS.contains(words.get(words.size() - 1))) {
            words.remove(words.size() - 1);
        }
        if (words.isEmpty()) {
            return false;
        }
        String last = words.get(words.size() - 1);
        String before = words.size() > 1 ? words.get(words.size() - 2) : "";
        return SECRET.contains(last)
                || ENDS.stream().anyMatch(last::endsWith)
                || (inAddress && (SECRET_IN_ADDRESS.contains(last) && (before.isEmpty() || isOwner(last, before))))
                || isPair(before, last);
    }

    /** {@code error_code} and {@code public_key} are none; {@code x_signature} is. */
    private static boolean isOwner(String last, String before) {
        return !last.equals("code") && !last.equals("key") && !before.isEmpty();
    }

    private static boolean isPair(String before, String last) {
        return switch (last) {
            case "id" -> before.equals("session") || before.equals("sess");
            case "key" -> OF_KEYS.contains(before);
            case "code" -> OF_CODES.contains(before);
            case "response", "request", "art" -> before.equals("saml");
            default -> false;
        };
    }

    /** The words of a name in lower case, without digits: at signs, at a capital, before the last capital of several. */
    static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        int start = 0;
        int length = Math.min(name.length(), LONGEST);
        for (int i = 0; i <= length; i++) {
            boolean end = i == length || !isLetter(name.charAt(i));
            if (end || startsWord(name, start, i)) {
                if (i > start) {
                    words.add(name.substring(start, i).toLowerCase(Locale.ROOT));
                }
                start = end ? i + 1 : i;
            }
        }
        return words;
    }

    private static boolean startsWord(String name, int start, int i) {
        if (i == start || !isUpper(name.charAt(i))) {
            return false;
        }
        boolean afterLower = !isUpper(name.charAt(i - 1));
        boolean lastOfSeveral = i + 1 < name.length() && isLetter(name.charAt(i + 1)) && !isUpper(name.charAt(i + 1));
        return afterLower || lastOfSeveral;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || isUpper(c);
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
