package io.github.lyncdiscover.lint;

import io.github.lyncdiscover.certificate.ServerNames;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.plan.certificates.AvAuthentication;
import io.github.lyncdiscover.plan.certificates.AvAuthentication.Held;
import io.github.lyncdiscover.prediction.Finding.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** AV1 and AV2: one key and one issuer on all servers of an Edge pool, and a key that can be brought there. */
final class AvKeys {
    private static final Pattern COMMON_NAME = Pattern.compile("(?i)\\s*cn\\s*=\\s*([^,]+).*");
    private static final int SHOWN = 8;

    private AvKeys() {}

    static List<LintFinding> findings(AvAuthentication pool) {
        List<LintFinding> findings = new ArrayList<>();
        boolean several = pool.certificates().size() > 1;
        if (several) {
            same(pool, findings);
        }
        pool.exportable()
                .ifPresentOrElse(
                        exportable -> {
                            if (!exportable) {
                                findings.add(notExportable(several));
                            }
                        },
                        () -> findings.add(LintFinding.of(
                                LintCode.AV_EXPORTABLE_NOT_SAID,
                                Severity.INFO,
                                "Whether the private key can be exported is not seen in a certificate, and not said in"
                                        + " the plan.",
                                "Say it with the key exportable.",
                                LintSource.GG398920)));
        return findings;
    }

    private static LintFinding notExportable(boolean several) {
        return LintFinding.of(
                LintCode.AV_NOT_EXPORTABLE,
                several ? Severity.ERROR : Severity.WARNING,
                several
                        ? "The private key can't be exported, so the other servers of the pool can't get the same one."
                        : "The private key can't be exported; it must be exportable even for one server.",
                "Request it anew with an exportable private key.",
                LintSource.GG398920,
                LintSource.GG398708);
    }

    private static void same(AvAuthentication pool, List<LintFinding> findings) {
        Map<String, List<String>> keys = servers(pool, held -> held.facts().keyId());
        if (keys.size() > 1) {
            findings.add(LintFinding.of(
                    LintCode.AV_KEYS_DIFFER,
                    Severity.ERROR,
                    "The servers hold different keys: " + list(keys, key -> key.substring(0, SHOWN) + "…")
                            + ". A token from one is refused by the next.",
                    "Export the certificate with its private key from one server, and assign it on all.",
                    LintSource.F05BD2A7,
                    LintSource.GG398920,
                    LintSource.GG413010));
        }
        List<DomainName> unknown = pool.certificates().stream()
                .filter(held -> held.facts().keyId().isEmpty())
                .flatMap(held -> held.server().stream())
                .toList();
        if (!unknown.isEmpty()) {
            findings.add(new LintFinding(
                    LintCode.AV_KEY_NOT_SAID,
                    Severity.INFO,
                    "Which key is on "
                            + ShortList.of(
                                    unknown.stream().map(DomainName::text).toList())
                            + " is not said: whether it is the same on all servers is not checked.",
                    "Give the file of the certificate, or keyId.",
                    unknown,
                    List.of(LintSource.GG398920)));
        }
        boolean whole = pool.certificates().stream()
                .flatMap(held -> held.facts().issuer().stream())
                .allMatch(issuer -> issuer.indexOf(',') >= 0);
        Map<String, List<String>> issuers =
                servers(pool, held -> held.facts().issuer().map(whole ? AvKeys::wholeIssuer : AvKeys::issuer));
        if (issuers.size() > 1) {
            findings.add(LintFinding.of(
                    LintCode.AV_ISSUERS_DIFFER,
                    Severity.ERROR,
                    "The servers hold certificates of different issuers: " + list(issuers, ServerNames::show) + ".",
                    "Assign the same certificate on all servers.",
                    LintSource.F05BD2A7,
                    LintSource.GG398920));
        }
    }

    /** The servers by what their certificates have. */
    private static Map<String, List<String>> servers(AvAuthentication pool, Function<Held, Optional<String>> part) {
        Map<String, List<String>> servers = new LinkedHashMap<>();
        for (Held held : pool.certificates()) {
            part.apply(held)
                    .ifPresent(value -> servers.computeIfAbsent(value, key -> new ArrayList<>())
                            .add(held.server().map(DomainName::text).orElse("a server")));
        }
        return servers;
    }

    private static String list(Map<String, List<String>> servers, Function<String, String> shown) {
        return servers.entrySet().stream()
                .map(each -> shown.apply(each.getKey()) + " on " + ShortList.of(each.getValue()))
                .collect(Collectors.collectingAndThen(Collectors.toList(), ShortList::of));
    }

    private static String wholeIssuer(String text) {
        return text.replaceAll("\\s*([,=])\\s*", "$1").strip().toLowerCase(Locale.ROOT);
    }

    /** Where only a common name is known of one, whole names are compared by theirs. */
    private static String issuer(String text) {
        Matcher name = COMMON_NAME.matcher(text);
        return (name.matches() ? name.group(1) : text).strip().toLowerCase(Locale.ROOT);
    }
}
