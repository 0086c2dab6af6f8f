package io.github.lyncdiscover.signin;

import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.name.WebAddress;
import io.github.lyncdiscover.network.SignInResult;
import io.github.lyncdiscover.text.content.SecretFilter;

/** The end of a sign-in without an answer. Never leaves this package. */
final class SignInStop extends Exception {
    private static final long serialVersionUID = 1;

    private final transient SignInResult result;
    private final transient WebAddress at;
    private final transient String said;

    SignInStop(SignInResult result, WebAddress at, String said) {
        super(result.name(), null, false, false);
        this.result = result;
        this.at = at;
        this.said = PrintableText.brief(SecretFilter.mask(said));
    }

    SignInStop(SignInResult result, WebAddress at) {
        this(result, at, "");
    }

    SignInResult result() {
        return result;
    }

    WebAddress at() {
        return at;
    }

    String said() {
        return said;
    }
}
