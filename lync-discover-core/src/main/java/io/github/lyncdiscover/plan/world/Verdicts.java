package io.github.lyncdiscover.plan.world;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.prediction.Verdict;
import java.util.List;

/** The verdict on several possible worlds, from the verdict on each. */
final class Verdicts {
    private Verdicts() {}

    /** Worlds of which one is the right one, nobody knows which. */
    static Verdict ofAlternatives(List<Verdict> each, ClientProfile client) {
        if (each.stream().distinct().count() == 1) {
            return each.get(0);
        }
        boolean asks = each.contains(Verdict.PROMPT) || each.contains(Verdict.MAY_PROMPT);
        return asks && client.get(Settings.DIALOG) != Settings.Dialog.NONE ? Verdict.MAY_PROMPT : Verdict.CANNOT_TELL;
    }

    /** A verdict, and a prompt that is possible beside. */
    static Verdict withPossible(Verdict verdict, ClientProfile client) {
        if (verdict == Verdict.PROMPT || verdict == Verdict.MAY_PROMPT) {
            return verdict;
        } else if (client.get(Settings.DIALOG) == Settings.Dialog.NONE) {
            return verdict == Verdict.SIGN_IN_FAILS ? verdict : Verdict.CANNOT_TELL;
        }
        return Verdict.MAY_PROMPT;
    }
}
