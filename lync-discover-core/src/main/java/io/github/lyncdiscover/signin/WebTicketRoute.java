package io.github.lyncdiscover.signin;

import io.github.lyncdiscover.authentication.SignInForm;
import io.github.lyncdiscover.name.WebAddress;
import io.github.lyncdiscover.network.Body;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.HttpRequest;
import io.github.lyncdiscover.network.SignInOutcome.Purpose;
import io.github.lyncdiscover.network.SignInRequest;
import io.github.lyncdiscover.network.SignInResult;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The route of desktop clients: the service that the header X-MS-WebTicketURL names says how it is reached, issues a ticket for the
 * User resource by Windows authentication, and the ticket goes with the next request for it (MS-OCAUTHWS 1.5; pidgin-sipe).
 */
final class WebTicketRoute {
    static final String URL = "X-MS-WebTicketURL";
    private static final String TICKET = "X-MS-WebTicket";
    private static final String METADATA = "/mex";
    private static final int OK = 200;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SignInExchanges exchanges;
    private final HttpSignIn http;
    private final SignInRequest signIn;
    private final InstantSource clock;

    WebTicketRoute(SignInExchanges exchanges, HttpSignIn http, SignInRequest signIn, InstantSource clock) {
        this.exchanges = exchanges;
        this.http = http;
        this.signIn = signIn;
        this.clock = clock;
    }

    /** Signs in; the last exchange brought the answer. */
    void walk(String ticketUrl) throws SignInStop {
        WebAddress service = exchanges.admitted(ticketUrl, signIn.document().url());
        String ticket = ticket(port(service));
        HttpOutcome.Response answer =
                exchanges.fetch(Purpose.DOCUMENT, signIn.document().with(TICKET, ticket));
        SignedInAnswer.check(answer, signIn.document().url(), clock);
    }

    /** The port for Windows authentication, by its name in the description of the service. */
    private WebAddress port(WebAddress service) throws SignInStop {
        WebAddress description = new WebAddress(
                service.secure(), service.server(), service.withoutQuery().path() + METADATA);
        HttpOutcome.Response response = exchanges.fetch(Purpose.TICKET_SERVICE, HttpRequest.get(description));
        ServiceDescription read = response.body()
                .text()
                .filter(text -> response.status() == OK)
                .flatMap(ServiceDescription::read)
                .orElseThrow(() -> new SignInStop(
                        SignInResult.ANSWER_UNUSABLE, description, "status " + response.status() + ", no description"));
        String location = read.windows()
                .orElseThrow(() -> new SignInStop(SignInResult.NO_SCHEME, description, "it offers " + names(read)));
        return exchanges.admitted(location, description);
    }

    private static String names(ServiceDescription read) {
        List<String> names = List.copyOf(read.ports().keySet());
        return names.isEmpty() ? "no port" : names.stream().limit(9).collect(Collectors.joining(", "));
    }

    private String ticket(WebAddress port) throws SignInStop {
        SignInForm form = signIn.form();
        byte[] entropy = new byte[TicketRequest.ENTROPY];
        RANDOM.nextBytes(entropy);
        String text = TicketRequest.write(
                UUID.randomUUID().toString(),
                form,
                signIn.document().url(),
                signIn.address(),
                entropy,
                clock.instant());
        HttpRequest request = HttpRequest.post(port, TicketRequest.CONTENT_TYPE, Body.of(text));
        HttpOutcome.Response response = http.exchange(
                Purpose.TICKET, form.sendsAction() ? request.with("SOAPAction", TicketRequest.ACTION) : request);
        if (response.status() != OK) {
            ServerDiagnostics said = TicketAnswer.fault(response.body()).or(ServerDiagnostics.of(response.headers()));
            throw new SignInStop(
                    Refusals.ofService(response, said, TicketAnswer.isRefusal(response.body())), port, said.words());
        }
        TicketAnswer answer = TicketAnswer.read(response.body(), form.header());
        String ticket = answer.header()
                .orElseThrow(() -> new SignInStop(
                        SignInResult.ANSWER_UNUSABLE,
                        port,
                        TicketAnswer.fault(response.body()).words()));
        if (answer.isOfAnotherTime(clock.instant())) {
            throw new SignInStop(SignInResult.CLOCK_SKEW, port, "the ticket is not valid at this machine's time");
        }
        return ticket;
    }
}
