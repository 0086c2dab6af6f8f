package io.github.lyncdiscover.bootstrap;

import io.github.lyncdiscover.bootstrap.ExchangeAttempt.First;
import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ProtocolConstants;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.name.WebAddress;
import io.github.lyncdiscover.network.DnsAnswer;
import io.github.lyncdiscover.prediction.Doubt;
import io.github.lyncdiscover.prediction.Finding;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.FindingDetail;
import io.github.lyncdiscover.prediction.NamedBy;
import io.github.lyncdiscover.prediction.Step;
import io.github.lyncdiscover.trust.TrustRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The Autodiscover of Exchange for one mail domain: the domain and {@code autodiscover} below it over HTTPS, the HTTP
 * redirect of the latter, the SRV record, up to the first answer. Web sites, absent names and failing certificates are
 * passed over without a prompt.
 */
final class ExchangeWalk {

    private final WalkNetwork world;
    private final ClientProfile client;
    private final TrustRule rule;
    private final Walk walk;
    private Optional<Doubt> before;
    private Optional<ExchangeAttempt.Result> open = Optional.empty();
    private boolean inDoubt;

    ExchangeWalk(WalkNetwork world, ClientProfile client, TrustRule rule, Walk walk, Optional<Doubt> before) {
        this.world = world;
        this.client = client;
        this.rule = rule;
        this.walk = walk;
        this.before = before;
    }

    void walk(DomainName mailDomain) {
        DomainName autodiscover = mailDomain.under(ProtocolConstants.AUTODISCOVER);
        boolean found = client.get(Settings.EXCHANGE_SOURCES).stream().anyMatch(source -> switch (source) {
            case MAIL_DOMAIN ->
                tried(attempt(new NamedBy.Host(mailDomain))
                        .over(https(mailDomain, ProtocolConstants.HTTPS_PORT), First.MAIL_DOMAIN));
            case AUTODISCOVER_HOST ->
                tried(attempt(new NamedBy.Host(mailDomain))
                        .over(https(autodiscover, ProtocolConstants.HTTPS_PORT), First.TRIED));
            case HTTP_REDIRECT -> tried(attempt(new NamedBy.Host(autodiscover)).over(plain(autodiscover), First.TRIED));
            case SRV_RECORD -> records(mailDomain);
        });
        if (!found) {
            open.ifPresent(this::missing);
        }
        if (!found && !inDoubt) {
            walk.log()
                    .note(Finding.of(FindingCode.EXCHANGE_NOT_FOUND, mailDomain).of(client), List.of());
        }
    }

    /** What did not answer from here may be where users find Exchange. */
    private void missing(ExchangeAttempt.Result result) {
        Doubt doubt = result.doubt().orElseThrow();
        DomainName host = new DomainName(doubt.subject());
        FindingCode code = result.due().orElseThrow();
        Finding finding = code == FindingCode.UNTRUSTED_ON_THIS_MACHINE
                ? TlsFindings.untrusted(world, host)
                : Finding.of(code, host);
        boolean named = code.isOfHandshake();
        Finding ofExchange = finding.with(FindingDetail.ROLE, FindingDetail.ServerRole.EXCHANGE);
        attempt(NamedBy.Source.CALLER)
                .unknown(named ? ofExchange : ofExchange.with(FindingDetail.DOUBT, doubt), doubt, List.of());
    }

    private ExchangeAttempt attempt(NamedBy namedBy) {
        return new ExchangeAttempt(world, client, rule, walk, namedBy);
    }

    /** Writes down what an attempt met; true if the walk ends there. */
    private boolean tried(ExchangeAttempt.Result result) {
        walk.state().add(AlternativeBranches.single(result.met(), before));
        doubt(result);
        return result.answered();
    }

    private void doubt(ExchangeAttempt.Result result) {
        before = before.or(result::doubt);
        inDoubt |= result.doubt().isPresent();
        open = open.or(() -> Optional.of(result).filter(it -> it.due().isPresent()));
    }

    private boolean records(DomainName mailDomain) {
        Step.Lookup lookup = world.services(
                ProtocolConstants.AUTODISCOVER_SERVICE, mailDomain, walk.log().trace());
        if (!(lookup.answer() instanceof DnsAnswer.Services found)) {
            boolean open =
                    MissingAnswers.code(HostAddresses.failure(lookup.answer())).isPresent();
            if (open && !world.states(lookup.question().name())) {
                inDoubt = true;
                attempt(NamedBy.Source.CALLER)
                        .unknown(
                                MissingAnswers.lookup(
                                        FindingCode.NAME_SERVER_FAILURE,
                                        lookup,
                                        HostAddresses.failure(lookup.answer())),
                                new Doubt(
                                        Doubt.Kind.ANSWER_MISSING,
                                        lookup.question().name()),
                                List.of(lookup));
            }
            return false;
        }
        int first = found.services().stream()
                .mapToInt(DnsAnswer.Service::priority)
                .min()
                .orElse(0);
        List<UntrustedServer> met = new ArrayList<>();
        List<Set<DomainName>> branches = new ArrayList<>();
        boolean answered = false;
        for (DnsAnswer.Service record : found.services()) {
            Optional<DomainName> target = DomainName.tryParse(record.target()).filter(host -> record.port() > 0);
            if (record.priority() == first && target.isPresent()) {
                ExchangeAttempt.Result result = attempt(
                                new NamedBy.ServiceRecord(lookup.question().name()))
                        .over(https(target.get(), record.port()), First.NAMED);
                met.addAll(result.met());
                branches.add(AlternativeBranches.servers(result.met()));
                doubt(result);
                answered |= result.answered();
            }
        }
        Doubt otherwise = new Doubt(Doubt.Kind.OTHER_TARGET, lookup.question().name());
        walk.state().add(new AlternativeBranches(met, branches, otherwise, before));
        return answered;
    }

    private static WebAddress https(DomainName host, int port) {
        return new WebAddress(true, new ServerAddress(host, port), ProtocolConstants.EXCHANGE_PATH);
    }

    private static WebAddress plain(DomainName host) {
        return new WebAddress(
                false, new ServerAddress(host, ProtocolConstants.HTTP_PORT), ProtocolConstants.EXCHANGE_PATH);
    }
}
