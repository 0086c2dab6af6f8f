package io.github.lyncdiscover.authentication;

import java.util.Locale;
import java.util.Optional;
import javax.security.auth.kerberos.KerberosPrincipal;

/** The Kerberos names of accounts: realms are domains of Active Directory in capital letters. */
final class KerberosNames {
    private KerberosNames() {}

    /** The principal of a named account; empty if its realm is not known here. */
    static Optional<String> principal(AccountCredentials account) {
        String user = account.user();
        int at = user.lastIndexOf('@');
        if (at > 0 && at < user.length() - 1) {
            return Optional.of(escaped(user.substring(0, at)) + "@" + realm(user.substring(at + 1)));
        }
        return realm(account).map(realm -> escaped(user) + "@" + realm);
    }

    private static Optional<String> realm(AccountCredentials account) {
        String domain = account.domain();
        if (domain.indexOf('.') >= 0) {
            return Optional.of(realm(domain));
        }
        // A NetBIOS name is nearly always the first label of its domain; no other name can be found without asking the
        // directory.
        return defaultRealm().filter(realm -> domain.isEmpty() || realm.split("\\.", 2)[0].equalsIgnoreCase(domain));
    }

    private static String realm(String domain) {
        return domain.toUpperCase(Locale.ROOT);
    }

    private static Optional<String> defaultRealm() {
        try {
            return Optional.of(new KerberosPrincipal("any").getRealm());
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** A slash would begin an instance, a backslash an escape. */
    private static String escaped(String user) {
        return user.replace("\\", "\\\\").replace("/", "\\/").replace("@", "\\@");
    }
}
