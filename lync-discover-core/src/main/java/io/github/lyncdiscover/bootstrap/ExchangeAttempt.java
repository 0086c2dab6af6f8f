package io.github.lyncdiscover.bootstrap;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.WebAddress;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.MachineLimit;
import io.github.lyncdiscover.network.TlsProblem;
import io.github.lyncdiscover.prediction.Doubt;
import io.github.lyncdiscover.prediction.Finding;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.FindingDetail;
import io.github.lyncdiscover.prediction.LegEnding;
import io.github.lyncdiscover.prediction.NamedBy;
import io.github.lyncdiscover.prediction.RequestOutcome;
import io.github.lyncdiscover.prediction.SkipReason;
import io.github.lyncdiscover.prediction.Stage;
import io.github.lyncdiscover.prediction.Step;
import io.github.lyncdiscover.trust.TrustRule;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One source of the Autodiscover of Exchange, through its redirects to an answer or to nothing. */
final class ExchangeAttempt {
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final int UNAUTHORIZED = 401;
    private static final int OK = 200;
    private static final int BEGINNING = 2048;

    private final WalkNetwork world;
    private final ClientProfile client;
    private final TrustRule rule;
    private final Walk walk;
    private final NamedBy namedBy;
    private final Set<WebAddress> seen = new HashSet<>();
    private final List<DomainName> targets = new ArrayList<>();

    /** How a first host is known, which decides what it counts as where nobody knows what it answers. */
    enum First {
        /** The mail domain itself: a web site. */
        MAIL_DOMAIN,
        /** A name that every client tries: nobody knows. */
        TRIED,
        /** A record names it as Exchange: so it is. */
        NAMED
    }

    /**
     * What came of a source.
     *
     * @param answered whether the walk ends there
     * @param met the servers that are not trusted, in the order met
     * @param doubt why it may end there for users, though it did not from here; empty if it is known
     * @param due the finding about that answer, due where Exchange is not found elsewhere
     */
    record Result(boolean answered, List<UntrustedServer> met, Optional<Doubt> doubt, Optional<FindingCode> due) {
        static final Result NOTHING = met(false, List.of());

        static Result met(boolean answered, List<UntrustedServer> met) {
            return new Result(answered, met, Optional.empty(), Optional.empty());
        }
    }

    ExchangeAttempt(WalkNetwork world, ClientProfile client, TrustRule rule, Walk walk, NamedBy namedBy) {
        this.world = world;
        this.client = client;
        this.rule = rule;
        this.walk = walk;
        this.namedBy = namedBy;
    }

    /**
     * Follows a source to its end.
     *
     * @param first where it begins; over plain HTTP only a redirect counts
     * @param known how its host is known
     */
    Result over(WebAddress first, First known) {
        WebAddress url = first;
        while (seen.add(url) && seen.size() <= client.get(Settings.REDIRECT_LIMIT) + 1) {
            HostAddresses host = world.addresses(url.host(), walk.log().trace());
            if (host.failure().isPresent()) {
                LegEnding failure = host.failure().get();
                return failure.isUnanswered()
                        ? open(url, Unreachable.byName(url.host(), failure), late(failure))
                        : Result.NOTHING;
            } else if (!world.answers(url.host())) {
                return targets.isEmpty() ? notStated(url, known, host) : ends(url);
            }
            HttpOutcome outcome = world.fetch(url, host);
            write(url, outcome);
            if (!(outcome instanceof HttpOutcome.Response response)) {
                return failed(url, outcome);
            } else if (url.secure() && isAutodiscover(response)) {
                return ends(url);
            }
            Optional<WebAddress> target = redirect(url, response);
            if (target.isEmpty()) {
                return url.secure() && client.get(Settings.EXCHANGE_JUDGES_WEB_SITES)
                        ? Result.met(false, judged(url))
                        : Result.NOTHING;
            }
            url = target.get();
            targets.add(url.host());
        }
        return Result.NOTHING;
    }

    /** What comes of a web server of which the plan does not say what it answers. */
    private Result notStated(WebAddress url, First known, HostAddresses host) {
        return switch (known) {
            case NAMED -> ends(url);
            case MAIL_DOMAIN -> {
                walk.log().skip(url.host(), SkipReason.of(SkipReason.Kind.WEB_SITE_AT_MAIL_DOMAIN));
                yield Result.NOTHING;
            }
            case TRIED -> {
                Doubt doubt = new Doubt(Doubt.Kind.ANSWER_MISSING, url.host().text());
                unknown(
                        Finding.of(FindingCode.WEB_SERVER_NOT_STATED, url.host())
                                .with(FindingDetail.ROLE, FindingDetail.ServerRole.EXCHANGE),
                        doubt,
                        host.lookups());
                yield new Result(false, List.of(), Optional.of(doubt), Optional.empty());
            }
        };
    }

