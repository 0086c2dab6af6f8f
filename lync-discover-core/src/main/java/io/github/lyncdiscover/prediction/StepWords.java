package io.github.lyncdiscover.prediction;

import io.github.lyncdiscover.autodiscover.AutodiscoverDocument;
import io.github.lyncdiscover.certificate.ServerNames;
import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.name.WebAddress;
import io.github.lyncdiscover.network.DnsAnswer;
import io.github.lyncdiscover.trust.TrustDecision;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The words for the steps of a walk, safe to print. */
final class StepWords {
    private static final int MOST_LISTED = 8;

    private StepWords() {}

    static String of(Step step) {
        return step.fold(
                StepWords::lookup,
                StepWords::fetch,
                StepWords::read,
                StepWords::redirect,
                StepWords::judge,
                StepWords::handshake,
                skip -> "Leaves out " + PrintableText.of(skip.subject() + ": " + reason(skip.reason())));
    }

    private static String lookup(Step.Lookup lookup) {
        String asked = "Looks up " + lookup.question() + ": ";
        String via = lookup.answer().aliases().isEmpty()
                ? ""
                : " through the alias " + list(lookup.answer().aliases());
        return asked
                + lookup.answer()
                        .fold(
                                found -> list(found.addresses()) + via,
                                found -> list(found.services().stream()
                                                .map(StepWords::service)
                                                .toList())
                                        + via,
                                none -> "no such name" + via,
                                none -> "no such record" + via,
                                failed -> "the name server failed (" + PrintableText.of(failed.detail()) + ")" + via,
                                late -> "no answer in time" + via);
    }

    private static String service(DnsAnswer.Service service) {
        return service.target() + ":" + service.port() + " (priority " + service.priority() + ", weight "
                + service.weight() + ")";
    }

    private static String fetch(Step.Fetch fetch) {
        String asked =
                "Asks " + address(fetch.url()) + (fetch.shared() ? " (the same request as before, made once): " : ": ");
        return fetch.status().isPresent()
                ? asked + "status " + fetch.status().get()
                        + (fetch.detail().isEmpty() ? "" : ", " + PrintableText.of(fetch.detail()))
                : asked + outcome(fetch.outcome(), fetch.detail());
    }

    private static String read(Step.Read read) {
        return read.content() instanceof Step.Read.Document it
                ? "Reads a " + titleCase(it.document().kind().name()) + " document: " + PrintableText.of(read.detail())
                : "Cannot read the answer: "
                        + outcome(((Step.Read.Unreadable) read.content()).failure(), read.detail());
    }

    /** What a document names, or why it cannot be read. */
    static String detail(Step.Read.Content content) {
        if (content instanceof Step.Read.Document it) {
            return document(it.document());
        }
        Step.Read.Unreadable unreadable = (Step.Read.Unreadable) content;
        return unreadable.failure() == Step.Read.ReadFailure.WRONG_MEDIA_TYPE
                        && unreadable.detail().isEmpty()
                ? "no Content-Type"
                : unreadable.detail();
    }

    /** A web address as it is shown: a long one is cut. */
    static String address(WebAddress url) {
        return PrintableText.brief(url.toString());
    }

    /** A document's form and what it names. */
    private static String document(AutodiscoverDocument document) {
        StringBuilder text = new StringBuilder(document.form().name());
        document.accessLocation()
                .ifPresent(location -> text.append(", AccessLocation ").append(titleCase(location.name())));
        document.lead()
                .ifPresent(link -> text.append(", ")
                        .append(PrintableText.brief(link.token()))
                        .append(' ')
                        .append(PrintableText.brief(link.href())));
        document.sipClientInternalAccess()
                .ifPresent(entry -> text.append(", SipClientInternalAccess ").append(entry(entry)));
        document.sipClientExternalAccess()
                .ifPresent(entry -> text.append(", SipClientExternalAccess ").append(entry(entry)));
        return text.toString();
    }

    private static String entry(AutodiscoverDocument.SipAccess entry) {
        return PrintableText.brief(entry.fqdn() + ":" + entry.port());
    }

    private static String redirect(Step.Redirect redirect) {
        String link = switch (redirect.kind()) {
            case HTTP -> "Redirected by HTTP";
            case SIP -> "Redirected by the SIP server";
            case USER -> "Sent by the User link";
            case REDIRECT -> "Sent by the Redirect link";
        };
        String end = redirect.isFollowed() ? "" : ": " + outcome(redirect.result(), "");
        return link + " to " + PrintableText.of(redirect.to().toString()) + end;
    }

