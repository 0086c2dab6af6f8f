package io.github.lyncdiscover.signin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One challenge of a {@code WWW-Authenticate} header, read leniently: several may share a line, with or without a blank between
 * them, and a value need not be quoted. Immutable.
 *
 * @param scheme the scheme as it is written
 * @param token what follows the scheme, where that is no parameter; empty if nothing does
 * @param parameters the parameters by their names in lower case; of equal ones the first
 */
record HttpChallenge(String scheme, String token, Map<String, String> parameters) {
    private static final int MOST = 50;
    private static final int LONGEST = 16 * 1024;

    boolean isOf(String name) {
        return scheme.equalsIgnoreCase(name);
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /** The challenge of a scheme, if there is one. */
    static Optional<HttpChallenge> of(String scheme, List<HttpChallenge> challenges) {
        return challenges.stream().filter(it -> it.isOf(scheme)).findFirst();
    }

    /** Every challenge of some header lines, in order; of too many or too long ones the rest is left out. */
    static List<HttpChallenge> parse(List<String> lines) {
        List<HttpChallenge> challenges = new ArrayList<>();
        for (String line : lines) {
            if (line.length() <= LONGEST) {
                new Parser(line).read(challenges);
            }
        }
        return List.copyOf(challenges.subList(0, Math.min(MOST, challenges.size())));
    }

    /** A reader of one header line. */
    private static final class Parser {
        private final String line;
        private int at;

        /** Whether a comma is behind the last word, so that what follows is no token of the scheme before. */
        private boolean ended;

        Parser(String line) {
            this.line = line;
        }

        void read(List<HttpChallenge> into) {
            String scheme = "";
            String token = "";
            Map<String, String> parameters = new LinkedHashMap<>();
            while (skipped()) {
                String word = word();
                int after = blanks(at);
                if (word.isEmpty()) {
                    at++;
                } else if (after < line.length() && line.charAt(after) == '=' && !isPadding(after)) {
                    at = blanks(after + 1);
                    parameters.putIfAbsent(word.toLowerCase(Locale.ROOT), value());
                } else if (token.isEmpty() && parameters.isEmpty() && !scheme.isEmpty() && !ended) {
                    token = word + padding();
                } else {
                    add(into, scheme, token, parameters);
                    scheme = word;
                    token = "";
                    parameters = new LinkedHashMap<>();
                }
                int next = blanks(at);
                ended = next < line.length() && line.charAt(next) == ',';
            }
            add(into, scheme, token, parameters);
        }

        private static void add(List<HttpChallenge> into, String scheme, String token, Map<String, String> parameters) {
            if (!scheme.isEmpty()) {
                into.add(new HttpChallenge(scheme, token, Map.copyOf(parameters)));
            }
        }

        private boolean skipped() {
            while (at < line.length() && (isBlank(line.charAt(at)) || line.charAt(at) == ',')) {
                at++;
            }
            return at < line.length();
        }

        private int blanks(int from) {
            int end = from;
            while (end < line.length() && isBlank(line.charAt(end))) {
                end++;
            }
            return end;
        }

        private String word() {
            int start = at;
            while (at < line.length() && " \t,=\"".indexOf(line.charAt(at)) < 0) {
                at++;
            }
            return line.substring(start, at);
        }

        /** Whether the equals signs there end a token in Base64, and begin no value. */
        private boolean isPadding(int equals) {
            int end = equals;
            while (end < line.length() && line.charAt(end) == '=') {
                end++;
            }
            int next = blanks(end);
            return equals == at && (next == line.length() || line.charAt(next) == ',');
        }

        private String padding() {
            int start = at;
            while (at < line.length() && line.charAt(at) == '=') {
                at++;
            }
            return line.substring(start, at);
        }

        private String value() {
            if (at < line.length() && line.charAt(at) == '"') {
                int start = ++at;
                while (at < line.length() && line.charAt(at) != '"') {
                    at++;
                }
                String quoted = line.substring(start, at);
                at = Math.min(line.length(), at + 1);
                return quoted;
            }
            int start = at;
            while (at < line.length() && !isBlank(line.charAt(at)) && line.charAt(at) != ',') {
                at++;
            }
            return line.substring(start, at);
        }

        private static boolean isBlank(char c) {
            return c == ' ' || c == '\t';
        }
    }
}
