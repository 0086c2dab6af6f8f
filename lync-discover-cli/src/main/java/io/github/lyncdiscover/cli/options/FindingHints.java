package io.github.lyncdiscover.cli.options;

import io.github.lyncdiscover.cli.arguments.Arguments;
import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.prediction.Finding;
import io.github.lyncdiscover.prediction.Prediction;
import java.util.Optional;

/** The sentences that the command adds to findings: the option that helps, unless it was given already. */
public final class FindingHints {
    private final Arguments given;

    FindingHints(Arguments given) {
        this.given = given;
    }

    /** What helps in a plan: its keys. */
    public static Optional<String> ofPlan(Prediction prediction, Finding finding) {
        return switch (finding.code()) {
            case AUTHENTICATION_REQUIRED ->
                Optional.of("Supply it with --sip-server, in the plan as sipServer.")
                        .filter(any -> signsInToSipServer(prediction.client()));
            case DHCP_NOT_KNOWN -> Optional.of("Say it in the plan: dhcp: HOST, or dhcp: none.");
            default -> Optional.empty();
        };
    }

    /** What helps where a sign-in is checked. */
    public Optional<String> of(Prediction prediction, Finding finding) {
        return switch (finding.code()) {
            case AUTHENTICATION_REQUIRED ->
                Optional.of(
                        signsInToSipServer(prediction.client())
                                ? "Supply it with --sip-server."
                                : "Supply it with --external-web-services.");
            case HOST_RECORD_NOT_REACHED, HOST_RECORD_NOT_CONNECTED ->
                hint(given.has(NetworkOptions.REACH), "To connect to it: --reach-sip-servers");
            case UNTRUSTED_ON_THIS_MACHINE -> hint(given.has(NetworkOptions.ROOTS), "To give its root: --cacert");
            case USER_AGENT_MAY_BE_REFUSED ->
                hint(given.has(NetworkOptions.USER_AGENT), "To send that of the client: --user-agent");
            case DHCP_NOT_KNOWN -> Optional.of("Only a plan can say it: its key dhcp.");
            default -> Optional.empty();
        };
    }

    /** An option that a recording is made with, not replayed with. */
    private Optional<String> hint(boolean already, String option) {
        String when = given.has(NetworkOptions.REPLAY) ? " when you record." : ".";
        return already ? Optional.empty() : Optional.of(option + when);
    }

    private static boolean signsInToSipServer(ClientProfile client) {
        return client.get(Settings.SIGNS_IN_TO) == Settings.SignsInTo.SIP_SERVER;
    }
}
