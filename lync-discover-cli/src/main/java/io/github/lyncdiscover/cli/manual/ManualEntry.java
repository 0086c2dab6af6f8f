package io.github.lyncdiscover.cli.manual;

import io.github.lyncdiscover.report.task.ExplainJson;
import java.util.List;
import java.util.Locale;

/**
 * An entry of the manual: a word that results use, and what a page says of it. Immutable.
 *
 * @param word the word as results write it
 * @param kind what it is, such as {@code verdict}
 * @param page the name of the page's file
 * @param heading the heading that it is under
 * @param lines what the page says, in Markdown
 */
record ManualEntry(String word, String kind, String page, String heading, List<String> lines) {
    ManualEntry {
        lines = List.copyOf(lines);
    }

    /** Where it stands, as forges address headings. */
    String address() {
        String anchor = heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
        return "docs/" + page + "#" + anchor;
    }

    /** The entry for scripts. */
    ExplainJson.Entry data() {
        return new ExplainJson.Entry(
                word, kind, address(), String.join("\n", lines).strip());
    }

    /** Whether somebody who types this means it: neither case nor the kind of dash makes a difference. */
    boolean isMeantBy(String typed) {
        return plain(word).equals(plain(typed));
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }
}
