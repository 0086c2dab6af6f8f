package io.github.lyncdiscover.cli.page;

import io.github.lyncdiscover.cli.page.view.VerdictBadge;
import io.github.lyncdiscover.prediction.Verdict;
import io.github.lyncdiscover.survey.SurveySummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The values in the page of a survey.
 *
 * @param title for the window and the head
 * @param styleHash the only style sheet that the page allows
 * @param lead the result in a sentence
 * @param picture what the picture shows, in words
 * @param shares how many have each verdict, as parts of one bar
 * @param servers the servers that most are asked about, each with a bar
 * @param more how many servers are left out, in a sentence; empty where none is
 * @param cure what silences the prompts; empty where there is none
 */
record SurveyView(
        String title,
        String styleHash,
        String lead,
        String picture,
        List<Share> shares,
        List<Server> servers,
        String more,
        Optional<WholeCure> cure) {
    private static final int BAR = 1_000;
    private static final int SERVER_BAR = 300;

    /** A part of the bar of verdicts, in thousandths. */
    record Share(VerdictBadge badge, String count, String percent, int from, int width) {}

    /** A server and its bar. */
    record Server(String name, String count, String percent, int width) {}

    /** The value that is to be deployed, or why there is none. */
    record WholeCure(String words, Optional<String> value) {}

    static SurveyView of(String list, SurveySummary summary) {
        long asked = summary.silenced() + summary.notSilenced();
        List<Share> shares = shares(summary);
        String lead = summary.predictions() == 0
                ? "No sign-in was predicted."
                : count(asked) + " of " + count(summary.predictions())
                        + " predicted sign-ins meet the trust dialog, or may meet it.";
        return new SurveyView(
                "Survey of " + list,
                PageView.hash(Templates.text("style.css")),
                lead,
                shares.stream()
                        .map(share -> share.badge().words() + ": " + share.percent())
                        .collect(Collectors.joining(", ")),
                shares,
                summary.servers().stream()
                        .map(each -> new Server(
                                each.server().text(),
                                count(each.predictions()),
                                percent(each.predictions(), asked),
                                part(SERVER_BAR, each.predictions(), asked)))
                        .toList(),
                summary.otherServers() == 0 ? "" : "And " + count(summary.otherServers()) + " more servers.",
                cure(summary, asked));
    }

    private static List<Share> shares(SurveySummary summary) {
        List<Share> shares = new ArrayList<>();
        long before = 0;
        for (Map.Entry<Verdict, Long> each : summary.verdicts().entrySet()) {
            int from = part(BAR, before, summary.predictions());
            before += each.getValue();
            shares.add(new Share(
                    VerdictBadge.of(each.getKey()),
                    count(each.getValue()),
                    percent(each.getValue(), summary.predictions()),
                    from,
                    Math.max(1, part(BAR, before, summary.predictions()) - from)));
        }
        return shares;
    }

    private static Optional<WholeCure> cure(SurveySummary summary, long asked) {
        if (!summary.complete()) {
            return Optional.of(new WholeCure(
                    "More entries are needed than one TrustModelData value should have: survey fewer hosters at once.",
                    Optional.empty()));
        }
        return summary.value()
                .map(value -> new WholeCure(
                        "Deploy this TrustModelData value by policy; it replaces the list of the client. It silences "
                                + count(summary.silenced()) + " of " + count(asked)
                                + " sign-ins with a prompt; each was predicted once more with its entries.",
                        Optional.of(value)));
    }

    private static int part(int whole, long some, long all) {
        return all == 0 ? 0 : (int) Math.min(whole, whole * some / all);
    }

    /** Never 0 or 100 % of what is neither. */
    private static String percent(long some, long all) {
        double share = all == 0 ? 0 : 100.0 * some / all;
        if (some > 0 && share < 0.1) {
            return "< 0.1 %";
        } else if (some < all && share > 99.9) {
            return "> 99.9 %";
        }
        return String.format(Locale.ROOT, share == Math.rint(share) ? "%.0f %%" : "%.1f %%", share);
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
