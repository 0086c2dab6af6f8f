package io.github.lyncdiscover.report.text;

import io.github.lyncdiscover.advice.Advice;
import io.github.lyncdiscover.advice.AdviceAlternative;
import io.github.lyncdiscover.advice.AdvisedDeviceList;
import io.github.lyncdiscover.advice.BlockingFinding;
import io.github.lyncdiscover.advice.DialogSequence;
import io.github.lyncdiscover.advice.OtherOutcome;
import io.github.lyncdiscover.advice.PlanChange;
import io.github.lyncdiscover.advice.PromptingServer;
import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.TrustListPlace;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.plan.table.AllSignIns;
import io.github.lyncdiscover.plan.table.ByVerdict;
import io.github.lyncdiscover.plan.table.PeopleByOutcome;
import io.github.lyncdiscover.plan.table.PeopleCount;
import io.github.lyncdiscover.plan.table.PeopleWords;
import io.github.lyncdiscover.prediction.Verdict;
import io.github.lyncdiscover.text.file.WrappedText;
import io.github.lyncdiscover.trust.TrustModelData;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The advice for a plan as text: who is asked, then the alternatives, the recommended first. */
public final class AdviceText {
    private static final int MOST = 10;

    private final Advice advice;
    private final Layout layout;
    private final List<String> lines = new ArrayList<>();
    private final Map<AdviceAlternative.Cost, Integer> told = new HashMap<>();

    /**
     * Tells the advice for a plan.
     *
     * @param advice the advice
     * @param layout the room that it has
     */
    public AdviceText(Advice advice, Layout layout) {
        this.advice = advice;
        this.layout = layout;
    }

    /**
     * Who is asked, and what can be done.
     *
     * @return lines of at most the layout's columns, safe to print
     */
    public List<String> lines() {
        boolean good =
                advice.verdict() == Verdict.NO_PROMPT && advice.troubles().isEmpty();
        lines.addAll(OutcomeHeader.of(PrintableText.of(advice.plan().title()), outcome(), good, layout));
        lines.addAll(OutcomeHeader.assumed("  ", advice.plan().assumptions(), false, layout));
        lines.addAll(OutcomeHeader.open("  ", advice.plan().walks().assumptions(), false, layout));
        lines.addAll(OutcomeHeader.unasked("  ", AllSignIns.unasked(advice.plan()), false, layout));
        lines.addAll(PeopleText.of(advice.people(), advice.plan(), layout));
        some(advice.asked(), this::asked, "servers");
        if (advice.clients().size() > 1) {
            lines.add("");
            AdviceMatrix.lines(advice.clients()).forEach(row -> hanging("   ", row));
        }
        for (int i = 0; i < advice.alternatives().size(); i++) {
            alternative(i + 1, advice.alternatives().get(i));
        }
        if (advice.manyPools()) {
            lines.add("");
            hanging(
                    "Also: ",
                    "a pool of its own for each SIP domain is not worked out for more than " + Advice.MOST_POOLS
                            + " SIP domains");
        }
        notThePrompt();
        return lines;
    }

    private String outcome() {
        int servers = advice.asked().size();
        return switch (advice.verdict()) {
            case PROMPT, MAY_PROMPT -> "ASKED ABOUT " + servers + (servers == 1 ? " SERVER" : " SERVERS");
            case SIGN_IN_FAILS -> "SIGN-IN FAILS";
            case CANNOT_TELL -> "CANNOT TELL";
            case NO_PROMPT -> {
                boolean calendar = advice.troubles().stream().allMatch(BlockingFinding::isCalendar);
                yield advice.troubles().isEmpty()
                        ? "NOBODY IS ASKED"
                        : calendar ? "CALENDAR FAILS" : "SOMETHING ELSE FAILS";
            }
        };
    }

    private String asked(PromptingServer asked) {
        return asked.server() + ", " + asked.stage().words() + ": " + domains(asked) + ", "
                + count(asked.signIns(), "sign-in") + people(asked.people())
                + (asked.canWork() ? "" : "; it cannot work, so no entry names it");
    }

