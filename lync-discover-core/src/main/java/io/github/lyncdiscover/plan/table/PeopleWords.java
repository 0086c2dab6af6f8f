package io.github.lyncdiscover.plan.table;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.deployment.HomedUsers;
import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.prediction.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The words for numbers of people, which hold for unknown numbers too. */
public final class PeopleWords {
    private static final int FEW = 3;
    private static final String SOMEWHERE = " from somewhere";
    private static final String SOME_CLIENT = " with some client";

    private PeopleWords() {}

    /**
     * A number without what it counts.
     *
     * @param number how many people
     * @return {@code 1,240}, {@code at least 1,240}, or that it is unknown; a comma between thousands
     */
    public static String number(PeopleCount number) {
        if (number.people() == 0 && !number.isExact()) {
            return "an unknown number";
        }
        return (number.isExact() ? "" : "at least ") + grouped(number.people());
    }

    /**
     * People who are in no number.
     *
     * @param people how many
     * @return such as {@code 5,000 people}
     */
    public static String leftOut(long people) {
        return people == 1 ? "1 person" : grouped(people) + " people";
    }

    /**
     * A number for people.
     *
     * @param number the number
     * @return its digits with a comma between thousands, in any locale
     */
    public static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /**
     * Who is asked, out of everybody.
     *
     * @param people how many people meet what
     * @return a clause that begins in small letters and has no end: {@code of 3,400 people, 1,240 are asked}
     */
    public static String ofAll(PeopleByOutcome people) {
        String which = (people.places().size() > 1 ? SOMEWHERE : "")
                + (people.clients().size() > 1 ? SOME_CLIENT : "");
        List<String> parts = parts(people.anywhere(), which);
        int last = parts.size() - 1;
        return "of " + people.all().words() + ", "
                + (last == 0 ? parts.get(0) : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last));
    }

    /**
     * Who is asked at each place, where there are several.
     *
     * @param people how many people meet what
     * @return by place, as in {@code 1,240 are asked, 160 may be asked}
     */
    public static Map<Location, String> byPlace(PeopleByOutcome people) {
        return each(people.places(), people.clients().size() > 1 ? SOME_CLIENT : "");
    }

    /**
     * Who is asked with each client, where there are several and they differ.
     *
     * @param people how many people meet what
     * @return by client, as in {@code 1,240 are asked, 160 may be asked}
     */
    public static Map<ClientProfile, String> byClient(PeopleByOutcome people) {
        return Set.copyOf(people.clients().values()).size() < 2
                ? Map.of()
                : each(people.clients(), people.places().size() > 1 ? SOMEWHERE : "");
    }

    private static <T> Map<T, String> each(Map<T, ByVerdict> numbers, String which) {
        Map<T, String> words = new LinkedHashMap<>();
        if (numbers.size() > 1) {
            numbers.forEach((what, number) -> words.put(what, String.join(", ", parts(number, which))));
        }
        return words;
    }

    /** The clauses; what some sign-in of a person comes to may not hold for another, so it is said which. */
    private static List<String> parts(ByVerdict numbers, String which) {
        List<String> parts = new ArrayList<>();
        boolean told = !numbers.asked().isNobody()
                || !numbers.perhapsAsked().isNobody()
                || !numbers.of(Verdict.CANNOT_TELL).isNobody();
        if (!told) {
            parts.add("none is asked");
        }
        numbers.numbers().forEach((verdict, number) -> {
            if (!number.isNobody() && verdict != Verdict.NO_PROMPT) {
                parts.add(part(verdict, number, which));
            }
        });
        return parts;
    }

    private static String part(Verdict verdict, PeopleCount number, String which) {
        boolean one = number.people() == 1 || (number.people() == 0 && !number.isExact());
        String many = number(number);
        return switch (verdict) {
            case PROMPT -> many + (one ? " is asked" : " are asked");
            case MAY_PROMPT -> many + " may be asked";
            case CANNOT_TELL -> "for " + many + " nobody can tell" + (which.isEmpty() ? "" : " what comes" + which);
            case SIGN_IN_FAILS -> many + " cannot sign in" + which;
            case NO_PROMPT -> many + (one ? " is not asked" : " are not asked");
        };
    }

    /**
     * Of whom nobody said how many they are.
     *
     * @param census the numbers of a plan
     * @return the first few by name; nothing where everybody is counted
     */
    public static String uncounted(PeopleCounts census) {
        List<HomedUsers> uncounted = census.uncounted();
        long hidden = (long) uncounted.size() - FEW;
        return uncounted.stream()
                        .limit(FEW)
                        .map(users -> users.who() + " (" + users.home().label() + ")")
                        .collect(Collectors.joining(", "))
                + (hidden > 0 ? " and " + grouped(hidden) + " more" : "");
    }
}
