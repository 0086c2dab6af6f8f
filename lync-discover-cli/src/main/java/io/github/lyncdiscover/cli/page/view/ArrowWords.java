package io.github.lyncdiscover.cli.page.view;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.network.DnsAnswer;
import io.github.lyncdiscover.prediction.Step;
import java.util.Locale;
import java.util.Optional;

/** The words at the arrows of a drawing, made of the steps: shorter than their sentences. */
final class ArrowWords {
    private ArrowWords() {}

    /** One answer for both address families: equal answers are written once, and one family's address is enough. */
    static String both(Step.Lookup first, Step.Lookup second) {
        DnsAnswer one = first.answer();
        DnsAnswer other = second.answer();
        if (one.equals(other) || (one instanceof DnsAnswer.Addresses && other instanceof DnsAnswer.NoRecords)) {
            return first.conclusion();
        }
        return other instanceof DnsAnswer.Addresses && one instanceof DnsAnswer.NoRecords
                ? second.conclusion()
                : first.conclusion() + "; " + second.conclusion();
    }

    /** What came back to a request, the document in it, and where it leads. */
    static String answer(Step.Fetch fetch, Optional<Step.Read> read, Optional<Step.Redirect> redirect) {
        String came = fetch.status().map(String::valueOf).orElseGet(fetch::conclusion);
        String document = read.map(ArrowWords::document).orElse("");
        String led = redirect.map(ArrowWords::link).orElse("");
        String content = led.isEmpty() ? read.map(ArrowWords::content).orElse("") : led;
        return came + (document.isEmpty() ? "" : ", " + document) + (content.isEmpty() ? "" : ": " + content);
    }

    private static String document(Step.Read read) {
        return read.document()
                .map(document -> titleCase(document.kind().name()) + " document")
                .orElse("cannot be read");
    }

    /** What the document names, or why it cannot be read. */
    private static String content(Step.Read read) {
        return read.document().isPresent() ? read.names() : read.conclusion();
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
        String to = redirect.to()
                .host()
                .map(DomainName::text)
                .orElseGet(() -> redirect.to().toString());
        return link + to + (redirect.isFollowed() ? "" : ", not followed: " + redirect.conclusion());
    }
}
