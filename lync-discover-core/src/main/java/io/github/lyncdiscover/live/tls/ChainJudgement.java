package io.github.lyncdiscover.live.tls;

import io.github.lyncdiscover.certificate.ServerNames;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.network.TlsProblem;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Judges a chain as the server sent it: name, dates, trust. Of several problems the first in the order is named. */
final class ChainJudgement {
    private static final List<String> FOR_SERVERS = List.of("1.3.6.1.5.5.7.3.1", "2.5.29.37.0");

    private ChainJudgement() {}

    /** What is wrong with a chain, thrown through the JDK's handshake. */
    static final class Refusal extends CertificateException {
        private static final long serialVersionUID = 1;

        private final TlsProblem problem;
        private final String detail;

        Refusal(TlsProblem problem, String detail) {
            super(problem + ": " + detail);
            this.problem = problem;
            this.detail = detail;
        }

        TlsProblem problem() {
            return problem;
        }

        String detail() {
            return detail;
        }
    }

    static Optional<Refusal> judge(List<X509Certificate> sent, DomainName host, TrustedRoots roots, Instant now) {
        X509Certificate leaf = sent.get(0);
        ServerNames names = ServerNames.of(leaf);
        if (!names.contain(host)) {
            return Optional.of(new Refusal(TlsProblem.NAME_MISMATCH, names.describe()));
        }
        if (roots.reach(sent, now)) {
            return isForServers(leaf)
                    ? Optional.empty()
                    : Optional.of(new Refusal(TlsProblem.HANDSHAKE_FAILED, "the certificate is not one for servers"));
        }
        List<X509Certificate> used = used(sent);
        X509Certificate last = used.get(used.size() - 1);
        return used.stream()
                .filter(certificate -> certificate.getNotAfter().toInstant().isBefore(now))
                .findFirst()
                .map(expired -> new Refusal(
                        TlsProblem.EXPIRED,
                        issuerOf(expired, leaf) + "expired on "
                                + day(expired.getNotAfter().toInstant())))
                .or(() -> used.stream()
                        .filter(certificate ->
                                certificate.getNotBefore().toInstant().isAfter(now))
                        .findFirst()
                        .map(early -> new Refusal(
                                TlsProblem.NOT_YET_VALID,
                                issuerOf(early, leaf) + "valid from "
                                        + day(early.getNotBefore().toInstant()))))
                .or(() -> Optional.of(new Refusal(
                        TlsProblem.UNTRUSTED,
                        "issuer "
                                + ServerNames.show(last.getIssuerX500Principal().getName()))));
    }

    /** The certificates from the first one upwards, as far as they were sent; a valid edition before another. */
    private static List<X509Certificate> used(List<X509Certificate> sent) {
        List<X509Certificate> used = new ArrayList<>(List.of(sent.get(0)));
        while (true) {
            X509Certificate last = used.get(used.size() - 1);
            Optional<X509Certificate> issuer = sent.stream()
                    .filter(candidate -> !used.contains(candidate) && issued(candidate, last))
                    .max(Comparator.comparing(
                            certificate -> certificate.getNotAfter().toInstant()));
            if (issuer.isEmpty()) {
                return used;
            }
            used.add(issuer.get());
        }
    }

    private static boolean issued(X509Certificate issuer, X509Certificate certificate) {
        try {
            if (!issuer.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())) {
                return false;
            }
            certificate.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException anotherKey) {
            return false;
        }
    }

    private static boolean isForServers(X509Certificate leaf) {
        try {
            List<String> purposes = leaf.getExtendedKeyUsage();
            return purposes == null || purposes.stream().anyMatch(FOR_SERVERS::contains);
        } catch (CertificateParsingException unreadable) {
            return false;
        }
    }

    private static String issuerOf(X509Certificate certificate, X509Certificate leaf) {
        return certificate.equals(leaf)
                ? ""
                : ServerNames.show(certificate.getSubjectX500Principal().getName()) + " ";
    }

    private static LocalDate day(Instant date) {
        return LocalDate.ofInstant(date, ZoneOffset.UTC);
    }
}
