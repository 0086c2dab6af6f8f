package io.github.lyncdiscover.bootstrap;

import io.github.lyncdiscover.autodiscover.AutodiscoverDocument;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.Link;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.SipAccess;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.name.WebAddress;
import io.github.lyncdiscover.prediction.Subject;
import io.github.lyncdiscover.text.content.SecretFilter;
import java.util.List;
import java.util.Optional;

/** The form in which text from outside gets into a prediction: short, printable, without secrets. */
final class SafeText {
    /** One more than is ever shown, so that what is cut is seen to be cut. */
    private static final int LONGEST = 301;

    private SafeText() {}

    /** A web address with its secrets masked. */
    static WebAddress address(WebAddress url) {
        String text = url.toString();
        String masked = SecretFilter.mask(text);
        return masked.equals(text)
                ? url
                : WebAddress.parse(masked)
                        .filter(address -> address.toString().equals(masked))
                        .orElseGet(() -> new WebAddress(url.secure(), url.server(), "/" + SecretFilter.MASK));
    }

    /** A web address as the subject of a step, with its secrets masked. */
    static Subject web(WebAddress url) {
        return new Subject.Web(address(url));
    }

    /** A target as a server sent it, with its secrets masked. */
    static Subject target(String text, Optional<WebAddress> url) {
        return new Subject.Target(said(text), url.map(SafeText::address));
    }

    /** What a server or a name server said, in a few words. */
    static String said(String text) {
        return PrintableText.brief(SecretFilter.mask(text));
    }

    /** A document without what nobody goes by: of its links the one that leads on, with its secrets masked. */
    static AutodiscoverDocument document(AutodiscoverDocument document) {
        return new AutodiscoverDocument(
                document.kind(),
                document.form(),
                document.accessLocation(),
                document.lead()
                        .map(link -> new Link(cut(link.token()), cut(SecretFilter.mask(link.href()))))
                        .map(List::of)
                        .orElse(List.of()),
                document.sipClientInternalAccess().map(SafeText::entry),
                document.sipClientExternalAccess().map(SafeText::entry));
    }

    private static SipAccess entry(SipAccess entry) {
        return new SipAccess(cut(entry.fqdn()), cut(entry.port()));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    /** What is behind a failure, in brackets, where that is known. */
    static String aside(String detail) {
        return detail.isEmpty() ? "" : " (" + detail + ")";
    }
}
