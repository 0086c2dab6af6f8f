package io.github.lyncdiscover.chain;

import io.github.lyncdiscover.certificate.Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * The judge of certificates that a server sent: it builds paths from exactly these to exactly what a store contains,
 * at a date. Asks neither the JDK's path builder nor its security policy, no revocation list, and fetches nothing. The
 * first certificate is the server's, the order of the others does not matter, and superfluous ones do no harm; issuers
 * are distinguished by their keys. For one thread.
 */
public final class ChainJudge {
    private final List<Certificate> sent;
    private final Instant at;
    private final BooleanSupplier timeIsOver;
    private final List<Certificate> known = new ArrayList<>(KnownCertificates.all());
    private final List<Certificate> sentAndKnown = new ArrayList<>();
    private final Map<SignatureChecks.Pair, Boolean> checked = new HashMap<>();

    private ChainJudge(List<Certificate> sent, Instant at, List<TrustStore> stores, BooleanSupplier timeIsOver) {
        this.sent = sent;
        this.at = at;
        this.timeIsOver = timeIsOver;
        stores.forEach(store -> known.addAll(store.roots()));
        sentAndKnown.addAll(sent);
        sentAndKnown.addAll(known);
    }

    /**
     * Judges what was sent.
     *
     * @param sent in the order sent
     * @param at the date
     * @param stores who judges
     * @return their verdicts, in the order given
     */
    public static ChainVerdict judge(List<Certificate> sent, Instant at, List<TrustStore> stores) {
        Objects.requireNonNull(sent, "sent");
        Objects.requireNonNull(at, "at");
        return judge(sent, at, stores, () -> false);
    }

    /**
     * Judges what was sent within a time. Without one the answer takes a bounded number of steps too, and does not depend on
     * how long they take.
     *
     * @param sent in the order sent
     * @param at the date
     * @param stores who judges
     * @param timeIsOver asked before each step; what is left open once it is true is refused with the reason
     *     {@link PathFailure.Kind#BOUND}
     * @return their verdicts, in the order given
     */
    public static ChainVerdict judge(
            List<Certificate> sent, Instant at, List<TrustStore> stores, BooleanSupplier timeIsOver) {
        Objects.requireNonNull(sent, "sent");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(timeIsOver, "timeIsOver");
        ChainJudge judge = new ChainJudge(List.copyOf(sent), at, stores, timeIsOver);
        return new ChainVerdict(sent, at, stores.stream().map(judge::ask).toList());
    }

    /**
     * Judges what was sent for one store, without a look at what would close a gap.
     *
     * @param sent in the order sent
     * @param at the date
     * @param store who judges
     * @return its verdict
     */
    public static StoreVerdict judge(List<Certificate> sent, Instant at, TrustStore store) {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(store, "store");
        if (sent.isEmpty()) {
            return StoreVerdict.refused(
                    store, List.of(), new PathFailure(PathFailure.Kind.NOTHING_SENT, Optional.empty(), ""));
        }
        return search(store, sent, unlimited(), at);
    }

    /**
     * Judges the way from a server's certificate to a store, apart from dates and purpose of that certificate itself.
     *
     * @param sent in the order sent, at least the server's own
     * @param at the date for all others
     * @param store who judges
     * @return its verdict
     */
    public static StoreVerdict way(List<Certificate> sent, Instant at, TrustStore store) {
        Objects.requireNonNull(sent, "sent");
        Objects.requireNonNull(at, "at");
        SignatureChecks signatures = unlimited();
        return new PathSearch(new SentCertificates(sent, signatures), signatures, store, at).from(sent.get(0), false);
    }

    /**
     * Why a server's certificate is refused whoever trusts it, apart from its name, dates and purpose.
     *
     * @param own the server's
     * @return the reason; empty where there is none
     */
    public static Optional<PathFailure> objection(Certificate own) {
        Objects.requireNonNull(own, "own");
        return CertificateFitness.demands(own);
    }

    /**
     * Why nobody takes a certificate as the issuer of a server's.
     *
     * @param issuer of the same name as the issuer
     * @param own the server's
     * @param at the date; empty where no date counts
     * @return the reason; empty where there is none
     */
    public static Optional<PathFailure> objection(Certificate issuer, Certificate own, Optional<Instant> at) {
        Objects.requireNonNull(own, "own");
        SignatureChecks signatures = unlimited();
        if (!signatures.signed(issuer, own)) {
            return Optional.of(PathFailure.of(PathFailure.Kind.ISSUER_KEY, issuer));
        } else if (!own.allowsIssuerKeyOf(issuer)) {
            return Optional.of(PathFailure.of(PathFailure.Kind.KEY_ID, issuer));
        }
        return CertificateFitness.ofIssuer(issuer, at.orElse(issuer.notBefore()))
                .or(() -> new PathConstraints(signatures.budget()).objection(issuer, List.of(own)));
    }

    private static SignatureChecks unlimited() {
        return new SignatureChecks(new HashMap<>(), new SearchBudget(() -> false));
    }

    private static StoreVerdict search(
            TrustStore store, List<Certificate> issuers, SignatureChecks signatures, Instant at) {
        return new PathSearch(new SentCertificates(issuers, signatures), signatures, store, at)
                .from(issuers.get(0), true);
    }

    private StoreVerdict ask(TrustStore store) {
        if (sent.isEmpty()) {
            return judge(sent, at, store);
        }
        StoreVerdict verdict = ask(store, sent);
        return verdict.accepted() ? verdict : verdict.closedBy(sending(store), trusting(store));
    }

    private StoreVerdict ask(TrustStore store, List<Certificate> issuers) {
        return search(store, issuers, new SignatureChecks(checked, new SearchBudget(timeIsOver)), at);
    }

    /** What of all that is known would have to be sent too. */
    private List<Certificate> sending(TrustStore store) {
        StoreVerdict verdict = ask(store, sentAndKnown);
        return verdict.accepted()
                ? verdict.path().subList(0, verdict.path().size() - 1).stream()
                        .filter(certificate -> !sent.contains(certificate))
                        .toList()
                : List.of();
    }

    /** Which of all known roots would have to be trusted too. */
    private Optional<Certificate> trusting(TrustStore store) {
        List<Certificate> roots = known.stream().filter(Certificate::selfIssued).toList();
        StoreVerdict verdict = ask(store.with(roots), sent);
        List<Certificate> path = verdict.path();
        return verdict.accepted() ? Optional.of(path.get(path.size() - 1)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "a judge of " + sent.size() + " certificates at " + at;
    }
}
