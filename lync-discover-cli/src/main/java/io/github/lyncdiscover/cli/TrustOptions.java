package io.github.lyncdiscover.cli;

import io.github.lyncdiscover.LyncDiscover;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which client, and what the user's machine was told about trust. */
final class TrustOptions {
    @Option(
            names = "--client",
            paramLabel = "PROFILE",
            defaultValue = "lync-2013",
            converter = Profile.class,
            description = {
                "Which client signs in: lync-2013, sfb-2015, sfb-2016, lync-2010, communicator, lync-phone,"
                        + " surface-hub, lync-room, lync-mobile, lync-store-app, sfb-mac.",
                "Default: ${DEFAULT-VALUE}."
            })
    private ClientProfile client = Clients.LYNC_2013;

    @Option(
            names = "--trust",
            paramLabel = "LIST",
            description = "The TrustModelData value deployed by computer policy (HKLM): domains separated by commas."
                    + " It replaces the client's default list.")
    private @Nullable String policy;

    @Option(
            names = "--trust-hkcu",
            paramLabel = "LIST",
            description = "The TrustModelData value found as a plain preference in HKCU.")
    private @Nullable String userPreference;

    @Option(
            names = "--trust-hklm",
            paramLabel = "LIST",
            description = "The TrustModelData value found as a plain preference in HKLM, where the 2013 client does"
                    + " not look.")
    private @Nullable String machinePreference;

    @Option(
            names = "--always-trusted",
            paramLabel = "LIST",
            description = "Domains for which the user ticked \"Always trust this server\", separated by commas.")
    private @Nullable String alwaysTrusted;

    @Option(
            names = "--last-server",
            paramLabel = "HOST",
            converter = Names.Host.class,
            description = "The SIP server of the last successful sign-in.")
    private @Nullable DomainName lastServer;

    LyncDiscover apply(LyncDiscover predictor) {
        return predictor.as(client).trusting(settings());
    }

    TrustSettings settings() {
        TrustSettings settings = TrustSettings.NONE;
        if (policy != null) {
            settings = settings.with(TrustModelData.policy(policy));
        }
        if (userPreference != null) {
            settings = settings.with(TrustModelData.userPreference(userPreference));
        }
        if (machinePreference != null) {
            settings = settings.with(TrustModelData.machinePreference(machinePreference));
        }
        if (alwaysTrusted != null) {
            settings = settings.withAlwaysTrusted(domains(alwaysTrusted));
        }
        return lastServer == null ? settings : settings.withLastSipServer(lastServer);
    }

    private static List<DomainName> domains(String list) {
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Names.host("--always-trusted", entry))
                .toList();
    }

    /** Finds a client by its name. */
    static final class Profile implements picocli.CommandLine.ITypeConverter<ClientProfile> {
        @Override
        public ClientProfile convert(String name) {
            List<String> names = Clients.all().stream().map(ClientProfile::name).toList();
            Optional<ClientProfile> client = Clients.named(name);
            return client.orElseThrow(() -> Names.wrong("there is no client " + Printable.quote(name)
                    + NearestWord.to(name, names)
                            .map(near -> "; did you mean " + near + "?")
                            .orElse("; known are " + names.stream().collect(Collectors.joining(", ")))));
        }
    }
}
