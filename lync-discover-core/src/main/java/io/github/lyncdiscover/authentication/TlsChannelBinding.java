package io.github.lyncdiscover.authentication;

import io.github.lyncdiscover.certificate.Certificate;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Locale;

/** The channel binding {@code tls-server-end-point} of RFC 5929: a token with it is of no use on a connection to another server. */
public final class TlsChannelBinding {
    private static final String PREFIX = "tls-server-end-point:";

    private TlsChannelBinding() {}

    /**
     * The binding to a server.
     *
     * @param certificate the server's certificate as the connection showed it
     * @return the application data of the channel binding: a prefix in ASCII and the hash of the certificate
     */
    public static byte[] of(Certificate certificate) {
        try {
            byte[] hash = MessageDigest.getInstance(hash(certificate.x509().getSigAlgName()))
                    .digest(certificate.encoded());
            ByteArrayOutputStream binding = new ByteArrayOutputStream();
            binding.writeBytes(PREFIX.getBytes(StandardCharsets.US_ASCII));
            binding.writeBytes(hash);
            return binding.toByteArray();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The hash of the certificate's signature; SHA-256 in place of MD5 and SHA-1, and where there is none or more than one. */
    private static String hash(String signature) {
        String name = signature.toUpperCase(Locale.ROOT);
        if (name.startsWith("SHA384WITH")) {
            return "SHA-384";
        }
        return name.startsWith("SHA512WITH") ? "SHA-512" : "SHA-256";
    }
}
