package io.github.lyncdiscover.prediction;

import io.github.lyncdiscover.certificate.ServerNames;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.network.DnsAnswer;
import io.github.lyncdiscover.trust.TrustDecision;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Each step in words, safe to print. */
final class Sentences {
    private static final int MOST_LISTED = 8;

    private Sentences() {}

    static String of(Step step) {
        return step.fold(
                Sentences::lookup,
                Sentences::fetch,
                Sentences::read,
                Sentences::redirect,
                Sentences::judge,
                Sentences::handshake,
                skip -> "Leaves out " + PrintableText.of(skip.name() + ": " + skip.reason()));
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
                                                .map(Sentences::service)
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
        String asked = "Asks " + fetch.url() + (fetch.shared() ? " (the same request as before, made once): " : ": ");
        return fetch.status().isPresent()
                ? asked + "status " + fetch.status().get()
                        + (fetch.detail().isEmpty() ? "" : ", " + PrintableText.of(fetch.detail()))
                : asked + outcome(fetch.outcome(), fetch.detail());
    }

    private static String read(Step.Read read) {
        return switch (read.outcome()) {
            case "ROOT", "USER", "OTHER" ->
                "Reads a " + titleCase(read.outcome()) + " document: " + PrintableText.of(read.detail());
            default -> "Cannot read the answer: " + outcome(read.outcome(), read.detail());
        };
    }

    private static String redirect(Step.Redirect redirect) {
        String link = switch (redirect.by()) {
            case "HTTP" -> "Redirected by HTTP";
            case "SIP" -> "Redirected by the SIP server";
            case "USER" -> "Sent by the User link";
            default -> "Sent by the Redirect link";
        };
        String end = redirect.outcome().equals("FOLLOWED") ? "" : ": " + outcome(redirect.outcome(), "");
        return link + " to " + PrintableText.of(redirect.to()) + end;
    }

    private static String judge(Step.Judge judge) {
        TrustDecision decision = judge.decision();
        String entry = decision.entry().map(DomainName::text).orElse("");
        return "Judges " + decision.server() + " (" + judge.stage().words() + ", named by "
                + PrintableText.of(judge.namedBy()) + "): " + (decision.trusted() ? "trusted, " : "NOT trusted, ")
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

    static String shown(Shown shown) {
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

    private static LocalDate day(Instant date) {
        return LocalDate.ofInstant(date, ZoneOffset.UTC);
    }

    static String outcome(String code, String detail) {
        String words = code.toLowerCase(Locale.ROOT)
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
