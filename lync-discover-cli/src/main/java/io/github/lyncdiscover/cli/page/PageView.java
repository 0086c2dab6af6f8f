package io.github.lyncdiscover.cli.page;

import io.github.lyncdiscover.cli.page.view.ChapterView;
import io.github.lyncdiscover.cli.page.view.VerdictBadge;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The values in the page's frame.
 *
 * @param title for the window, without what is very long
 * @param kind what it is about, in a word or two
 * @param lead from which of several chapters on somebody is asked, in a sentence; empty where there is one
 * @param styleHash the only style sheet that the page allows, as its Content-Security-Policy names it
 * @param several whether there are several chapters, which want a list of them
 * @param badges every badge, for the legend and the drawn symbols
 * @param chapters what it holds
 */
record PageView(
        String title,
        String kind,
        String lead,
        String styleHash,
        boolean several,
        List<VerdictBadge> badges,
        List<ChapterView> chapters) {
    private static final int LONGEST_TITLE = 120;

    static PageView of(String kind, String lead, List<ChapterView> chapters) {
        String titles = chapters.stream().map(ChapterView::title).collect(Collectors.joining(" · "));
        String title = titles.codePointCount(0, titles.length()) <= LONGEST_TITLE
                ? titles
                : titles.substring(0, titles.offsetByCodePoints(0, LONGEST_TITLE)) + "…";
        return new PageView(
                title,
                kind,
                lead,
                hash(Templates.text("style.css")),
                chapters.size() > 1,
                VerdictBadge.all(),
                chapters);
    }

    static String hash(String style) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
