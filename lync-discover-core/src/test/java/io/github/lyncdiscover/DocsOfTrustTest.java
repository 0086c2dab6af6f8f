package io.github.lyncdiscover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.trust.TrustDecision;
import io.github.lyncdiscover.trust.TrustDecision.Basis;
import io.github.lyncdiscover.trust.TrustModelData;
import io.github.lyncdiscover.trust.TrustRule;
import io.github.lyncdiscover.trust.TrustSettings;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of cases in the documents is the one that the trust rule is put to. */
final class DocsOfTrustTest {
    private static final Pattern SETTING = Pattern.compile("([A-Za-z ]+): `([^`]*)`");

    /** A row of the table. */
    record Case(String server, String sipDomain, String settings, String outcome, String basis) {
        static Case of(List<String> cells) {
            return new Case(cells.get(0), plain(cells.get(1)), cells.get(2), cells.get(3), plain(cells.get(4)));
        }

        private static String plain(String cell) {
            return cell.replace("`", "");
        }
    }

    static Stream<Case> cases() {
        return DocsPage.of("..", "docs", "trust.md").under("## Cases").rows().stream()
                .map(Case::of);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_rule_decides_as_the_table_says(Case row) {
        TrustSettings settings = TrustSettings.NONE;
        ClientProfile client = Clients.LYNC_2013;
        for (String setting :
                row.settings().isEmpty() ? new String[0] : row.settings().split("<br>")) {
            Matcher parts = SETTING.matcher(setting);
            assertTrue(parts.matches(), setting);
            if (parts.group(1).equals("client")) {
                client = Clients.named(parts.group(2)).orElseThrow();
            } else {
                settings = with(settings, parts.group(1), parts.group(2));
            }
        }
        TrustDecision decision = TrustRule.of(DomainName.parse(row.sipDomain()), settings, client.trust())
                .judge(DomainName.parse(row.server()));
        assertEquals(row.basis(), decision.basis().name());
        assertEquals(row.outcome(), outcome(decision));
    }

    @Test
    void every_basis_that_the_rule_decides_on_has_a_case() {
        Set<String> bases =
                EnumSet.complementOf(EnumSet.of(Basis.MANUAL_SERVER, Basis.CACHED_ENDPOINT, Basis.SIP_REDIRECT))
                        .stream()
                        .map(Basis::name)
                        .collect(Collectors.toUnmodifiableSet());
        assertEquals(bases, cases().map(Case::basis).collect(Collectors.toUnmodifiableSet()));
    }

    @Test
    void no_row_stands_twice() {
        assertEquals(cases().count(), cases().distinct().count());
        assertTrue(cases().count() > 40);
    }

    private static TrustSettings with(TrustSettings settings, String name, String value) {
        return switch (name) {
            case "policy" -> settings.with(TrustModelData.policy(value));
            case "user policy" -> settings.with(TrustModelData.userPolicy(value));
            case "HKCU preference" -> settings.with(TrustModelData.userPreference(value));
            case "HKLM preference" -> settings.with(TrustModelData.machinePreference(value));
            case "ticked" -> settings.withAlwaysTrusted(List.of(DomainName.parse(value)));
            case "last server" -> settings.withLastSipServer(DomainName.parse(value));
            default -> throw new IllegalArgumentException("no such setting: " + name);
        };
    }

    private static String outcome(TrustDecision decision) {
        return switch (decision.basis()) {
            case NOT_TRUSTED -> "prompt";
            case DEFAULTS_NOT_DOCUMENTED -> "may prompt";
            default -> decision.trusted() ? "trusted" : "not decided";
        };
    }
}
