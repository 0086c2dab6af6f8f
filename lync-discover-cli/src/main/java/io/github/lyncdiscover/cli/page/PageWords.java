package io.github.lyncdiscover.cli.page;

import io.github.lyncdiscover.cli.page.view.CountText;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.prediction.Verdict;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words that the sentences at the top of chapters share. */
final class PageWords {
    private static final int FEW = 2;

    private PageWords() {}

    /** A clause as a sentence; an address at its beginning stays as it is. */
    static String sentence(String clause) {
        boolean address = clause.split(" ", 2)[0].contains("@");
        return (address ? clause : clause.substring(0, 1).toUpperCase(Locale.ROOT) + clause.substring(1)) + ".";
    }

    /** Users by the names of their SIP domains, or their addresses. */
    static String users(Collection<SignInAddress> users) {
        List<String> addresses = users.stream()
                .filter(each -> each.user().isPresent())
                .map(SignInAddress::toString)
                .distinct()
                .toList();
        List<String> domains = users.stream()
                .filter(each -> each.user().isEmpty())
                .map(SignInAddress::toString)
                .distinct()
                .toList();
        return Stream.of(
                        domains.isEmpty() ? "" : "users of " + few(domains, "SIP domain"),
                        addresses.isEmpty() ? "" : few(addresses, "user"))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" and "));
    }

    /** All of a few, else the first and how many others there are. */
    static String few(Collection<String> names, String one) {
        if (names.size() <= FEW + 1) {
            return all(List.copyOf(names));
        }
        return names.stream().limit(FEW).collect(Collectors.joining(", ")) + " and "
                + CountText.of(names.size() - FEW, "more " + one);
    }

    /** All of them, the last after an "and". */
    static String all(List<String> names) {
        int last = names.size() - 1;
        return last <= 0
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    static String servers(Collection<DomainName> servers) {
        return few(servers.stream().map(DomainName::text).distinct().toList(), "server");
    }

    /** What people meet, in a badge: the worst, and whether all of them do. */
    static String met(Collection<Verdict> verdicts) {
        Verdict worst = verdicts.stream().min(Verdict::compareTo).orElse(Verdict.NO_PROMPT);
        return met(worst, verdicts.stream().allMatch(worst::equals));
    }

    static String met(Verdict worst, boolean all) {
        return switch (worst) {
            case PROMPT -> all ? "Everybody is asked" : "Some are asked";
            case MAY_PROMPT -> all ? "Everybody may be asked" : "Some may be asked";
            case CANNOT_TELL -> all ? "Not known who is asked" : "Not known for some";
            case SIGN_IN_FAILS -> all ? "Nobody can sign in" : "Some cannot sign in";
            case NO_PROMPT -> "Nobody is asked";
        };
    }

    /** What somebody meets, as a clause; the servers where there are some. */
    static String clause(Verdict verdict, String who, Collection<DomainName> servers, String where, String when) {
        return switch (verdict) {
            case PROMPT -> who + " will be asked" + only(where) + " whether to trust " + servers(servers) + when;
            case MAY_PROMPT -> who + " may be asked" + only(where) + " whether to trust " + servers(servers) + when;
            case CANNOT_TELL -> "for " + who + where + " an answer is missing that decides whether they are asked";
            case SIGN_IN_FAILS -> who + " cannot sign in" + where + ", for another reason than this dialog";
            case NO_PROMPT -> who + " will not be asked";
        };
    }

    private static String only(String where) {
        return where.isEmpty() ? "" : "," + where + " only,";
    }
}
