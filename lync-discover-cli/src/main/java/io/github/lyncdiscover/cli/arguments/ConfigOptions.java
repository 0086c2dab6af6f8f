package io.github.lyncdiscover.cli.arguments;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The options that choose a config file, and the list of options for which such a file may have defaults. */
public final class ConfigOptions {
    /** The name of the config file that is read if it is in the folder of a plan. */
    public static final String BESIDE = "lync-discover.conf";

    /** Names a config file. */
    public static final Argument<Path> FILE = Argument.option(
                    "--config",
                    "FILE",
                    Path::of,
                    "Read defaults of options from this file (YAML; see docs/config.md). What it sets is printed on standard error;"
                            + " an option of the command line wins.")
            .namingInput();

    /** Leaves the config file beside a plan unread. */
    public static final Argument<String> NONE =
            Argument.flag("--no-config", "Do not read the file " + BESIDE + " in the folder of the plan.");

    /** The name of the option that confines the files that other files name. */
    public static final String CONFINED = "--confined";

    /** The names of options that name plans; operands do, too. */
    static final Set<String> PLANS = Set.of("--before", "--after");

    /** The name of the option that sends credentials. */
    static final String SIGN_IN = "--sign-in";

    /** What a file may set where an account signs in: nothing of where to connect or whom to trust, which decides who sees it. */
    private static final Set<String> BESIDE_SIGN_IN =
            Set.of("user-agent", "timeout", "connect-timeout", "total-timeout", "within", "confined", "steps");

    private static final List<String> NETWORK = List.of(
            "dns", "connect-to", "cacert", "reach-sip-servers", "user-agent", "connect-timeout", "total-timeout");

    /** What a strange file may set: no option that writes a file, prints in another form, or sends credentials. */
    private static final List<String> KEYS = Stream.of(
                    List.of("client", "trust", "trust-hkcu", "trust-hklm", "trust-from", "always-trusted"),
                    List.of("last-server", "manual-server", "sip-server", "external-web-services"),
                    List.of("smtp-domain", "ews-host", "location"),
                    NETWORK,
                    List.of("timeout", "store", "within", "confined", "steps"),
                    List.of("in-flight", "per-host", "per-second", "ordered"))
            .flatMap(List::stream)
            .toList();

    /** Options that ask no network, with the defaults that do not apply beside them. */
    private static final Map<String, Set<String>> WITHOUT = Map.of(
            "--replay", Set.copyOf(NETWORK), "--file", Set.of("dns", "connect-to", "timeout", "connect-timeout"));

    private ConfigOptions() {}

    /** The keys of config files: names of options without their hyphens. */
    public static List<String> keys() {
        return KEYS;
    }

    /** Whether an option of the command line leaves the default for a key without a use. */
    static boolean isWithout(String option, String key) {
        return WITHOUT.getOrDefault(option, Set.of()).contains(key);
    }

    /** Whether a file may set a key where an account signs in. */
    static boolean isBesideSignIn(String key) {
        return BESIDE_SIGN_IN.contains(key);
    }
}
