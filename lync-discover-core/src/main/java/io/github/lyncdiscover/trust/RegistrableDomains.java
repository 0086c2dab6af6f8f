package io.github.lyncdiscover.trust;

import io.github.lyncdiscover.name.DomainName;
import java.net.IDN;

/** The registrable part of a name, by the public suffix list that OkHttp carries. */
public final class RegistrableDomains {
    private RegistrableDomains() {}

    /**
     * The registrable domain of a host.
     *
     * @param host a host name
     * @return {@code contoso.co.uk} for {@code web.contoso.co.uk}; the host itself where no domain can be registered
     *     above it, as for a public suffix, a name of one label or an IP address
     */
    public static DomainName of(DomainName host) {
        if (host.isIpAddress()) {
            return host;
        }
        String name = host.text();
        String[] labels = name.split("\\.", -1);
        int suffix = suffix(name.contains("xn--") ? IDN.toUnicode(name) : name, labels.length);
        return suffix == 0 ? host : new DomainName(lastLabels(name, labels.length - suffix + 1));
    }

    /**
     * Reports whether anybody may register names below this one, so that trusting it would trust strangers.
     *
     * @param name a domain
     * @return true if the list names it; false for a name of one label that the list does not know
     */
    public static boolean isPublicSuffix(DomainName name) {
        String text = name.text().contains("xn--") ? IDN.toUnicode(name.text()) : name.text();
        String parent = text.substring(text.indexOf('.') + 1);
        return !PublicSuffixes.OF_OKHTTP.exception(text)
                && (PublicSuffixes.OF_OKHTTP.rule(text)
                        || (!parent.equals(text) && PublicSuffixes.OF_OKHTTP.rule("*." + parent)));
    }

    /** At which label the public suffix begins, counted from the left; the longest rule holds, at least the last label. */
    private static int suffix(String name, int labels) {
        String rest = name;
        for (int label = 0; label < labels - 1; label++) {
            String parent = rest.substring(rest.indexOf('.') + 1);
            if (PublicSuffixes.OF_OKHTTP.exception(rest)) {
                return label + 1;
            } else if (PublicSuffixes.OF_OKHTTP.rule(rest) || PublicSuffixes.OF_OKHTTP.rule("*." + parent)) {
                return label;
            }
            rest = parent;
        }
        return labels - 1;
    }

    private static String lastLabels(String name, int count) {
        int start = name.length();
        for (int i = 0; i < count; i++) {
            start = name.lastIndexOf('.', start - 1);
        }
        return name.substring(start + 1);
    }
}
