package io.github.lyncdiscover.bootstrap.world;

import io.github.lyncdiscover.autodiscover.AutodiscoverDocument;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.text.content.SecretFilter;
import java.util.Locale;

/** How what came from outside is shown in a step: short, printable, without secrets. */
public final class Described {
    private static final int LONGEST = 300;

    private Described() {}

    public static String address(String address) {
        return said(address);
    }

    /** What a server or a name server said, in a few words. */
    public static String said(String text) {
        return brief(SecretFilter.mask(text));
    }

    public static String document(AutodiscoverDocument document) {
        StringBuilder text = new StringBuilder(document.form().name());
        document.accessLocation()
                .ifPresent(location -> text.append(", AccessLocation ").append(titleCase(location.name())));
        document.lead()
                .ifPresent(link -> text.append(", ")
                        .append(brief(link.token()))
                        .append(' ')
                        .append(address(link.href())));
        document.sipClientInternalAccess()
                .ifPresent(entry -> text.append(", SipClientInternalAccess ").append(entry(entry)));
        document.sipClientExternalAccess()
                .ifPresent(entry -> text.append(", SipClientExternalAccess ").append(entry(entry)));
        return text.toString();
    }

    public static String entry(AutodiscoverDocument.SipAccess entry) {
        return brief(entry.fqdn() + ":" + entry.port());
    }

    public static String brief(String text) {
        return PrintableText.of(text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…");
    }

    /** What is behind a failure, in brackets, where that is known. */
    public static String aside(String detail) {
        return detail.isEmpty() ? "" : " (" + detail + ")";
    }

    private static String titleCase(String name) {
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
