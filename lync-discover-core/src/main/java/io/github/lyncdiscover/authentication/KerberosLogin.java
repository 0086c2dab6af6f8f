package io.github.lyncdiscover.authentication;

import java.security.PrivilegedActionException;
import java.security.PrivilegedExceptionAction;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.Configuration;
import javax.security.auth.login.LoginContext;
import javax.security.auth.login.LoginException;
import org.jspecify.annotations.Nullable;

/** A login to Kerberos by JAAS, configured in code: no file is read but the ticket cache, and none is written. */
final class KerberosLogin implements AutoCloseable {
    private static final String MODULE = "com.sun.security.auth.module.Krb5LoginModule";

    private final @Nullable LoginContext context;

    private KerberosLogin(@Nullable LoginContext context) {
        this.context = context;
    }

    /** Logs in: with the password, or with the tickets of the process. */
    static KerberosLogin of(AccountCredentials account, Optional<String> principal) throws LoginException {
        if (account.isOfProcess()) {
            // GSS of the operating system finds the tickets of the process by itself.
            return Boolean.getBoolean("sun.security.jgss.native")
                    ? new KerberosLogin(null)
                    : new KerberosLogin(loggedIn(callbacks -> {}, options(true, principal)));
        }
        return new KerberosLogin(withPassword(account, options(false, principal)));
    }

    private static Map<String, String> options(boolean fromCache, Optional<String> principal) {
        Map<String, String> options = new HashMap<>();
        options.put("isInitiator", "true");
        options.put("refreshKrb5Config", "true");
        options.put("useTicketCache", String.valueOf(fromCache));
        options.put("doNotPrompt", String.valueOf(fromCache));
        principal.ifPresent(name -> options.put("principal", name));
        return options;
    }

    private static LoginContext withPassword(AccountCredentials account, Map<String, String> options)
            throws LoginException {
        try {
            return account.withPassword(password -> {
                try {
                    return loggedIn(callbacks -> answer(callbacks, password), options);
                } catch (LoginException refused) {
                    throw new Refused(refused);
                }
            });
        } catch (Refused refused) {
            throw refused.why;
        }
    }

    private static void answer(Callback[] callbacks, char[] password) {
        for (Callback callback : callbacks) {
            if (callback instanceof PasswordCallback asked) {
                asked.setPassword(password);
            } else if (callback instanceof NameCallback asked) {
                asked.setName(asked.getDefaultName());
            }
        }
    }

    private static LoginContext loggedIn(CallbackHandler answers, Map<String, String> options) throws LoginException {
        LoginContext context = new LoginContext("lync-discover", new Subject(), answers, new Configuration() {
            @Override
            public AppConfigurationEntry[] getAppConfigurationEntry(String name) {
                return new AppConfigurationEntry[] {
                    new AppConfigurationEntry(MODULE, AppConfigurationEntry.LoginModuleControlFlag.REQUIRED, options)
                };
            }
        });
        context.login();
        return context;
    }

    /** Does something as the account that is logged in. */
    <T extends @Nullable Object> T as(PrivilegedExceptionAction<T> action) throws Exception {
        if (context == null) {
            return action.run();
        }
        try {
            return Subject.doAs(context.getSubject(), action);
        } catch (PrivilegedActionException failed) {
            throw failed.getException();
        }
    }

    /** Forgets the tickets; those of a ticket cache stay in it. */
    @Override
    public void close() {
        if (context != null) {
            try {
                context.logout();
            } catch (LoginException gone) {
                // Nothing is left to be forgotten then.
            }
        }
    }

    /** A refusal on its way out of a function that may throw none. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final LoginException why;

        Refused(LoginException why) {
            super(why);
            this.why = why;
        }
    }
}
