package io.github.lyncdiscover.plan.file;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ProtocolConstants;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.remedy.registry.StandingValues;
import io.github.lyncdiscover.text.content.YamlFields;
import io.github.lyncdiscover.text.content.YamlValue;
import io.github.lyncdiscover.trust.TrustModelData;
import io.github.lyncdiscover.trust.TrustModelData.Source;
import io.github.lyncdiscover.trust.TrustSettings;
import java.util.List;
import java.util.Optional;

/** The reader of the trust settings of users' machines. */
public final class TrustReading {

    private TrustReading() {}

    /**
     * Reads the trust settings of a plan.
     *
     * @param plan the fields of the document
     * @param folder the plan's folder, from which a file with standing values is found
     * @return the settings
     */
    public static TrustSettings read(YamlFields plan, PlanFolder folder) {
        TrustSettings told = new TrustSettings(
                List.of(),
                plan.get("alwaysTrusted")
                        .map(domains -> domains.each(domain -> domain.as(DomainName::parse)))
                        .orElse(List.of()),
                plan.get("lastServer").flatMap(TrustReading::lastServerOfOthers),
                server(plan, "manualServer"));
        return plan.get("trustModelData")
                .map(item -> values(told, item, folder))
                .orElse(told);
    }

    /** The last server of everybody who has none of his own. */
    private static Optional<DomainName> lastServerOfOthers(YamlValue item) {
        Optional<YamlValue> others = item.isText()
                ? Optional.of(item)
                : Optional.ofNullable(item.members().get(KeptReading.OTHERS));
        return others.map(host -> host.as(DomainName::parse));
    }

    /**
     * Reads a SIP server.
     *
     * @param plan the fields of the document
     * @param key its key
     * @return the server, or empty if the key is left out
     */
    public static Optional<ServerAddress> server(YamlFields plan, String key) {
        return plan.get(key)
                .map(server -> server.as(text -> ServerAddress.parse(text, ProtocolConstants.SIP_TLS_PORT)));
    }

    /** The values that are in a file, replaced by those that are written. */
    private static TrustSettings values(TrustSettings told, YamlValue item, PlanFolder folder) {
        YamlFields fields = PlanKeys.TRUST_MODEL_DATA.open(item);
        TrustSettings settings = fields.get("from")
                .map(from -> told.withFound(from.as(name -> StandingValues.read(folder.find(name, "trust settings")))))
                .orElse(told);
        for (Source source : Source.values()) {
            settings = fields.get(key(source))
                    .map(value -> value.as(text -> new TrustModelData(source, text)))
                    .map(settings::with)
                    .orElse(settings);
        }
        return settings;
    }

    private static String key(Source source) {
        return switch (source) {
            case HKLM_POLICY -> "hklmPolicy";
            case HKCU_POLICY -> "hkcuPolicy";
            case HKCU_PREFERENCE -> "hkcuPreference";
            case HKLM_PREFERENCE -> "hklmPreference";
        };
    }
}
