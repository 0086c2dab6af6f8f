package io.github.lyncdiscover.plan.file;

import io.github.lyncdiscover.deployment.Dns;
import io.github.lyncdiscover.deployment.Dns.How;
import io.github.lyncdiscover.deployment.Dns.Publication;
import io.github.lyncdiscover.deployment.ZoneRecord;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.plan.yaml.Fields;
import io.github.lyncdiscover.plan.yaml.Item;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads how DNS publishes a plan's servers. */
final class DnsReading {
    private static final Map<String, How> HOW = Words.small(How.values());
    private static final String OTHERS = "others";

    private DnsReading() {}

    static Dns read(Item item) {
        Fields dns = Section.DNS.open(item);
        Optional<Fields> records = dns.get("records").map(Section.SIDES::open);
        return new Dns(
                dns.get("lyncdiscover").map(DnsReading::publication).orElse(Dns.DERIVED.lyncdiscover()),
                dns.get("lyncdiscoverinternal").map(DnsReading::publication).orElse(Dns.DERIVED.lyncdiscoverinternal()),
                records(records, "inside"),
                records(records, "outside"));
    }

    private static Publication publication(Item item) {
        if (item.isText()) {
            return Publication.always(item.oneOf(HOW));
        }
        How otherwise = How.CNAME;
        Map<DomainName, How> exceptions = new LinkedHashMap<>();
        for (Map.Entry<String, Item> member : item.members().entrySet()) {
            How how = member.getValue().oneOf(HOW);
            if (member.getKey().equals(OTHERS)) {
                otherwise = how;
            } else if (exceptions.put(item.key(member.getKey(), DomainName::parse), how) != null) {
                throw member.getValue().fault("this domain is named twice");
            }
        }
        return new Publication(otherwise, exceptions);
    }

    private static List<ZoneRecord> records(Optional<Fields> records, String side) {
        return records.flatMap(fields -> fields.get(side))
                .map(lines -> lines.each(line -> line.as(ZoneRecord::parse)))
                .orElse(List.of());
    }
}
