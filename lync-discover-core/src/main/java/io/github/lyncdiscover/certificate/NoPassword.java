package io.github.lyncdiscover.certificate;

import io.github.lyncdiscover.text.file.FileLimits;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.PBEParameterSpec;

/** The opening of what is encrypted by the empty password, as exports without a password are. */
final class NoPassword {
    /** What helps where there is a password, or anything else that is not read here. */
    static final String EXPORT = "export its certificates without the private key: openssl pkcs12 -in FILE -nokeys -out"
            + " chain.pem, or on Windows in certlm.msc (All Tasks, Export, no private key, PKCS #7 with the whole chain)";

    /** The empty password as PKCS #12 encodes it with and without its end. */
    private static final List<char[]> EMPTY = List.of(new char[0], new char[1]);

    private static final int LONG_LENGTH = 0x84;

    private NoPassword() {}

    /**
     * The contents in the clear.
     *
     * @param algorithm the encoding that names the algorithm and its parameters
     * @param encrypted the bytes
     * @throws IllegalArgumentException if they do not open
     */
    static byte[] open(byte[] algorithm, byte[] encrypted) {
        try {
            EncryptedPrivateKeyInfo form = new EncryptedPrivateKeyInfo(sequence(algorithm, encrypted));
            AlgorithmParameters parameters = form.getAlgParameters();
            int iterations = parameters == null
                    ? 0
                    : parameters.getParameterSpec(PBEParameterSpec.class).getIterationCount();
            if (iterations < 1 || iterations > FileLimits.PFX_ROUNDS) {
                throw new IllegalArgumentException(
                        "a PFX file that takes more than " + FileLimits.PFX_ROUNDS + " rounds to open; " + EXPORT);
            }
            String name = form.getAlgName().equals("PBES2") ? parameters.toString() : form.getAlgName();
            for (char[] password : EMPTY) {
                Optional<byte[]> clear = decrypt(name, parameters, password, encrypted);
                if (clear.isPresent()) {
                    return clear.get();
                }
            }
        } catch (GeneralSecurityException | IOException unknown) {
            throw new IllegalArgumentException(
                    "a PFX file that is encrypted in a way unknown here; " + EXPORT, unknown);
        }
        throw new IllegalArgumentException("a PFX file with a password, which is not asked for; " + EXPORT);
    }

    private static Optional<byte[]> decrypt(
            String name, AlgorithmParameters parameters, char[] password, byte[] encrypted) {
        try {
            Key key = SecretKeyFactory.getInstance(name).generateSecret(new PBEKeySpec(password));
            Cipher cipher = Cipher.getInstance(name);
            cipher.init(Cipher.DECRYPT_MODE, key, parameters);
            return Optional.of(cipher.doFinal(encrypted))
                    .filter(clear -> DerValue.first(clear)
                            .filter(value -> value.tag() == DerValue.SEQUENCE
                                    && !value.inside().isEmpty())
                            .isPresent());
        } catch (GeneralSecurityException | RuntimeException anotherPassword) {
            return Optional.empty();
        }
    }

    private static byte[] sequence(byte[] algorithm, byte[] encrypted) {
        int header = 1 + 1 + Integer.BYTES;
        return ByteBuffer.allocate(2 * header + algorithm.length + encrypted.length)
                .put((byte) DerValue.SEQUENCE)
                .put((byte) LONG_LENGTH)
                .putInt(algorithm.length + header + encrypted.length)
                .put(algorithm)
                .put((byte) DerValue.OCTET_STRING)
                .put((byte) LONG_LENGTH)
                .putInt(encrypted.length)
                .put(encrypted)
                .array();
    }
}
