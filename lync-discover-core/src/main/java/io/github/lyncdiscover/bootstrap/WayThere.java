package io.github.lyncdiscover.bootstrap;

import io.github.lyncdiscover.prediction.Finding;
import io.github.lyncdiscover.prediction.FindingDetail;
import io.github.lyncdiscover.prediction.Step;
import io.github.lyncdiscover.prediction.Subject;
import java.util.List;
import java.util.Optional;

/** The details about how a leg came to the host at which it ended: which answer sent it there, which alias leads on. */
final class WayThere {
    private WayThere() {}

    /** The finding with these details; as it is if the leg ended at its own name and that is no alias. */
    static Finding of(LegResult leg, Finding finding) {
        Optional<Step.Redirect> redirect = leg.endedAtItsName() ? Optional.empty() : lastRedirect(leg);
        return finding.with(FindingDetail.SENT_BY, redirect.map(Step.Redirect::kind))
                .with(FindingDetail.SENDER, redirect.map(WayThere::sender))
                .with(FindingDetail.ALIAS, alias(leg));
    }

    private static Optional<Step.Redirect> lastRedirect(LegResult leg) {
        Optional<Step.Redirect> last = Optional.empty();
        for (Step step : leg.steps()) {
            if (step instanceof Step.Redirect redirect && redirect.isFollowed()) {
                last = Optional.of(redirect);
            }
        }
        return last;
    }

    private static Subject sender(Step.Redirect redirect) {
        return redirect.from() instanceof Subject.Web web
                ? new Subject.Web(web.url().withoutQuery())
                : redirect.from();
    }

    private static Optional<String> alias(LegResult leg) {
        String host = leg.last().host().text();
        return leg.steps().stream()
                .flatMap(step -> step instanceof Step.Lookup lookup
                                && lookup.question().name().equals(host)
                        ? lookup.answer().aliases().stream()
                        : List.<String>of().stream())
                .reduce((first, second) -> second);
    }
}
