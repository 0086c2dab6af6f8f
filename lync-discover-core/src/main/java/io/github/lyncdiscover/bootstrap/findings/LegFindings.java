package io.github.lyncdiscover.bootstrap.findings;

import io.github.lyncdiscover.bootstrap.notes.Notebook;
import io.github.lyncdiscover.bootstrap.notes.WalkedLeg;
import io.github.lyncdiscover.bootstrap.world.SafeText;
import io.github.lyncdiscover.bootstrap.world.World;
import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.prediction.Doubt;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.LegEnding;
import io.github.lyncdiscover.prediction.Step;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the failed legs of a lyncdiscover name tell an administrator. */
public final class LegFindings {
    private final World world;
    private final ClientProfile client;
    private final Notebook notebook;

    public LegFindings(World world, ClientProfile client, Notebook notebook) {
        this.world = world;
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
        String what = SafeText.address(leg.last().withoutQuery()).toString();
        switch (leg.ending()) {
            case USER_DOCUMENT, AUTHENTICATION_REQUIRED, NOT_WALKED -> {}
            case NO_SUCH_NAME, NO_ADDRESS -> {
                if (!leg.endedAtItsName()) {
                    note(leg, FindingCode.NAME_WITHOUT_ADDRESS, host + " has no address.");
                }
            }
            case CONNECTION_REFUSED -> {
                if (!leg.endedAtItsName()) {
                    note(
                            leg,
                            FindingCode.CONNECTION_REFUSED,
                            what + " refused the connection" + SafeText.aside(leg.detail()) + ".");
                }
            }
            case NAME_SERVER_FAILURE -> {
                String message = MissingAnswers.lookup(host, leg.ending(), leg.detail());
                noAnswer(leg, answered, FindingCode.LOOKUP_FAILED, FindingCode.NAME_SERVER_FAILURE, message);
            }
            case TIMED_OUT -> {
                String late = leg.asked()
                        ? what + " did not answer in time"
                        : MissingAnswers.lookup(host, leg.ending(), leg.detail());
                noAnswer(leg, answered, FindingCode.LEG_TIMED_OUT, FindingCode.ANSWER_TIMED_OUT, late);
            }
            case ANSWER_NOT_STATED ->
                notebook.missing(
                        FindingCode.WEB_SERVER_NOT_STATED,
                        host.text(),
                        MissingAnswers.webServer(host, leg.proof()),
                        leg.proof());
            case TLS_NAME_MISMATCH, TLS_EXPIRED, TLS_NOT_YET_VALID, TLS_UNTRUSTED, TLS_HANDSHAKE_FAILED ->
                new Certificates(world, client, notebook).leg(leg, what, answered);
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
                        what + " answers with " + leg.detail() + ", not with an Autodiscover document.");
            case MALFORMED_DOCUMENT ->
                note(
                        leg,
                        FindingCode.MALFORMED_DOCUMENT,
                        "The document from " + what + " is unreadable: " + leg.detail() + ".");
            case NO_LINK ->
                note(
                        leg,
                        FindingCode.NO_LINK,
                        "The document from " + what + " contains neither a redirect nor a User link.");
            case TOO_LARGE ->
                note(
                        leg,
                        FindingCode.TOO_LARGE,
                        "The answer from " + what + " is larger than any Autodiscover document.");
            case HTTP_STATUS -> {
                note(leg, FindingCode.HTTP_STATUS, what + " answers with " + leg.detail() + ".");
                if (leg.status().equals(Optional.of(403)) && !world.states(host.text())) {
                    notebook.fail(
                            FindingCode.USER_AGENT_MAY_BE_REFUSED,
                            what + " may refuse this program's User-Agent only: with that of the client it may answer.",
                            leg.proof());
                }
            }
            case CONNECTION_LOST ->
                note(
                        leg,
                        FindingCode.CONNECTION_LOST,
                        "The connection to " + what + " broke" + SafeText.aside(leg.detail()) + ".");
        }
    }

    /** Where the other leg answers it is information only, and so it is where it is stated: the client goes on then. */
    private void noAnswer(WalkedLeg leg, boolean answered, FindingCode info, FindingCode missing, String message) {
        String host = leg.last().host().text();
        if (answered) {
            boolean late = leg.ending() == LegEnding.TIMED_OUT;
            note(leg, info, message + (late ? "; the other request answers." : "."));
        } else if (world.states(host)) {
            note(leg, info, message + "; the client goes on.");
        } else {
            notebook.missing(missing, host, message + ".", leg.proof());
        }
    }

    /**
     * What the legs leave open where none succeeded: a temporary failure, after which it is not documented whether the client
     * goes on. Those that are missing answers are written already.
     */
    public void writeTemporary() {
        List<WalkedLeg> legs = notebook.legs().stream()
                .filter(WalkedLeg::endedTemporarily)
                .filter(leg -> leg.status().isPresent()
                        || world.states(leg.last().host().text()))
                .toList();
        if (!legs.isEmpty()) {
            List<Step> proof =
                    legs.stream().flatMap(leg -> leg.proof().stream()).toList();
            notebook.fail(
                    FindingCode.TEMPORARY_FAILURE,
                    "Autodiscover ended in a failure that may pass ("
                            + legs.stream()
                                    .map(leg -> SafeText.address(leg.last().withoutQuery())
                                            .toString())
                                    .distinct()
                                    .collect(Collectors.joining(", "))
                            + "): whether " + client.title() + " then goes on to DNS records is not documented.",
                    proof);
            notebook.doubt(
                    new Doubt(Doubt.Kind.TEMPORARY_FAILURE, legs.get(0).name().text()));
        }
    }

    private void note(WalkedLeg leg, FindingCode code, String message) {
        notebook.fail(code, message + WayThere.of(leg), leg.proof());
    }
}
