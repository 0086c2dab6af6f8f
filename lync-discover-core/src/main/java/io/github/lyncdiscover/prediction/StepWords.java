package io.github.lyncdiscover.prediction;

import io.github.lyncdiscover.autodiscover.AutodiscoverDocument;
import io.github.lyncdiscover.certificate.ServerNames;
import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.name.WebAddress;
import io.github.lyncdiscover.network.DnsAnswer;
import io.github.lyncdiscover.network.SignInOutcome;
import io.github.lyncdiscover.trust.TrustDecision;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The words for the steps of a walk, safe to print. */
final class StepWords {
    private static final int MOST_LISTED = 8;

    private StepWords() {}

    static String of(Step step) {
        return step.fold(
                lookup -> "Looks up " + lookup.question() + ": " + conclusion(lookup),
                fetch -> "Asks " + address(fetch.url())
                        + fetch.signIn().map(StepWords::purpose).orElse("")
                        + (fetch.shared() ? " (the same request as before, made once): " : ": ") + conclusion(fetch),
                read -> asked(read) + ": " + conclusion(read),
                redirect -> redirect(redirect) + (redirect.isFollowed() ? "" : ": " + conclusion(redirect)),
                judge -> "Judges " + judge.decision().server() + " ("
                        + judge.stage().words() + ", named by "
                        + PrintableText.of(judge.namedBy().toString()) + "): " + conclusion(judge),
                handshake -> "Connects to " + handshake.server() + ": " + conclusion(handshake),
                skip -> "Leaves out " + PrintableText.of(skip.subject().toString()) + ": " + conclusion(skip));
    }

    /** What came of a step, without what was done. */
    static String conclusion(Step step) {
        return step.fold(
                lookup -> found(lookup.answer()),
                StepWords::came,
                StepWords::read,
                redirect -> redirect.isFollowed() ? "followed" : outcome(redirect.result(), ""),
                judge -> judged(judge.decision()),
                handshake -> outcome(handshake.outcome(), handshake.detail()),
                skip -> PrintableText.of(reason(skip.reason())));
    }

    private static String found(DnsAnswer answer) {
        String via = answer.aliases().isEmpty() ? "" : " through the alias " + list(answer.aliases());
        return answer.fold(
                found -> list(found.addresses()) + via,
                found -> list(found.services().stream().map(StepWords::service).toList()) + via,
                none -> "no such name" + via,
                none -> "no such record" + via,
                failed -> "the name server failed (" + PrintableText.of(failed.detail()) + ")" + via,
                late -> "no answer in time" + via);
    }

    private static String service(DnsAnswer.Service service) {
        return service.target() + ":" + service.port() + " (priority " + service.priority() + ", weight "
                + service.weight() + ")";
    }

    private static String came(Step.Fetch fetch) {
        return fetch.status().isPresent()
                ? "status " + fetch.status().get()
                        + (fetch.detail().isEmpty() ? "" : ", " + PrintableText.of(fetch.detail()))
                : outcome(fetch.outcome(), fetch.detail());
    }

    private static String asked(Step.Read read) {
        return read.content() instanceof Step.Read.Document it
                ? "Reads a " + titleCase(it.document().kind().name()) + " document"
                : "Cannot read the answer";
    }

    private static String purpose(SignInOutcome.Purpose purpose) {
        return switch (purpose) {
            case TICKET_SERVICE -> " how the web ticket service is reached";
            case TICKET -> " for a web ticket";
            case CHALLENGE -> " how it takes tokens";
            case TOKEN -> " for a token";
            case DOCUMENT -> " as the signed-in user";
        };
    }

    private static String read(Step.Read read) {
        return read.content() instanceof Step.Read.Unreadable it
                ? outcome(it.failure(), read.detail())
                : PrintableText.of(read.detail());
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
        String names = names(document);
        return document.form().name() + (names.isEmpty() ? "" : ", " + names);
    }

    /** What a document names: where the client is, the link that leads on, SIP servers. */
    static String names(AutodiscoverDocument document) {
        List<String> names = new ArrayList<>();
        document.accessLocation().ifPresent(location -> names.add("AccessLocation " + titleCase(location.name())));
        document.lead()
                .ifPresent(
                        link -> names.add(PrintableText.brief(link.token()) + ' ' + PrintableText.brief(link.href())));
        document.sipClientInternalAccess().ifPresent(entry -> names.add("SipClientInternalAccess " + entry(entry)));
        document.sipClientExternalAccess().ifPresent(entry -> names.add("SipClientExternalAccess " + entry(entry)));
        return String.join(", ", names);
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
        return link + " to " + PrintableText.of(redirect.to().toString());
    }

    private static String judged(TrustDecision decision) {
        String entry = decision.entry().map(DomainName::text).orElse("");
        return (decision.trusted() ? "trusted, " : "NOT trusted, ")
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
