package io.github.lyncdiscover.authentication;

import java.io.IOException;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.security.auth.login.LoginException;
import org.ietf.jgss.GSSException;
import org.jspecify.annotations.Nullable;

/** The failures of Kerberos, by the error codes of RFC 4120. */
final class KerberosFailures {
    /** The Java runtime's own exceptions are not exported; the code is in their messages, in brackets and in no language. */
    private static final Pattern CODE = Pattern.compile(" \\((\\d{1,4})\\)(?: - |$)");

    private static final String RUNTIME = "sun.security.krb5.";

    private static final Map<Integer, AuthenticationFailure> CODES = Map.ofEntries(
            Map.entry(1, AuthenticationFailure.ACCOUNT_REVOKED),
            Map.entry(6, AuthenticationFailure.UNKNOWN_ACCOUNT),
            Map.entry(7, AuthenticationFailure.UNKNOWN_SERVICE),
            Map.entry(12, AuthenticationFailure.NOT_PERMITTED),
            Map.entry(18, AuthenticationFailure.ACCOUNT_REVOKED),
            Map.entry(21, AuthenticationFailure.NOT_PERMITTED),
            Map.entry(23, AuthenticationFailure.PASSWORD_EXPIRED),
            Map.entry(24, AuthenticationFailure.WRONG_PASSWORD),
            Map.entry(31, AuthenticationFailure.WRONG_PASSWORD),
            Map.entry(32, AuthenticationFailure.NO_TICKET),
            Map.entry(37, AuthenticationFailure.CLOCK_SKEW),
            Map.entry(68, AuthenticationFailure.UNKNOWN_REALM));

    private KerberosFailures() {}

    /** The reply for what the Java runtime threw. */
    static TokenExchange.Reply.Failed of(Throwable thrown, boolean ofProcess, String service) {
        boolean local = false;
        for (@Nullable Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof IOException) {
                return failed(AuthenticationFailure.NO_KEY_DISTRIBUTION_CENTER, "");
            } else if (each.getClass().getName().startsWith(RUNTIME)) {
                OptionalInt code = code(each);
                if (code.isPresent()) {
                    return ofCode(code.getAsInt(), service);
                }
                local = true;
            }
        }
        if (local) {
            // Without a code nobody was asked: no KDC of the realm is known.
            return failed(AuthenticationFailure.UNKNOWN_REALM, "");
        }
        if (ofProcess
                && (thrown instanceof LoginException
                        || (thrown instanceof GSSException gss && gss.getMajor() == GSSException.NO_CRED))) {
            return failed(AuthenticationFailure.NO_TICKET, "");
        }
        return failed(AuthenticationFailure.OTHER, thrown instanceof GSSException gss ? "GSS " + gss.getMajor() : "");
    }

    private static OptionalInt code(Throwable thrown) {
        Matcher code = CODE.matcher(String.valueOf(thrown.getMessage()));
        return code.find() ? OptionalInt.of(Integer.parseInt(code.group(1))) : OptionalInt.empty();
    }

    static TokenExchange.Reply.Failed ofCode(int code, String service) {
        AuthenticationFailure failure = CODES.getOrDefault(code, AuthenticationFailure.OTHER);
        return failed(failure, failure == AuthenticationFailure.UNKNOWN_SERVICE ? service : "Kerberos error " + code);
    }

    private static TokenExchange.Reply.Failed failed(AuthenticationFailure failure, String detail) {
        return new TokenExchange.Reply.Failed(failure, detail);
    }
}