    private static String people(Optional<PeopleCount> people) {
        return people.map(number -> ", " + number.note()).orElse("");
    }

    private static String domains(PromptingServer asked) {
        return asked.sipDomains().stream().limit(2).map(DomainName::text).collect(Collectors.joining(", "))
                + (asked.sipDomains().size() > 2 ? " and " + (asked.sipDomains().size() - 2) + " more" : "");
    }

    private void alternative(int number, AdviceAlternative alternative) {
        lines.add("");
        String heading = number + ". " + alternative.way().words()
                + (number == 1 && alternative.silences() ? " (recommended)" : "");
        lines.addAll(OutcomeHeader.of(
                heading, alternative.silences() ? "SILENCES ALL" : "STILL ASKED", alternative.silences(), layout));
        alternative.variation().value().ifPresent(value -> value(alternative, value));
        some(
                alternative.changes().stream()
                        .filter(change -> !(change instanceof PlanChange.Trust))
                        .toList(),
                PlanChange::words,
                "changes");
        if (alternative.changes().isEmpty()) {
            some(advice.dialogs(), AdviceText::dialogs, "kinds of sign-in");
        }
        alternative.people().filter(any -> !alternative.changes().isEmpty()).ifPresent(this::then);
        alternative.endings().forEach(this::ending);
        costs(number, alternative);
        for (ClientProfile client : alternative.unreached()) {
            TrustListPlace place = TrustListPlace.of(client);
            hanging(
                    "   - ",
                    "Does nothing for " + client.title()
                            + place.otherwise().map(how -> ": set " + how).orElse("") + " [" + place.source() + "]");
        }
        if (!alternative.silences() && !alternative.changes().isEmpty()) {
            hanging("   ", "Still asked about:");
            some(alternative.remaining(), this::asked, "servers");
        }
    }

    /** How many people are asked all the same, and with which of several clients. */
    private void then(PeopleByOutcome people) {
        hanging("   ", "Then " + PeopleWords.ofAll(people) + ".");
        PeopleWords.byClient(people).forEach((client, words) -> {
            ByVerdict numbers = people.clients().getOrDefault(client, people.anywhere());
            if (!numbers.asked().isNobody() || !numbers.perhapsAsked().isNobody()) {
                hanging("     ", client.name() + ": " + words);
            }
        });
    }

    /** Sign-ins that are no better for it, unless they are those of the plan as it is, which are reported at the end. */
    private void ending(OtherOutcome ending) {
        boolean failing = ending.verdict() == Verdict.SIGN_IN_FAILS;
        if (ending.signIns() > (failing ? advice.failing() : advice.undecided())) {
            String what = failing
                    ? "then " + count(ending.signIns(), "sign-in") + (ending.signIns() == 1 ? " fails: " : " fail: ")
                    : "then nobody can tell what comes of " + count(ending.signIns(), "sign-in") + ": ";
            hanging(
                    "   ! ",
                    what
                            + ending.example()
                            + ending.why()
                                    .map(finding -> ": " + finding.message())
                                    .orElse(""));
        }
    }

    /** Each cost in full where it first comes; later the number of that alternative represents it. */
    private void costs(int number, AdviceAlternative alternative) {
        Set<Integer> earlier = new TreeSet<>();
        for (AdviceAlternative.Cost cost : alternative.costs()) {
            int first = told.computeIfAbsent(cost, each -> number);
            if (first == number) {
                hanging("   - ", cost.text() + " [" + cost.source() + "]");
            } else {
                earlier.add(first);
            }
        }
        for (int first : earlier) {
            hanging("   - ", "As said of " + first);
        }
    }

    private void value(AdviceAlternative alternative, TrustModelData value) {
        hanging("   ", "TrustModelData, " + place(value.source()) + ":");
        hanging("     ", value.text());
        if (!alternative.variation().kept().isEmpty()) {
            hanging(
                    "   ",
                    "New in it: "
                            + alternative.variation().entries().stream()
                                    .map(DomainName::text)
                                    .collect(Collectors.joining(", ")));
        }
    }

