package io.github.lyncdiscover.cli.page.view;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.network.DnsAnswer;
import io.github.lyncdiscover.prediction.Step;
import java.util.Locale;
import java.util.Optional;

/** The words at the arrows of a drawing: the steps' own sentences, shorter. */
final class ArrowWords {
    private ArrowWords() {}

    /** What follows the colon of a sentence. */
    static String after(String sentence) {
        int colon = sentence.indexOf(": ");
        return colon < 0 ? sentence : sentence.substring(colon + 2);
    }

    /** One answer for both address families: what they say alike is said once, and one family's address is enough. */
    static String both(DnsAnswer first, String firstWords, DnsAnswer second, String secondWords) {
        boolean firstFound = first instanceof DnsAnswer.Addresses;
        boolean secondFound = second instanceof DnsAnswer.Addresses;
        if (firstWords.equals(secondWords) || (firstFound && second instanceof DnsAnswer.NoRecords)) {
            return firstWords;
        }
        return secondFound && first instanceof DnsAnswer.NoRecords ? secondWords : firstWords + "; " + secondWords;
    }

    /** What came back to a request, what stands in it, and where it leads. */
    static String answer(Step.Fetch fetch, Optional<Step.Read> read, Optional<Step.Redirect> redirect) {
        String came =
                fetch.status().map(status -> String.valueOf((int) status)).orElseGet(() -> after(fetch.sentence()));
        String document = read.map(ArrowWords::document).orElse("");
        String led = redirect.map(ArrowWords::link).orElse("");
        String says = led.isEmpty() ? read.map(ArrowWords::content).orElse("") : led;
        return came + (document.isEmpty() ? "" : ", " + document) + (says.isEmpty() ? "" : ": " + says);
    }

    private static String document(Step.Read read) {
        return read.document()
                .map(document -> titleCase(document.kind().name()) + " document")
                .orElse("cannot be read");
    }

    /** What the document names, or why it cannot be read. */
    private static String content(Step.Read read) {
        if (read.document().isEmpty()) {
            return after(read.sentence());
        }
        int form = read.detail().indexOf(", ");
        return form < 0 ? "" : read.detail().substring(form + 2);
    }

    private static String titleCase(String word) {
        return word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
    }

    private static String link(Step.Redirect redirect) {
        String link = switch (redirect.kind()) {
            case HTTP, SIP -> "redirected to ";
            case USER -> "User link to ";
            case REDIRECT -> "Redirect link to ";
        };
        String end = redirect.isFollowed()
                ? ""
                : ", not followed: "
                        + redirect.result().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String to = redirect.to()
                .host()
                .map(DomainName::text)
                .orElseGet(() -> redirect.to().toString());
        return link + to + end;
    }

    /** Whether a server is trusted, and why. */
    static String judged(Step.Judge judge) {
        String sentence = judge.sentence();
        return sentence.substring(sentence.lastIndexOf("): ") + 3);
    }
}
