package io.github.lyncdiscover.text.content;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One walk over a text from left to right, in which the value of each secret name gives way to the mask. */
final class SecretScan {
    private static final int LONGEST_TAG = 1024;
    private static final int LONGEST_WORD = 24;
    private static final int LONGEST_RELATION = 48;
    private static final int NEIGHBOURHOOD = 256;

    private static final Pattern ATTRIBUTE = Pattern.compile("([A-Za-z_:-]++)\\s*+=\\s*+(?:\"([^\"]*+)\"|'([^']*+)')");

    /** Schemes of authentication whose value follows a blank. */
    private static final Set<String> SCHEMES =
            Set.of("bearer", "basic", "negotiate", "ntlm", "kerberos", "digest", "msrtcoauth", "tls-dsk", "token");

    private final String text;
    private final DecodedText decoded;
    private final StringBuilder masked = new StringBuilder();
    /** Up to where of the text all is copied or masked. */
    private int copied;
    /** Where to look on, in decoded characters. */
    private int next;
    /** Where the last member called "name" ended whose value is a secret name, as {@code {"name":"Cookie","value":"…"}} has. */
    private int secretNamed = -NEIGHBOURHOOD;

    SecretScan(String text) {
        this.text = text;
        this.decoded = new DecodedText(text);
    }

    String mask() {
        while (next < decoded.length()) {
            int here = next++;
            switch (decoded.at(here)) {
                case '=' -> parameter(here);
                case ':' -> colon(here);
                case '<' -> element(here);
                case ' ', '\t' -> credentials(here);
                default -> {}
            }
        }
        return copied == 0 ? text : masked.append(text, copied, text.length()).toString();
    }

    /** Puts the mask in place of decoded characters, and goes on behind them. */
    private void replace(int from, int to) {
        if (from < to && decoded.start(from) >= copied) {
            masked.append(text, copied, decoded.start(from)).append(SecretFilter.MASK);
            copied = decoded.start(to);
            next = to;
        }
    }

    // NAME=VALUE

    private void parameter(int equals) {
        int start = decoded.nameBefore(equals);
        String name = decoded.substring(start, equals);
        boolean ticketMark = isTicketMark(name);
        if (!ticketMark && !SecretNames.inAddresses(name)) {
            return;
        }
        int blanks = decoded.blanksBefore(start);
        char before = decoded.at(start - 1 - blanks);
        boolean first = start - blanks == 0;
        boolean separated = before == ';' || before == ',';
        boolean inAddress = !first && blanks == 0 && "?&;#".indexOf(before) >= 0;
        int quote = decoded.quoteAt(equals + 1);
        if (decoded.isQuote(quote)) {
            if ((blanks > 0 || first || separated) && (ticketMark || SecretNames.inFields(name))) {
                string(name, quote);
            }
        } else if (inAddress || separated || ticketMark || (decoded.isLineStart(start) && isForm(equals))) {
            replace(equals + 1, endOfParameter(equals, !inAddress));
        }
    }

    /** {@code opaque=} and {@code cwt=} begin a web ticket wherever they are written. */
    private static boolean isTicketMark(String name) {
        return name.equalsIgnoreCase("opaque") || name.equalsIgnoreCase("cwt");
    }

    /** Whether what follows is one value of a form, not prose. */
    private boolean isForm(int equals) {
        char after = decoded.at(endOfParameter(equals, false));
        return after == 0 || after == '&' || after == '\n' || after == '\r';
    }

    private int endOfParameter(int equals, boolean inList) {
        int depth = decoded.depth(equals);
        int end = equals + 1;
        while (end < decoded.length() && !(decoded.depth(end) <= depth && endsParameter(end, inList))) {
            end++;
        }
        return end;
    }

    private boolean endsParameter(int index, boolean inList) {
        char c = decoded.at(index);
        return "&#;".indexOf(c) >= 0 || (inList && c == ',') || endsText(index);
    }

    /** Whether an address or a word ends there, whatever it is written in. */
    private boolean endsText(int index) {
        char c = decoded.at(index);
        return "\"'<>".indexOf(c) >= 0
                || DecodedText.isSpace(c)
                || (c == '\\' && decoded.isQuote(decoded.quoteAt(index)));
    }

