package io.github.lyncdiscover.planned;

import io.github.lyncdiscover.network.ContractWorld;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.network.SipOutcome;
import java.util.ArrayList;
import java.util.List;

/** The contract's world as facts. */
public final class ContractFacts {
    /** What they make. */
    public static final Network WORLD = PlannedNetwork.of(facts());

    private ContractFacts() {}

    /** All of it. */
    public static List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        ContractWorld.ALIASES.forEach((name, target) -> facts.add(Facts.cname(name, target)));
        ContractWorld.ADDRESSES.forEach(
                (name, addresses) -> addresses.forEach(address -> facts.add(Facts.address(name, address))));
        ContractWorld.SERVICES.forEach((name, services) ->
                services.forEach(it -> facts.add(Facts.srv(name, it.priority(), it.weight(), it.port(), it.target()))));
        ContractWorld.EMPTY.forEach(name -> facts.add(Facts.noRecords(name)));
        ContractWorld.FAILING.forEach(name -> facts.add(Facts.nameServerFailure(name)));
        ContractWorld.MUTE.forEach(name -> facts.add(Facts.noDnsAnswer(name)));
        ContractWorld.PAGES.forEach((url, outcome) -> facts.add(Facts.get(url, answer(outcome))));
        ContractWorld.SIP_SERVERS.forEach((server, outcome) -> facts.add(Facts.sipServer(server, answer(outcome))));
        return facts;
    }

    private static ServerAnswer.Web answer(HttpOutcome outcome) {
        return outcome.fold(
                it -> new ServerAnswer.Response(it.status(), it.contentType(), it.location(), it.body()),
                it -> Answers.tooLarge(),
                it -> Answers.tlsFailed(it.problem()),
                it -> Answers.refused(),
                it -> it.secured() ? Answers.silent() : Answers.timedOut(),
                it -> Answers.lost());
    }

    private static ServerAnswer.Sip answer(SipOutcome outcome) {
        return outcome.fold(
                it -> Answers.accepts(),
                it -> Answers.redirectsTo(it.target().toString()),
                it -> Answers.tlsFailed(it.problem()),
                it -> Answers.refused(),
                it -> Answers.timedOut());
    }
}
