package io.github.lyncdiscover;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.trust.TrustModelData;
import io.github.lyncdiscover.trust.TrustSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One row of {@code trust-cases.csv}: what was seen or written of one client in one situation. */
record TrustCase(
        String id,
        String source,
        String client,
        String sipDomain,
        String location,
        String webFqdn,
        String poolFqdn,
        String ewsFqdn,
        String trustModelData,
        String observed,
        String promptedFqdn,
        String certainty,
        String notes) {
    private static final Pattern FIELD = Pattern.compile("\\G(?:\"((?:[^\"]|\"\")*)\"|([^,]*))(?:,|$)");
    private static final Pattern KIND = Pattern.compile("kind=(\\w+)");
    private static final Map<String, ClientProfile> CLIENTS = Map.ofEntries(
            Map.entry("lync2013-win", Clients.LYNC_2013),
            Map.entry("lync2010-win", Clients.LYNC_2010),
            Map.entry("sfb2015-win", Clients.SFB_2015),
            Map.entry("sfb2016-win", Clients.SFB_2016),
            Map.entry("surfacehub", Clients.SURFACE_HUB),
            Map.entry("lrs", Clients.LYNC_ROOM),
            Map.entry("lpe", Clients.LYNC_PHONE),
            Map.entry("lpe-cu7+", Clients.LYNC_PHONE),
            Map.entry("communicator-ocs", Clients.COMMUNICATOR),
            Map.entry("sfb-mobile-wp", Clients.LYNC_MOBILE),
            Map.entry("lync-mobile", Clients.LYNC_MOBILE),
            Map.entry("lync-mobile-ios", Clients.LYNC_MOBILE),
            Map.entry("sfb-mac", Clients.SFB_MAC));

    static List<TrustCase> all() {
        try (InputStream in = TrustCase.class.getResourceAsStream("/trust-cases/trust-cases.csv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(TrustCase::of)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static TrustCase of(String line) {
        List<String> fields = FIELD.matcher(line)
                .results()
                .map(field ->
                        field.group(1) == null ? field.group(2) : field.group(1).replace("\"\"", "\""))
                .limit(13)
                .toList();
        return new TrustCase(
                fields.get(0),
                fields.get(1),
                fields.get(2),
                fields.get(3),
                fields.get(4),
                withHost(fields.get(5)),
                withHost(fields.get(6)),
                fields.get(7),
                fields.get(8),
                fields.get(9),
                fields.get(10),
                fields.get(11),
                fields.get(12));
    }

    /** Where a source gives a server's domain only, its host is called "server". */
    private static String withHost(String fqdn) {
        return fqdn.replace("(server).", "server.");
    }

    /** Observed, documented or derived. */
    String kind() {
        Matcher kind = KIND.matcher(notes);
        return kind.find() ? kind.group(1) : "";
    }

    boolean conflict() {
        return observed.equals("conflict");
    }

    /** Why the row is no case for a table test; empty if it is one. */
    Optional<String> skipped() {
        Optional<String> described = Stream.of(
                        sipDomain, webFqdn, poolFqdn, ewsFqdn, trustModelData.replace("(default)", ""))
                .filter(value -> value.contains("("))
                .findFirst();
        boolean nobodyNamed = observed.equals("prompt") && promptedFqdn.isEmpty();
        return described
                .map(value -> "the source gives no name for " + value)
                .or(() -> nobodyNamed ? Optional.of("the source names no server") : Optional.empty());
    }

    /** From where the row is seen. */
    List<Boolean> inside() {
        return switch (location) {
            case "internal" -> List.of(true);
            case "external" -> List.of(false);
            default -> List.of(true, false);
        };
    }

    ClientProfile profile() {
        ClientProfile profile = Objects.requireNonNull(CLIENTS.get(client), client);
        return trustModelData.contains("strict naming disabled")
                ? profile.with(Settings.NAMING_RULE, Settings.NamingRule.STRICT_SUFFIX, source)
                : profile;
    }

    TrustSettings trust() {
        TrustSettings told = notes.contains("how=MANUAL")
                ? TrustSettings.NONE.withManualServer(ServerAddress.parse(poolFqdn, 5061))
                : TrustSettings.NONE;
        String value = trustModelData.replaceFirst(";.*", "");
        int colon = value.indexOf(':');
        String domains = value.substring(colon + 1);
        return switch (colon < 0 ? value : value.substring(0, colon)) {
            case "(default)" -> told;
            case "learnt" ->
                told.withAlwaysTrusted(Arrays.stream(domains.split(","))
                        .map(String::strip)
                        .map(DomainName::parse)
                        .toList());
            case "policy", "device", "registry", "mac" -> told.with(TrustModelData.policy(domains));
            default -> throw new IllegalArgumentException(trustModelData);
        };
    }

    /** The servers asked about, in order. Where both lie outside, there is a prompt for each, though T02 names one. */
    List<String> prompted() {
        return id.equals("T02") ? List.of(webFqdn, poolFqdn) : List.of(promptedFqdn);
    }
}
