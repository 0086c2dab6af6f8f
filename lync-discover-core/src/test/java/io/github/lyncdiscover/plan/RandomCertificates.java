package io.github.lyncdiscover.plan;

import io.github.lyncdiscover.certificate.CertificateFacts;
import io.github.lyncdiscover.certificate.CertificateFile;
import io.github.lyncdiscover.certificate.ServerNames;
import io.github.lyncdiscover.certificate.TlsVersion;
import io.github.lyncdiscover.deployment.Deployment;
import io.github.lyncdiscover.deployment.ServerRenaming;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.plan.certificates.AssignedCertificate;
import io.github.lyncdiscover.plan.certificates.CertificateUse;
import io.github.lyncdiscover.plan.certificates.PlannedCertificates;
import io.github.lyncdiscover.prediction.Location;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Certificates for a plan, by a seed: some name what they should, some do not, some are out of their time. */
public final class RandomCertificates {
    private static final Instant DATE = Instant.parse("2026-12-01T00:00:00Z");
    private static final List<String> LABELS = List.of("lyncdiscoverinternal", "lyncdiscover", "sip");

    private static final List<CertificateFacts> FILES = Stream.of(
                    "front-end", "wildcard", "access-edge", "front-end-old")
            .map(name -> Path.of("..", "examples", "plans", "certificates", name + ".pem"))
            .map(file -> CertificateFacts.of(CertificateFile.read(file)))
            .toList();

    private final Random random;
    private final Random restrictions;
    private final List<DomainName> names = new ArrayList<>();

    private RandomCertificates(Deployment deployment, long seed) {
        this.random = new Random(seed);
        this.restrictions = new Random(~seed);
        names.addAll(ServerRenaming.servers(deployment));
        deployment.sipDomains().forEach(domain -> LABELS.forEach(label -> names.add(domain.under(label))));
    }

    /** A plan with certificates. */
    public static MigrationPlan in(MigrationPlan plan, long seed) {
        return plan.certificates(new RandomCertificates(plan.deployment(), seed).certificates());
    }

    /** A plan in which the names made of a SIP domain have certificates of their own, few kinds, each with up to three faults. */
    public static MigrationPlan faulty(MigrationPlan plan, long seed) {
        Random random = new Random(seed);
        List<AssignedCertificate> assigned = new ArrayList<>();
        for (DomainName domain : plan.deployment().sipDomains()) {
            for (String label : LABELS) {
                String name = domain.under(label).text();
                if (random.nextInt(2) == 0) {
                    assigned.add(AssignedCertificate.of(
                            random.nextInt(5) == 0 ? FILES.get(random.nextInt(2)) : faults(name, random), name));
                }
            }
        }
        return plan.certificates(new PlannedCertificates(Optional.of(DATE), assigned, List.of(), Set.of()));
    }

    private static CertificateFacts faults(String name, Random random) {
        CertificateFacts plain = naming(
                random.nextInt(2) == 0 ? List.of("x.test") : List.of("x.test", name),
                Optional.empty(),
                Optional.of(DATE.plusSeconds(random.nextInt(2) == 0 ? 9 : -9)));
        return new CertificateFacts(
                plain.names(),
                plain.subject(),
                plain.notBefore(),
                plain.notAfter(),
                plain.key(),
                plain.keyId(),
                plain.signature(),
                plain.issuer(),
                plain.crl(),
                random.nextInt(2) == 0 ? Optional.of(CertificateFacts.Purpose.OTHER) : Optional.empty(),
                plain.chain());
    }

    /** What is said of a certificate that names some hosts. */
    public static CertificateFacts naming(List<String> names, Optional<Instant> notBefore, Optional<Instant> notAfter) {
        return new CertificateFacts(
                Optional.of(new ServerNames(names, true)),
                names.stream().findFirst(),
                notBefore,
                notAfter,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private PlannedCertificates certificates() {
        Set<CertificateUse> uses = new LinkedHashSet<>();
        for (int i = 0; i < 4; i++) {
            uses.add(
                    switch (random.nextInt(4)) {
                        case 0 -> CertificateUse.Kind.REVERSE_PROXY;
                        case 1 -> CertificateUse.Kind.ACCESS_EDGE;
                        default -> new CertificateUse.Host(names.get(random.nextInt(names.size())));
                    });
        }
        List<AssignedCertificate> assigned = new ArrayList<>();
        for (CertificateUse use : uses) {
            assigned.add(restricted(new AssignedCertificate(
                    List.of(use),
                    random.nextInt(4) == 0
                            ? Optional.of(random.nextBoolean() ? Location.INSIDE : Location.OUTSIDE)
                            : Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    facts())));
        }
        return new PlannedCertificates(
                random.nextInt(4) == 0 ? Optional.empty() : Optional.of(DATE), assigned, List.of(), Set.of());
    }

    /** Some servers speak a few versions of TLS only, and some roots are not on every client. */
    private AssignedCertificate restricted(AssignedCertificate certificate) {
        AssignedCertificate restricted = certificate;
        if (restrictions.nextInt(5) == 0) {
            restricted = restricted.speaking(
                    restrictions.nextBoolean()
                            ? Set.of(TlsVersion.TLS_1_0)
                            : Set.of(TlsVersion.TLS_1_2, TlsVersion.TLS_1_3));
        }
        return restrictions.nextInt(5) == 0
                ? restricted.withoutRootOn(Set.of("lync-phone", "lync-mobile"))
                : restricted;
    }

    private CertificateFacts facts() {
        if (random.nextInt(4) == 0) {
            return FILES.get(random.nextInt(FILES.size()));
        }
        List<String> named = new ArrayList<>();
        for (DomainName name : names) {
            if (random.nextInt(3) > 0) {
                named.add(random.nextInt(4) == 0 ? "*." + name.parent().orElse(name) : name.text());
            }
        }
        return naming(
                named,
                Optional.of(DATE.minusSeconds(random.nextInt(100) - 5)),
                Optional.of(DATE.plusSeconds(random.nextInt(100) - 10)));
    }
}
