package io.github.lyncdiscover.cli.page;

import io.github.lyncdiscover.cli.page.view.CountText;
import java.util.List;
import java.util.stream.IntStream;

/** The sentence at the top of a page of several plans: from which of them on users are asked. */
final class PlansSentence {
    private PlansSentence() {}

    /**
     * Makes the sentence.
     *
     * @param asks whether somebody is asked, plan by plan
     * @return empty where there is one plan
     */
    static String of(List<Boolean> asks) {
        int all = asks.size();
        if (all < 2) {
            return "";
        }
        List<Integer> asking = IntStream.rangeClosed(1, all)
                .filter(i -> asks.get(i - 1))
                .boxed()
                .toList();
        if (asking.isEmpty()) {
            return "Nobody is asked under any of these " + all + " plans.";
        } else if (asking.size() == all) {
            return "Users are or may be asked under each of these " + all + " plans, from plan 1 on.";
        }
        int first = asking.get(0);
        int last = asking.get(asking.size() - 1);
        boolean together = last - first + 1 == asking.size();
        String share =
                "Users are or may be asked under " + CountText.grouped(asking.size()) + " of these " + all + " plans: ";
        if (!together) {
            return share + "plans "
                    + PageWords.all(asking.stream().map(CountText::grouped).toList()) + ".";
        }
        return share + (last == all ? "from plan " + first + " on." : until(first, last));
    }

    private static String until(int first, int last) {
        String which = first == last ? "plan " + first : "plans " + first + " to " + last;
        return which + "; from plan " + (last + 1) + " on nobody is asked.";
    }
}
