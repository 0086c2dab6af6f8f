package io.github.lyncdiscover.prediction;

import java.util.ArrayList;
import java.util.List;

/**
 * The difference between two stories, whatever the numbers of their steps: steps and findings of the first alone have a minus,
 * those of the other alone a plus.
 */
final class StoryDifference {
    private StoryDifference() {}

    static String between(String one, String other) {
        List<String> before = paragraphs(one);
        List<String> after = paragraphs(other);
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<String> lines = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                i++;
                j++;
            } else if (j == after.size() || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
                lines.add("-" + before.get(i++).replace("\n", "\n-"));
            } else {
                lines.add("+" + after.get(j++).replace("\n", "\n+"));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    /** Each step with its further lines, without its number, and each line that is no step. */
    private static List<String> paragraphs(String story) {
        List<String> paragraphs = new ArrayList<>();
        for (String line : story.stripTrailing().split("\n", -1)) {
            String text = line.replaceFirst("^ *[0-9]+  ", "    ").replaceAll("\\(steps? [0-9, ]+\\)", "(steps)");
            if (text.startsWith("     ") && !paragraphs.isEmpty()) {
                paragraphs.add(paragraphs.remove(paragraphs.size() - 1) + "\n" + text);
            } else {
                paragraphs.add(text);
            }
        }
        return paragraphs;
    }
}
