package io.github.lyncdiscover.plan.writer;

import io.github.lyncdiscover.deployment.CompleteZone;
import io.github.lyncdiscover.deployment.DnsPublication;
import io.github.lyncdiscover.deployment.SideNames;
import io.github.lyncdiscover.deployment.ZoneRecord;
import java.util.List;
import java.util.Map;

/** The writer of the DNS records that publish a plan's servers. */
final class DnsWriting {
    private final YamlLines lines;

    private DnsWriting(YamlLines lines) {
        this.lines = lines;
    }

    static void write(YamlLines lines, DnsPublication dns) {
        if (!dns.equals(DnsPublication.DERIVED)) {
            lines.line("", "dns:");
            new DnsWriting(lines).write(dns);
        }
    }

    private void write(DnsPublication dns) {
        publication("lyncdiscover", dns.lyncdiscover());
        publication("lyncdiscoverinternal", dns.lyncdiscoverinternal());
        if (!dns.inside().isEmpty() || !dns.outside().isEmpty()) {
            lines.line("  ", "records:");
            records("inside", dns.inside());
            records("outside", dns.outside());
        }
        if (!dns.insideNames().zones().isEmpty() || !dns.outsideNames().zones().isEmpty()) {
            lines.line("  ", "completeZones:");
            zones("inside", dns.insideNames().zones());
            zones("outside", dns.outsideNames().zones());
        }
        if (!dns.insideNames().failures().isEmpty()
                || !dns.outsideNames().failures().isEmpty()) {
            lines.line("  ", "failures:");
            failures("inside", dns.insideNames().failures());
            failures("outside", dns.outsideNames().failures());
        }
    }

    private void publication(String key, DnsPublication.Publication publication) {
        if (publication.equals(DnsPublication.DERIVED.lyncdiscover())) {
            return;
        }
        lines.line("  ", key + ":");
        publication
                .exceptions()
                .forEach((domain, how) -> lines.entry("    ", YamlLines.name(domain), YamlLines.word(how)));
        if (publication.written()) {
            lines.entry("    ", "others", YamlLines.word(publication.otherwise()));
        }
    }

    private void records(String side, List<ZoneRecord> records) {
        if (!records.isEmpty()) {
            lines.list("    ", side, records, record -> YamlLines.quoted(record.toString()));
        }
    }

    private void zones(String side, List<CompleteZone> zones) {
        lines.line("    ", side + (zones.isEmpty() ? ": []" : ":"));
        for (CompleteZone zone : zones) {
            if (!zone.anyMissing() && zone.unknown().isEmpty()) {
                lines.line("      - ", YamlLines.name(zone.apex()));
                continue;
            }
            lines.line("      - ", "zone: " + YamlLines.name(zone.apex()));
            if (zone.anyMissing()) {
                lines.line("        ", "unknown: all");
            } else {
                lines.list("        ", "unknown", List.copyOf(zone.unknown()), YamlLines::quoted);
            }
        }
    }

    private void failures(String side, Map<String, SideNames.Failure> failures) {
        lines.line("    ", side + (failures.isEmpty() ? ": {}" : ":"));
        failures.forEach((name, failure) -> lines.entry(
                "      ", YamlLines.quoted(name), failure == SideNames.Failure.SERVFAIL ? "SERVFAIL" : "timedOut"));
    }
}
