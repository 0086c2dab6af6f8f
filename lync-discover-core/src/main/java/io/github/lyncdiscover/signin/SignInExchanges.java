package io.github.lyncdiscover.signin;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.WebAddress;
import io.github.lyncdiscover.network.Conversation;
import io.github.lyncdiscover.network.Deadline;
import io.github.lyncdiscover.network.DnsAnswer;
import io.github.lyncdiscover.network.DnsQuestion;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.HttpRequest;
import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.network.SignInOutcome;
import io.github.lyncdiscover.network.SignInOutcome.Purpose;
import io.github.lyncdiscover.network.SignInRequest;
import io.github.lyncdiscover.network.SignInResult;
import io.github.lyncdiscover.trust.TrustDecision;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The requests of one sign-in: each goes to a server that may see the account, over HTTPS, and each is written down without its
 * secrets. No redirect is followed and nothing is repeated. For one thread.
 */
final class SignInExchanges {
    private static final int PROXY_AUTHENTICATION = 407;
    private static final int REDIRECTION = 3;

    private final Network network;
    private final SignInRequest signIn;
    private final Predicate<DomainName> named;
    private final Duration limit;
    private final List<SignInOutcome.Exchange> made = new ArrayList<>();

    SignInExchanges(Network network, SignInRequest signIn, Predicate<DomainName> named, Duration limit) {
        this.network = network;
        this.signIn = signIn;
        this.named = named;
        this.limit = limit;
    }

    List<SignInOutcome.Exchange> made() {
        return List.copyOf(made);
    }

    /** The address that was asked last. */
    Optional<WebAddress> last() {
        return made.isEmpty()
                ? Optional.empty()
                : Optional.of(made.get(made.size() - 1).url());
    }

    Deadline deadline() {
        return Deadline.in(limit);
    }

    /** An address that may see the account. */
    WebAddress admitted(String address, WebAddress namedBy) throws SignInStop {
        Optional<WebAddress> url = namedBy.resolve(address);
        if (url.isEmpty()) {
            throw new SignInStop(SignInResult.NOT_SECURE, namedBy, address);
        }
        admit(url.get());
        return url.get();
    }

    /** Stops unless an address may see the account. */
    void admit(WebAddress url) throws SignInStop {
        if (!url.secure()) {
            throw new SignInStop(SignInResult.NOT_SECURE, url);
        }
        TrustDecision decision = signIn.trust().judge(url.host());
        boolean trusted = decision.trusted() && decision.basis() != TrustDecision.Basis.ONLINE_HOST_INFERRED;
        if (!trusted && !named.test(url.host())) {
            throw new SignInStop(SignInResult.HOST_NOT_TRUSTED, url);
        }
    }

    /** Makes a request on a connection of its own. */
    HttpOutcome.Response fetch(Purpose purpose, HttpRequest request) throws SignInStop {
        HttpRequest found = found(request);
        return answered(purpose, found.url(), network.fetch(found, deadline()));
    }

    /** Begins a connection for several requests. */
    Conversation converse(HttpRequest request) throws SignInStop {
        return network.converse(Conversation.Origin.of(found(request)));
    }

    /** What came of a request, written down. */
    HttpOutcome.Response answered(Purpose purpose, WebAddress url, HttpOutcome outcome) throws SignInStop {
        made.add(new SignInOutcome.Exchange(purpose, url, outcome));
        if (!(outcome instanceof HttpOutcome.Response response)) {
            throw outcome instanceof HttpOutcome.TlsFailed failed
                    ? new SignInStop(SignInResult.CERTIFICATE_FAILS, url, failed.detail())
                    : new SignInStop(SignInResult.UNREACHABLE, url, words(outcome));
        } else if (!response.secured()) {
            throw new SignInStop(SignInResult.NOT_SECURE, url);
        } else if (response.status() == PROXY_AUTHENTICATION) {
            throw new SignInStop(SignInResult.PROXY_AUTHENTICATION, url);
        } else if (response.status() / 100 == REDIRECTION) {
            throw new SignInStop(
                    SignInResult.REDIRECTED, url, response.location().orElse(""));
        }
        return response;
    }

    private static String words(HttpOutcome outcome) {
        return outcome.code().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The request with the addresses of its host, which the walk looked up if it is that of the User resource. */
    private HttpRequest found(HttpRequest request) throws SignInStop {
        admit(request.url());
        HttpRequest spoken = request.speaking(signIn.document().versions());
        DomainName host = request.url().host();
        if (host.equals(signIn.document().url().host())) {
            return spoken.at(signIn.document().addresses());
        }
        List<String> addresses = host.isIpAddress() ? List.of(host.text()) : addresses(host);
        if (addresses.isEmpty()) {
            throw new SignInStop(SignInResult.UNREACHABLE, request.url(), "no address");
        }
        return spoken.at(addresses);
    }

    private List<String> addresses(DomainName host) {
        List<String> found = new ArrayList<>();
        for (DnsQuestion.Type type : List.of(DnsQuestion.Type.A, DnsQuestion.Type.AAAA)) {
            if (network.lookup(DnsQuestion.of(host, type), deadline()) instanceof DnsAnswer.Addresses some) {
                found.addAll(some.addresses());
            }
        }
        return found;
    }
}
