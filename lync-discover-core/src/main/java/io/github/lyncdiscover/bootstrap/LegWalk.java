package io.github.lyncdiscover.bootstrap;

import io.github.lyncdiscover.autodiscover.AutodiscoverDocument;
import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.WebAddress;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.SignInOutcome;
import io.github.lyncdiscover.prediction.Doubt;
import io.github.lyncdiscover.prediction.LegEnding;
import io.github.lyncdiscover.prediction.NamedBy;
import io.github.lyncdiscover.prediction.RequestOutcome;
import io.github.lyncdiscover.prediction.SkipReason;
import io.github.lyncdiscover.prediction.Stage;
import io.github.lyncdiscover.prediction.Step;
import io.github.lyncdiscover.prediction.Step.Redirect.Kind;
import io.github.lyncdiscover.prediction.Step.Redirect.Result;
import io.github.lyncdiscover.prediction.Subject;
import io.github.lyncdiscover.trust.RegistrableDomains;
import io.github.lyncdiscover.trust.TrustDecision;
import io.github.lyncdiscover.trust.TrustRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One leg: from a lyncdiscover name over HTTP or HTTPS, through redirects, to its one named ending. */
final class LegWalk {
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    /** The link to the User resource that takes tokens (MS-OCDISCWS 3.1.5.5). */
    private static final String TOKENS = "OAuth";

    private final WalkNetwork world;
    private final ClientProfile client;
    private final TrustRule rule;
    private final DomainName name;
    private final boolean secure;
    private final WalkLog.Steps trace = new WalkLog.Steps();
    private final List<UntrustedServer> encounters = new ArrayList<>();
    private final Set<WebAddress> seen = new HashSet<>();
    private Optional<Step.Judge> pending = Optional.empty();
    private WebAddress url;
    private WebAddress shown;
    private LegResult.End end = LegResult.End.with(LegEnding.NOT_WALKED, "", List.of());
    private boolean userAsked;
    private boolean byHttpRedirect;
    private Optional<WebAddress> tokens = Optional.empty();
    private Optional<LegSignIn> signIn = Optional.empty();
    private Optional<SignInOutcome> failed = Optional.empty();
    private Optional<SignInOutcome.Purpose> purpose = Optional.empty();
    private int redirects;

    LegWalk(WalkNetwork world, ClientProfile client, TrustRule rule, DomainName name, WebAddress first) {
        this.world = world;
        this.client = client;
        this.rule = rule;
        this.name = name;
        this.secure = first.secure();
        this.url = first;
        this.shown = first; // holds nothing but the sign-in address
        seen.add(first);
    }

    /** Walks to an end that needs no sign-in, or to the first that does. */
    LegResult walk() {
        return ended(walkOn(exchange()));
    }

    private LegResult.End walkOn(Optional<LegResult.End> first) {
        Optional<LegResult.End> found = first;
        while (found.isEmpty()) {
            found = exchange();
        }
        return found.get();
    }

    /** Signs in where the leg ended for want of it, and walks on; the same end where nobody can. */
    LegResult signIn() {
        while (end.ending() == LegEnding.AUTHENTICATION_REQUIRED && signIn.isPresent()) {
            Optional<LegSignIn.Tried> tried = signIn.get().tried(world, rule, trace);
            signIn = Optional.empty();
            tried.ifPresent(this::signedIn);
        }
        return ended(end);
    }

    private void signedIn(LegSignIn.Tried tried) {
        Optional<HttpOutcome.Response> document = tried.outcome().document();
        if (document.isEmpty()) {
            failed = Optional.of(tried.outcome());
            end = end.shownBy(tried.steps());
            return;
        }
        shown = SafeText.address(tried.outcome().at().orElse(url));
        purpose = Optional.of(SignInOutcome.Purpose.DOCUMENT);
        Optional<LegResult.End> next = answered(document.get());
        purpose = Optional.empty();
        end = walkOn(next);
    }

