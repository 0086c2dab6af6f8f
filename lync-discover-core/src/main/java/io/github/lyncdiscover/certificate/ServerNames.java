package io.github.lyncdiscover.certificate;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.IpAddress;
import io.github.lyncdiscover.name.PrintableText;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.naming.InvalidNameException;
import javax.naming.NamingEnumeration;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

/**
 * The host names of a server certificate: the DNS names among its alternative names or, only where there is none, its
 * common names. Immutable.
 *
 * @param names as they are in the certificate, in lower case
 * @param alternative whether they are alternative names; else they are common names
 */
public record ServerNames(List<String> names, boolean alternative) {
    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;
    private static final int MOST_SHOWN = 3;
    private static final int LONGEST_SHOWN = 100;

    /** How a host is named. More may come. */
    public enum Match {
        /** By its own name. */
        EXACT,
        /** By a wildcard in place of its first label, which not every device accepts. */
        WILDCARD,
        /** Not at all. */
        NOT_NAMED
    }

    /** Copies the names. */
    public ServerNames {
        Objects.requireNonNull(names, "names");
        names = List.copyOf(names);
    }

    /**
     * Reads the names of a certificate.
     *
     * @param certificate the server's
     * @return its names; none where they cannot be read
     */
    public static ServerNames of(X509Certificate certificate) {
        List<String> names = alternativeNames(certificate, DNS_NAME);
        return names.isEmpty() ? new ServerNames(commonNames(certificate), false) : new ServerNames(names, true);
    }

    /**
     * The common names of a certificate's subject, whether or not they count.
     *
     * @param certificate whose
     * @return as they are there, in lower case; none where they cannot be read
     */
    public static List<String> commonNames(Certificate certificate) {
        return commonNames(certificate.x509());
    }

    /**
     * Reports whether the host is named, itself or by a wildcard in place of its first label.
     *
     * @param host whom to look for
     * @return whether one of the names is the host's
     */
    public boolean contain(DomainName host) {
        return match(host) != Match.NOT_NAMED;
    }

    /**
     * Tells how the host is named.
     *
     * @param host whom to look for
     * @return its own name before a wildcard
     */
    public Match match(DomainName host) {
        return NamedHosts.of(this).match(host);
    }

    /**
     * Tells how a certificate names a host, which may be an IP address: then its alternative names of that kind count, too.
     *
     * @param certificate the server's
     * @param host whom to look for
     * @return its own name before a wildcard
     */
    public static Match match(Certificate certificate, DomainName host) {
        boolean byAddress = host.isIpAddress()
                && alternativeNames(certificate.x509(), IP_ADDRESS).stream()
                        .map(address -> IpAddress.canonicalV6(address).orElse(address))
                        .anyMatch(host.text()::equals);
        return byAddress ? Match.EXACT : certificate.hosts().match(host);
    }

    /**
     * The first few names, safe to show.
     *
     * @return a few words
     */
    public String describe() {
        if (names.isEmpty()) {
            return "names: none";
        }
        List<String> shown =
                names.stream().limit(MOST_SHOWN).map(ServerNames::show).toList();
        return "names: " + String.join(", ", shown) + (names.size() > MOST_SHOWN ? ", …" : "");
    }

    /**
     * A name safe to show, shortened where it is very long.
     *
     * @param text what is in a certificate
     * @return the same where it is short and harmless
     */
    public static String show(String text) {
        return text.length() <= LONGEST_SHOWN
                ? PrintableText.of(text)
                : PrintableText.of(text.substring(0, LONGEST_SHOWN)) + "…";
    }

    private static List<String> alternativeNames(X509Certificate certificate, int kind) {
        List<String> names = new ArrayList<>();
        try {
            Collection<List<?>> all = certificate.getSubjectAlternativeNames();
            for (List<?> entry : all == null ? List.<List<?>>of() : all) {
                if (entry.get(0).equals(kind) && entry.get(1) instanceof String name) {
                    names.add(name.toLowerCase(Locale.ROOT));
                }
            }
        } catch (CertificateParsingException unreadable) {
            return List.of();
        }
        return names;
    }

    static List<String> commonNames(X509Certificate certificate) {
        List<String> names = new ArrayList<>();
        try {
            for (Rdn part : new LdapName(certificate.getSubjectX500Principal().getName()).getRdns()) {
                Attribute name = part.toAttributes().get("CN");
                for (NamingEnumeration<?> all = name == null ? null : name.getAll(); all != null && all.hasMore(); ) {
                    if (all.next() instanceof String text) {
                        names.add(0, text.toLowerCase(Locale.ROOT));
                    }
                }
            }
        } catch (InvalidNameException unreadable) {
            return List.of();
        } catch (NamingException impossible) {
            throw new IllegalStateException(impossible);
        }
        return names;
    }
}
