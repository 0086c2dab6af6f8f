package io.github.lyncdiscover.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.lyncdiscover.network.DnsAnswer.Addresses;
import io.github.lyncdiscover.network.DnsAnswer.Failed;
import io.github.lyncdiscover.network.DnsAnswer.NoRecords;
import io.github.lyncdiscover.network.DnsAnswer.NoSuchName;
import io.github.lyncdiscover.network.DnsAnswer.Services;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every network must answer alike when it shows the {@link ContractWorld}. The tests are public, as other packages
 * run them.
 */
@SuppressWarnings("exports")
public abstract class NetworkContract {
    private static final String DOCUMENT = "https://web.contract.example/document";
    private static final String LOCKED = "https://web.contract.example/locked";

    /** For subclasses. */
    protected NetworkContract() {}

    /** The network under test. */
    protected abstract Network network();

    /** How long an exchange may take; a live network waits this long for what never answers. */
    protected Duration limit() {
        return Duration.ofSeconds(10);
    }

    private Asking ask() {
        return new Asking(network(), limit());
    }

    @Test
    public void addresses_keep_their_order_and_each_family_is_asked_by_itself() {
        assertEquals(new Addresses(List.of(), List.of("192.0.2.2", "192.0.2.1")), ask().a("both.contract.example"));
        assertEquals(new Addresses(List.of(), List.of("2001:db8::1")), ask().aaaa("both.contract.example"));
    }

    @Test
    public void a_name_without_records_of_the_type_asked_for_is_not_a_name_that_does_not_exist() {
        assertEquals(new NoRecords(List.of()), ask().aaaa("four.contract.example"));
        assertEquals(new NoRecords(List.of()), ask().a("six.contract.example"));
        assertEquals(new NoRecords(List.of()), ask().srv("four.contract.example"));
        assertEquals(new NoRecords(List.of()), ask().a("empty.contract.example"));
        assertEquals(new NoSuchName(List.of()), ask().a("nobody.contract.example"));
        assertEquals(new NoSuchName(List.of()), ask().srv("nobody.contract.example"));
    }

    @Test
    public void the_names_passed_on_the_way_are_told_in_order_whatever_is_at_the_end() {
        assertEquals(
                new Addresses(List.of("both.contract.example"), List.of("192.0.2.2", "192.0.2.1")),
                ask().a("alias.contract.example"));
        assertEquals(
                new Addresses(List.of("alias.contract.example", "both.contract.example"), List.of("2001:db8::1")),
                ask().aaaa("twice.contract.example"));
        assertEquals(new NoSuchName(List.of("nobody.contract.example")), ask().a("dangling.contract.example"));
        assertEquals(new NoRecords(List.of("empty.contract.example")), ask().a("hollow.contract.example"));
    }

    @Test
    public void a_question_is_the_same_in_any_case() {
        assertEquals(ask().a("alias.contract.example"), ask().a("ALIAS.Contract.Example"));
    }

    @Test
    public void service_records_keep_their_order_and_their_targets() {
        ContractWorld.SERVICES.forEach(
                (name, services) -> assertEquals(new Services(List.of(), services), ask().srv(name)));
    }

    @Test
    public void a_name_server_that_fails_or_leads_in_a_circle_fails() {
        assertInstanceOf(Failed.class, ask().a("failing.contract.example"));
        assertInstanceOf(Failed.class, ask().srv("failing.contract.example"));
        assertInstanceOf(Failed.class, ask().a("stuck.contract.example"));
        assertInstanceOf(Failed.class, ask().a("here.contract.example"));
    }

    @Test
    public void a_name_server_that_says_nothing_is_a_time_out() {
        assertInstanceOf(DnsAnswer.TimedOut.class, ask().a("mute.contract.example"));
    }

    public static Stream<Map.Entry<String, HttpOutcome>> pages() {
        return ContractWorld.PAGES.entrySet().stream().sorted(Map.Entry.comparingByKey());
    }

    @ParameterizedTest
    @MethodSource("pages")
    public void a_request_ends_as_the_world_has_it(Map.Entry<String, HttpOutcome> page) {
        assertEquals(page.getValue(), withoutDetail(Unseen.of(ask().get(page.getKey()))));
    }

