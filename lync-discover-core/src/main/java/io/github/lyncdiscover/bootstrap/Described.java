package io.github.lyncdiscover.bootstrap;

import io.github.lyncdiscover.autodiscover.AutodiscoverDocument;
import io.github.lyncdiscover.name.Printable;
import io.github.lyncdiscover.network.Secrets;
import java.util.Locale;

/** How what came from outside is shown in a step: short, printable, without secrets. */
final class Described {
    private static final int LONGEST = 300;

    private Described() {}

    static String address(String address) {
        return said(address);
    }

    /** What a server or a name server said, in a few words. */
    static String said(String text) {
        return brief(Secrets.mask(text));
    }

    static String document(AutodiscoverDocument document) {
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

    static String entry(AutodiscoverDocument.SipAccess entry) {
        return brief(entry.fqdn() + ":" + entry.port());
    }

    static String brief(String text) {
        return Printable.of(text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…");
    }

    private static String titleCase(String name) {
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
