package io.github.lyncdiscover.imports.zone;

import java.util.Locale;
import java.util.Set;

/** The types of DNS records: those that a sign-in asks for, the others of the registry, and those of providers only. */
public final class RecordTypes {
    /** What a sign-in asks for, or what decides where it finds it. */
    private static final Set<String> READ = Set.of("A", "AAAA", "CNAME", "SRV", "NS", "SOA", "DNAME");

    private static final Set<String> READ_BY_NUMBER =
            Set.of("TYPE1", "TYPE2", "TYPE5", "TYPE6", "TYPE28", "TYPE33", "TYPE39");

    /** Those that may be beside an alias (RFC 2181 section 10.1, RFC 4034). */
    private static final Set<String> BESIDE_ALIAS = Set.of("RRSIG", "SIG", "NSEC", "NXT", "KEY", "NSEC3");

    private static final Set<String> REGISTERED =
            words("MD MF MB MG MR NULL WKS PTR HINFO MINFO MX TXT RP AFSDB X25 ISDN RT NSAP NSAP-PTR SIG "
                    + "KEY PX GPOS LOC NXT EID NIMLOC ATMA NAPTR KX CERT A6 SINK OPT APL DS SSHFP IPSECKEY "
                    + "RRSIG NSEC DNSKEY DHCID NSEC3 NSEC3PARAM TLSA SMIMEA HIP NINFO RKEY TALINK CDS CDNSKEY "
                    + "OPENPGPKEY CSYNC ZONEMD SVCB HTTPS SPF NID L32 L64 LP EUI48 EUI64 URI CAA AVC DOA "
                    + "AMTRELAY RESINFO WALLET TA DLV WINS WINSR WINS-R");

    private static final Set<String> OF_PROVIDERS =
            words("ALIAS ANAME AWS APEXALIAS APEXCNAME FLATTEN FRAME FORWARD FWD LUA MASK PARKED POOL "
                    + "REDIRECT REDIR R301 R302 URL URL301 URL302 URLFWD URLFRAME WEBFWD WEB WORKER TRAFFIC "
                    + "SITE HTTPRED CLOUDNS_WR WR TUNNEL CLOUDFLARE AKAMAICDN AKAMAITLC ADDR NETLIFY NETLIFYV6 "
                    + "LBS");

    private RecordTypes() {}

    private static Set<String> words(String text) {
        return Set.of(text.split(" ", -1));
    }

    /** Whether it decides what a sign-in finds. */
    public static boolean isRead(String type) {
        return READ.contains(upper(type));
    }

    /** Whether it is a type of the registry, or one of Windows. */
    public static boolean isKnown(String type) {
        String upper = upper(type);
        return READ.contains(upper) || REGISTERED.contains(upper) || isNumbered(upper);
    }

    /** Whether some provider has it for its own servers. */
    public static boolean isOfProvider(String type) {
        return OF_PROVIDERS.contains(upper(type));
    }

    static boolean mayStandBesideAlias(String type) {
        return BESIDE_ALIAS.contains(upper(type));
    }

    /** A type by its number (RFC 3597), other than one that is read under its name. */
    private static boolean isNumbered(String type) {
        return !READ_BY_NUMBER.contains(type)
                && type.length() > 4
                && type.length() <= 9
                && type.startsWith("TYPE")
                && type.chars().skip(4).allMatch(c -> c >= '0' && c <= '9');
    }

    private static String upper(String type) {
        return type.toUpperCase(Locale.ROOT);
    }
}