    /** The leg where it is not walked at all. */
    LegResult left() {
        Step step = trace.add(new Step.Skip(
                new Subject.Web(shown), SkipReason.of(SkipReason.Kind.OTHER_REQUEST_SUCCEEDED, name.text())));
        return ended(LegResult.End.with(LegEnding.NOT_WALKED, "", List.of(step)));
    }

    private LegResult ended(LegResult.End last) {
        end = last;
        return new LegResult(name, secure, end, url, trace.steps(), List.copyOf(encounters), failed);
    }

    /** One exchange: look up, fetch, read; empty if it sent the client on. */
    private Optional<LegResult.End> exchange() {
        HostAddresses host = world.addresses(url.host(), trace);
        if (host.failure().isPresent()) {
            settle(Optional.of(Unreachable.byName(url.host(), host.failure().get())));
            return end(host.failure().get(), host.detail(), host.lookups());
        }
        if (!world.answers(url.host())) {
            settle(Optional.empty());
            return end(LegEnding.ANSWER_NOT_STATED, "", host.lookups());
        }
        HttpOutcome outcome = world.fetch(url, host);
        return outcome.fold(
                response -> {
                    settle(Optional.empty());
                    signIn = Optional.of(new LegSignIn(url, host, response.headers(), tokens, byHttpRedirect));
                    return answered(response);
                },
                large -> failed(LegEnding.TOO_LARGE, "", outcome),
                this::untrusted,
                refused -> failed(LegEnding.CONNECTION_REFUSED, refused.detail(), outcome),
                late -> failed(LegEnding.TIMED_OUT, "", outcome),
                lost -> failed(LegEnding.CONNECTION_LOST, lost.detail(), outcome));
    }

    private Optional<LegResult.End> failed(LegEnding ending, String said, HttpOutcome outcome) {
        String detail = SafeText.said(said);
        settle(outcome.secured() ? Optional.empty() : Optional.of(Unreachable.byConnection(url.host(), ending)));
        return end(ending, detail, List.of(fetched(outcome, Optional.empty(), detail)));
    }

    /** The server judged last is not written down: the certificate dialog comes instead of the trust dialog. */
    private Optional<LegResult.End> untrusted(HttpOutcome.TlsFailed tls) {
        String detail = SafeText.said(tls.detail());
        Step step = fetched(tls, Optional.empty(), detail);
        return Optional.of(LegResult.End.failed(LegEnding.of(tls.problem()), detail, tls.faults(), step));
    }

    private Step fetched(HttpOutcome outcome, Optional<Integer> status, String detail) {
        return trace.add(new Step.Fetch(
                shown,
                RequestOutcome.of(outcome),
                status,
                detail,
                ClientTlsPolicy.shown(url.host(), outcome),
                false,
                purpose));
    }

    private Optional<LegResult.End> answered(HttpOutcome.Response response) {
        int status = response.status();
        DocumentReader.Page page = world.read(response);
        String type = page.type();
        Step step = fetched(response, Optional.of(status), type);
        if (userAsked && (status == 401 || status == 403)) {
            return Optional.of(LegResult.End.at(LegEnding.AUTHENTICATION_REQUIRED, status, step));
        }
        if (REDIRECTS.contains(status)) {
            return redirectedByHttp(response.location().orElse(""));
        }
        if (status != 200) {
            return Optional.of(LegResult.End.at(LegEnding.HTTP_STATUS, status, step));
        }
        return page.result()
                .fold(
                        read -> read(read.document(), page.content()),
                        wrong -> unread(LegEnding.WRONG_MEDIA_TYPE, type, page.content()),
                        malformed -> unread(LegEnding.MALFORMED_DOCUMENT, malformed.detail(), page.content()));
    }

    private Optional<LegResult.End> unread(LegEnding ending, String detail, Step.Read.Content content) {
        Step step = trace.add(new Step.Read(shown, content));
        return end(ending, detail, List.of(step));
    }

