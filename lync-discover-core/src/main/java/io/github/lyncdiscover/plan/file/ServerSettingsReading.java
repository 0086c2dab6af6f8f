package io.github.lyncdiscover.plan.file;

import io.github.lyncdiscover.deployment.ServerSettings;
import io.github.lyncdiscover.deployment.ServerSettings.Answering;
import io.github.lyncdiscover.deployment.ServerSettings.OnlineRedirectAt;
import io.github.lyncdiscover.deployment.ServerSettings.OtherPool;
import io.github.lyncdiscover.name.DhcpAnswer;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.IpAddress;
import io.github.lyncdiscover.text.content.YamlFields;
import io.github.lyncdiscover.text.content.YamlValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The reader of what the servers of a plan do where documents leave it open. */
final class ServerSettingsReading {
    private static final Map<String, OtherPool> OTHER_POOL = PlanWords.of(List.of(OtherPool.values()), Enum::name);
    private static final Map<String, OnlineRedirectAt> REDIRECT_AT =
            PlanWords.of(List.of(OnlineRedirectAt.values()), Enum::name);
    private static final Map<String, Boolean> TRUTH = PlanWords.of(List.of(true, false), String::valueOf);
    private static final String OTHERS = "others";
    private static final String NONE = "none";

    private ServerSettingsReading() {}

    static ServerSettings read(YamlFields plan) {
        ServerSettings documented = ServerSettings.DEFAULT;
        return new ServerSettings(
                plan.get("otherPool").map(word -> word.oneOf(OTHER_POOL)).orElse(documented.otherPool()),
                plan.get("onlineRedirectAt")
                        .map(word -> word.oneOf(REDIRECT_AT))
                        .orElse(documented.onlineRedirectAt()),
                plan.get("judgeRedirectedRegistrar")
                        .map(word -> word.oneOf(TRUTH))
                        .orElse(documented.judgesRedirectedRegistrar()),
                plan.get("answeringPool").map(ServerSettingsReading::answering).orElse(documented.answering()),
                plan.get("reverseProxy").map(ServerSettingsReading::published).orElse(documented.reverseProxy()),
                plan.get("dhcp").map(ServerSettingsReading::dhcp).orElse(documented.dhcp()));
    }

    private static Answering answering(YamlValue item) {
        if (item.isText()) {
            return new Answering(Map.of(), Optional.of(item.as(DomainName::parse)));
        }
        Optional<DomainName> others = Optional.empty();
        Map<DomainName, DomainName> byDomain = new LinkedHashMap<>();
        for (Map.Entry<String, YamlValue> member : item.members().entrySet()) {
            DomainName pool = member.getValue().as(DomainName::parse);
            if (member.getKey().equals(OTHERS)) {
                others = Optional.of(pool);
            } else if (byDomain.put(item.key(member.getKey(), DomainName::parse), pool) != null) {
                throw member.getValue().fault("this domain is named twice");
            }
        }
        return new Answering(byDomain, others);
    }

    private static DhcpAnswer dhcp(YamlValue item) {
        return item.isText() && item.text().equals(NONE)
                ? DhcpAnswer.NO_SERVER
                : new DhcpAnswer.Server(item.as(DomainName::parse));
    }

    private static Map<String, DomainName> published(YamlValue item) {
        Map<String, DomainName> published = new LinkedHashMap<>();
        item.members().forEach((key, pool) -> {
            String normal = item.key(key, ServerSettingsReading::nameOrAddress);
            if (published.put(normal, pool.as(DomainName::parse)) != null) {
                throw pool.fault("this name or address is written twice");
            }
        });
        return published;
    }

    private static String nameOrAddress(String text) {
        return IpAddress.isV4(text) || IpAddress.isV6(text)
                ? text
                : DomainName.parse(text).text();
    }
}
