package io.github.lyncdiscover.lint;

import io.github.lyncdiscover.certificate.Certificate;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.plan.certificates.AvAuthentication;
import io.github.lyncdiscover.plan.certificates.AvAuthentication.Next;
import io.github.lyncdiscover.plan.certificates.ServerProduct;
import io.github.lyncdiscover.prediction.Finding.Severity;
import io.github.lyncdiscover.text.file.DateText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * AV3 and AV4: the roll-over to the next certificate. From its effective date on it signs new tokens, while those of the
 * old key, good for the token lifetime, are still checked with both (JJ660292).
 */
final class AvRoll {
    private final AvAuthentication pool;
    private final LintDates clock;
    private final Optional<Instant> end;
    private final Optional<Instant> latest;

    AvRoll(AvAuthentication pool, LintDates clock) {
        this.pool = pool;
        this.clock = clock;
        this.end = pool.certificates().stream()
                .flatMap(held -> held.facts().notAfter().stream())
                .min(Comparator.naturalOrder());
        this.latest = end.map(last -> last.minus(pool.tokenLifetime()));
    }

    /** What happens when. */
    List<TimelineEvent> timeline() {
        return !rolls() ? List.of() : new AvTimeline(pool, clock, end, latest).events();
    }

    /** Reports whether the next certificate is in force at the date. */
    boolean isOver() {
        return pool.next()
                .flatMap(Next::effective)
                .filter(effective ->
                        clock.date().filter(now -> !now.isBefore(effective)).isPresent())
                .isPresent();
    }

    List<LintFinding> findings() {
        List<LintFinding> findings = new ArrayList<>();
        if (pool.next().isEmpty()) {
            latest.filter(moment -> clock.isSoon(moment) || clock.isPast(moment))
                    .flatMap(moment -> end)
                    .ifPresent(last -> findings.add(noSuccessor(last)));
            return findings;
        }
        Next next = pool.next().get();
        sameKey(next).ifPresent(findings::add);
        if (!rolls()) {
            findings.add(notAvailable(next));
            next.effective().flatMap(at -> outside(next, at)).ifPresent(findings::add);
            return findings;
        }
        next.effective()
                .ifPresentOrElse(
                        effective -> {
                            tooLate(effective).ifPresent(findings::add);
                            outside(next, effective).ifPresent(findings::add);
                            findings.add(how(next, effective));
                        },
                        () -> findings.add(dateNotSaid()));
        staged(next).ifPresent(findings::add);
        return findings;
    }

    /** Where the product is not said, the roll-over is that of Lync Server 2013 and later. */
    private boolean rolls() {
        return pool.product().map(ServerProduct::rolls).orElse(true);
    }

    private LintFinding notAvailable(Next next) {
        String product = pool.product().map(ServerProduct::title).orElse("");
        return LintFinding.of(
                LintCode.AV_ROLL_NOT_AVAILABLE,
                Severity.WARNING,
                product
                        + " cannot roll certificates, which came with Lync Server 2013: the next one takes the place of the"
                        + " old one at once, and tokens of the old key, good for up to "
                        + AvTimeline.words(pool.tokenLifetime()) + ", are refused from then on.",
                "Assign it on all servers of the pool together while nobody calls: "
                        + (pool.product().equals(Optional.of(ServerProduct.OCS_2007_R2))
                                ? "with the certificate wizard of each server."
                                : "Set-CsCertificate -Type AudioVideoAuthentication -Thumbprint " + thumbprint(next)
                                        + "."),
                LintSource.JJ660292);
    }

    private LintFinding noSuccessor(Instant last) {
        return LintFinding.of(
                LintCode.AV_NO_SUCCESSOR,
                Severity.WARNING,
                "The certificate ends at " + DateText.minute(last) + " UTC, and none follows in the plan: the tokens of"
                        + " its key are refused from then on.",
                rolls()
                        ? "Request the next one, stage it on all servers and let it take effect " + until()
                                + "; say so with the key next."
                        : "Request the next one, and assign it on all servers together before that; say so with the key"
                                + " next.",
                LintSource.JJ660292,
                LintSource.JJ204965);
    }

    private Optional<LintFinding> sameKey(Next next) {
        boolean same = next.certificate()
                .facts()
                .keyId()
                .filter(key -> pool.certificates().stream()
                        .anyMatch(held -> held.facts().keyId().equals(Optional.of(key))))
                .isPresent();
        return same
                ? Optional.of(LintFinding.of(
                        LintCode.AV_SAME_KEY,
                        Severity.INFO,
                        "The next certificate has the key of the old one; a renewal usually has a new key, which is what"
                                + " the roll-over is for.",
                        "",
                        LintSource.JJ660292))
                : Optional.empty();
    }

