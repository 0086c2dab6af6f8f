package io.github.lyncdiscover.cli.patterns;

import io.github.lyncdiscover.cli.patterns.RegexTree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The long texts on which a regular expression is tried: for each part that may be repeated, one in which that is. */
final class LongTexts {
    private static final int LONG = 1_000_000;
    private static final int MANY = 100;

    private LongTexts() {}

    /** Texts that match as far as that part, and the same damaged behind it. */
    static List<String> of(Pattern pattern) {
        Node whole = RegexTree.of(pattern);
        List<Node.Repeat> repeats = new ArrayList<>();
        collect(whole, repeats);
        List<String> texts = new ArrayList<>();
        for (Node.Repeat repeat : repeats) {
            String text = write(whole, repeat);
            texts.add(text);
            texts.add(text + "\0");
        }
        return texts;
    }

    private static void collect(Node node, List<Node.Repeat> repeats) {
        children(node).forEach(child -> collect(child, repeats));
        if (node instanceof Node.Repeat repeat && repeat.most() > MANY) {
            repeats.add(repeat);
        }
    }

    private static List<Node> children(Node node) {
        if (node instanceof Node.Sequence sequence) {
            return sequence.parts();
        } else if (node instanceof Node.Choice choice) {
            return choice.branches();
        }
        return node instanceof Node.Repeat repeat ? List.of(repeat.part()) : List.of();
    }

    private static boolean holds(Node node, Node part) {
        return node.equals(part) || children(node).stream().anyMatch(child -> holds(child, part));
    }

    private static String write(Node node, Node.Repeat often) {
        StringBuilder text = new StringBuilder();
        if (node instanceof Node.Text alone) {
            text.append(alone.text());
        } else if (node instanceof Node.Sequence sequence) {
            sequence.parts().forEach(part -> text.append(write(part, often)));
        } else if (node instanceof Node.Choice choice) {
            Optional<Node> chosen = choice.branches().stream()
                    .filter(branch -> holds(branch, often))
                    .findFirst();
            text.append(write(chosen.orElse(choice.branches().get(0)), often));
        } else if (node instanceof Node.Repeat repeat) {
            String once = write(repeat.part(), often);
            int times = repeat.equals(often)
                    ? Math.min(repeat.most(), LONG / Math.max(1, once.length()))
                    : Math.max(repeat.least(), Math.min(1, repeat.most()));
            text.append(once.repeat(times));
        }
        return text.toString();
    }
}
