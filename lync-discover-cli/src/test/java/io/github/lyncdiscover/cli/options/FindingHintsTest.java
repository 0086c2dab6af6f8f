package io.github.lyncdiscover.cli.options;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.lyncdiscover.LyncDiscover;
import io.github.lyncdiscover.cli.arguments.Arguments;
import io.github.lyncdiscover.cli.arguments.Usage;
import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.planned.PlannedNetwork;
import io.github.lyncdiscover.prediction.Finding;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.Prediction;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The options that findings are shown with: none that was given already, and none that a replay refuses. */
final class FindingHintsTest {
    private static final Usage USAGE = Usage.of("A test.").taking(NetworkOptions.ALL);

    private static Optional<String> hint(FindingCode code, String... words) {
        return hint(Clients.LYNC_2013.name(), code, words);
    }

    private static Optional<String> hint(String client, FindingCode code, String... words) {
        NetworkOptions network = new NetworkOptions(Arguments.parse(USAGE, List.of(words)));
        return network.hints().of(prediction(client), Finding.of(code));
    }

    private static Prediction prediction(String client) {
        return LyncDiscover.on(PlannedNetwork.of())
                .as(Clients.named(client).orElseThrow())
                .predict("alice@contoso.test");
    }

    @Test
    void the_option_that_helps_is_named() {
        assertEquals(Optional.of("To connect to it: --reach-sip-servers."), hint(FindingCode.HOST_RECORD_NOT_REACHED));
        assertEquals(
                Optional.of("To connect to it: --reach-sip-servers."), hint(FindingCode.HOST_RECORD_NOT_CONNECTED));
        assertEquals(Optional.of("To give its root: --cacert."), hint(FindingCode.UNTRUSTED_ON_THIS_MACHINE));
        assertEquals(
                Optional.of("To send that of the client: --user-agent."), hint(FindingCode.USER_AGENT_MAY_BE_REFUSED));
        assertEquals(Optional.empty(), hint(FindingCode.NO_SERVER_FOUND));
    }

    @Test
    void what_was_given_is_not_advised() {
        assertEquals(Optional.empty(), hint(FindingCode.HOST_RECORD_NOT_CONNECTED, "--reach-sip-servers"));
        assertEquals(Optional.empty(), hint(FindingCode.UNTRUSTED_ON_THIS_MACHINE, "--cacert", "root.pem"));
        assertEquals(Optional.empty(), hint(FindingCode.USER_AGENT_MAY_BE_REFUSED, "--user-agent", "UCCAPI/16.0"));
    }

    @Test
    void a_replay_asks_nobody_so_the_option_is_for_the_next_recording() {
        assertEquals(
                Optional.of("To give its root: --cacert when you record."),
                hint(FindingCode.UNTRUSTED_ON_THIS_MACHINE, "--replay", "today.json"));
    }

    @Test
    void a_client_without_a_sip_connection_is_supplied_what_it_signs_in_to() {
        assertEquals(
                Optional.of("Supply it with --sip-server."), hint("lync-2013", FindingCode.AUTHENTICATION_REQUIRED));
        assertEquals(
                Optional.of("Supply it with --external-web-services."),
                hint("lync-mobile", FindingCode.AUTHENTICATION_REQUIRED));
    }
}
