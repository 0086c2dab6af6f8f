package io.github.lyncdiscover.certificate;

import io.github.lyncdiscover.text.file.FileLimits;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;
import org.jspecify.annotations.Nullable;

/** An X.509 certificate that could be read; nothing is said of whether it is good. Equal by its encoding. Immutable. */
public final class Certificate {
    private static final Map<String, String> WORDS = Map.of("1.2.840.113549.1.9.1", "emailAddress");

    private final X509Certificate x509;
    private final PublicKey key;
    private final String sha1;
    private final String keySha1;
    private final Optional<String> subjectKeyId;
    private final Optional<String> authorityKeyId;
    private volatile @Nullable ServerNames names;
    private volatile @Nullable NamedHosts hosts;

    private Certificate(X509Certificate x509, PublicKey key, String sha1, String keySha1) {
        this.x509 = x509;
        this.key = key;
        this.sha1 = sha1;
        this.keySha1 = keySha1;
        this.subjectKeyId = CertificateExtensions.subjectKey(x509);
        this.authorityKeyId = CertificateExtensions.authorityKey(x509);
    }

    /**
     * Takes a certificate that the JDK has read.
     *
     * @param x509 the certificate
     * @return the same as a value
     */
    public static Certificate of(X509Certificate x509) {
        try {
            PublicKey key = x509.getPublicKey();
            return new Certificate(x509, key, sha1(x509.getEncoded()), sha1(key.getEncoded()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String sha1(byte[] bytes) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
    }

    /**
     * Reads the encoding of a certificate (DER).
     *
     * @param encoded its bytes; what follows it is ignored
     * @return the certificate
     * @throws IllegalArgumentException if it is none, or larger than 64 KiB
     */
    public static Certificate parse(byte[] encoded) {
        if (encoded.length > FileLimits.CERTIFICATE_SIZE) {
            throw new IllegalArgumentException("the certificate is larger than 64 KiB");
        }
        try {
            return of((X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded)));
        } catch (CertificateException | RuntimeException broken) {
            throw new IllegalArgumentException("the certificate is damaged", broken);
        }
    }

    /**
     * The certificate as the JDK reads it.
     *
     * @return the certificate
     */
    public X509Certificate x509() {
        return x509;
    }

    /**
     * Its encoding (DER).
     *
     * @return the bytes, a copy
     */
    public byte[] encoded() {
        try {
            return x509.getEncoded();
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Whom it is about.
     *
     * @return the distinguished name
     */
    public X500Principal subject() {
        return x509.getSubjectX500Principal();
    }

    /**
     * Who signed it, by its own account.
     *
     * @return the distinguished name
     */
    public X500Principal issuer() {
        return x509.getIssuerX500Principal();
    }

    /**
     * The key that it vouches for.
     *
     * @return the public key
     */
    public PublicKey key() {
        return key;
    }

    /**
     * The SHA-1 of that key's encoding.
     *
     * @return 40 hexadecimal digits in lower case
     */
    public String keySha1() {
        return keySha1;
    }

    /**
     * Reports whether another certificate may be that of its issuer by the identifiers of keys: they differ only where a
     * certificate was issued by another key of the issuer's. Windows, OpenSSL and GnuTLS ask for that too ("Troubleshooting
     * Certificate Status and Revocation", key match).
     *
     * @param issuer the other
     * @return false where both name a key, and not the same
     */
    public boolean allowsIssuerKeyOf(Certificate issuer) {
        Objects.requireNonNull(issuer, "issuer");
        return authorityKeyId.isEmpty() || issuer.subjectKeyId.isEmpty() || authorityKeyId.equals(issuer.subjectKeyId);
    }

    /**
     * Reports whether it names the key of another certificate as that of its issuer.
     *
     * @param issuer the other
     * @return true where both name the same key
     */
    public boolean namesIssuerKeyOf(Certificate issuer) {
        Objects.requireNonNull(issuer, "issuer");
        return authorityKeyId.isPresent() && authorityKeyId.equals(issuer.subjectKeyId);
    }

    /**
     * What it may be used for, by its application policies or, where it has none, by its extended key usage.
     *
     * @return the purpose, of its own account
     */
    public CertificateFacts.Purpose purpose() {
        return CertificateExtensions.purpose(x509);
    }

    /**
     * From when on it is valid.
     *
     * @return the date
     */
    public Instant notBefore() {
        return x509.getNotBefore().toInstant();
    }

    /**
     * Until when it is valid.
     *
     * @return the date
     */
    public Instant notAfter() {
        return x509.getNotAfter().toInstant();
    }

    /**
     * Reports whether it is valid.
     *
     * @param date when
     * @return whether the date is in its time
     */
    public boolean validAt(Instant date) {
        return !date.isBefore(notBefore()) && !date.isAfter(notAfter());
    }

    /**
     * The host names it is for.
     *
     * @return its names; none where they cannot be read
     */
    public ServerNames names() {
        ServerNames known = names;
        if (known == null) {
            known = ServerNames.of(x509);
            names = known;
        }
        return known;
    }

    /** The same to look into, found once: some certificates have hundreds of names, and come with every handshake. */
    NamedHosts hosts() {
        NamedHosts known = hosts;
        if (known == null) {
            known = NamedHosts.of(names());
            hosts = known;
        }
        return known;
    }

    /**
     * Where its revocation list is to be had.
     *
     * @return the addresses, as they are in the certificate; none where it says nothing of that
     */
    public List<String> revocationLists() {
        return CertificateExtensions.crl(x509);
    }

    /**
     * What Windows calls its thumbprint.
     *
     * @return 40 hexadecimal digits in lower case
     */
    public String sha1() {
        return sha1;
    }

    /**
     * Whom it is about in a few words: the common name or, where it has none, the most specific part.
     *
     * @return the words, as they are in the certificate
     */
    public String title() {
        return title(subject());
    }

    /**
     * The most telling part of a distinguished name.
     *
     * @param name the whole
     * @return its common name or, where it has none, its most specific part
     */
    public static String title(X500Principal name) {
        try {
            List<Rdn> parts = new LdapName(text(name)).getRdns();
            Optional<Rdn> commonName = parts.stream()
                    .filter(part -> part.getType().equalsIgnoreCase("CN"))
                    .findFirst();
            Optional<Rdn> last = parts.isEmpty() ? Optional.empty() : Optional.of(parts.get(parts.size() - 1));
            return commonName
                    .or(() -> last)
                    .map(part -> part.getValue() instanceof String value ? value : part.toString())
                    .orElse("(no name)");
        } catch (InvalidNameException unusual) {
            return text(name);
        }
    }

    /**
     * A distinguished name as text.
     *
     * @param name the name
     * @return the most specific part first, as RFC 2253 writes it
     */
    public static String text(X500Principal name) {
        return name.getName(X500Principal.RFC2253, WORDS);
    }

    /**
     * Reports whether another certificate is about the same subject and key, such as its cross-signed twin.
     *
     * @param other the other
     * @return whether both can represent one another as an issuer
     */
    public boolean sameEntity(Certificate other) {
        return keySha1.equals(other.keySha1) && subject().equals(other.subject()) && key.equals(other.key);
    }

    /**
     * Reports whether subject and issuer are the same.
     *
     * @return true of a root, and of some others
     */
    public boolean selfIssued() {
        return subject().equals(issuer());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Certificate that && sha1.equals(that.sha1) && x509.equals(that.x509);
    }

    @Override
    public int hashCode() {
        return sha1.hashCode();
    }

    @Override
    public String toString() {
        return text(subject()) + " (SHA-1 " + sha1 + ")";
    }
}
