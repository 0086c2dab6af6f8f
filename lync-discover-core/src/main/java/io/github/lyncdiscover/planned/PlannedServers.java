package io.github.lyncdiscover.planned;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.name.WebAddress;
import io.github.lyncdiscover.network.Body;
import io.github.lyncdiscover.network.Deadline;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.HttpRequest;
import io.github.lyncdiscover.network.SipOutcome;
import io.github.lyncdiscover.network.SipRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The web and SIP servers of a planned world, with their outcomes made beforehand. Immutable. */
final class PlannedServers {
    private static final HttpOutcome NOT_PLANNED = new HttpOutcome.Refused("nothing is planned there");
    private static final SipOutcome SIP_NOT_PLANNED = new SipOutcome.Refused("nothing is planned there");

    private final Map<Page, List<Timed<HttpOutcome>>> pages = new HashMap<>();
    private final Map<Port, HttpOutcome> otherPages = new HashMap<>();
    private final Map<ServerAddress, Timed<SipOutcome>> sipServers = new HashMap<>();
    private final Set<DomainName> sipHosts = new HashSet<>();
    private final Set<String> hosts = new HashSet<>();

    private record Page(WebAddress url, Optional<String> accept) {}

    private record Port(boolean secure, ServerAddress server) {}

    private record Timed<T>(Duration delay, T inTime, T late) {
        T within(Deadline deadline) {
            return delay.compareTo(deadline.limit()) > 0 ? late : inTime;
        }
    }

    PlannedServers(List<Fact.Get> gets, List<Fact.SipServer> sips) {
        for (Fact.Get get : gets) {
            HttpOutcome outcome = get.answer().outcome(get.url().secure());
            hosts.add(get.url().host().text());
            pages.put(
                    new Page(get.url(), get.accept()),
                    get.answer().turns().stream()
                            .map(turn -> timed(turn, get.url().secure()))
                            .toList());
            otherPages.put(port(get.url()), otherPage(get.url(), outcome));
        }
        for (Fact.SipServer sip : sips) {
            sipHosts.add(sip.server().host());
            hosts.add(sip.server().host().text());
            sipServers.put(
                    sip.server(), new Timed<>(sip.answer().delay(), sip.answer().outcome(), new SipOutcome.TimedOut()));
        }
    }

    private static Timed<HttpOutcome> timed(ServerAnswer.Web answer, boolean secure) {
        HttpOutcome outcome = answer.outcome(secure);
        return new Timed<>(answer.delay(), outcome, new HttpOutcome.TimedOut(outcome.secured()));
    }

    /** What is planned for a request: by URL with its query, else without; each in the form asked for, else in any. The turn counts the exchanges of a connection about the page. */
    Optional<HttpOutcome> planned(HttpRequest request, Deadline deadline, int turn) {
        List<Timed<HttpOutcome>> page = page(request.url(), request.accept());
        if (page == null && request.url().path().indexOf('?') >= 0) {
            page = page(request.url().withoutQuery(), request.accept());
        }
        return page == null
                ? Optional.empty()
                : Optional.of(page.get(Math.min(turn, page.size()) - 1).within(deadline));
    }

    /** What a server does that has nothing planned for a request. */
    HttpOutcome otherwise(WebAddress url) {
        return otherPages.getOrDefault(port(url), NOT_PLANNED);
    }

    boolean speakOf(String host) {
        return hosts.contains(host);
    }

    boolean knows(DomainName sipHost) {
        return sipHosts.contains(sipHost);
    }

    SipOutcome connect(SipRequest request, Deadline deadline) {
        Timed<SipOutcome> server = sipServers.get(request.server());
        return server == null ? SIP_NOT_PLANNED : server.within(deadline);
    }

    /** The handshake with a web server of which a page is planned, unless SIP servers are planned under its name. */
    Optional<SipOutcome> web(ServerAddress server) {
        return sipHosts.contains(server.host())
                ? Optional.empty()
                : Optional.ofNullable(otherPages.get(new Port(true, server))).map(PlannedServers::handshake);
    }

    private static SipOutcome handshake(HttpOutcome outcome) {
        if (outcome instanceof HttpOutcome.Refused refused) {
            return new SipOutcome.Refused(refused.detail());
        } else if (outcome instanceof HttpOutcome.TlsFailed failed) {
            return new SipOutcome.TlsFailed(failed.seen(), failed.faults());
        }
        return outcome instanceof HttpOutcome.TimedOut ? new SipOutcome.TimedOut() : new SipOutcome.Connected();
    }

    private @Nullable List<Timed<HttpOutcome>> page(WebAddress url, String accept) {
        List<Timed<HttpOutcome>> inThatForm = pages.get(new Page(url, Optional.of(accept)));
        return inThatForm != null ? inThatForm : pages.get(new Page(url, Optional.empty()));
    }

    private static Port port(WebAddress url) {
        return new Port(url.secure(), url.server());
    }

    /** A port that fails for one page fails for all; one that is there has no other page. */
    private static HttpOutcome otherPage(WebAddress url, HttpOutcome outcome) {
        return failsForAllPages(outcome)
                ? outcome
                : new HttpOutcome.Response(url.secure(), 404, "", Optional.empty(), Body.EMPTY);
    }

    static boolean failsForAllPages(Fact.Get get) {
        return failsForAllPages(get.answer().outcome(get.url().secure()));
    }

    private static boolean failsForAllPages(HttpOutcome outcome) {
        return outcome instanceof HttpOutcome.Refused
                || outcome instanceof HttpOutcome.TlsFailed
                || (outcome instanceof HttpOutcome.TimedOut timedOut && !timedOut.secured());
    }
}
