package io.github.lyncdiscover.lint;

import io.github.lyncdiscover.certificate.NamedHosts;
import io.github.lyncdiscover.certificate.ServerNames;
import io.github.lyncdiscover.certificate.ServerNames.Match;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ProtocolConstants;
import io.github.lyncdiscover.plan.certificates.AssignedCertificate;
import io.github.lyncdiscover.plan.handshake.CertificateEndpoint;
import io.github.lyncdiscover.plan.handshake.CertificateEndpoint.Need;
import io.github.lyncdiscover.plan.handshake.CertificateEndpoint.Reason;
import io.github.lyncdiscover.plan.handshake.CertificateEndpoint.Role;
import io.github.lyncdiscover.prediction.Finding.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules for the names that belong in a certificate. */
final class NameRules {
    private static final String LYNCDISCOVERINTERNAL = ProtocolConstants.LYNCDISCOVERINTERNAL + ".";

    private final PlainHttp http;
    private final ProviderHosts provider;
    private final Set<DomainName> sipDomains;
    private final Set<DomainName> automatic;
    private final boolean strictNaming;

    NameRules(
            PlainHttp http,
            ProviderHosts provider,
            Set<DomainName> sipDomains,
            Set<DomainName> automatic,
            boolean strictNaming) {
        this.provider = provider;
        this.automatic = automatic;
        this.strictNaming = strictNaming;
        this.http = http;
        this.sipDomains = sipDomains;
    }

    List<LintFinding> findings(
            CertificateEndpoint endpoint, AssignedCertificate certificate, ServerNames names, String what) {
        NamedHosts named = NamedHosts.of(names);
        Map<Missing, List<DomainName>> missing = new LinkedHashMap<>();
        for (Need need : endpoint.needs()) {
            if (named.match(need.name()) == Match.NOT_NAMED) {
                missing.computeIfAbsent(missing(endpoint, need), key -> new ArrayList<>())
                        .add(need.name());
            }
        }
        certificate
                .server()
                .filter(server -> endpoint.role() == Role.FRONT_END || endpoint.role() == Role.DIRECTOR)
                .filter(server -> named.match(server) == Match.NOT_NAMED)
                .ifPresent(server -> missing.computeIfAbsent(
                                new Missing(LintCode.NAME_FOR_SERVERS_MISSING, Reason.OWN, false),
                                key -> new ArrayList<>())
                        .add(server));
        List<LintFinding> findings = new ArrayList<>();
        missing.forEach((kind, hosts) -> findings.add(finding(endpoint, kind, hosts, what)));
        otherDomains(names, what, findings);
        return findings;
    }

    /** What kind of lack it is; names that lack for the same reason are reported together. */
    private record Missing(LintCode code, Reason reason, boolean atProvider) {}

    private Missing missing(CertificateEndpoint endpoint, Need need) {
        if (need.asked().isEmpty() && endpoint.role() != Role.EDGE_INTERNAL) {
            return new Missing(
                    need.reason() == Reason.SIP
                            ? LintCode.NAME_FOR_STRICT_NAMING_MISSING
                            : LintCode.NAME_FOR_SERVERS_MISSING,
                    need.reason(),
                    false);
        }
        boolean atProvider = !http.only(need)
                && endpoint.name().filter(provider::answersOverHttp).isPresent();
        return new Missing(
                http.only(need) || atProvider ? LintCode.NAME_NOT_NEEDED_OVER_HTTP : LintCode.NAME_MISSING,
                need.reason(),
                atProvider);
    }

