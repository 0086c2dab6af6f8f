package io.github.lyncdiscover.plan.world;

import io.github.lyncdiscover.autodiscover.AutodiscoverDocument;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.AccessLocation;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.SipAccess;
import io.github.lyncdiscover.deployment.Home;
import io.github.lyncdiscover.deployment.OnlineTenant;
import io.github.lyncdiscover.deployment.Pool;
import io.github.lyncdiscover.deployment.ServerSettings;
import io.github.lyncdiscover.deployment.ServerSettings.OnlineRedirectAt;
import io.github.lyncdiscover.deployment.ServerSettings.OtherPool;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ProtocolConstants;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.name.WebAddress;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.TlsProblem;
import io.github.lyncdiscover.plan.world.PossibleWorlds.Choices;
import io.github.lyncdiscover.plan.world.WebEndpoint.WebServices;
import io.github.lyncdiscover.planned.Answers;
import io.github.lyncdiscover.planned.Documents;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The answers of a plan's endpoints, by the home of the user who asks. Safe for use by several threads. */
final class EndpointAnswers {
    private static final String USER = ProtocolConstants.ROOT_PATH + "/user";
    private static final HttpOutcome CREDENTIALS = Answers.status(401).outcome(true);
    private static final HttpOutcome NOT_FOUND = Answers.status(404).outcome(true);
    private static final HttpOutcome PAGE =
            Answers.body("text/html", "<html></html>").outcome(true);
    private static final HttpOutcome NO_HTTP = new HttpOutcome.Refused("a SIP server answers no HTTP");

    private final PoolTopology topology;
    private final ServerSettings settings;
    private final Map<AutodiscoverDocument, HttpOutcome> written = new ConcurrentHashMap<>();

    EndpointAnswers(PoolTopology topology) {
        this.topology = topology;
        this.settings = topology.deployment().settings();
    }

    /** What comes of a request; the handshake of an HTTPS request has succeeded. */
    HttpOutcome of(WebEndpoint endpoint, WebAddress url, Home home, Choices choices, WorldNotes notes) {
        HttpOutcome outcome;
        if (endpoint instanceof WebServices own) {
            outcome = webServices(own, url, home, choices);
            own.pools().stream()
                    .filter(pool -> own.side() == NetworkSide.INTERNAL && hasOtherName(pool))
                    .forEach(notes::internalWebServicesRenamed);
        } else if (endpoint instanceof WebEndpoint.Provider provider) {
            outcome = provider(provider.online(), url, home, notes);
        } else if (endpoint instanceof WebEndpoint.WebSite) {
            outcome = PAGE;
        } else {
            return NO_HTTP;
        }
        return url.secure() ? outcome : plain(outcome);
    }

    /** What an Exchange server answers without credentials. */
    HttpOutcome exchange(WebAddress url) {
        boolean autodiscover = url.secure()
                && url.withoutQuery().path().toLowerCase(Locale.ROOT).equals(ProtocolConstants.EXCHANGE_PATH);
        HttpOutcome outcome = autodiscover ? CREDENTIALS : NOT_FOUND;
        return url.secure() ? outcome : plain(outcome);
    }

    private static boolean hasOtherName(Pool pool) {
        return pool.edition() == Pool.Edition.STANDARD
                && !pool.internalWebServices().equals(pool.fqdn());
    }

    private static HttpOutcome plain(HttpOutcome outcome) {
        return outcome instanceof HttpOutcome.Response it
                ? new HttpOutcome.Response(false, it.status(), it.contentType(), it.location(), it.body())
                : outcome;
    }

    private static boolean isRoot(String path) {
        return path.equals("/") || path.toLowerCase(Locale.ROOT).equals(ProtocolConstants.ROOT_PATH);
    }

    /** Whether the User resource is asked for. */
    static boolean isUser(WebAddress url) {
        return url.withoutQuery().path().toLowerCase(Locale.ROOT).equals(USER);
    }

