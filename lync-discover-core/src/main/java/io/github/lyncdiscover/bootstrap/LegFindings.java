package io.github.lyncdiscover.bootstrap;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.WebAddress;
import io.github.lyncdiscover.prediction.Doubt;
import io.github.lyncdiscover.prediction.Finding;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.FindingDetail;
import io.github.lyncdiscover.prediction.FindingDetail.Consequence;
import io.github.lyncdiscover.prediction.LegEnding;
import io.github.lyncdiscover.prediction.Step;
import java.util.List;
import java.util.Optional;

/** The findings about the failed legs of a lyncdiscover name. */
final class LegFindings {
    private final WalkNetwork world;
    private final ClientProfile client;
    private final Walk walk;

    LegFindings(WalkNetwork world, ClientProfile client, Walk walk) {
        this.world = world;
        this.client = client;
        this.walk = walk;
    }

    void write(List<LegResult> legs) {
        boolean answered = legs.stream().anyMatch(leg -> leg.ending().isSuccess());
        for (LegResult leg : legs) {
            if (!leg.ending().isSuccess()) {
                write(leg, answered);
            }
        }
    }

    private void write(LegResult leg, boolean answered) {
        DomainName host = leg.last().host();
        WebAddress what = SafeText.address(leg.last().withoutQuery());
        switch (leg.ending()) {
            case USER_DOCUMENT, AUTHENTICATION_REQUIRED, NOT_WALKED -> {}
            case NO_SUCH_NAME, NO_ADDRESS -> {
                if (!leg.endedAtItsName()) {
                    note(leg, Finding.of(FindingCode.NAME_WITHOUT_ADDRESS, host));
                }
            }
            case CONNECTION_REFUSED -> {
                if (!leg.endedAtItsName()) {
                    note(leg, said(leg, Finding.of(FindingCode.CONNECTION_REFUSED, what)));
                }
            }
            case NAME_SERVER_FAILURE ->
                noAnswer(leg, answered, FindingCode.LOOKUP_FAILED, FindingCode.NAME_SERVER_FAILURE);
            case TIMED_OUT -> noAnswer(leg, answered, FindingCode.LEG_TIMED_OUT, FindingCode.ANSWER_TIMED_OUT);
            case ANSWER_NOT_STATED -> walk.missing(MissingAnswers.webServer(host, leg.proof()), host, leg.proof());
            case TLS_NAME_MISMATCH, TLS_EXPIRED, TLS_NOT_YET_VALID, TLS_UNTRUSTED, TLS_HANDSHAKE_FAILED ->
                new TlsFindings(world, client, walk).leg(leg, what, answered);
            case REDIRECT_LOOP -> note(leg, to(leg, Finding.of(FindingCode.REDIRECT_LOOP, what)));
            case TOO_MANY_REDIRECTS -> note(leg, Finding.of(FindingCode.TOO_MANY_REDIRECTS, what));
            case TARGET_REFUSED -> note(leg, to(leg, Finding.of(FindingCode.TARGET_REFUSED, what)));
            case FOREIGN_REDIRECT -> note(leg, to(leg, Finding.of(FindingCode.FOREIGN_REDIRECT, what)));
            case WRONG_MEDIA_TYPE -> note(leg, said(leg, Finding.of(FindingCode.WRONG_MEDIA_TYPE, what)));
            case MALFORMED_DOCUMENT -> note(leg, said(leg, Finding.of(FindingCode.MALFORMED_DOCUMENT, what)));
            case NO_LINK -> note(leg, Finding.of(FindingCode.NO_LINK, what));
            case TOO_LARGE -> note(leg, Finding.of(FindingCode.TOO_LARGE, what));
            case HTTP_STATUS -> {
                note(
                        leg,
                        Finding.of(FindingCode.HTTP_STATUS, what)
                                .with(FindingDetail.STATUS, leg.end().status()));
                if (leg.end().status().equals(Optional.of(403)) && !world.states(host.text())) {
                    walk.log().fail(Finding.of(FindingCode.USER_AGENT_MAY_BE_REFUSED, what), leg.proof());
                }
            }
            case CONNECTION_LOST -> note(leg, said(leg, Finding.of(FindingCode.CONNECTION_LOST, what)));
        }
    }

    private static Finding said(LegResult leg, Finding finding) {
        return MissingAnswers.said(finding, leg.end().said());
    }

    private static Finding to(LegResult leg, Finding finding) {
        return finding.with(FindingDetail.TARGET, leg.end().target());
    }

    /** Where the other leg answers it is information only, and so it is where it is stated: the client goes on then. */
    private void noAnswer(LegResult leg, boolean answered, FindingCode info, FindingCode missing) {
        DomainName host = leg.last().host();
        boolean late = leg.ending() == LegEnding.TIMED_OUT;
        if (world.isPartlySeen()) {
            walk.missing(unanswered(leg, missing), host, leg.proof());
        } else if (answered) {
            Finding finding = unanswered(leg, info);
            note(leg, late ? finding.with(FindingDetail.CONSEQUENCE, Consequence.OTHER_REQUEST_ANSWERS) : finding);
        } else if (world.states(host.text())) {
            note(leg, unanswered(leg, info).with(FindingDetail.CONSEQUENCE, Consequence.CLIENT_GOES_ON));
        } else {
            walk.missing(unanswered(leg, missing), host, leg.proof());
        }
    }

    /** A request that was not answered, or a look-up before it came to one. */
    private static Finding unanswered(LegResult leg, FindingCode code) {
        boolean asked = leg.ending() == LegEnding.TIMED_OUT && leg.asked();
        Finding finding = asked
                ? Finding.of(code, SafeText.address(leg.last().withoutQuery()))
                : said(leg, Finding.of(code, leg.last().host()));
        return finding.with(FindingDetail.FAILURE, leg.ending());
    }

    /**
     * What the legs leave open where none succeeded: a temporary failure, after which it is not documented whether the client
     * goes on. Those that are missing answers are written already.
     */
    void writeTemporary() {
        List<LegResult> legs = walk.state().legs().stream()
                .filter(LegResult::endedTemporarily)
                .filter(leg -> leg.end().status().isPresent()
                        || world.states(leg.last().host().text()))
                .toList();
        if (!legs.isEmpty()) {
            List<Step> proof =
                    legs.stream().flatMap(leg -> leg.proof().stream()).toList();
            walk.log()
                    .fail(
                            Finding.of(FindingCode.TEMPORARY_FAILURE)
                                    .with(
                                            FindingDetail.ADDRESSES,
                                            legs.stream()
                                                    .map(leg -> SafeText.address(
                                                            leg.last().withoutQuery()))
                                                    .distinct()
                                                    .toList())
                                    .of(client),
                            proof);
            walk.state()
                    .doubt(new Doubt(
                            Doubt.Kind.TEMPORARY_FAILURE, legs.get(0).name().text()));
        }
    }

    private void note(LegResult leg, Finding finding) {
        walk.log().fail(WayThere.of(leg, finding), leg.proof());
    }
}
