package io.github.lyncdiscover.cli.options;

import io.github.lyncdiscover.cli.arguments.Argument;
import io.github.lyncdiscover.cli.arguments.Arguments;
import io.github.lyncdiscover.cli.arguments.UsageException;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.remedy.registry.StandingValues;
import io.github.lyncdiscover.trust.TrustModelData;
import io.github.lyncdiscover.trust.TrustSettings;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The options that set the trust settings of the user's machine. */
final class TrustOptions {
    private static final Argument<TrustModelData> POLICY = Argument.option(
            "--trust",
            "LIST",
            TrustModelData::policy,
            "The TrustModelData value deployed by computer policy (HKLM): domains separated by commas. It replaces the"
                    + " client's default list.");

    private static final Argument<TrustModelData> USER_PREFERENCE = Argument.option(
            "--trust-hkcu",
            "LIST",
            TrustModelData::userPreference,
            "The TrustModelData value found as a plain preference in HKCU.");

    private static final Argument<TrustModelData> MACHINE_PREFERENCE = Argument.option(
            "--trust-hklm",
            "LIST",
            TrustModelData::machinePreference,
            "The TrustModelData value found as a plain preference in HKLM, where the 2013 client does not look.");

    private static final Argument<TrustSettings> STANDING = Argument.option(
                    "--trust-from",
                    "FILE",
                    text -> StandingValues.read(Path.of(text)),
                    "The TrustModelData values that stand today, with their keys: an export of regedit (.reg), the output"
                            + " of reg query, Group Policy Preferences (Registry.xml), registry.pol, gpresult /x. Repeatable;"
                            + " the options above replace them, each at its place.")
            .namingInput()
            .repeatable();

    private static final Argument<List<DomainName>> ALWAYS_TRUSTED = Argument.option(
            "--always-trusted",
            "LIST",
            TrustOptions::domains,
            "Domains for which the user ticked \"Always trust this server\", separated by commas.");

    private static final Argument<DomainName> LAST_SERVER = Argument.option(
            "--last-server", "HOST", NameArguments::host, "The SIP server of the last successful sign-in.");

    static final List<Argument<?>> ALL =
            List.of(POLICY, USER_PREFERENCE, MACHINE_PREFERENCE, STANDING, ALWAYS_TRUSTED, LAST_SERVER);

    private final Arguments given;

    TrustOptions(Arguments given) {
        this.given = given;
    }

    /** What these options set, and else by something other. */
    TrustSettings settings(TrustSettings otherwise) {
        TrustSettings settings = otherwise.withFound(standing());
        for (Argument<TrustModelData> list : List.of(POLICY, USER_PREFERENCE, MACHINE_PREFERENCE)) {
            settings = given.value(list).map(settings::with).orElse(settings);
        }
        settings = given.value(ALWAYS_TRUSTED).map(settings::withAlwaysTrusted).orElse(settings);
        return given.value(LAST_SERVER).map(settings::withLastSipServer).orElse(settings);
    }

    /** What all files say together; two that say different things of one place are refused. */
    private TrustSettings standing() {
        TrustSettings all = TrustSettings.NONE;
        for (TrustSettings found : given.values(STANDING)) {
            for (TrustModelData value : found.values()) {
                if (all.values().stream()
                        .anyMatch(other -> other.source() == value.source()
                                && other.key().equals(value.key())
                                && !other.text().equals(value.text()))) {
                    throw new UsageException("--trust-from: two files give different TrustModelData values for "
                            + value.source().hive() + "\\"
                            + value.key().map(key -> key.path(value.source())).orElse("")
                            + ": give the one that holds today");
                }
            }
            all = all.withFound(found);
        }
        return all;
    }

    private static List<DomainName> domains(String list) {
        return Arrays.stream(list.split(",", -1))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .map(NameArguments::host)
                .toList();
    }
}
