package io.github.lyncdiscover.bootstrap;

import io.github.lyncdiscover.authentication.SignInForm;
import io.github.lyncdiscover.certificate.TlsVersion;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.client.Settings.AddressFamily;
import io.github.lyncdiscover.name.DhcpAnswer;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.IpAddress;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.name.WebAddress;
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
import io.github.lyncdiscover.prediction.Doubt;
import io.github.lyncdiscover.prediction.Step;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The network as one walk sees it: each question is asked once, and everything asked is written down. */
final class WalkNetwork {
    /** Name servers give records in any order. */
    private static final Comparator<DnsAnswer.Service> IN_ORDER = Comparator.comparingInt(DnsAnswer.Service::priority)
            .thenComparing(DnsAnswer.Service::weight, Comparator.reverseOrder())
            .thenComparing(WalkNetwork::target)
            .thenComparingInt(DnsAnswer.Service::port);

    private final Network network;
    private final DocumentReader reader;
    private final Duration timeout;
    private final String accept;
    private final Set<TlsVersion> versions;
    private final Set<AddressFamily> families;
    private final SignInAddress address;
    private final SignInForm form;
    private final Set<WebAddress> signedIn = ConcurrentHashMap.newKeySet();
    private final ClientTlsPolicy handshakes;
    private final OncePerKey<DnsQuestion, DnsAnswer> lookups = new OncePerKey<>();
    private final OncePerKey<WebAddress, HttpOutcome> fetches = new OncePerKey<>();
    private final OncePerKey<ServerAddress, SipOutcome> connections = new OncePerKey<>();
    private final OncePerKey<WebAddress, SignInOutcome> signIns = new OncePerKey<>();

    WalkNetwork(Network network, SignIn signIn, DocumentReader reader) {
        this.network = network;
        this.reader = reader;
        this.timeout = signIn.scenario().timeLimit();
        this.handshakes = new ClientTlsPolicy(signIn.client());
        this.versions = signIn.client().get(Settings.TLS_VERSIONS);
        this.families = signIn.client().get(Settings.ADDRESS_FAMILIES);
        this.address = signIn.address();
        this.form = signIn.form();
        this.accept = signIn.client().get(Settings.REPRESENTATION).accept();
    }

    private Deadline deadline() {
        return Deadline.in(timeout);
    }

    <T> List<T> together(Supplier<T> first, Supplier<T> second) {
        return network.together(List.of(first, second));
    }

    /** Looks a host up, in a time of its own: the connection that follows has all of its time. */
    HostAddresses addresses(DomainName host, WalkLog.Steps trace) {
        if (host.isIpAddress()) {
            AddressFamily family = IpAddress.isV4(host.text()) ? AddressFamily.IPV4 : AddressFamily.IPV6;
            return families.contains(family) ? HostAddresses.numeric(host) : HostAddresses.ofAnotherFamily(host);
        }
        Deadline deadline = deadline();
        DnsQuestion ipv4 = DnsQuestion.of(host, DnsQuestion.Type.A);
        DnsQuestion ipv6 = DnsQuestion.of(host, DnsQuestion.Type.AAAA);
        if (families.size() == 1) {
            DnsQuestion only = families.contains(AddressFamily.IPV4) ? ipv4 : ipv6;
            return HostAddresses.of(host, List.of(trace.add(new Step.Lookup(only, answer(only, deadline)))));
        }
        List<DnsAnswer> answers = together(() -> answer(ipv4, deadline), () -> answer(ipv6, deadline));
        Step.Lookup a = trace.add(new Step.Lookup(ipv4, answers.get(0)));
        Step.Lookup aaaa = trace.add(new Step.Lookup(ipv6, answers.get(1)));
        return HostAddresses.of(host, List.of(a, aaaa));
    }

    Step.Lookup services(String service, DomainName domain, WalkLog.Steps trace) {
        DnsQuestion question = DnsQuestion.srv(service, domain);
        return trace.add(new Step.Lookup(question, answer(question, deadline())));
    }

