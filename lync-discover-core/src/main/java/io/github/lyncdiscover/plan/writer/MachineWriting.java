package io.github.lyncdiscover.plan.writer;

import io.github.lyncdiscover.deployment.KeptState;
import io.github.lyncdiscover.deployment.MisfitException;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.trust.TrustModelData;
import io.github.lyncdiscover.trust.TrustModelData.Source;
import io.github.lyncdiscover.trust.TrustSettings;
import java.util.Map;
import java.util.Optional;

/** The writer of the trust settings of users' machines, and of what clients keep of earlier sign-ins. */
public final class MachineWriting {
    private MachineWriting() {}

    /**
     * Writes the settings.
     *
     * @param lines to what they are added
     * @param trust the trust settings
     * @param kept what clients keep
     * @throws MisfitException if a plan file has no key for one of them
     */
    public static void write(YamlLines lines, TrustSettings trust, KeptState kept) {
        values(lines, trust);
        if (!trust.alwaysTrusted().isEmpty()) {
            lines.list("", "alwaysTrusted", trust.alwaysTrusted(), YamlLines::name);
        }
        lastServer(lines, kept.lastServers(), trust.lastSipServer());
        if (!kept.cachedEndpoints().isEmpty()) {
            lines.line("", "cachedEndpoint:");
            kept.cachedEndpoints()
                    .forEach((who, server) ->
                            lines.entry("  ", YamlLines.quoted(who.toString()), YamlLines.server(server)));
        }
        lines.entry("", "manualServer", trust.manualServer().map(YamlLines::server));
    }

    private static void values(YamlLines lines, TrustSettings trust) {
        if (!trust.remarks().isEmpty()) {
            throw new MisfitException(
                    "trustModelData.from",
                    "the file with standing values is not kept, and a plan file has no key for the remarks about it");
        }
        if (!trust.values().isEmpty()) {
            lines.line("", "trustModelData:");
        }
        for (TrustModelData value : trust.values()) {
            value.key().ifPresent(key -> {
                throw new MisfitException(
                        "trustModelData." + key(value.source()),
                        "the value is of one registry key alone, and a plan file has values of all");
            });
            lines.entry("  ", key(value.source()), YamlLines.quoted(value.text()));
        }
    }

    private static String key(Source source) {
        return switch (source) {
            case HKLM_POLICY -> "hklmPolicy";
            case HKCU_POLICY -> "hkcuPolicy";
            case HKCU_PREFERENCE -> "hkcuPreference";
            case HKLM_PREFERENCE -> "hklmPreference";
        };
    }

    private static void lastServer(YamlLines lines, Map<SignInAddress, DomainName> named, Optional<DomainName> others) {
        if (named.isEmpty()) {
            lines.entry("", "lastServer", others.map(YamlLines::name));
            return;
        }
        lines.line("", "lastServer:");
        named.forEach((who, host) -> lines.entry("  ", YamlLines.quoted(who.toString()), YamlLines.name(host)));
        lines.entry("  ", "others", others.map(YamlLines::name));
    }
}