    // "NAME": VALUE, Name: value, //user:password@

    private void colon(int colon) {
        int end = colon - decoded.blanksBefore(colon);
        if (decoded.at(colon + 1) == '/' && decoded.at(colon + 2) == '/') {
            authority(colon + 3);
        } else if (decoded.isQuote(end - 1)) {
            member(end - 1, colon + 1);
        } else if (end == colon) {
            header(colon);
        }
    }

    private void member(int quote, int afterColon) {
        int backslashes = decoded.backslashes(quote, DecodedText.MOST_BACKSLASHES);
        int nameEnd = quote - backslashes;
        int start = decoded.nameBefore(nameEnd);
        if (start == nameEnd || !decoded.isQuote(start - 1)) {
            return;
        }
        String name = decoded.substring(start, nameEnd);
        int value = decoded.afterSpace(afterColon);
        boolean valueOfSecret = name.equals("value") && value - secretNamed < NEIGHBOURHOOD;
        if (valueOfSecret || SecretNames.inFields(name)) {
            value(name, value);
        } else if (name.equals("name") || name.equals("key")) {
            noteName(decoded.quoteAt(value));
        }
    }

    private void noteName(int quote) {
        int end = quote + 1;
        while (end - quote <= DecodedText.LONGEST_NAME && DecodedText.isNameCharacter(decoded.at(end))) {
            end++;
        }
        if (decoded.isQuote(quote) && SecretNames.inFields(decoded.substring(quote + 1, end))) {
            secretNamed = end;
        }
    }

    private void value(String name, int start) {
        int quote = decoded.quoteAt(start);
        if (decoded.isQuote(quote)) {
            string(name, quote);
        } else if (decoded.at(start) == '[') {
            replace(start + 1, decoded.endOf(start + 1, "]"));
        } else if (DecodedText.isDigit(decoded.at(start)) || decoded.at(start) == '-') {
            replace(start, decoded.endOf(start, ",}] \t\r\n"));
        }
    }

    private void string(String name, int quote) {
        int end = decoded.endOfString(quote);
        if (!isLinkRelation(name, quote + 1, end)) {
            replace(quote + 1, end - decoded.trailingBackslashes(quote, end));
        }
    }

    private void header(int colon) {
        int start = decoded.nameBefore(colon);
        String name = decoded.substring(start, colon);
        if (!SecretNames.inFields(name)) {
            return;
        }
        char before = decoded.at(start - 1 - decoded.blanksBefore(start));
        int value = decoded.afterSpace(colon + 1);
        if (before == '{' || before == ',') {
            value(name, value);
        } else if (decoded.isLineStart(start)) {
            int end = decoded.isQuote(value) ? decoded.endOfString(value) : decoded.endOf(value, "\r\n\"<>");
            value = decoded.isQuote(value) ? value + 1 : value;
            if (!isLinkRelation(name, value, end)) {
                replace(afterTicketMark(afterScheme(value, end), end), end);
            }
        }
    }

    private int afterScheme(int start, int end) {
        int blank = decoded.endOf(start, " \t\r\n\"");
        return blank + 1 < end && isScheme(start, blank) ? blank + 1 : start;
    }

    private int afterTicketMark(int start, int end) {
        int equals = start;
        while (equals < end && equals - start < 8 && decoded.at(equals) != '=') {
            equals++;
        }
        return equals + 1 < end && isTicketMark(decoded.substring(start, equals)) ? equals + 1 : start;
    }

    /** A user's name alone may be a token; where a password follows, that is the secret. */
    private void authority(int start) {
        int depth = decoded.depth(start - 1);
        int at = -1;
        int end = start;
        while (end < decoded.length()
                && !(decoded.depth(end) <= depth && ("/?#".indexOf(decoded.at(end)) >= 0 || endsText(end)))) {
            at = decoded.at(end) == '@' ? end : at;
            end++;
        }
        int colon = decoded.endOf(start, ":@/?# ");
        if (at > start) {
            replace(colon < at && decoded.at(colon) == ':' ? colon + 1 : start, at);
        }
    }

