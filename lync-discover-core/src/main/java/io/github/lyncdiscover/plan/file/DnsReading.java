package io.github.lyncdiscover.plan.file;

import io.github.lyncdiscover.deployment.CompleteZone;
import io.github.lyncdiscover.deployment.DnsPublication;
import io.github.lyncdiscover.deployment.DnsPublication.How;
import io.github.lyncdiscover.deployment.DnsPublication.Publication;
import io.github.lyncdiscover.deployment.SideNames;
import io.github.lyncdiscover.deployment.ZoneRecord;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.text.content.YamlFields;
import io.github.lyncdiscover.text.content.YamlValue;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The reader of the DNS records that publish a plan's servers. */
final class DnsReading {
    private static final Map<String, How> HOW = PlanWords.small(How.values());
    private static final Map<String, SideNames.Failure> FAILURES = PlanWords.of(
            List.of(SideNames.Failure.values()),
            failure -> failure == SideNames.Failure.SERVFAIL ? "SERVFAIL" : "timedOut");
    private static final String OTHERS = "others";
    private static final String ALL = "all";

    private DnsReading() {}

    static DnsPublication read(YamlValue item) {
        YamlFields dns = PlanKeys.DNS.open(item);
        return new DnsPublication(
                dns.get("lyncdiscover")
                        .map(how -> publication(how, DnsPublication.DERIVED.lyncdiscover()))
                        .orElse(DnsPublication.DERIVED.lyncdiscover()),
                dns.get("lyncdiscoverinternal")
                        .map(how -> publication(how, DnsPublication.DERIVED.lyncdiscoverinternal()))
                        .orElse(DnsPublication.DERIVED.lyncdiscoverinternal()),
                side(dns, "inside"),
                side(dns, "outside"));
    }

    private static Publication publication(YamlValue item, Publication derived) {
        if (item.isText()) {
            return Publication.always(item.oneOf(HOW));
        }
        Optional<How> otherwise = Optional.empty();
        Map<DomainName, How> exceptions = new LinkedHashMap<>();
        for (Map.Entry<String, YamlValue> member : item.members().entrySet()) {
            How how = member.getValue().oneOf(HOW);
            if (member.getKey().equals(OTHERS)) {
                otherwise = Optional.of(how);
            } else if (exceptions.put(item.key(member.getKey(), DomainName::parse), how) != null) {
                throw member.getValue().fault("this domain is named twice");
            }
        }
        return new Publication(otherwise.orElse(derived.otherwise()), exceptions, otherwise.isPresent());
    }

    private static SideNames side(YamlFields dns, String side) {
        Optional<YamlValue> failures = at(dns, "failures", side);
        List<ZoneRecord> records = at(dns, "records", side)
                .map(lines -> lines.each(line -> line.as(ZoneRecord::parse)))
                .orElse(List.of());
        List<CompleteZone> zones = at(dns, "completeZones", side)
                .map(list -> list.each(DnsReading::zone))
                .orElse(List.of());
        try {
            return new SideNames(
                    records, zones, failures.map(DnsReading::failures).orElse(Map.of()));
        } catch (IllegalArgumentException wrong) {
            throw dns.get("completeZones")
                    .filter(item -> failures.isEmpty())
                    .or(() -> failures)
                    .orElseThrow()
                    .fault(String.valueOf(wrong.getMessage()));
        }
    }

    private static Optional<YamlValue> at(YamlFields dns, String key, String side) {
        return dns.get(key).map(PlanKeys.SIDES::open).flatMap(fields -> fields.get(side));
    }

    private static CompleteZone zone(YamlValue item) {
        if (item.isText()) {
            return CompleteZone.of(item.as(DomainName::parse));
        }
        YamlFields zone = PlanKeys.ZONE.open(item);
        YamlValue unknown = zone.need("unknown");
        boolean all = unknown.isText() && unknown.text().equals(ALL);
        Set<String> names = all ? Set.of() : new LinkedHashSet<>(unknown.each(name -> name.as(ZoneRecord::owner)));
        return new CompleteZone(zone.need("zone").as(DomainName::parse), names, all);
    }

    private static Map<String, SideNames.Failure> failures(YamlValue item) {
        Map<String, SideNames.Failure> failures = new LinkedHashMap<>();
        item.members().forEach((key, value) -> {
            if (failures.put(item.key(key, ZoneRecord::owner), value.oneOf(FAILURES)) != null) {
                throw value.fault("this name is written twice");
            }
        });
        return failures;
    }
}