    private static String judge(Step.Judge judge) {
        TrustDecision decision = judge.decision();
        String entry = decision.entry().map(DomainName::text).orElse("");
        return "Judges " + decision.server() + " (" + judge.stage().words() + ", named by "
                + PrintableText.of(judge.namedBy().toString()) + "): "
                + (decision.trusted() ? "trusted, " : "NOT trusted, ")
                + switch (decision.basis()) {
                    case SIP_DOMAIN -> "it lies in the SIP domain " + entry;
                    case HKLM_POLICY, HKCU_POLICY -> "the policy's TrustModelData names " + entry;
                    case HKCU_PREFERENCE -> "the TrustModelData preference in HKCU names " + entry;
                    case DEFAULT_LIST -> "the client's default list names " + entry;
                    case ALWAYS_TRUSTED -> "the user ticked \"Always trust\" for " + entry;
                    case LAST_SIP_SERVER -> "it lies in the domain of the last SIP server, " + entry;
                    case MANUAL_SERVER -> "it was entered by hand";
                    case CACHED_ENDPOINT -> "the client cached it at its last sign-in";
                    case ONLINE_HOST_INFERRED ->
                        "it lies in " + entry + ", a domain of Skype for Business Online, which is inferred";
                    case SIP_REDIRECT -> "a trusted SIP server redirects to it";
                    case NOT_TRUSTED -> "it lies neither in the SIP domain nor in the list";
                    case DEFAULTS_NOT_DOCUMENTED -> "unless the client's undocumented default list names " + entry;
                };
    }

    private static String handshake(Step.Handshake handshake) {
        return "Connects to " + handshake.server() + ": " + outcome(handshake.outcome(), handshake.detail());
    }

    static String shown(PresentedCertificates shown) {
        String name = switch (shown.name()) {
            case EXACT -> "names it";
            case WILDCARD -> "names it by a wildcard";
            case NOT_NAMED -> "does not name it";
        };
        String common = shown.names().alternative() ? "" : ", as its common name only";
        int sent = shown.chain().size();
        return "The certificate of " + shown.host() + " " + name
                + (shown.name() == ServerNames.Match.NOT_NAMED ? "" : common) + "; valid from "
                + day(shown.own().notBefore()) + " to " + day(shown.own().notAfter()) + "; " + sent
                + (sent == 1 ? " certificate" : " certificates") + " sent"
                + shown.protocol()
                        .map(version -> " over " + PrintableText.of(version))
                        .orElse("");
    }

    /** Who names a server, where there is one such source in a sign-in. */
    static String source(NamedBy.Source source) {
        return switch (source) {
            case CALLER -> "the caller";
            case USER_DOCUMENT -> "the User document";
            case HOST_RECORD -> "its host record";
            case DHCP_OPTIONS -> "DHCP options 43 and 120";
            case MANUAL_CONFIGURATION -> "the client's manual configuration";
            case CACHED_ENDPOINT -> "the endpoint that the client cached";
        };
    }

    /** Why something is left out. */
    static String reason(SkipReason reason) {
        String client = reason.client().map(ClientProfile::title).orElse("the client");
        String name = reason.name().orElse("the name");
        return switch (reason.kind()) {
            case CACHED_ENDPOINT_USED -> "the client goes straight to the endpoint that it cached";
            case CACHE_NOT_DOCUMENTED -> "whether " + client + " caches an endpoint is not documented";
            case LYNCDISCOVER_NOT_USED -> client + " does not use lyncdiscover";
            case NAME_HAS_ADDRESS -> client + " goes on only when " + name + " has no address";
            case NAME_ANSWERED -> name + " answered";
            case CERTIFICATE_FAILS_AT_NAME ->
                name + " leads to a server whose certificate fails, and sign-in stops there";
            case OTHER_REQUEST_SUCCEEDED -> "the other request to " + name + " came first and succeeded";
            case AUTODISCOVER_ANSWERED -> "Autodiscover answered";
            case SIP_SERVER_NAMED -> "Autodiscover named a SIP server";
            case SIP_SERVER_NOT_KNOWN -> "Autodiscover succeeded, though the SIP server it names is not known";
            case SIP_SERVER_CERTIFICATE_FAILS -> "the certificate of the SIP server fails, and sign-in stops there";
            case SIP_SERVER_UNREACHABLE -> client + " does not go on after an unreachable SIP server";
            case OUTSIDE_SIP_DOMAIN -> client + " does not use a server outside " + name;
            case NAMED_OVER_HTTPS -> "not judged: the answer that names it came over HTTPS";
            case DHCP_NAMES_NO_POOL -> "DHCP names no pool here";
            case DHCP_NOT_KNOWN -> "it is not known whether DHCP names a pool";
            case SIGN_IN_FAILS -> "sign-in fails before Exchange is asked";
            case NO_RULE_FOR_EXCHANGE -> client + " knows no trust rule for Exchange";
            case TLS_HANDSHAKE_FAILS -> "its TLS handshake fails";
            case WEB_SITE_AT_MAIL_DOMAIN ->
                "the plan does not say what it answers; at a mail domain itself that is taken for a web site";
        };
    }

    private static LocalDate day(Instant date) {
        return LocalDate.ofInstant(date, ZoneOffset.UTC);
    }

    static String outcome(Enum<?> outcome, String detail) {
        String words = outcome.name()
                .toLowerCase(Locale.ROOT)
                .replace('_', ' ')
                .replace("tls", "TLS")
                .replace("http", "HTTP");
        return detail.isEmpty() ? words : words + " (" + PrintableText.of(detail) + ")";
    }

    private static String list(List<String> texts) {
        String shown = texts.stream().limit(MOST_LISTED).map(PrintableText::of).collect(Collectors.joining(", "));
        return texts.size() <= MOST_LISTED ? shown : shown + " and " + (texts.size() - MOST_LISTED) + " more";
    }

    private static String titleCase(String word) {
        return word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
    }
}