    private LintFinding finding(CertificateEndpoint endpoint, Missing missing, List<DomainName> hosts, String what) {
        String lacks = what + " does not name " + list(hosts);
        return switch (missing.code()) {
            case NAME_NOT_NEEDED_OVER_HTTP ->
                new LintFinding(
                        missing.code(),
                        Severity.INFO,
                        lacks
                                + (missing.atProvider()
                                        ? ", and need not: the provider answers there over plain HTTP, and its certificate"
                                                + " names its own hosts."
                                        : ", and need not: only plain HTTP answers there."),
                        "",
                        hosts,
                        missing.atProvider() ? sources(endpoint, missing.reason()) : List.of(LintSource.JJ945616));
            case NAME_FOR_STRICT_NAMING_MISSING ->
                new LintFinding(
                        missing.code(),
                        strictNaming || hosts.stream().anyMatch(this::isSignedInTo) ? Severity.WARNING : Severity.INFO,
                        lacks + ", which belongs on the pool of automatic sign-in where group policy demands strict DNS"
                                + " matching"
                                + (strictNaming ? "; a client of the plan takes no other name" : "")
                                + ". With several SIP domains the certificate wizard adds it.",
                        add(hosts),
                        hosts,
                        List.of(LintSource.GG398094));
            case NAME_FOR_SERVERS_MISSING ->
                new LintFinding(
                        missing.code(),
                        Severity.WARNING,
                        lacks + ": " + why(missing.reason()) + ". Clients of the plan don't ask for "
                                + (hosts.size() == 1 ? "it" : "them") + " here, other servers may.",
                        add(hosts),
                        hosts,
                        sources(endpoint, missing.reason()));
            default ->
                new LintFinding(
                        missing.code(),
                        Severity.ERROR,
                        lacks + ": " + why(missing.reason()) + "."
                                + (missing.reason() == Reason.LYNCDISCOVERINTERNAL
                                        ? " The documents disagree whether it belongs in the internal domain or in the"
                                                + " SIP domain; clients ask in the SIP domain."
                                        : ""),
                        endpoint.role() == Role.EDGE_INTERNAL
                                ? "Request it anew with this name as its subject."
                                : add(hosts),
                        hosts,
                        sources(endpoint, missing.reason()));
        };
    }

    /** Whether DNS inside has the record of automatic sign-in for the SIP domain of a name. */
    private boolean isSignedInTo(DomainName sip) {
        return sip.parent().filter(automatic::contains).isPresent();
    }

    private static String add(List<DomainName> hosts) {
        return "Request it anew with " + (hosts.size() == 1 ? "this name" : "these names")
                + " among the alternative names.";
    }

    private static String why(Reason reason) {
        return switch (reason) {
            case POOL -> "the name that users inside sign in to";
            case INTERNAL_WEB_SERVICES -> "the internal web services";
            case EXTERNAL_WEB_SERVICES -> "the external web services";
            case LYNCDISCOVERINTERNAL -> "what clients ask for first inside";
            case LYNCDISCOVER -> "what clients ask for outside";
            case SIP -> "for automatic sign-in of the SIP domain";
            case FALLBACK -> "DNS has the name, and clients fall back on it";
            case ACCESS_EDGE -> "the name that users outside sign in to";
            case EDGE_INTERNAL -> "the name that the pools reach the Edge by";
            case MEET -> "the simple URL by which people join meetings";
            case DIALIN -> "the simple URL for dial-in conferencing";
            case ADMIN -> "the simple URL of the Control Panel";
            case WEB_CONFERENCING -> "the Web Conferencing Edge service, by which people outside see what is shown";
            case XMPP -> "a domain of XMPP federation: partners refuse it";
            case OWN -> "the server's own name";
        };
    }

    private static List<LintSource> sources(CertificateEndpoint endpoint, Reason reason) {
        return switch (reason) {
            case LYNCDISCOVERINTERNAL -> List.of(LintSource.JJ945616, LintSource.HH690044);
            case LYNCDISCOVER -> List.of(LintSource.JJ945616);
            case XMPP -> List.of(LintSource.GG413010, LintSource.XMPP_SUMMARY);
            case WEB_CONFERENCING -> List.of(LintSource.GG398920, LintSource.GG413010);
            case ACCESS_EDGE, EDGE_INTERNAL -> List.of(LintSource.GG398920);
            default -> List.of(endpoint.role() == Role.ACCESS_EDGE ? LintSource.GG398920 : LintSource.GG398094);
        };
    }

    /** A name that only one of two documents asks for does no harm. */
    private void otherDomains(ServerNames names, String what, List<LintFinding> findings) {
        List<DomainName> others = names.names().stream()
                .filter(name -> name.startsWith(LYNCDISCOVERINTERNAL))
                .flatMap(name -> DomainName.tryParse(name).stream())
                .filter(name -> name.parent().filter(sipDomains::contains).isEmpty())
                .distinct()
                .toList();
        if (!others.isEmpty()) {
            findings.add(new LintFinding(
                    LintCode.NAME_IN_OTHER_DOMAIN,
                    Severity.INFO,
                    what + " names " + list(others) + ", which JJ945616 asks for in the internal domain; clients ask in"
                            + " the SIP domain. It does no harm.",
                    "",
                    others,
                    List.of(LintSource.JJ945616, LintSource.HH690044)));
        }
    }

    private static String list(List<DomainName> hosts) {
        return ShortList.of(hosts.stream().map(DomainName::text).toList());
    }
}
