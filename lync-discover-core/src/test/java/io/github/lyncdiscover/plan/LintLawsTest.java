package io.github.lyncdiscover.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.lint.LintCode;
import io.github.lyncdiscover.lint.LintFinding;
import io.github.lyncdiscover.lint.LintReport;
import io.github.lyncdiscover.lint.LintedEndpoint;
import io.github.lyncdiscover.lint.Linter;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.plan.handshake.CertificateEndpoint;
import io.github.lyncdiscover.plan.handshake.CertificateEndpoint.Role;
import io.github.lyncdiscover.prediction.Finding.Severity;
import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.prediction.Step;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A law over random plans with random certificates: of each handshake that a walk makes, the linter and the prediction say
 * the same. It fails exactly if the linter finds an error that concerns it, of the certificate that is shown there.
 */
final class LintLawsTest {
    private static final Set<LintCode> OF_A_NAME =
            EnumSet.of(LintCode.NAME_MISSING, LintCode.WILDCARD_REFUSED, LintCode.EXCHANGE_CALENDAR_MISSING);
    private static final Set<LintCode> OF_THE_CERTIFICATE = EnumSet.of(
            LintCode.EXPIRED,
            LintCode.NOT_YET_VALID,
            LintCode.NOT_FOR_SERVERS,
            LintCode.ISSUER_REFUSED,
            LintCode.TLS_VERSION_NOT_SPOKEN,
            LintCode.ROOT_MISSING);

    /** A number without a divisor in common with three, the turn of the plans that are faulty. */
    private static final List<ClientProfile> CLIENTS =
            List.of(Clients.LYNC_2013, Clients.LYNC_PHONE, Clients.LYNC_MOBILE, Clients.LYNC_2010);

    /** The certificate of Online is none of the plan's, so the linter has no word of it. */
    private static final String PROVIDERS = "the provider's certificate";

    /** A handshake of a walk: with whom, from where, and whether it failed. */
    private record Made(DomainName host, Location place, String outcome) {
        boolean failed() {
            return outcome.startsWith("TLS_");
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void lint_and_plan_never_contradict_each_other(long seed) {
        MigrationPlan bare = RandomPlan.of(seed);
        MigrationPlan plan = (seed % 3 == 0 ? RandomCertificates.faulty(bare, seed) : RandomCertificates.in(bare, seed))
                .as(CLIENTS.get((int) seed % CLIENTS.size()));
        LintReport report = Linter.lint(plan);
        plan.predictions()
                .flatMap(forecast -> forecast.prediction().steps().stream()
                        .flatMap(step ->
                                made(step, forecast.prediction().location().orElseThrow())))
                .distinct()
                .forEach(made -> judged(report, made, plan));
    }

    private static void judged(LintReport report, Made made, MigrationPlan plan) {
        Optional<LintedEndpoint.Server> shown = shown(report, made);
        List<LintFinding> against = shown.map(server -> server.findings().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR
                                || finding.code() == LintCode.EXCHANGE_CALENDAR_MISSING)
                        .filter(finding -> OF_THE_CERTIFICATE.contains(finding.code())
                                || (OF_A_NAME.contains(finding.code())
                                        && finding.names().contains(made.host())))
                        .toList())
                .orElse(List.of());
        assertEquals(made.failed(), !against.isEmpty(), () -> made + "\n" + shown + "\n" + plan.certificates());
    }

    /** Who shows a certificate there: the name's own comes first; inside, what is published outside only is met too. */
    private static Optional<LintedEndpoint.Server> shown(LintReport report, Made made) {
        List<LintedEndpoint.Server> servers = report.endpoints().stream()
                .flatMap(each -> each instanceof LintedEndpoint.Server server ? Stream.of(server) : Stream.of())
                .toList();
        return Stream.of(
                        servers.stream().filter(each -> isOwn(each.endpoint(), made)),
                        servers.stream().filter(each -> asks(each.endpoint(), made.host(), made.place())),
                        servers.stream().filter(each -> asks(each.endpoint(), made.host(), Location.OUTSIDE)))
                .flatMap(each -> each)
                .findFirst()
                .filter(each -> each.endpoint().certificates().stream().anyMatch(one -> one.seenFrom(made.place())));
    }

    private static boolean isOwn(CertificateEndpoint endpoint, Made made) {
        return endpoint.name().equals(Optional.of(made.host()))
                && (endpoint.role() == Role.HOST || asks(endpoint, made.host(), made.place()))
                && endpoint.certificates().stream().anyMatch(each -> each.seenFrom(made.place()));
    }

    private static boolean asks(CertificateEndpoint endpoint, DomainName host, Location place) {
        return endpoint.needs().stream()
                .anyMatch(need -> need.name().equals(host) && need.asked().contains(place));
    }

    private static Stream<Made> made(Step step, Location place) {
        if (step instanceof Step.Handshake handshake) {
            return Stream.of(new Made(
                    handshake.server().host(), place, handshake.outcome().name()));
        }
        return step instanceof Step.Fetch fetch
                        && !fetch.detail().contains(PROVIDERS)
                        && fetch.url().secure()
                ? Stream.of(new Made(fetch.url().host(), place, fetch.outcome().name()))
                : Stream.of();
    }

    @Test
    void the_random_plans_have_handshakes_of_both_kinds() {
        List<Made> all = LongStream.range(0, 30)
                .mapToObj(seed -> RandomCertificates.in(RandomPlan.of(seed), seed))
                .flatMap(plan -> plan.predictions()
                        .flatMap(forecast -> forecast.prediction().steps().stream()
                                .flatMap(step -> made(
                                        step, forecast.prediction().location().orElseThrow()))))
                .toList();
        assertTrue(all.stream().filter(Made::failed).count() > 20, all::toString);
        assertTrue(all.stream().filter(made -> !made.failed()).count() > 20, all::toString);
    }
}
