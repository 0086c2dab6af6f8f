package io.github.lyncdiscover.prediction;

import static io.github.lyncdiscover.prediction.FindingDetail.SAID;

/** The words for sign-ins to the web services that bring no answer. */
final class SignInWords {
    private SignInWords() {}

    static String of(Finding finding) {
        String said = finding.get(SAID).orElse("");
        return sentences(finding) + (said.isEmpty() ? "" : " Reported: " + said + (said.endsWith(".") ? "" : "."));
    }

    private static String sentences(Finding finding) {
        String at = FindingWords.subject(finding);
        return switch (finding.code()) {
            case SIGN_IN_ADDRESS_NEEDED ->
                "A ticket is for one sign-in address, and only a SIP domain is known: the account was shown to nobody.";
            case SIGN_IN_NOT_SECURE ->
                "The account was not shown to " + at
                        + ": a server that sees an account is named with an https address.";
            case SIGN_IN_HOST_NOT_TRUSTED ->
                "The account was not shown to " + at
                        + ": the client would ask its user whether to trust this server. Name"
                        + " the server if it may see the account.";
            case SIGN_IN_REDIRECTED ->
                at + " is reached by an HTTP redirect, or redirects: no account is shown behind one.";
            case SIGN_IN_CERTIFICATE_FAILS -> "The account was not shown to " + at + ": its TLS handshake fails.";
            case SIGN_IN_NO_ROUTE -> at + " refuses, and names no way to sign in.";
            case SIGN_IN_BEHIND_HTTP_AUTHENTICATION ->
                at
                        + " asks for HTTP authentication only, which Lync web services do not: a proxy or a publishing rule in front"
                        + " of them asks. The account was not shown to it.";
            case SIGN_IN_PROXY_AUTHENTICATION ->
                "A proxy in front of " + at + " asks for credentials of its own. The account was not shown to it.";
            case SIGN_IN_NO_SCHEME -> at + " offers no way to sign in that is usable here.";
            case SIGN_IN_REFUSED ->
                at
                        + " refuses the name or the password. It was shown once, and is not shown again: each attempt may count towards"
                        + " a lockout.";
            case SIGN_IN_ACCOUNT_UNUSABLE ->
                at + " refuses the account: it is disabled, locked or expired, or its password is.";
            case SIGN_IN_CLOCK_SKEW ->
                at
                        + " refuses the sign-in because clocks differ: compare that of this machine with that of the server.";
            case SIGN_IN_ENDLESS_CHALLENGES ->
                at + " answers every token with another challenge. The sign-in was ended.";
            case SIGN_IN_SIP_URI_MISMATCH ->
                at + " refuses the sign-in: the account belongs to another sign-in address.";
            case SIGN_IN_TYPE_NOT_ALLOWED -> at + " does not allow this kind of sign-in.";
            case SIGN_IN_TICKET_REFUSED -> at + " does not take the ticket that was issued for it.";
            case SIGN_IN_TICKET_OF_OTHER_POOL -> at + " does not take the ticket: another pool issued it.";
            case SIGN_IN_SERVER_NOT_PROVEN -> at + " did not prove who it is: its last token is missing or wrong.";
            case SIGN_IN_UNREACHABLE -> "The sign-in needs " + at + ", which does not answer.";
            case SIGN_IN_ANSWER_UNUSABLE -> "The sign-in needs " + at + ", whose answer is of no use.";
            case SIGN_IN_NOT_REPEATED ->
                "The account was not shown to " + at
                        + ": it was refused before in this run, and another attempt could lock it.";
            default -> throw new IllegalStateException("no words for " + finding.code());
        };
    }
}