    private static String place(TrustModelData.Source source) {
        return switch (source) {
            case HKLM_POLICY -> "computer policy \"Trusted Domain List\" (HKLM)";
            case HKCU_POLICY -> "user policy \"Trusted Domain List\" (HKCU)";
            case HKCU_PREFERENCE -> "Group Policy preference (HKCU)";
            case HKLM_PREFERENCE -> "preference (HKLM), which is not read";
        };
    }

    private static String dialogs(DialogSequence dialogs) {
        DialogSequence.Kind kind = dialogs.kind();
        return kind.client().title() + ", " + kind.location().word() + ", "
                + count(dialogs.signIns(), "sign-in") + people(dialogs.people()) + ": \"" + dialogs.question()
                + "\" about "
                + kind.servers().stream().map(DomainName::text).collect(Collectors.joining(", then "))
                + (dialogs.canBeAnswered() ? "" : " (where nobody can answer)");
    }

    private void notThePrompt() {
        if (advice.failing() + advice.undecided() + advice.troubles().size() > 0) {
            lines.add("");
        }
        advice.troubles()
                .forEach(trouble -> hanging(
                        "Also: ",
                        trouble.code() + " in " + count(trouble.signIns(), "sign-in") + ": "
                                + trouble.example().message()));
        advice.ownLists().forEach(this::ownList);
        int failing = advice.failing()
                - advice.ownLists().stream()
                        .mapToInt(AdvisedDeviceList::failing)
                        .sum();
        int undecided = advice.undecided()
                - advice.ownLists().stream()
                        .mapToInt(AdvisedDeviceList::undecided)
                        .sum();
        if (failing > 0) {
            hanging(
                    "Also: ",
                    count(failing, "sign-in") + " will fail, which is not this dialog and nothing here cures"
                            + " (lync-discover plan)");
        }
        if (undecided > 0) {
            hanging(
                    "Also: ",
                    "of " + count(undecided, "sign-in") + " nobody can tell what comes, as an answer is"
                            + " missing (lync-discover plan)");
        }
    }

    /** A client that asks nobody is cured where its own list is set. */
    private void ownList(AdvisedDeviceList list) {
        String entries =
                list.entries().stream().limit(MOST).map(DomainName::text).collect(Collectors.joining(", "))
                        + (list.entries().size() > MOST
                                ? " and " + (list.entries().size() - MOST) + " more"
                                : "");
        hanging(
                "Also: ",
                list.client().title() + " shows no dialog, and what it does not trust it does not use. Name " + entries
                        + " in " + list.where() + ": then "
                        + cured(list) + " [" + list.source() + "]");
        if (list.calendars() > 0) {
            hanging(
                    "      ",
                    "The calendar alone is also cured by the address of Exchange, typed in on the device: "
                            + list.exchangeHosts().stream()
                                    .limit(MOST)
                                    .map(DomainName::text)
                                    .collect(Collectors.joining(", "))
                            + " [" + AdvisedDeviceList.TYPED_IN + "]");
        }
    }

    private static String cured(AdvisedDeviceList list) {
        int cured = list.failing() + list.undecided();
        String calendars =
                list.calendars() == 0 ? "" : "the calendar of " + count(list.calendars(), "sign-in") + " works";
        if (cured == 0) {
            return calendars;
        }
        String which = list.undecided() == 0
                ? list.failing() == 1 ? "fails" : "fail"
                : list.failing() == 0 ? "nobody can tell about" : "fail, or that nobody can tell about,";
        return count(cured, "sign-in") + " that " + which + (cured == 1 ? " succeeds" : " succeed")
                + (calendars.isEmpty() ? "" : ", and " + calendars);
    }

    private <T> void some(List<T> all, Function<T, String> words, String what) {
        all.stream().limit(MOST).forEach(each -> hanging("   ", words.apply(each)));
        if (all.size() > MOST) {
            lines.add("   … and " + (all.size() - MOST) + " more " + what + layout.allWith());
        }
    }

    private void hanging(String margin, String text) {
        lines.addAll(WrappedText.lines(margin, text, layout.columns()));
    }

    private static String count(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
