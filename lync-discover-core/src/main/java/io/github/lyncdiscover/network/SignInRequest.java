package io.github.lyncdiscover.network;

import io.github.lyncdiscover.authentication.SignInForm;
import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.name.WebAddress;
import io.github.lyncdiscover.trust.TrustRule;
import java.util.Objects;
import java.util.Optional;

/**
 * The question what a web server answers to a signed-in user where it has just asked for sign-in. Has no secrets. Immutable.
 *
 * @param document the request that was refused: a GET of the User resource
 * @param challenge the headers of the refusal
 * @param oauth the resource that takes a token instead, where the Root document names one
 * @param address whose sign-in
 * @param trust which servers the client trusts without asking its user: no other may see the account
 * @param form how the client signs in
 * @param byHttpRedirect whether an HTTP redirect, not a document, led to the User resource: no account is shown there
 * @since 0.1.0
 */
public record SignInRequest(
        HttpRequest document,
        HttpHeaders challenge,
        Optional<WebAddress> oauth,
        SignInAddress address,
        TrustRule trust,
        SignInForm form,
        boolean byHttpRedirect) {
    /** Refuses null. */
    public SignInRequest {
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(challenge, "challenge");
        Objects.requireNonNull(oauth, "oauth");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(trust, "trust");
        Objects.requireNonNull(form, "form");
    }

    /** Without the headers. */
    @Override
    public String toString() {
        return "sign-in of " + address + " at " + document;
    }
}
