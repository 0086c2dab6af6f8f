package io.github.lyncdiscover.recorded;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ProtocolConstants;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.name.WebAddress;
import io.github.lyncdiscover.network.Conversation;
import io.github.lyncdiscover.network.Deadline;
import io.github.lyncdiscover.network.DnsAnswer;
import io.github.lyncdiscover.network.DnsQuestion;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.HttpRequest;
import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.network.SignInOutcome;
import io.github.lyncdiscover.network.SignInRequest;
import io.github.lyncdiscover.network.SipOutcome;
import io.github.lyncdiscover.network.SipRequest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A network that answers from a recording and from nothing else. Requests are masked as the recording was. Immutable.
 */
final class ReplayNetwork implements Network {
    private final Set<Circumstance> circumstances;
    private final Set<DomainName> reaches;
    private final Set<String> stated;
    private final Map<DnsQuestion, DnsAnswer> lookups = new HashMap<>();
    private final Map<WebAddress, Map<Optional<String>, HttpOutcome>> gets = new HashMap<>();
    private final Map<WebAddress, WebAddress> inAnyCase = new HashMap<>();
    private final Map<String, HttpOutcome> otherRequests = new HashMap<>();
    private final Map<WebAddress, SignInOutcome> signIns = new HashMap<>();
    private final Map<ServerAddress, SipOutcome> connects = new HashMap<>();
    private final String where;
    private final String hint;

    ReplayNetwork(Recording recording, String where, String hint) {
        this.where = where;
        this.hint = hint;
        circumstances = recording.circumstances();
        reaches = new HashSet<>(recording.reaches());
        stated = recording.stated();
        for (RecordedExchange exchange : recording.exchanges()) {
            exchange.fold(
                    it -> lookups.put(it.question(), it.answer()),
                    this::add,
                    it -> connects.put(it.server(), it.outcome()),
                    it -> signIns.put(it.url(), it.outcome()));
        }
        connects.keySet().forEach(server -> reaches.add(server.host()));
    }

    @Override
    public DnsAnswer lookup(DnsQuestion question, Deadline deadline) {
        return recorded(lookups.get(question), question.toString());
    }

    private HttpOutcome add(RecordedExchange.Get it) {
        if (it.sent().isPlain()) {
            gets.computeIfAbsent(it.url(), url -> new HashMap<>()).put(it.accept(), it.outcome());
            inAnyCase.putIfAbsent(withUserInLowerCase(it.url()), it.url());
        } else {
            otherRequests.put(it.asked(), it.outcome());
        }
        return it.outcome();
    }

    @Override
    public HttpOutcome fetch(HttpRequest request, Deadline deadline) {
        return RecordedOffer.replayed(fetch(request, RequestVariant.of(request, 1)), request.versions());
    }

    @Override
    public Conversation converse(Conversation.Origin origin) {
        AtomicInteger turns = new AtomicInteger();
        return Conversation.of(
                origin,
                (request, deadline) -> RecordedOffer.replayed(
                        fetch(request, RequestVariant.of(request, turns.incrementAndGet())), request.versions()));
    }

    private HttpOutcome fetch(HttpRequest request, RequestVariant sent) {
        HttpOutcome asItIs = page(request.url(), request.accept(), sent);
        if (asItIs != null) {
            return asItIs;
        }
        WebAddress url = SecretMasking.of(request.url());
        return recorded(
                page(url, request.accept(), sent),
                RecordedExchange.Get.asked(url, Optional.of(request.accept()), sent));
    }

    private @Nullable HttpOutcome page(WebAddress url, String accept, RequestVariant sent) {
        if (sent.isPlain()) {
            return page(url, accept);
        }
        HttpOutcome inThatForm = otherRequests.get(RecordedExchange.Get.asked(url, Optional.of(accept), sent));
        return inThatForm != null
                ? inThatForm
                : otherRequests.get(RecordedExchange.Get.asked(url, Optional.empty(), sent));
    }

    private @Nullable HttpOutcome page(WebAddress url, String accept) {
        WebAddress sameUser = inAnyCase.getOrDefault(withUserInLowerCase(url), url);
        Map<Optional<String>, HttpOutcome> forms = gets.getOrDefault(url, gets.getOrDefault(sameUser, Map.of()));
        HttpOutcome inThatForm = forms.get(Optional.of(accept));
        return inThatForm != null ? inThatForm : forms.get(Optional.empty());
    }

    /** Sign-in addresses that differ in case are the same user's. */
    private static WebAddress withUserInLowerCase(WebAddress url) {
        int user = url.path().indexOf("?sipuri=");
        return user < 0
                ? url
                : new WebAddress(
                        url.secure(),
                        url.server(),
                        url.path().substring(0, user)
                                + url.path().substring(user).toLowerCase(Locale.ROOT));
    }

    /** As it was recorded; a recording without an account says that nobody signed in. */
    @Override
    public SignInOutcome signIn(SignInRequest request, Deadline deadline) {
        return signIns.getOrDefault(SecretMasking.of(request.document().url()), SignInOutcome.NOT_ATTEMPTED);
    }

    @Override
    public boolean reaches(DomainName host) {
        return reaches.contains(host);
    }

    @Override
    public boolean reachesWeb(DomainName host) {
        return connects.containsKey(new ServerAddress(host, ProtocolConstants.HTTPS_PORT));
    }

    @Override
    public boolean resolves(DomainName host) {
        return lookups.containsKey(DnsQuestion.of(host, DnsQuestion.Type.A))
                || lookups.containsKey(DnsQuestion.of(host, DnsQuestion.Type.AAAA));
    }

    @Override
    public boolean states(String name) {
        return stated.contains(name);
    }

    @Override
    public SipOutcome connect(SipRequest request, Deadline deadline) {
        return RecordedOffer.replayed(
                recorded(connects.get(request.server()), RecordedExchange.Connect.asked(request.server())),
                request.versions());
    }

    @Override
    public Set<Circumstance> circumstances() {
        return circumstances;
    }

    private <T> T recorded(@Nullable T answer, String question) {
        if (answer == null) {
            throw new UnrecordedQuestionException(where, question, hint);
        }
        return answer;
    }
}
