package io.github.lyncdiscover.live.tls;

import io.github.lyncdiscover.certificate.TlsVersion;
import io.github.lyncdiscover.network.MachineLimit;
import io.github.lyncdiscover.network.Tls;
import io.github.lyncdiscover.network.TlsProblem;
import java.io.IOException;
import java.security.InvalidAlgorithmParameterException;
import java.security.KeyException;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.spec.InvalidKeySpecException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** The fault of a handshake that broke off, as far as the JDK's exception shows it, and whether it is one of this machine. */
final class HandshakeFault {
    private static final Pattern ALERT = Pattern.compile("Received fatal alert: (\\w+)");
    private static final Pattern OLD_PROTOCOL = Pattern.compile("selected protocol version (\\w+) is not accepted");

    /** The JDK's names of versions in its messages. */
    private static final Map<String, TlsVersion> VERSIONS = Map.of(
            "TLS10", TlsVersion.TLS_1_0,
            "TLS11", TlsVersion.TLS_1_1,
            "TLS12", TlsVersion.TLS_1_2,
            "TLS13", TlsVersion.TLS_1_3);

    /** A server says one of these where it finds no version and no suite in what was offered. */
    private static final Set<String> NOTHING_IN_COMMON =
            Set.of("protocol_version", "handshake_failure", "insufficient_security");

    /** What the JDK says of keys, groups and signatures that it refuses; in lower case. */
    private static final List<String> REFUSED_KEYS = List.of(
            "algorithm constraints",
            "unsupported signature",
            "unsupported or unrecognized signature",
            "unknown named curve",
            "unsupported curve",
            "only named ecparameters",
            "unsupported named group",
            "no supported signature",
            "unsupported keyshare");

    private static final int DEEPEST = 16;

    private HandshakeFault() {}

    /** The JDK's own words differ between its versions; only what they have in common is reported. */
    static Tls.Fault of(IOException failure, TlsOffer offer) {
        String message = String.valueOf(failure.getMessage());
        Matcher alert = ALERT.matcher(message);
        Matcher protocol = OLD_PROTOCOL.matcher(message);
        if (alert.find()) {
            Optional<MachineLimit> limit =
                    NOTHING_IN_COMMON.contains(alert.group(1)) ? offer.lacking() : Optional.empty();
            return fault("alert " + alert.group(1), limit);
        } else if (protocol.find()) {
            Optional<TlsVersion> chosen = Optional.ofNullable(VERSIONS.get(protocol.group(1)));
            return fault("protocol " + protocol.group(1), offer.refusing(chosen));
        } else if (message.contains("Unsupported or unrecognized SSL message")) {
            return fault("no TLS", Optional.empty());
        } else if (message.contains("chain length") || message.contains("handshake message size")) {
            return here("more certificates than this Java takes", MachineLimit.Kind.CHAIN_LENGTH);
        } else if (causes(failure).anyMatch(HandshakeFault::refusesKey)) {
            return here("a key or signature that this Java refuses", MachineLimit.Kind.KEY_OR_SIGNATURE);
        } else if (causes(failure).anyMatch(CertificateException.class::isInstance)) {
            return unreadable();
        }
        return fault(
                wasClosed(failure) ? "connection closed during the handshake" : "handshake failed", Optional.empty());
    }

    /** A certificate that the JDK cannot read, and others may. */
    static Tls.Fault unreadable() {
        return here("a certificate that cannot be read", MachineLimit.Kind.UNREADABLE_CERTIFICATE);
    }

    /** Nothing was said to the server, as nothing that it could understand can be said. */
    static Tls.Fault unspoken() {
        return here("this Java speaks no version of TLS that the client speaks", MachineLimit.Kind.TLS_VERSION);
    }

    private static Tls.Fault here(String detail, MachineLimit.Kind kind) {
        return fault(detail, Optional.of(new MachineLimit(kind)));
    }

    private static Tls.Fault fault(String detail, Optional<MachineLimit> limit) {
        return new Tls.Fault(TlsProblem.HANDSHAKE_FAILED, detail, limit);
    }

    private static boolean refusesKey(Throwable cause) {
        String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        return cause instanceof KeyException
                || cause instanceof InvalidKeySpecException
                || cause instanceof NoSuchAlgorithmException
                || cause instanceof InvalidAlgorithmParameterException
                || REFUSED_KEYS.stream().anyMatch(message::contains);
    }

    private static boolean wasClosed(IOException failure) {
        return causes(failure).anyMatch(cause -> cause instanceof IOException && !(cause instanceof SSLException));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST);
    }
}