    private Optional<LintFinding> tooLate(Instant effective) {
        return latest.filter(effective::isAfter)
                .map(limit -> LintFinding.of(
                        LintCode.AV_ROLL_TOO_LATE,
                        Severity.ERROR,
                        "The next certificate takes effect at " + DateText.minute(effective)
                                + " UTC. A token signed just"
                                + " before that is good for " + AvTimeline.words(pool.tokenLifetime())
                                + ", longer than the old certificate, which ends at "
                                + end.map(DateText::minute).orElse("") + " UTC.",
                        "Let it take effect " + until() + ".",
                        LintSource.JJ660292,
                        LintSource.NEW_CS_AV_EDGE_CONFIGURATION));
    }

    private static Optional<LintFinding> outside(Next next, Instant effective) {
        Optional<Instant> begins = next.certificate().facts().notBefore().filter(effective::isBefore);
        Optional<Instant> ends = next.certificate().facts().notAfter().filter(effective::isAfter);
        return begins.map(start -> "only begins at " + DateText.minute(start))
                .or(() -> ends.map(last -> "has ended by then, at " + DateText.minute(last)))
                .map(why -> LintFinding.of(
                        LintCode.AV_ROLL_OUTSIDE_VALIDITY,
                        Severity.ERROR,
                        "The next certificate takes effect at " + DateText.minute(effective) + " UTC, but " + why
                                + " UTC.",
                        "Choose an effective date in the time of the next certificate.",
                        LintSource.JJ660292));
    }

    private LintFinding dateNotSaid() {
        return LintFinding.of(
                LintCode.AV_ROLL_DATE_NOT_SAID,
                Severity.WARNING,
                "When the next certificate takes effect is not said.",
                latest.isPresent()
                        ? "Let it take effect " + until() + ", and say so with the key effectiveDate."
                        : "Say it with the key effectiveDate.",
                LintSource.JJ660292);
    }

    private Optional<LintFinding> staged(Next next) {
        if (next.stagedOn().isEmpty()) {
            return Optional.of(LintFinding.of(
                    LintCode.AV_STAGING_NOT_SAID,
                    Severity.INFO,
                    "Whether every server of the pool will have the next certificate in time is not said.",
                    "Say on which it is staged with the key stagedOn.",
                    LintSource.JJ660292));
        }
        List<DomainName> staged = next.stagedOn().get();
        List<DomainName> lacking = pool.servers().stream()
                .filter(server -> !staged.contains(server))
                .toList();
        boolean none = staged.isEmpty() && pool.servers().isEmpty();
        return lacking.isEmpty() && !none
                ? Optional.empty()
                : Optional.of(new LintFinding(
                        LintCode.AV_NOT_STAGED,
                        Severity.ERROR,
                        "The next certificate is not staged on "
                                + (none
                                        ? "the server"
                                        : ShortList.of(lacking.stream()
                                                .map(DomainName::text)
                                                .toList()))
                                + (pool.servers().size() > 1
                                        ? ": it refuses the tokens that the others sign from the effective date on."
                                        : ": its tokens go on being signed by the old key, and fail when that ends."),
                        next.effective().filter(clock::isPast).isPresent()
                                ? "Stage it on all servers of the pool now: it should have taken effect already."
                                : "Stage it on all servers of the pool before "
                                        + next.effective()
                                                .map(at -> DateText.minute(at) + " UTC")
                                                .orElse("it takes effect")
                                        + ".",
                        lacking,
                        List.of(LintSource.JJ660292)));
    }

    private static LintFinding how(Next next, Instant effective) {
        return LintFinding.of(
                LintCode.AV_ROLL,
                Severity.INFO,
                "From " + DateText.minute(effective)
                        + " UTC on the next certificate signs new tokens; those that the old"
                        + " one signed are checked with both keys.",
                "On each server: Set-CsCertificate -Type AudioVideoAuthentication -Thumbprint " + thumbprint(next)
                        + " -Roll -EffectiveDate \"" + DateText.us(effective)
                        + "\" (in US format; here it is UTC, write"
                        + " the server's own time). When the old one has ended: Remove-CsCertificate -Type"
                        + " AudioVideoAuthentication -Previous",
                LintSource.JJ660292);
    }

    private static String thumbprint(Next next) {
        return next.certificate().facts().chain().stream()
                .findFirst()
                .map(Certificate::sha1)
                .orElse("THUMBPRINT");
    }

    private String until() {
        String moment = latest.map(DateText::minute).orElse("") + " UTC (its end less the token lifetime of "
                + AvTimeline.words(pool.tokenLifetime()) + ")";
        return latest.filter(clock::isPast).isPresent() ? "at once: the latest moment was " + moment : "by " + moment;
    }
}
