package io.github.lyncdiscover.signin;

import java.util.Optional;

/**
 * A search for an element in the text of a document, character for character as it was received: what a server signed is not to be
 * written anew. The document was parsed before, so it is well-formed and has no document type declaration.
 */
final class RawElement {
    private final String text;
    private int at;

    private RawElement(String text) {
        this.text = text;
    }

    /** The first element of that local name, from its start tag to its end tag; empty if there is none. */
    static Optional<String> first(String local, String text) {
        return new RawElement(text).find(local);
    }

    private Optional<String> find(String local) {
        int start = -1;
        int depth = 0;
        while (nextTag()) {
            int tag = at;
            boolean closing = text.startsWith("</", tag);
            String name = name(closing ? tag + 2 : tag + 1);
            int end = endOfTag(tag);
            if (end < 0) {
                return Optional.empty();
            }
            at = end;
            boolean empty = !closing && text.charAt(end - 2) == '/';
            if (start < 0 && !closing && local(name).equals(local)) {
                start = tag;
            }
            if (start >= 0) {
                depth += closing ? -1 : empty ? 0 : 1;
                if (depth == 0) {
                    return Optional.of(text.substring(start, end));
                }
            }
        }
        return Optional.empty();
    }

    /** Goes to the next tag, past comments, processing instructions and CDATA sections. */
    private boolean nextTag() {
        while (true) {
            int open = text.indexOf('<', at);
            if (open < 0) {
                return false;
            }
            String end = text.startsWith("<!--", open)
                    ? "-->"
                    : text.startsWith("<![CDATA[", open) ? "]]>" : text.startsWith("<?", open) ? "?>" : "";
            if (end.isEmpty()) {
                at = open;
                return true;
            }
            int close = text.indexOf(end, open + 2);
            if (close < 0) {
                return false;
            }
            at = close + end.length();
        }
    }

    private String name(int start) {
        int end = start;
        while (end < text.length() && " \t\r\n/>".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(start, end);
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    /** Behind the bracket that closes a tag; brackets within the values of attributes do not count. */
    private int endOfTag(int start) {
        char quote = 0;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            }
        }
        return -1;
    }
}
