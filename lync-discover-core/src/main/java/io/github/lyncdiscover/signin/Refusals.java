package io.github.lyncdiscover.signin;

import io.github.lyncdiscover.authentication.AuthenticationFailure;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.SignInResult;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The meaning of servers' refusals and schemes' failures for a sign-in. */
final class Refusals {
    /** The difference of clocks that Kerberos allows, and that a ticket is given, too. */
    static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    private Refusals() {}

    /** A scheme had no token, or none that the server took. */
    static SignInResult of(AuthenticationFailure failure) {
        return switch (failure) {
            case WRONG_PASSWORD, UNKNOWN_ACCOUNT -> SignInResult.REFUSED;
            case ACCOUNT_REVOKED, PASSWORD_EXPIRED, NOT_PERMITTED -> SignInResult.ACCOUNT_UNUSABLE;
            case CLOCK_SKEW -> SignInResult.CLOCK_SKEW;
            case SERVER_NOT_PROVEN -> SignInResult.SERVER_NOT_PROVEN;
            case UNUSABLE_CHALLENGE -> SignInResult.ANSWER_UNUSABLE;
            default -> SignInResult.NO_SCHEME;
        };
    }

    /** The service of tickets or tokens answered, and not with one. */
    static SignInResult ofService(HttpOutcome.Response response, ServerDiagnostics said, boolean refused) {
        if (said.saysAccountIsUnusable()) {
            return SignInResult.ACCOUNT_UNUSABLE;
        } else if (said.saysOtherSipUri()) {
            return SignInResult.SIP_URI_MISMATCH;
        } else if (said.id() == ServerDiagnostics.TYPE_NOT_ALLOWED) {
            return SignInResult.TYPE_NOT_ALLOWED;
        }
        boolean denied = refused
                || said.id() == ServerDiagnostics.NO_TOKEN
                || response.status() == UNAUTHORIZED
                || response.status() == FORBIDDEN;
        return denied ? SignInResult.REFUSED : SignInResult.ANSWER_UNUSABLE;
    }

    /** The User resource answered a request with a ticket or token; empty if it let the account in. */
    static Optional<SignInResult> ofDocument(HttpOutcome.Response response, ServerDiagnostics said, Instant now) {
        if (said.id() == ServerDiagnostics.TICKET_INVALID) {
            return Optional.of(SignInResult.TICKET_OF_OTHER_POOL);
        }
        boolean refused = response.status() == UNAUTHORIZED
                || response.status() == FORBIDDEN
                || said.id() == ServerDiagnostics.OAUTH_TOKEN_INVALID;
        if (!refused) {
            return Optional.empty();
        }
        boolean otherTime = response.headers()
                .first("Date")
                .flatMap(Refusals::date)
                .filter(date -> Duration.between(date, now).abs().compareTo(CLOCK_TOLERANCE) > 0)
                .isPresent();
        return Optional.of(otherTime ? SignInResult.CLOCK_SKEW : SignInResult.TICKET_REFUSED);
    }

    private static Optional<Instant> date(String header) {
        try {
            return Optional.of(ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }
}
