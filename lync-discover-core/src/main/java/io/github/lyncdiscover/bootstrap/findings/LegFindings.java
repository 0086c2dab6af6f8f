package io.github.lyncdiscover.bootstrap.findings;

import io.github.lyncdiscover.bootstrap.notes.Notebook;
import io.github.lyncdiscover.bootstrap.notes.WalkedLeg;
import io.github.lyncdiscover.bootstrap.world.Described;
import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.prediction.FindingCode;
import java.util.List;

/** What the failed legs of a lyncdiscover name tell an administrator. */
public final class LegFindings {
    private final ClientProfile client;
    private final Notebook notebook;

    public LegFindings(ClientProfile client, Notebook notebook) {
        this.client = client;
        this.notebook = notebook;
    }

    public void write(List<WalkedLeg> legs) {
        boolean answered = legs.stream().anyMatch(leg -> leg.ending().isSuccess());
        for (WalkedLeg leg : legs) {
            if (!leg.ending().isSuccess()) {
                write(leg, answered);
            }
        }
    }

    private void write(WalkedLeg leg, boolean answered) {
        DomainName host = leg.last().host();
        String what = Described.address(leg.last().withoutQuery().toString());
        switch (leg.ending()) {
            case USER_DOCUMENT, AUTHENTICATION_REQUIRED, NOT_WALKED -> {}
            case NO_SUCH_NAME, NO_ADDRESS -> {
                if (!leg.endedAtItsName()) {
                    note(leg, FindingCode.NAME_WITHOUT_ADDRESS, "An answer names " + host + ", which has no address.");
                }
            }
            case CONNECTION_REFUSED -> {
                if (!leg.endedAtItsName()) {
                    note(
                            leg,
                            FindingCode.CONNECTION_REFUSED,
                            what + " refused the connection" + Described.aside(leg.detail()) + ".");
                }
            }
            case NAME_SERVER_FAILURE -> {
                String message = MissingAnswers.lookup(host, leg.ending(), leg.detail()) + ".";
                note(leg, answered ? FindingCode.LOOKUP_FAILED : FindingCode.NAME_SERVER_FAILURE, message);
            }
            case TIMED_OUT -> {
                String late = leg.asked()
                        ? what + " did not answer in time"
                        : MissingAnswers.lookup(host, leg.ending(), leg.detail());
                note(
                        leg,
                        answered ? FindingCode.LEG_TIMED_OUT : FindingCode.ANSWER_TIMED_OUT,
                        late + (answered ? "; users don't notice, the other request answers." : "."));
            }
            case TLS_NAME_MISMATCH, TLS_EXPIRED, TLS_NOT_YET_VALID, TLS_UNTRUSTED, TLS_HANDSHAKE_FAILED ->
                new Certificates(client, notebook).leg(leg, what, answered);
            case REDIRECT_LOOP ->
                note(leg, FindingCode.REDIRECT_LOOP, what + " sends the client back to " + leg.detail() + ".");
            case TOO_MANY_REDIRECTS ->
                note(leg, FindingCode.TOO_MANY_REDIRECTS, what + " redirects once more than the client follows.");
            case TARGET_REFUSED ->
                note(
                        leg,
                        FindingCode.TARGET_REFUSED,
                        what + " sends the client to \"" + leg.detail()
                                + "\", which is no https address it could ask.");
            case FOREIGN_REDIRECT ->
                note(
                        leg,
                        FindingCode.FOREIGN_REDIRECT,
                        leg.detail().isEmpty()
                                ? what + " redirects by HTTP without saying where to."
                                : what + " redirects by HTTP to \"" + leg.detail()
                                        + "\", which the client does not follow.");
            case WRONG_MEDIA_TYPE ->
                note(
                        leg,
                        FindingCode.WRONG_MEDIA_TYPE,
                        what + " answers with " + leg.detail() + ", not with a document of Autodiscover.");
            case MALFORMED_DOCUMENT ->
                note(
                        leg,
                        FindingCode.MALFORMED_DOCUMENT,
                        "The document of " + what + " is unreadable: " + leg.detail() + ".");
            case NO_LINK -> note(leg, FindingCode.NO_LINK, "The document of " + what + " names nowhere to go on.");
            case TOO_LARGE ->
                note(leg, FindingCode.TOO_LARGE, "The answer of " + what + " is larger than any document.");
            case HTTP_STATUS -> note(leg, FindingCode.HTTP_STATUS, what + " answers with " + leg.detail() + ".");
            case CONNECTION_LOST ->
                note(
                        leg,
                        FindingCode.CONNECTION_LOST,
                        "The connection to " + what + " broke" + Described.aside(leg.detail()) + ".");
        }
    }

    private void note(WalkedLeg leg, FindingCode code, String message) {
        notebook.fail(code, message, leg.proof());
    }
}
