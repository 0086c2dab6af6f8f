package io.github.lyncdiscover.signin;

import io.github.lyncdiscover.authentication.AccountCredentials;
import io.github.lyncdiscover.authentication.AuthenticationScheme;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.network.Deadline;
import io.github.lyncdiscover.network.ForwardingNetwork;
import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.network.SignInOutcome;
import io.github.lyncdiscover.network.SignInRequest;
import io.github.lyncdiscover.network.SignInResult;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A network in which an account signs in where a User document asks for it: the only one that sees a secret. Whoever wraps it, such
 * as a recording, sees outcomes. Everything else is passed on.
 *
 * <pre>{@code
 * try (AccountCredentials account = AccountCredentials.of("CONTOSO\\alice", password)) {
 *     Network network = SignedInNetwork.over(live, account).schemes(List.of(new NegotiateScheme())).build();
 *     Prediction prediction = LyncDiscover.on(network).predict("alice@contoso.example");
 * }
 * }</pre>
 *
 * <p>An account is shown over HTTPS with a certificate that the network below accepts, and to servers only that the client trusts
 * without asking its user, or that the caller named. After a refusal nobody is shown it any more: another attempt could lock it.
 * Sign-ins are made one after the other. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class SignedInNetwork implements ForwardingNetwork {
    private final Network below;
    private final Predicate<DomainName> named;
    private final AccountCredentials credentials;
    private final List<AuthenticationScheme> schemes;
    private final boolean sendsPassword;
    private final InstantSource clock = InstantSource.system();
    private boolean refused;

    private SignedInNetwork(Builder builder) {
        below = builder.below;
        named = builder.named;
        credentials = builder.credentials;
        schemes = List.copyOf(builder.schemes);
        sendsPassword = builder.sendsPassword;
    }

    /**
     * Begins a network in which an account signs in.
     *
     * @param below the network that carries the requests, such as a live one
     * @param account who signs in; it stays open as long as the network is used, and whoever made it closes it
     * @return a builder
     */
    public static Builder over(Network below, AccountCredentials account) {
        Objects.requireNonNull(below, "below");
        Objects.requireNonNull(account, "account");
        return new Builder(below, account);
    }

    @Override
    public Network below() {
        return below;
    }

    /** Signs in, once for each call: whoever asks twice gets two tickets. */
    @Override
    public synchronized SignInOutcome signIn(SignInRequest request, Deadline deadline) {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(deadline, "deadline");
        if (refused) {
            return new SignInOutcome(
                    SignInResult.ALREADY_REFUSED, Optional.of(request.document().url()), "", List.of());
        }
        SignInAccount account = new SignInAccount(credentials, schemes, sendsPassword);
        SignInExchanges exchanges = new SignInExchanges(below, request, named, deadline.limit());
        SignInOutcome outcome = new SignInWalk(exchanges, request, account, clock).walk();
        refused = account.isShown() && !outcome.result().isSuccess();
        return outcome;
    }

    /** Without the account. */
    @Override
    public String toString() {
        return below + ", signed in";
    }

    /** How an account signs in. For one thread. */
    public static final class Builder {
        private final Network below;
        private final AccountCredentials credentials;
        private List<AuthenticationScheme> schemes = List.of();
        private Predicate<DomainName> named = host -> false;
        private boolean sendsPassword;

        private Builder(Network below, AccountCredentials credentials) {
            this.below = below;
            this.credentials = credentials;
        }

        /**
         * Sets the schemes of HTTP authentication. None unless this is called.
         *
         * @param inOrder which of those that a server offers is used: the first that has a token
         * @return this builder
         */
        public Builder schemes(List<? extends AuthenticationScheme> inOrder) {
            schemes = new ArrayList<>(Objects.requireNonNull(inOrder, "inOrder"));
            return this;
        }

        /**
         * Sets which servers may see the account beside those that the client trusts. None unless this is called.
         *
         * @param isNamed asked for each such server, each time; it may ask the user
         * @return this builder
         */
        public Builder naming(Predicate<DomainName> isNamed) {
            named = Objects.requireNonNull(isNamed, "isNamed");
            return this;
        }

        /**
         * Sets whether the password itself may be sent in a form, within TLS, where a token service offers nothing better. Not
         * unless this is called.
         *
         * @param sending true to allow it
         * @return this builder
         */
        public Builder sendingPassword(boolean sending) {
            sendsPassword = sending;
            return this;
        }

        /** Without the account. */
        @Override
        public String toString() {
            return schemes.size() + " schemes over " + below;
        }

        /**
         * The network.
         *
         * @return a network; there is nothing to close
         */
        public SignedInNetwork build() {
            return new SignedInNetwork(this);
        }
    }
}
