package io.github.lyncdiscover.cli;

import io.github.lyncdiscover.cli.arguments.HelpPage;
import io.github.lyncdiscover.cli.arguments.Usage;
import io.github.lyncdiscover.cli.command.CheckCommand;
import java.util.LinkedHashMap;
import java.util.Map;

/** The overview that {@code lync-discover} prints if no command is called. */
final class CommandOverview {
    private CommandOverview() {}

    static Usage usage() {
        return Usage.of("Predicts whether Lync and Skype for Business users meet the dialog \"cannot verify that the"
                        + " server is trusted for your sign-in address\", about which server, and the shortest cure.")
                .exiting(CheckCommand.exitCodes())
                .like(
                        "lync-discover check alice@contoso.test",
                        "lync-discover trust --sip-domain contoso.test webext.fabrikam.test");
    }

    static String help() {
        Map<String, String> commands = new LinkedHashMap<>();
        for (Commands known : Commands.values()) {
            commands.put(known.word(), known.command().usage().summary());
        }
        return HelpPage.of(Main.NAME, usage(), commands);
    }
}
