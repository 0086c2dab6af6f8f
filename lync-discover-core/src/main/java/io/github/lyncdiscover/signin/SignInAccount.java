package io.github.lyncdiscover.signin;

import io.github.lyncdiscover.authentication.AccountCredentials;
import io.github.lyncdiscover.authentication.AuthenticationScheme;
import java.util.List;

/** An account and the ways in which it may be shown. For one thread at a time. */
final class SignInAccount {
    private final AccountCredentials credentials;
    private final List<AuthenticationScheme> schemes;
    private final boolean sendsPassword;
    private boolean shown;

    SignInAccount(AccountCredentials credentials, List<AuthenticationScheme> schemes, boolean sendsPassword) {
        this.credentials = credentials;
        this.schemes = List.copyOf(schemes);
        this.sendsPassword = sendsPassword;
    }

    AccountCredentials credentials() {
        return credentials;
    }

    List<AuthenticationScheme> schemes() {
        return schemes;
    }

    /** Whether the password itself may go into a form. */
    boolean sendsPassword() {
        return sendsPassword;
    }

    /** Notes that a server or a directory gets to see something of the account. */
    void show() {
        shown = true;
    }

    boolean isShown() {
        return shown;
    }
}
