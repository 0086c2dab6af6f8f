package io.github.lyncdiscover.plan.file;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.plan.yaml.Fields;
import io.github.lyncdiscover.plan.yaml.Item;
import io.github.lyncdiscover.trust.TrustModelData;
import io.github.lyncdiscover.trust.TrustModelData.Source;
import io.github.lyncdiscover.trust.TrustSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what the users' machines were told. */
public final class TrustReading {
    private static final int SIP_OVER_TLS = 5061;

    private TrustReading() {}

    /**
     * Reads the trust settings of a plan.
     *
     * @param plan what stands in the document
     * @return the settings
     */
    public static TrustSettings read(Fields plan) {
        return new TrustSettings(
                plan.get("trustModelData").map(TrustReading::values).orElse(List.of()),
                plan.get("alwaysTrusted")
                        .map(domains -> domains.each(domain -> domain.as(DomainName::parse)))
                        .orElse(List.of()),
                plan.get("lastServer").map(host -> host.as(DomainName::parse)),
                server(plan, "manualServer"));
    }

    /**
     * Reads a SIP server.
     *
     * @param plan what stands in the document
     * @param key its key
     * @return the server, or empty if the key is left out
     */
    public static Optional<ServerAddress> server(Fields plan, String key) {
        return plan.get(key).map(server -> server.as(text -> ServerAddress.parse(text, SIP_OVER_TLS)));
    }

    private static List<TrustModelData> values(Item item) {
        Fields fields = Section.TRUST_MODEL_DATA.open(item);
        List<TrustModelData> values = new ArrayList<>();
        for (Source source : Source.values()) {
            fields.get(key(source)).ifPresent(value -> values.add(value.as(text -> new TrustModelData(source, text))));
        }
        return values;
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
