package io.github.lyncdiscover.plan.file;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.plan.certificates.AvAuthentication;
import io.github.lyncdiscover.plan.certificates.AvAuthentication.Held;
import io.github.lyncdiscover.plan.certificates.AvAuthentication.Next;
import io.github.lyncdiscover.text.content.YamlFields;
import io.github.lyncdiscover.text.content.YamlValue;
import io.github.lyncdiscover.text.file.DateText;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The reader of the A/V Authentication certificate of an Edge pool. */
final class AvReading {
    private static final Map<String, Boolean> TRUTH = PlanWords.of(List.of(true, false), String::valueOf);
    private static final Map<String, AvAuthentication.Service> SERVICES =
            PlanWords.of(List.of(AvAuthentication.Service.values()), AvAuthentication.Service::word);
    private static final String LIFETIME = "[1-9][0-9]{0,7}[mhd]";

    private final FactsReading facts;

    AvReading(FactsReading facts) {
        this.facts = facts;
    }

    AvAuthentication read(YamlValue item) {
        YamlFields pool = PlanKeys.AV_AUTHENTICATION.open(item);
        return new AvAuthentication(
                pool.need("edge").as(DomainName::parse),
                pool.get("external").map(host -> host.as(DomainName::parse)),
                pool.get("product").map(product -> product.oneOf(CertificatesReading.PRODUCTS)),
                pool.get("exportable").map(is -> is.oneOf(TRUTH)),
                pool.get("tokenLifetime").map(AvReading::lifetime).orElse(AvAuthentication.DEFAULT_LIFETIME),
                new HashSet<>(pool.get("sharedWith")
                        .map(services -> services.each(service -> service.oneOf(SERVICES)))
                        .orElse(List.of())),
                pool.need("certificates").someItems().stream().map(this::held).toList(),
                pool.get("next").map(this::next));
    }

    private Held held(YamlValue item) {
        YamlFields said = PlanKeys.AV_CERTIFICATE.open(item);
        return held(item, said, said.get("server").map(server -> server.as(DomainName::parse)));
    }

    private Held held(YamlValue item, YamlFields said, Optional<DomainName> server) {
        return new Held(server, said.get("file").map(YamlValue::text), facts.read(item, said));
    }

    private Next next(YamlValue item) {
        YamlFields said = PlanKeys.AV_NEXT.open(item);
        return new Next(
                held(item, said, Optional.empty()),
                said.get("effectiveDate").map(date -> date.as(DateText::first)),
                said.get("stagedOn").map(AvReading::servers));
    }

    private static List<DomainName> servers(YamlValue item) {
        Set<DomainName> seen = new HashSet<>();
        return item.each(each -> {
            DomainName server = each.as(DomainName::parse);
            if (!seen.add(server)) {
                throw each.fault(server + " is named twice");
            }
            return server;
        });
    }

    private static Duration lifetime(YamlValue item) {
        return item.as(text -> {
            if (!text.matches(LIFETIME)) {
                throw new IllegalArgumentException(
                        PrintableText.quote(text) + " is no token lifetime: write 8h, 30m or 2d");
            }
            long number = Long.parseLong(text.substring(0, text.length() - 1));
            Duration lifetime = switch (text.charAt(text.length() - 1)) {
                case 'm' -> Duration.ofMinutes(number);
                case 'h' -> Duration.ofHours(number);
                default -> Duration.ofDays(number);
            };
            if (lifetime.compareTo(AvAuthentication.SHORTEST_LIFETIME) < 0
                    || lifetime.compareTo(AvAuthentication.LONGEST_LIFETIME) > 0) {
                throw new IllegalArgumentException(
                        PrintableText.quote(text) + " is no MaxTokenLifetime: Lync Server takes 1m to 180d");
            }
            return lifetime;
        });
    }
}