    @Test
    public void a_request_with_a_query_ends_as_the_world_has_it() {
        String url = "https://web.contract.example/document";
        assertEquals(ContractWorld.PAGES.get(url), Unseen.of(ask().get(url + "?sipuri=alice@contract.example")));
    }

    @Test
    public void every_exchange_of_a_conversation_ends_as_the_world_has_it() {
        try (Conversation conversation = ask().converse(DOCUMENT)) {
            assertEquals(Conversation.State.NEW, conversation.state());
            for (String url : List.of(DOCUMENT, LOCKED, DOCUMENT)) {
                assertEquals(ContractWorld.PAGES.get(url), Unseen.of(ask().exchange(conversation, url)));
                assertEquals(Conversation.State.OPEN, conversation.state());
            }
        }
    }

    @Test
    public void a_closed_conversation_carries_nothing() {
        Conversation conversation = ask().converse(DOCUMENT);
        assertEquals(ContractWorld.PAGES.get(DOCUMENT), Unseen.of(ask().exchange(conversation, DOCUMENT)));
        conversation.close();
        conversation.close();
        assertEquals(Conversation.State.CLOSED, conversation.state());
        assertThrows(IllegalStateException.class, () -> ask().exchange(conversation, DOCUMENT));
    }

    @Test
    public void a_conversation_carries_nothing_for_another_origin_and_goes_on() {
        try (Conversation conversation = ask().converse(DOCUMENT)) {
            for (String other : List.of(
                    "http://web.contract.example/document",
                    "https://closed.contract.example/",
                    "https://web.contract.example:8443/document")) {
                assertThrows(IllegalArgumentException.class, () -> ask().exchange(conversation, other));
            }
            assertEquals(Conversation.State.NEW, conversation.state());
            assertEquals(ContractWorld.PAGES.get(DOCUMENT), Unseen.of(ask().exchange(conversation, DOCUMENT)));
        }
    }

    @Test
    public void a_conversation_with_a_closed_port_fails() {
        String url = "https://closed.contract.example/";
        try (Conversation conversation = ask().converse(url)) {
            assertEquals(ContractWorld.PAGES.get(url), withoutDetail(ask().exchange(conversation, url)));
            assertEquals(Conversation.State.FAILED, conversation.state());
        }
    }

    public static Stream<Map.Entry<String, SipOutcome>> sipServers() {
        return ContractWorld.SIP_SERVERS.entrySet().stream().sorted(Map.Entry.comparingByKey());
    }

    @ParameterizedTest
    @MethodSource("sipServers")
    public void a_connection_goes_as_the_world_has_it(Map.Entry<String, SipOutcome> server) {
        assertEquals(server.getValue(), withoutDetail(Unseen.of(ask().connect(server.getKey()))));
    }

    @Test
    public void what_is_done_together_comes_back_in_order() {
        List<Supplier<Integer>> tasks = IntStream.range(0, 20)
                .<Supplier<Integer>>mapToObj(i -> () -> {
                    ask().a(i % 2 == 0 ? "both.contract.example" : "four.contract.example");
                    return i;
                })
                .toList();
        assertEquals(IntStream.range(0, 20).boxed().toList(), network().together(tasks));
    }

    @Test
    public void circumstances_stay_the_same() {
        assertEquals(network().circumstances(), network().circumstances());
    }

    /** The outcome, without the words that each network chooses by itself. */
    public static HttpOutcome withoutDetail(HttpOutcome outcome) {
        return outcome.fold(
                it -> it,
                it -> it,
                it -> new HttpOutcome.TlsFailed(it.problem(), ""),
                it -> new HttpOutcome.Refused(""),
                it -> it,
                it -> new HttpOutcome.Lost(it.secured(), ""));
    }

    /** The outcome, without the words that each network chooses by itself. */
    public static SipOutcome withoutDetail(SipOutcome outcome) {
        return outcome.fold(
                it -> it,
                it -> it,
                it -> new SipOutcome.TlsFailed(it.problem(), ""),
                it -> new SipOutcome.Refused(""),
                it -> it);
    }
}