    private Optional<LegResult.End> read(AutodiscoverDocument document, Step.Read.Content content) {
        Step step = trace.add(new Step.Read(shown, content));
        Optional<AutodiscoverDocument.Link> lead = document.lead();
        if (lead.isPresent()) {
            return follow(document, lead.get());
        }
        return document.kind() == AutodiscoverDocument.Kind.USER
                ? Optional.of(LegResult.End.user(document, step))
                : end(LegEnding.NO_LINK, "", List.of(step));
    }

    private Optional<LegResult.End> follow(AutodiscoverDocument document, AutodiscoverDocument.Link link) {
        Kind by = link.isRedirect() ? Kind.REDIRECT : Kind.USER;
        Optional<WebAddress> target = url.resolve(link.href());
        tokens = document.links().stream()
                .filter(it -> it.token().equalsIgnoreCase(TOKENS))
                .findFirst()
                .flatMap(it -> url.resolve(it.href()));
        boolean allowed = target.filter(to -> to.secure() || client.get(Settings.FOLLOWS_PLAIN_HTTP))
                .isPresent();
        if (!allowed) {
            return stop(SafeText.target(link.href(), target), by, Result.TARGET_REFUSED);
        }
        return goTo(target.get(), by, link.isRedirect() || userAsked, !link.isRedirect());
    }

    private Optional<LegResult.End> redirectedByHttp(String location) {
        Optional<WebAddress> target = url.resolve(location).filter(WebAddress::secure);
        boolean followed = target.filter(this::isFollowedByHttp).isPresent();
        return followed
                ? goTo(target.get(), Kind.HTTP, true, userAsked)
                : stop(SafeText.target(location, url.resolve(location)), Kind.HTTP, Result.FOREIGN_REDIRECT);
    }

    private boolean isFollowedByHttp(WebAddress target) {
        return switch (client.get(Settings.HTTP_REDIRECTS)) {
            case ALWAYS -> true;
            case NEVER -> false;
            case SAME_DOMAIN ->
                target.host().equals(url.host())
                        || RegistrableDomains.of(target.host()).equals(RegistrableDomains.of(url.host()));
        };
    }

    private Optional<LegResult.End> goTo(WebAddress target, Kind by, boolean counts, boolean toUser) {
        if (!seen.add(target)) {
            return stop(SafeText.web(target), by, Result.REDIRECT_LOOP);
        }
        if (counts && ++redirects > client.get(Settings.REDIRECT_LIMIT)) {
            return stop(SafeText.web(target), by, Result.TOO_MANY_REDIRECTS);
        }
        WebAddress next = SafeText.address(target);
        trace.add(new Step.Redirect(new Subject.Web(shown), new Subject.Web(next), by, Result.FOLLOWED));
        judge(target.host());
        userAsked = toUser;
        byHttpRedirect = by == Kind.HTTP;
        url = target;
        shown = next;
        return Optional.empty();
    }

    private void judge(DomainName host) {
        if (url.secure() && !client.get(Settings.JUDGES_SECURE_ANSWERS)) {
            trace.add(new Step.Skip(new Subject.Host(host), SkipReason.of(SkipReason.Kind.NAMED_OVER_HTTPS)));
            return;
        }
        TrustDecision decision = rule.judge(host);
        Step.Judge step = trace.add(new Step.Judge(decision, Stage.WEB_SERVICES, new NamedBy.Host(url.host())));
        pending = decision.trusted() ? Optional.empty() : Optional.of(step);
    }

    /** Writes down the server judged last, now that it is known whether its handshake succeeded. */
    private void settle(Optional<Doubt> unreachable) {
        boolean brings = unreachable.isEmpty() || world.mayBeReached(unreachable.get());
        pending.filter(judge -> brings).ifPresent(judge -> encounters.add(new UntrustedServer(judge, unreachable)));
        pending = Optional.empty();
    }

    private Optional<LegResult.End> stop(Subject to, Kind by, Result result) {
        return Optional.of(
                LegResult.End.redirected(trace.add(new Step.Redirect(new Subject.Web(shown), to, by, result))));
    }

    private static Optional<LegResult.End> end(LegEnding ending, String detail, List<? extends Step> proof) {
        return Optional.of(LegResult.End.with(ending, detail, proof));
    }
}
