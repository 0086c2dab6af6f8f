package io.github.lyncdiscover.planned;

import io.github.lyncdiscover.network.DnsAnswer;
import io.github.lyncdiscover.network.Tls;
import java.util.stream.Collectors;

/** Words for facts, short enough for a sentence that names two of them. */
final class FactWords {
    private FactWords() {}

    static String of(Fact fact) {
        if (fact instanceof Fact.Alias alias) {
            return alias.name() + " is an alias of " + alias.target();
        } else if (fact instanceof Fact.Addresses addresses) {
            return addresses.name() + " has the address " + String.join(", ", addresses.addresses());
        } else if (fact instanceof Fact.Service service) {
            DnsAnswer.Service record = service.service();
            return service.name() + " has the service record " + record.priority() + " " + record.weight() + " "
                    + record.port() + " " + record.target();
        } else if (fact instanceof Fact.Always always) {
            return always.name() + " has the answer " + of(always.answer());
        } else if (fact instanceof Fact.Slow slow) {
            return "answers about " + slow.name() + " take " + slow.delay().toMillis() + " ms";
        } else if (fact instanceof Fact.Get get) {
            String form = get.accept().map(accept -> " as " + accept).orElse("");
            return get.url() + form + " answers " + of(get.answer());
        }
        Fact.SipServer sip = (Fact.SipServer) fact;
        return "the SIP server " + sip.server() + " answers " + of(sip.answer());
    }

    private static String of(DnsAnswer answer) {
        return answer.fold(
                it -> String.join(", ", it.addresses()),
                it -> "service records",
                it -> "no such name",
                it -> "no records",
                it -> "name server failure",
                it -> "no answer in time");
    }

    private static String of(ServerAnswer answer) {
        if (answer instanceof ServerAnswer.Response response) {
            String to = response.location().map(url -> " to " + url).orElse("");
            return "status " + response.status() + to
                    + (response.body().bytes().length == 0
                            ? ""
                            : " with " + response.body().bytes().length + " bytes of " + response.contentType());
        } else if (answer instanceof ServerAnswer.TlsFailed tls) {
            return tls.faults().stream()
                    .map(Tls.Fault::problem)
                    .map(problem -> "a TLS failure (" + problem + ")")
                    .collect(Collectors.joining(", "));
        } else if (answer instanceof ServerAnswer.RedirectsTo to) {
            return "a redirect to " + to.target();
        } else if (answer instanceof ServerAnswer.PresentingWeb shown) {
            return of(shown.answer()) + " with certificates";
        } else if (answer instanceof ServerAnswer.PresentingSip shown) {
            return of(shown.answer()) + " with certificates";
        } else if (answer instanceof ServerAnswer.LateWeb late) {
            return of(late.answer()) + " after " + late.delay().toMillis() + " ms";
        } else if (answer instanceof ServerAnswer.LateSip late) {
            return of(late.answer()) + " after " + late.delay().toMillis() + " ms";
        } else if (answer instanceof ServerAnswer.LateFailure late) {
            return of(late.failure()) + " after " + late.delay().toMillis() + " ms";
        } else if (answer instanceof ServerAnswer.InTurn several) {
            return several.turns().stream().map(FactWords::of).collect(Collectors.joining(", then "));
        } else if (answer instanceof ServerAnswer.Refused) {
            return "a refused connection";
        } else if (answer instanceof ServerAnswer.TimedOut) {
            return "nothing in time";
        } else if (answer instanceof ServerAnswer.TooLarge) {
            return "more than a client reads";
        } else if (answer instanceof ServerAnswer.Silent) {
            return "a handshake and then nothing";
        }
        return answer instanceof ServerAnswer.Lost ? "a handshake and then a lost connection" : "a handshake";
    }
}
