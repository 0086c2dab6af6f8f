package io.github.lyncdiscover.cli.options;

import io.github.lyncdiscover.LyncDiscover;
import io.github.lyncdiscover.cli.arguments.Argument;
import io.github.lyncdiscover.cli.arguments.Arguments;
import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.NearestWord;
import io.github.lyncdiscover.name.Printable;
import io.github.lyncdiscover.trust.TrustModelData;
import io.github.lyncdiscover.trust.TrustSettings;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Which client, and what the user's machine was told about trust. */
public final class TrustOptions {
    private static final Argument<ClientProfile> CLIENT = Argument.option(
            "--client",
            "PROFILE",
            TrustOptions::client,
            "Which client signs in: lync-2013, sfb-2015, sfb-2016, lync-2010, communicator, lync-phone, surface-hub,"
                    + " lync-room, lync-mobile, lync-store-app, sfb-mac. Default: lync-2013, or what a plan says.");

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

    private static final Argument<List<DomainName>> ALWAYS_TRUSTED = Argument.option(
            "--always-trusted",
            "LIST",
            TrustOptions::domains,
            "Domains for which the user ticked \"Always trust this server\", separated by commas.");

    private static final Argument<DomainName> LAST_SERVER = Argument.option(
            "--last-server", "HOST", DomainName::parse, "The SIP server of the last successful sign-in.");

    public static final List<Argument<?>> ALL =
            List.of(CLIENT, POLICY, USER_PREFERENCE, MACHINE_PREFERENCE, ALWAYS_TRUSTED, LAST_SERVER);

    private final Arguments given;

    public TrustOptions(Arguments given) {
        this.given = given;
    }

    public LyncDiscover apply(LyncDiscover predictor) {
        return predictor.as(client().orElse(Clients.LYNC_2013)).trusting(settings(TrustSettings.NONE));
    }

    public Optional<ClientProfile> client() {
        return given.value(CLIENT);
    }

    /** What was told by these options, and else by something other. */
    public TrustSettings settings(TrustSettings otherwise) {
        TrustSettings settings = otherwise;
        for (Argument<TrustModelData> list : List.of(POLICY, USER_PREFERENCE, MACHINE_PREFERENCE)) {
            settings = given.value(list).map(settings::with).orElse(settings);
        }
        settings = given.value(ALWAYS_TRUSTED).map(settings::withAlwaysTrusted).orElse(settings);
        return given.value(LAST_SERVER).map(settings::withLastSipServer).orElse(settings);
    }

    private static List<DomainName> domains(String list) {
        return Arrays.stream(list.split(",", -1))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .map(DomainName::parse)
                .toList();
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