    private HttpOutcome webServices(WebServices own, WebAddress url, Home home, Choices choices) {
        String path = url.withoutQuery().path();
        Optional<OnlineTenant> elsewhere =
                home.fold(on -> Optional.empty(), there -> Optional.of(there.online()), Optional::empty);
        if (isRoot(path)) {
            return elsewhere
                    .filter(there -> redirectsAtRoot(own, choices))
                    .map(there -> document(Documents.redirectTo(root(there.autodiscover()))))
                    .orElseGet(() -> document(
                            url.secure()
                                    ? Documents.userAt(user(own.name()))
                                    : Documents.redirectTo(root(own.name()))));
        } else if (!isUser(url)) {
            return NOT_FOUND;
        }
        return home.fold(
                on -> userOf(on.pool(), own, choices),
                there -> document(Documents.userRedirect(root(there.online().autodiscover()))),
                () -> NOT_FOUND);
    }

    private boolean redirectsAtRoot(WebServices own, Choices choices) {
        return settings.onlineRedirectAt() == OnlineRedirectAt.ROOT
                && choices.at(new ChoicePoint(
                                ChoicePoint.Kind.ONLINE_REDIRECT,
                                own.name(),
                                List.of("it redirects in its Root", "it redirects in its User document")))
                        == 0;
    }

    private HttpOutcome userOf(Pool pool, WebServices own, Choices choices) {
        Pool running = pool.centralPool().flatMap(topology.deployment()::pool).orElse(pool);
        if (!own.pools().contains(running)) {
            Optional<DomainName> home =
                    topology.webServices(running, own.side()).filter(it -> !it.equals(own.name()));
            boolean redirects = home.isPresent()
                    && (settings.otherPool() == OtherPool.REDIRECT
                            || choices.at(new ChoicePoint(
                                            ChoicePoint.Kind.OTHER_POOL,
                                            own.name(),
                                            List.of(
                                                    "it names the SIP server at once",
                                                    "it redirects to " + home.get())))
                                    == 1);
            if (redirects) {
                return document(Documents.userRedirect(root(home.get())));
            }
        }
        boolean central = pool.centralPool().isPresent()
                && choices.at(new ChoicePoint(
                                ChoicePoint.Kind.BRANCH_APPLIANCE,
                                pool.fqdn(),
                                List.of("the branch appliance " + pool.fqdn(), "its central pool " + running.fqdn())))
                        == 1;
        Optional<SipAccess> access =
                topology.sipServer(central ? running : pool, own.side()).map(EndpointAnswers::access);
        AutodiscoverDocument user = own.side() == NetworkSide.INTERNAL
                ? Documents.user(Optional.of(AccessLocation.INTERNAL), access, Optional.empty())
                : Documents.user(Optional.of(AccessLocation.EXTERNAL), Optional.empty(), access);
        return document(Documents.withWebServices(
                user,
                topology.webServices(running, NetworkSide.INTERNAL),
                topology.webServices(running, NetworkSide.EXTERNAL)));
    }

    private HttpOutcome provider(OnlineTenant online, WebAddress url, Home home, WorldNotes notes) {
        boolean itsOwn = url.host().equals(online.autodiscover()) || url.host().equals(online.webServices());
        String path = url.withoutQuery().path();
        if (url.secure() && !itsOwn) {
            return new HttpOutcome.TlsFailed(
                    TlsProblem.NAME_MISMATCH, "the provider's certificate names its own hosts");
        } else if (isRoot(path)) {
            boolean start = !url.secure() || !itsOwn;
            return document(
                    start
                            ? Documents.redirectTo(root(online.autodiscover()))
                            : Documents.userAt(user(online.webServices())));
        } else if (!isUser(url)) {
            return NOT_FOUND;
        }
        return home.fold(
                on -> {
                    notes.providerKnowsNobody(on.pool().fqdn(), online.webServices());
                    return NOT_FOUND;
                },
                there -> document(Documents.withWebServices(
                        Documents.user(
                                Optional.of(AccessLocation.EXTERNAL),
                                Optional.empty(),
                                Optional.of(access(there.online().sipServer()))),
                        Optional.empty(),
                        Optional.of(online.webServices()))),
                () -> NOT_FOUND);
    }

    private HttpOutcome document(AutodiscoverDocument document) {
        return written.computeIfAbsent(document, it -> Answers.document(it).outcome(true));
    }

    private static SipAccess access(ServerAddress server) {
        return new SipAccess(server.host().text(), String.valueOf(server.port()));
    }

    static String root(DomainName host) {
        return "https://" + host + ProtocolConstants.ROOT_PATH;
    }

    static String user(DomainName host) {
        return "https://" + host + USER;
    }
}
