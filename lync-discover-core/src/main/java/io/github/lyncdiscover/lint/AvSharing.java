package io.github.lyncdiscover.lint;

import io.github.lyncdiscover.certificate.ServerNames;
import io.github.lyncdiscover.certificate.ServerNames.Match;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.plan.certificates.AssignedCertificate;
import io.github.lyncdiscover.plan.certificates.AvAuthentication;
import io.github.lyncdiscover.plan.certificates.AvAuthentication.Service;
import io.github.lyncdiscover.plan.certificates.CertificateUse;
import io.github.lyncdiscover.plan.certificates.ServerProduct;
import io.github.lyncdiscover.prediction.Finding.Severity;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** AV5 and AV7 to AV10: with whom the certificate is shared, and that its names and its issuer are free. */
final class AvSharing {
    private final AvAuthentication pool;
    private final Set<DomainName> accessEdges = new HashSet<>();
    private final List<AssignedCertificate> external;
    private final Set<Service> shared;

    AvSharing(MigrationPlan plan, AvAuthentication pool) {
        this.pool = pool;
        plan.deployment().pools().forEach(each -> each.accessEdge().ifPresent(edge -> accessEdges.add(edge.host())));
        this.external = assigned(
                plan,
                use -> use == CertificateUse.Kind.ACCESS_EDGE
                        || (use instanceof CertificateUse.Host host && accessEdges.contains(host.name())));
        this.shared = EnumSet.noneOf(Service.class);
        shared.addAll(pool.sharedWith());
        if (sameKey(external)) {
            shared.add(Service.ACCESS_EDGE);
        }
        if (sameKey(assigned(plan, use -> use.equals(new CertificateUse.Host(pool.edge()))))) {
            shared.add(Service.EDGE_INTERNAL);
        }
    }

    private interface Uses {
        boolean test(CertificateUse use);
    }

    private static List<AssignedCertificate> assigned(MigrationPlan plan, Uses uses) {
        return plan.certificates().assigned().stream()
                .filter(each -> each.uses().stream().anyMatch(uses::test))
                .toList();
    }

    /** A certificate is the same where its key is. */
    private boolean sameKey(List<AssignedCertificate> others) {
        Set<String> keys = pool.certificates().stream()
                .flatMap(held -> held.facts().keyId().stream())
                .collect(Collectors.toSet());
        return others.stream()
                .anyMatch(each -> each.facts().keyId().filter(keys::contains).isPresent());
    }

    boolean isShared() {
        return !shared.isEmpty();
    }

    List<LintFinding> findings() {
        List<LintFinding> findings = new ArrayList<>();
        if (isShared()) {
            findings.add(shared());
            if (pool.product().map(ServerProduct::rolls).orElse(true)) {
                findings.add(cannotRoll());
            }
        }
        findings.add(subject());
        findings.add(issuer());
        pool.external().flatMap(this::notNamed).ifPresent(findings::add);
        return findings;
    }

    private LintFinding cannotRoll() {
        return LintFinding.of(
                LintCode.AV_SHARED_CANNOT_ROLL,
                pool.next().isPresent() ? Severity.WARNING : Severity.INFO,
                "A certificate that other services use too can't be rolled: -Roll is for A/V Authentication (and the"
                        + " issuer of OAuth tokens) alone.",
                "To roll it, give A/V Authentication a certificate of its own.",
                LintSource.GG413010,
                LintSource.JJ660292);
    }

    private LintFinding shared() {
        String others = shared.stream().map(Service::title).collect(Collectors.joining(" and "));
        String used = "The certificate is used for " + others + " too";
        if (pool.product().equals(Optional.of(ServerProduct.OCS_2007_R2))) {
            return LintFinding.of(
                    LintCode.AV_SHARED,
                    Severity.INFO,
                    used
                            + ". It works; Office Communications Server 2007 R2 advises against it as a security precaution.",
                    "",
                    LintSource.F05BD2A7,
                    LintSource.DD425147);
        }
        return LintFinding.of(
                LintCode.AV_SHARED,
                Severity.INFO,
                used + ", which Lync Server supports as long as it has their names and an exportable key."
                        + (pool.product().isPresent()
                                ? ""
                                : " Office Communications Server 2007 R2 advises against it as a security precaution."),
                "",
                LintSource.GG398920,
                LintSource.F05BD2A7);
    }

    /** Whatever the subject is, it works: no TLS endpoint presents this certificate, its key signs tokens. */
    private LintFinding subject() {
        Optional<String> subject = pool.certificates().stream()
                .flatMap(held -> held.facts().subject().stream())
                .findFirst();
        String best = pool.external().map(DomainName::text).orElse("the external name of the A/V Edge service");
        Optional<DomainName> host = subject.flatMap(DomainName::tryParse);
        boolean recommended = host.isPresent() && host.equals(pool.external());
        boolean access = host.filter(accessEdges::contains).isPresent();
        String message = subject.map(name ->
                                "Its subject is " + ServerNames.show(name) + ", which works, as any name" + " does")
                        .orElse("Whatever its subject is, it works")
                + ": its key signs tokens, and no client compares the name. "
                + (recommended
                        ? "It is the recommended one. "
                        : access ? "It is the Access Edge's, which may be reused. " : "Recommended is " + best + ". ")
                + "The documents contradict each other: the external A/V name (dd425147), the internal Edge name"
                + " (4c62d58d), a name of its own (6de6680e), or none at all (gg398920).";
        return LintFinding.of(
                LintCode.AV_SUBJECT_FREE,
                Severity.INFO,
                message,
                recommended || access
                        ? ""
                        : "Nothing; where it is requested anew, take " + best + " for the reader's sake.",
                LintSource.SUBJECT_NAME_ARTICLE,
                LintSource.GG398920,
                LintSource.DD425147,
                LintSource.R2_ARCHITECTURE,
                LintSource.LYNC_2010_ARCHITECTURE);
    }

    private LintFinding issuer() {
        boolean outside = shared.contains(Service.ACCESS_EDGE) || shared.contains(Service.WEB_CONFERENCING);
        return LintFinding.of(
                LintCode.AV_ISSUER_FREE,
                Severity.INFO,
                outside
                        ? "As a part of the external certificate it comes from a public issuer."
                        : "An internal issuer is enough: only clients inside and servers use its tokens' key. The documents"
                                + " ask for a public one where it is the external certificate.",
                "",
                LintSource.SUBJECT_NAME_ARTICLE,
                LintSource.GG398708);
    }

    /** One document demands the name of the A/V Edge service, another says that it is not used. */
    private Optional<LintFinding> notNamed(DomainName av) {
        boolean named = external.stream().anyMatch(each -> isNamed(each.facts().match(av)))
                || pool.certificates().stream()
                        .anyMatch(held -> isNamed(held.facts().match(av)));
        return named
                ? Optional.empty()
                : Optional.of(new LintFinding(
                        LintCode.AV_SAN_NOT_NEEDED,
                        Severity.INFO,
                        "No certificate names " + av
                                + ". gg413010 demands it among the alternative names; gg398920 says"
                                + " that the A/V Edge service uses neither subject nor alternative names.",
                        "",
                        List.of(av),
                        List.of(LintSource.GG413010, LintSource.GG398920)));
    }

    private static boolean isNamed(Optional<Match> match) {
        return match.filter(how -> how != Match.NOT_NAMED).isPresent();
    }
}
