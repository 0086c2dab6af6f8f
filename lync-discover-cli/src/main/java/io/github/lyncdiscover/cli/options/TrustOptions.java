package io.github.lyncdiscover.cli.options;

import io.github.lyncdiscover.LyncDiscover;
import io.github.lyncdiscover.cli.arguments.Argument;
import io.github.lyncdiscover.cli.arguments.Arguments;
import io.github.lyncdiscover.cli.arguments.UsageException;
import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.NearestWord;
import io.github.lyncdiscover.name.Printable;
import io.github.lyncdiscover.remedy.standing.StandingValues;
import io.github.lyncdiscover.trust.TrustModelData;
import io.github.lyncdiscover.trust.TrustSettings;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Which client, and what the user's machine was told about trust. */
public final class TrustOptions {
    private static final String EVERY = "all";

    public static final Argument<List<ClientProfile>> CLIENT = Argument.option(
                    "--client",
                    "PROFILE",
                    TrustOptions::some,
                    "Which client signs in: lync-2013, sfb-2015, sfb-2016, lync-2010, communicator, lync-phone, surface-hub,"
                            + " lync-room, lync-mobile, lync-store-app, sfb-mac, or all of them. Repeatable where outcomes"
                            + " are predicted. Default: lync-2013, or what a plan says.")
            .repeatable();

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
            "--last-server", "HOST", DomainName::parse, "The SIP server of the last successful sign-in.");

    public static final List<Argument<?>> ALL =
            List.of(CLIENT, POLICY, USER_PREFERENCE, MACHINE_PREFERENCE, STANDING, ALWAYS_TRUSTED, LAST_SERVER);

    private final Arguments given;

    public TrustOptions(Arguments given) {
        this.given = given;
    }

    public LyncDiscover apply(LyncDiscover predictor) {
        return predictor.as(client()).trusting(settings(TrustSettings.NONE));
    }

    /** The clients that are named, each once; none where the option is left out. */
    public List<ClientProfile> clients() {
        return given.values(CLIENT).stream().flatMap(List::stream).distinct().toList();
    }

    private ClientProfile client() {
        List<ClientProfile> clients = clients();
        if (clients.size() > 1) {
            throw new UsageException("--client: give one client here, not " + clients.size());
        }
        return clients.isEmpty() ? Clients.LYNC_2013 : clients.get(0);
    }

    /** What was told by these options, and else by something other. */
    public TrustSettings settings(TrustSettings otherwise) {
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
                .map(DomainName::parse)
                .toList();
    }

    private static List<ClientProfile> some(String name) {
        return name.equals(EVERY) ? Clients.all() : List.of(client(name));
    }

    /** A built-in profile by its name; a wrong one is refused with the nearest. */
    public static ClientProfile client(String name) {
        Optional<ClientProfile> client = Clients.named(name);
        return client.orElseThrow(() -> {
            List<String> names = Clients.all().stream().map(ClientProfile::name).toList();
            String hint = NearestWord.hint(name, names);
            return new IllegalArgumentException("there is no client " + Printable.quote(name)
                    + (hint.isEmpty() ? "; known are " + String.join(", ", names) : hint));
        });
    }
}