    // <Name>value</Name>, <input name="password" value="…">

    private void element(int open) {
        String name = elementName(open + 1);
        String local = name.substring(name.indexOf(':') + 1);
        int start = open + 1 + name.length();
        int close = start;
        while (close - start < LONGEST_TAG && close < decoded.length() && "<>".indexOf(decoded.at(close)) < 0) {
            close++;
        }
        boolean whole = decoded.at(close) == '>' && !isEmptyElement(start, close);
        if (whole && SecretNames.inFields(local)) {
            replace(close + 1, closingTag(close + 1, local));
        } else if (!local.isEmpty()) {
            attributes(start, close);
        }
    }

    /** A slash that ends a value without quotes belongs to the value. */
    private boolean isEmptyElement(int start, int close) {
        int at = close - 1;
        if (at < start || decoded.at(at) != '/') {
            return false;
        }
        while (at >= start && !endsText(at) && decoded.at(at) != '=') {
            at--;
        }
        return at < start || decoded.at(at) != '=';
    }

    private String elementName(int start) {
        int end = start;
        while (end - start < DecodedText.LONGEST_NAME
                && (DecodedText.isNameCharacter(decoded.at(end)) || decoded.at(end) == ':')) {
            end++;
        }
        return decoded.substring(start, end);
    }

    /** Where the element is closed, or the end of the text. */
    private int closingTag(int start, String local) {
        int depth = 1;
        for (int at = start; at < decoded.length(); at++) {
            if (decoded.at(at) == '<') {
                boolean closing = decoded.at(at + 1) == '/';
                String name = elementName(closing ? at + 2 : at + 1);
                if (name.substring(name.indexOf(':') + 1).equalsIgnoreCase(local)) {
                    depth += closing ? -1 : 1;
                }
                if (depth == 0) {
                    return at;
                }
            }
        }
        return decoded.length();
    }

    private void attributes(int start, int close) {
        Matcher attribute = ATTRIBUTE.matcher(decoded.substring(start, close));
        int from = -1;
        int to = -1;
        boolean secret = false;
        while (attribute.find()) {
            int group = attribute.group(2) == null ? 3 : 2;
            switch (attribute.group(1)) {
                case "name", "id", "key" -> secret |= SecretNames.inFields(attribute.group(group));
                case "value", "content" -> {
                    from = start + attribute.start(group);
                    to = start + attribute.end(group);
                }
                default -> {}
            }
        }
        if (secret && from >= 0) {
            replace(from, to);
        }
    }

    // Scheme value

    /** Words such as "Basic authentication" stay. */
    private void credentials(int blank) {
        int start = decoded.nameBefore(blank);
        if (!isScheme(start, blank)) {
            return;
        }
        int value = blank + 1;
        while (decoded.at(value) == ' ' || decoded.at(value) == '\t') {
            value++;
        }
        int end = value;
        while (DecodedText.isTokenCharacter(decoded.at(end))
                || (decoded.at(end) == '\\' && !decoded.isQuote(decoded.quoteAt(end)))) {
            end++;
        }
        if (isNoWord(decoded.substring(value, end))) {
            replace(value, end);
        }
    }

    private boolean isScheme(int start, int end) {
        return end - start <= LONGEST_WORD
                && SCHEMES.contains(decoded.substring(start, end).toLowerCase(Locale.ROOT));
    }

    private static boolean isNoWord(String text) {
        boolean lower = text.chars().anyMatch(c -> c >= 'a' && c <= 'z');
        boolean innerUpper = text.chars().skip(1).anyMatch(c -> c >= 'A' && c <= 'Z');
        boolean other = text.chars().anyMatch(c -> "0123456789+~_=".indexOf(c) >= 0);
        return text.length() > LONGEST_WORD || other || (lower && innerUpper);
    }

    /** Autodiscover calls the relation of a link its token: a word, or words with slashes between them. */
    private boolean isLinkRelation(String name, int start, int end) {
        if (!name.equalsIgnoreCase("token") || end - start > LONGEST_RELATION) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (!DecodedText.isLetter(decoded.at(i)) && decoded.at(i) != '/') {
                return false;
            }
        }
        return true;
    }
}