    /** Reports a missing answer; without a dialog nothing about Exchange changes what comes of the sign-in. */
    void unknown(Finding finding, Doubt doubt, List<? extends Step> proof) {
        if (client.get(Settings.DIALOG) == Settings.Dialog.NONE) {
            walk.log().note(finding, proof);
        } else {
            walk.missing(finding, doubt.subject(), proof);
        }
    }

    private Optional<WebAddress> redirect(WebAddress url, HttpOutcome.Response response) {
        if (!REDIRECTS.contains(response.status())) {
            return Optional.empty();
        }
        String location = response.location().orElse("");
        Optional<WebAddress> target = url.resolve(location).filter(WebAddress::secure);
        walk.log()
                .trace()
                .add(new Step.Redirect(
                        SafeText.web(url),
                        target.map(SafeText::web).orElseGet(() -> SafeText.target(location, url.resolve(location))),
                        Step.Redirect.Kind.HTTP,
                        target.isPresent() ? Step.Redirect.Result.FOLLOWED : Step.Redirect.Result.TARGET_REFUSED));
        return target;
    }

    /** A document of Autodiscover, or the demand for credentials that comes before it. */
    private static boolean isAutodiscover(HttpOutcome.Response response) {
        if (response.status() == UNAUTHORIZED) {
            return true;
        }
        byte[] body = response.body().bytes();
        String beginning = new String(body, 0, Math.min(body.length, BEGINNING), StandardCharsets.UTF_8);
        return response.status() == OK && beginning.contains("<Autodiscover");
    }

    private Result failed(WebAddress url, HttpOutcome outcome) {
        return outcome.fold(
                response -> Result.NOTHING,
                large -> Result.NOTHING,
                tls -> fails(url, tls),
                refused -> Result.NOTHING,
                late -> open(
                        url, Unreachable.byConnection(url.host(), LegEnding.TIMED_OUT), FindingCode.ANSWER_TIMED_OUT),
                lost -> Result.NOTHING);
    }

    private static FindingCode late(LegEnding failure) {
        return failure == LegEnding.TIMED_OUT ? FindingCode.ANSWER_TIMED_OUT : FindingCode.NAME_SERVER_FAILURE;
    }

    /** A certificate that fails here alone may be good on users' machines. */
    private Result fails(WebAddress url, HttpOutcome.TlsFailed tls) {
        boolean here = tls.faults().stream()
                .allMatch(fault ->
                        fault.problem() == TlsProblem.UNTRUSTED || fault.limit().isPresent());
        FindingCode due = tls.faults().stream()
                .flatMap(fault -> fault.limit().stream())
                .findFirst()
                .map(limit -> limit.kind() == MachineLimit.Kind.OTHER_VERSIONS_OFFERED
                        ? FindingCode.TLS_VERSION_OF_ANOTHER_CLIENT
                        : FindingCode.MACHINE_CANNOT_CONNECT)
                .orElse(FindingCode.UNTRUSTED_ON_THIS_MACHINE);
        return here && !world.states(url.host().text())
                ? open(url, new Doubt(Doubt.Kind.ANSWER_MISSING, url.host().text()), due)
                : Result.NOTHING;
    }

    /** What did not answer from here, and may for users; what a plan states is no missing answer. */
    private Result open(WebAddress url, Doubt doubt, FindingCode due) {
        List<UntrustedServer> met = url.secure()
                ? judged(url).stream()
                        .map(encounter -> encounter.after(Optional.of(doubt)))
                        .toList()
                : List.of();
        return world.states(url.host().text())
                ? Result.met(false, met)
                : new Result(false, met, Optional.of(doubt), Optional.of(due));
    }

    private Result ends(WebAddress url) {
        return Result.met(true, judged(url));
    }

    /** The redirect targets on the way, and the host at its end. */
    private List<UntrustedServer> judged(WebAddress last) {
        return Stream.concat(targets.stream(), Stream.of(last.host()))
                .distinct()
                .map(host -> walk.log().trace().add(new Step.Judge(rule.judge(host), Stage.EXCHANGE, namedBy)))
                .filter(judge -> !judge.decision().trusted())
                .map(judge -> new UntrustedServer(judge, Optional.empty()))
                .toList();
    }

    private void write(WebAddress url, HttpOutcome outcome) {
        Optional<HttpOutcome.Response> response =
                outcome instanceof HttpOutcome.Response it ? Optional.of(it) : Optional.empty();
        String detail = outcome.fold(
                it -> it.contentType(), it -> "", it -> it.detail(), it -> it.detail(), it -> "", it -> it.detail());
        walk.log()
                .trace()
                .add(new Step.Fetch(
                        SafeText.address(url),
                        RequestOutcome.of(outcome),
                        response.map(HttpOutcome.Response::status),
                        SafeText.said(detail),
                        ClientTlsPolicy.shown(url.host(), outcome)));
    }
}
