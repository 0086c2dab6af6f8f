package io.github.lyncdiscover.cli.patterns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A regular expression taken apart as far as it takes to write texts that it matches. */
final class RegexTree {
    static final int UNBOUNDED = Integer.MAX_VALUE;

    private final String regex;
    private final int flags;
    private final Map<Integer, Node> groups = new HashMap<>();
    private int at;
    private int group;

    /** A part of an expression. */
    sealed interface Node {
        /** Parts one after the other. */
        record Sequence(List<Node> parts) implements Node {}

        /** One of several parts. */
        record Choice(List<Node> branches) implements Node {}

        /** A part so many times. */
        record Repeat(Node part, int least, int most) implements Node {}

        /** A character of a class, or of none where it is an anchor or looks around. */
        record Text(String text) implements Node {}
    }

    private RegexTree(String regex, int flags) {
        this.regex = regex;
        this.flags = flags;
    }

    static Node of(Pattern pattern) {
        RegexTree tree = new RegexTree(pattern.pattern(), pattern.flags());
        Node whole = tree.choice();
        if (tree.at < tree.regex.length()) {
            throw new IllegalStateException("not understood: " + pattern + " at " + tree.at);
        }
        return whole;
    }

    private boolean ends() {
        return at >= regex.length() || regex.charAt(at) == ')' || regex.charAt(at) == '|';
    }

    private boolean skip(String text) {
        boolean here = regex.startsWith(text, at);
        at += here ? text.length() : 0;
        return here;
    }

    private Node choice() {
        List<Node> branches = new ArrayList<>();
        do {
            List<Node> parts = new ArrayList<>();
            while (!ends()) {
                parts.add(quantified(atom()));
            }
            branches.add(new Node.Sequence(parts));
        } while (skip("|"));
        return branches.size() == 1 ? branches.get(0) : new Node.Choice(branches);
    }

    private Node quantified(Node atom) {
        Node node = atom;
        if (skip("*")) {
            node = new Node.Repeat(atom, 0, UNBOUNDED);
        } else if (skip("+")) {
            node = new Node.Repeat(atom, 1, UNBOUNDED);
        } else if (skip("?")) {
            node = new Node.Repeat(atom, 0, 1);
        } else if (skip("{")) {
            int end = regex.indexOf('}', at);
            String[] bounds = regex.substring(at, end).split(",", -1);
            at = end + 1;
            int least = Integer.parseInt(bounds[0]);
            node = new Node.Repeat(
                    atom,
                    least,
                    bounds.length == 1 ? least : bounds[1].isEmpty() ? UNBOUNDED : Integer.parseInt(bounds[1]));
        } else {
            return atom;
        }
        if (!skip("?")) {
            skip("+");
        }
        return node;
    }

    private Node atom() {
        char c = regex.charAt(at);
        if (c == '(') {
            return group();
        } else if (c == '[') {
            return aClass(endOfClass(at));
        } else if (c == '\\') {
            return escape();
        }
        at++;
        return c == '^' || c == '$'
                ? new Node.Text("")
                : c == '.' ? new Node.Text("x") : new Node.Text(String.valueOf(c));
    }

    private Node group() {
        at++;
        if (!skip("?")) {
            int number = ++group;
            Node inside = inside();
            groups.put(number, inside);
            return inside;
        }
        boolean looksAround = List.of("=", "!", "<=", "<!").stream().anyMatch(this::skip);
        if (!looksAround && skip("<")) {
            int number = ++group;
            at = regex.indexOf('>', at) + 1;
            Node inside = inside();
            groups.put(number, inside);
            return inside;
        }
        while (!looksAround && regex.charAt(at) != ':' && regex.charAt(at) != '>' && regex.charAt(at) != ')') {
            at++;
        }
        if (!looksAround && regex.charAt(at) != ')') {
            at++;
        }
        Node inside = inside();
        return looksAround ? new Node.Text("") : inside;
    }

    private Node inside() {
        Node inside = choice();
        if (!skip(")")) {
            throw new IllegalStateException("not understood: " + regex + " at " + at);
        }
        return inside;
    }

    /** Where a class ends, with those within it. */
    private int endOfClass(int start) {
        int depth = 0;
        for (int i = start; i < regex.length(); i++) {
            char c = regex.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '[') {
                depth++;
            } else if (c == ']' && i > start + 1 && --depth == 0) {
                return i + 1;
            }
        }
        throw new IllegalStateException("not understood: " + regex + " at " + start);
    }

    private Node aClass(int end) {
        String text = regex.substring(at, end);
        at = end;
        return new Node.Text(member(text));
    }

    private Node escape() {
        if (skip("\\Q")) {
            int end = regex.indexOf("\\E", at);
            String literal = regex.substring(at, end < 0 ? regex.length() : end);
            at = end < 0 ? regex.length() : end + 2;
            return new Node.Text(literal);
        }
        char c = regex.charAt(at + 1);
        if ("bBAzZG".indexOf(c) >= 0) {
            at += 2;
            return new Node.Text("");
        } else if (Character.isDigit(c) && c != '0') {
            at += 2;
            return groups.getOrDefault(c - '0', new Node.Text(""));
        }
        int length = c == 'u' ? 6 : c == 'p' || c == 'P' ? regex.indexOf('}', at) + 1 - at : 2;
        return aClass(at + length);
    }

    /** A character that a class has. */
    private String member(String text) {
        try {
            Pattern one = Pattern.compile(text, flags);
            for (int c : (Iterable<Integer>) candidates()::iterator) {
                String candidate = Character.toString(c);
                if (one.matcher(candidate).matches()) {
                    return candidate;
                }
            }
        } catch (PatternSyntaxException wrong) {
            throw new IllegalStateException("not understood: " + regex + ": " + text, wrong);
        }
        throw new IllegalStateException("nothing is in " + text + " of " + regex);
    }

    private static java.util.stream.Stream<Integer> candidates() {
        return java.util.stream.Stream.concat(
                "a0-_. ,:;/\\\"'".chars().boxed(),
                java.util.stream.IntStream.range(0, 0x3000).boxed());
    }
}