    HttpOutcome fetch(WebAddress url, HostAddresses host) {
        HttpRequest request = request(url, host);
        return fetches.get(
                url,
                () -> handshakes.with(
                        url.host(), withoutHeaders(AnswerCheck.of(request, network.fetch(request, deadline())))));
    }

    HttpRequest request(WebAddress url, HostAddresses host) {
        return new HttpRequest(url, accept, host.addresses(), versions);
    }

    SignInAddress address() {
        return address;
    }

    SignInForm signInForm() {
        return form;
    }

    /** Whether nobody signed in at an address yet; says so once. */
    boolean isFirstSignIn(WebAddress url) {
        return signedIn.add(url);
    }

    /** The answer to a signed-in user, asked for once for each address. */
    SignInOutcome signIn(SignInRequest request) {
        return signIns.get(
                request.document().url(), () -> AnswerCheck.of(request, network.signIn(request, deadline())));
    }

    /** No prediction depends on headers that differ from one response to the next, such as dates; a sign-in needs challenges. */
    private static HttpOutcome withoutHeaders(HttpOutcome outcome) {
        return outcome instanceof HttpOutcome.Response response
                        && !response.headers().isEmpty()
                ? response.with(Challenges.of(response))
                : outcome;
    }

    DocumentReader.Page read(HttpOutcome.Response response) {
        return reader.read(response);
    }

    boolean reaches(DomainName host) {
        return network.reaches(host);
    }

    boolean reachesWeb(DomainName host) {
        return network.reachesWeb(host);
    }

    boolean resolves(DomainName host) {
        return network.resolves(host);
    }

    boolean states(String name) {
        return network.states(name);
    }

    /** Whether users may reach a server that is unreachable from here: not where a plan states that it is. */
    boolean mayBeReached(Doubt unreachable) {
        return !(Unreachable.isAnswer(unreachable.kind()) && network.states(unreachable.subject()));
    }

    /** Whether the caller gave roots beside those of this machine. */
    boolean hasRootsGiven() {
        return network.circumstances().contains(Network.Circumstance.ROOTS_GIVEN);
    }

    /** Whether an exchange without an answer may have one in truth, as only a part of the world was seen. */
    boolean isPartlySeen() {
        return network.circumstances().contains(Network.Circumstance.PARTLY_SEEN);
    }

    DhcpAnswer dhcp() {
        return network.dhcp();
    }

    boolean answers(DomainName host) {
        return network.answers(host);
    }

    /** Connects to one port, which has all of the time for itself. */
    SipOutcome connect(ServerAddress server, HostAddresses host) {
        SipRequest request = new SipRequest(server, host.addresses(), versions);
        return connections.get(
                server,
                () -> handshakes.with(server.host(), AnswerCheck.of(request, network.connect(request, deadline()))));
    }

    private static String target(DnsAnswer.Service service) {
        return DomainName.tryParse(service.target()).map(DomainName::text).orElse(service.target());
    }

    private DnsAnswer answer(DnsQuestion question, Deadline deadline) {
        return lookups.get(question, () -> orderly(AnswerCheck.of(question, network.lookup(question, deadline))));
    }

    /** The answer with its records in order, as name servers give them in any, without secrets, and without times to live. */
    private static DnsAnswer orderly(DnsAnswer answer) {
        return answer.fold(
                found -> new DnsAnswer.Addresses(
                        found.aliases(),
                        found.addresses().size() < 2
                                ? found.addresses()
                                : found.addresses().stream().sorted().toList()),
                found -> new DnsAnswer.Services(
                        found.aliases(),
                        found.services().stream().sorted(IN_ORDER).toList()),
                none -> new DnsAnswer.NoSuchName(none.aliases()),
                none -> new DnsAnswer.NoRecords(none.aliases()),
                failed -> new DnsAnswer.Failed(failed.aliases(), SafeText.said(failed.detail()), failed.cause()),
                late -> late);
    }
}
