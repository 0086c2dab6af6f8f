package io.github.lyncdiscover.authentication;

import java.security.PrivilegedExceptionAction;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import org.ietf.jgss.GSSContext;
import org.ietf.jgss.GSSCredential;
import org.ietf.jgss.GSSException;
import org.ietf.jgss.GSSManager;
import org.ietf.jgss.GSSName;
import org.ietf.jgss.Oid;
import org.jspecify.annotations.Nullable;

/** The SPNEGO tokens of one sign-in, made by the Java runtime's GSS. */
final class NegotiateExchange implements TokenExchange {
    /** SPNEGO (RFC 4178). */
    private static final String SPNEGO = "1.3.6.1.5.5.2";

    private enum State {
        NEW,
        SENT,
        ENDED
    }

    private final String service;
    private final AccountCredentials account;
    private State state = State.NEW;
    private @Nullable KerberosLogin login;
    private @Nullable GSSContext context;

    NegotiateExchange(String host, AccountCredentials account) {
        this.service = "HTTP@" + host;
        this.account = account;
    }

    @Override
    public Reply next(String challenge) {
        Objects.requireNonNull(challenge, "challenge");
        if (state == State.ENDED) {
            throw new IllegalStateException("the exchange has ended; begin another one");
        }
        Optional<byte[]> token = ChallengeToken.decode(challenge);
        boolean first = state == State.NEW;
        Reply reply = token.isEmpty() || first != (token.get().length == 0)
                ? new Reply.Failed(AuthenticationFailure.UNUSABLE_CHALLENGE, "")
                : KerberosCall.within(() -> first ? begun() : continued(token.get()));
        state = reply instanceof Reply.Token ? State.SENT : State.ENDED;
        return reply;
    }

    private Reply begun() {
        Optional<String> principal = Optional.empty();
        if (!account.isOfProcess()) {
            principal = KerberosNames.principal(account);
            if (principal.isEmpty()) {
                return new Reply.Failed(AuthenticationFailure.UNKNOWN_REALM, account.domain());
            }
        }
        try {
            login = KerberosLogin.of(account, principal);
            GSSContext begun = login.as(this::context);
            context = begun;
            return step(begun, new byte[0]);
        } catch (Exception failed) {
            return KerberosFailures.of(failed, account.isOfProcess(), service);
        }
    }

    private GSSContext context() throws GSSException {
        GSSManager manager = GSSManager.getInstance();
        GSSContext created = manager.createContext(
                manager.createName(service, GSSName.NT_HOSTBASED_SERVICE),
                new Oid(SPNEGO),
                (GSSCredential) null,
                GSSContext.DEFAULT_LIFETIME);
        created.requestMutualAuth(true);
        created.requestCredDeleg(false);
        return created;
    }

    private Reply continued(byte[] token) {
        try {
            return step(Objects.requireNonNull(context), token);
        } catch (Exception failed) {
            Reply.Failed reply = KerberosFailures.of(failed, account.isOfProcess(), service);
            return reply.failure() == AuthenticationFailure.OTHER
                    ? new Reply.Failed(AuthenticationFailure.SERVER_NOT_PROVEN, reply.detail())
                    : reply;
        }
    }

    private Reply step(GSSContext current, byte[] token) throws Exception {
        PrivilegedExceptionAction<byte @Nullable []> step = () -> current.initSecContext(token, 0, token.length);
        byte[] answer = Objects.requireNonNull(login).as(step);
        if (answer != null && answer.length > 0) {
            Reply reply = new Reply.Token(Base64.getEncoder().encodeToString(answer), true);
            Arrays.fill(answer, (byte) 0);
            return reply;
        }
        return current.isEstablished() && current.getMutualAuthState()
                ? new Reply.Done()
                : new Reply.Failed(AuthenticationFailure.SERVER_NOT_PROVEN, service);
    }

    @Override
    public void close() {
        state = State.ENDED;
        GSSContext open = context;
        context = null;
        if (open != null) {
            try {
                open.dispose();
            } catch (GSSException gone) {
                // Nothing is left to be cleared then.
            }
        }
        KerberosLogin kept = login;
        login = null;
        if (kept != null) {
            kept.close();
        }
    }
}
