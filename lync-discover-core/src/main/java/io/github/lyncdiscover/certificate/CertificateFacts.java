package io.github.lyncdiscover.certificate;

import io.github.lyncdiscover.certificate.ServerNames.Match;
import io.github.lyncdiscover.name.DomainName;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The known facts of a server's certificate: all of a certificate, or the few that a plan gives. What is empty is not
 * known. Immutable.
 *
 * @param names the host names it is for
 * @param subject the common name of its subject
 * @param notBefore from when on it is valid
 * @param notAfter until when it is valid
 * @param key the kind of its key
 * @param keyId the SHA-1 of its key's bits, 40 hexadecimal digits
 * @param signature how it is signed
 * @param issuer who signed it
 * @param crl where its revocation list is to be had; empty within where it says nothing of that
 * @param purpose what it may be used for
 * @param chain the certificates themselves, where they are known, the server's first
 */
public record CertificateFacts(
        Optional<ServerNames> names,
        Optional<String> subject,
        Optional<Instant> notBefore,
        Optional<Instant> notAfter,
        Optional<KeyKind> key,
        Optional<String> keyId,
        Optional<SignatureKind> signature,
        Optional<String> issuer,
        Optional<List<String>> crl,
        Optional<Purpose> purpose,
        List<Certificate> chain) {
    /** What a certificate may be used for. More may come. */
    public enum Purpose {
        /** For servers, among others perhaps. */
        SERVER,
        /** It does not say, so for anything. */
        NOT_LIMITED,
        /** For something else only. */
        OTHER
    }

    /** Copies the lists. */
    public CertificateFacts {
        Objects.requireNonNull(names, "names");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(notBefore, "notBefore");
        Objects.requireNonNull(notAfter, "notAfter");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(keyId, "keyId");
        Objects.requireNonNull(signature, "signature");
        Objects.requireNonNull(issuer, "issuer");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(chain, "chain");
        crl = crl.map(List::copyOf);
        chain = List.copyOf(chain);
    }

    /**
     * Everything that a certificate says.
     *
     * @param chain what the server sends, its own certificate first
     * @return the facts
     */
    public static CertificateFacts of(List<Certificate> chain) {
        Certificate server = chain.get(0);
        X509Certificate x509 = server.x509();
        return new CertificateFacts(
                Optional.of(server.names()),
                ServerNames.commonNames(server).stream().findFirst(),
                Optional.of(server.notBefore()),
                Optional.of(server.notAfter()),
                Optional.of(KeyKind.of(server.key())),
                CertificateExtensions.keyId(server.key()),
                Optional.of(SignatureKind.of(x509)),
                Optional.of(Certificate.text(server.issuer())),
                Optional.of(server.revocationLists()),
                Optional.of(server.purpose()),
                chain);
    }

    /**
     * A certificate of which only the alternative names are known, such as one that is still to be requested.
     *
     * @param names host names, wildcards too; the first is the subject
     * @return the facts
     */
    public static CertificateFacts naming(String... names) {
        Objects.requireNonNull(names, "names");
        List<String> written =
                Stream.of(names).map(name -> name.toLowerCase(Locale.ROOT)).toList();
        return new CertificateFacts(
                Optional.of(new ServerNames(written, true)),
                written.stream().findFirst(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /**
     * Tells how a host is named.
     *
     * @param host whom to look for
     * @return how, or empty where the names are not known
     */
    public Optional<Match> match(DomainName host) {
        Objects.requireNonNull(host, "host");
        return names.map(known -> hosts(known).match(host));
    }

    private NamedHosts hosts(ServerNames known) {
        return !chain.isEmpty() && known.equals(chain.get(0).names())
                ? chain.get(0).hosts()
                : NamedHosts.of(known);
    }
}
