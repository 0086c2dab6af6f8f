package io.github.lyncdiscover.report.task;

import io.github.lyncdiscover.deployment.Assumption;
import io.github.lyncdiscover.deployment.CompleteZone;
import io.github.lyncdiscover.deployment.Deployment;
import io.github.lyncdiscover.deployment.DnsPublication;
import io.github.lyncdiscover.deployment.OnlineTenant;
import io.github.lyncdiscover.deployment.Pool;
import io.github.lyncdiscover.deployment.SideNames;
import io.github.lyncdiscover.deployment.ZoneRecord;
import io.github.lyncdiscover.imports.ImportedDeployment;
import io.github.lyncdiscover.imports.SimpleUrls;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.text.file.WrappedText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A plan file made of what was imported, with a comment for everything assumed. */
public final class PlanWriter {
    private static final int COLUMNS = 100;

    private final ImportedDeployment imported;
    private final StringBuilder text = new StringBuilder();

    private PlanWriter(ImportedDeployment imported) {
        this.imported = imported;
    }

    /**
     * Writes a plan file.
     *
     * @param plans one document each
     * @return YAML that the plan reader reads, deployment by deployment the same
     */
    public static String of(List<ImportedDeployment> plans) {
        return plans.stream().map(each -> new PlanWriter(each).written()).collect(Collectors.joining("---\n"));
    }

    private String written() {
        Deployment deployment = imported.deployment();
        line("", "title: " + quoted(imported.title()));
        list("", "sipDomains", deployment.sipDomains());
        assumed("", "users");
        assumed("", "pools");
        line("", deployment.pools().isEmpty() ? "pools: []" : "pools:");
        for (int i = 0; i < deployment.pools().size(); i++) {
            pool("pools[" + i + "]", deployment.pools().get(i));
        }
        assumed("", "online");
        deployment.online().ifPresent(this::online);
        simpleUrls(imported.simpleUrls());
        assumed("", "dns");
        dns(deployment.dns());
        return text.toString();
    }

    private void pool(String where, Pool pool) {
        assumed("  ", where);
        String release = Optional.ofNullable(imported.releases().get(pool.fqdn()))
                .map(known -> "  # " + known)
                .orElse("");
        line("  - ", "fqdn: " + name(pool.fqdn()) + release);
        field(where, "edition", Optional.of(word(pool.edition())));
        field(where, "internalWebServices", Optional.of(name(pool.internalWebServices())));
        field(where, "externalWebServices", pool.externalWebServices().map(PlanWriter::name));
        field(where, "accessEdge", pool.accessEdge().map(PlanWriter::server));
        field(where, "director", Optional.of("true").filter(director -> pool.director()));
        assumed("    ", where + ".users");
        pool.users().ifPresent(users -> list("    ", "users", users));
        assumed("    ", where + ".userCounts");
        userCounts("    ", pool.userCounts());
        field(where, "centralPool", pool.centralPool().map(PlanWriter::name));
    }

    /** Where no user is single, the list of SIP domains is written even if it is empty: left out it would mean all. */
    private void online(OnlineTenant there) {
        line("", "online:");
        List<SignInAddress> single =
                there.users().stream().filter(who -> who.user().isPresent()).toList();
        List<DomainName> domains = there.users().stream()
                .filter(who -> who.user().isEmpty())
                .map(SignInAddress::sipDomain)
                .toList();
        if (single.isEmpty() || !domains.isEmpty()) {
            list("  ", "sipDomains", domains);
        }
        if (!single.isEmpty()) {
            list("  ", "users", single);
        }
        userCounts("  ", there.userCounts());
        line("  ", "autodiscover: " + name(there.autodiscover()));
        assumed("  ", "online.webServices");
        line("  ", "webServices: " + name(there.webServices()));
        assumed("  ", "online.sipServer");
        line("  ", "sipServer: " + server(there.sipServer()));
    }

    private void simpleUrls(SimpleUrls urls) {
        assumed("", "simpleUrls");
        if (!urls.equals(SimpleUrls.NOT_NAMED)) {
            line("", "simpleUrls:");
            urls.meet().ifPresent(hosts -> list("  ", "meet", hosts));
            urls.dialin().ifPresent(hosts -> list("  ", "dialin", hosts));
            urls.admin().ifPresent(hosts -> list("  ", "admin", hosts));
        }
    }

    private void userCounts(String margin, Map<DomainName, Integer> counts) {
        if (!counts.isEmpty()) {
            line(margin, "userCounts:");
            counts.forEach((domain, people) -> line(margin + "  ", name(domain) + ": " + people));
        }
    }

    private void dns(DnsPublication dns) {
        if (dns.equals(DnsPublication.DERIVED)) {
            return;
        }
        line("", "dns:");
        publication("lyncdiscover", dns.lyncdiscover());
        publication("lyncdiscoverinternal", dns.lyncdiscoverinternal());
        if (!dns.inside().isEmpty() || !dns.outside().isEmpty()) {
            line("  ", "records:");
            records("inside", dns.inside());
            records("outside", dns.outside());
        }
        if (!dns.insideNames().zones().isEmpty() || !dns.outsideNames().zones().isEmpty()) {
            line("  ", "completeZones:");
            zones("inside", dns.insideNames().zones());
            zones("outside", dns.outsideNames().zones());
        }
        if (!dns.insideNames().failures().isEmpty()
                || !dns.outsideNames().failures().isEmpty()) {
            line("  ", "failures:");
            failures("inside", dns.insideNames().failures());
            failures("outside", dns.outsideNames().failures());
        }
    }

    private void zones(String side, List<CompleteZone> zones) {
        line("    ", side + (zones.isEmpty() ? ": []" : ":"));
        for (CompleteZone zone : zones) {
            if (!zone.anyMissing() && zone.unknown().isEmpty()) {
                line("      - ", name(zone.apex()));
                continue;
            }
            line("      - ", "zone: " + name(zone.apex()));
            if (zone.anyMissing()) {
                line("        ", "unknown: all");
            } else {
                list("        ", "unknown", List.copyOf(zone.unknown()));
            }
        }
    }

    private void failures(String side, Map<String, SideNames.Failure> failures) {
        line("    ", side + (failures.isEmpty() ? ": {}" : ":"));
        failures.forEach((name, failure) -> line(
                "      ", quoted(name) + ": " + (failure == SideNames.Failure.SERVFAIL ? "SERVFAIL" : "timedOut")));
    }

    private void publication(String key, DnsPublication.Publication publication) {
        if (publication.equals(DnsPublication.DERIVED.lyncdiscover())) {
            return;
        }
        line("  ", key + ":");
        publication.exceptions().forEach((domain, how) -> line("    ", name(domain) + ": " + word(how)));
        if (publication.written()) {
            line("    ", "others: " + word(publication.otherwise()));
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private void records(String side, List<ZoneRecord> records) {
        if (!records.isEmpty()) {
            list("    ", side, records);
        }
    }

    private void field(String where, String key, Optional<String> value) {
        assumed("    ", where + "." + key);
        value.ifPresent(known -> line("    ", key + ": " + known));
    }

    private void list(String margin, String key, List<?> values) {
        line(margin, key + (values.isEmpty() ? ": []" : ":"));
        for (Object value : values) {
            line(margin + "  - ", value instanceof DomainName name ? name(name) : quoted(value.toString()));
        }
    }

    private void assumed(String margin, String where) {
        for (Assumption assumption : imported.assumptions()) {
            if (assumption.where().equals(where)) {
                WrappedText.lines(margin + "# ", "assumed: " + assumption, COLUMNS).stream()
                        .map(line -> line.startsWith(margin + "#") ? line : margin + "# " + line.strip())
                        .forEach(line -> line("", line));
            }
        }
    }

    private void line(String margin, String line) {
        text.append(margin).append(line).append('\n');
    }

    private static String server(ServerAddress server) {
        return quotedWhereOdd(server.toString(), server.host());
    }

    private static String name(DomainName name) {
        return quotedWhereOdd(name.text(), name);
    }

    /** A name of one label may be a word that means something else in YAML. */
    private static String quotedWhereOdd(String value, DomainName name) {
        return name.parent().isPresent() && Character.isLetter(name.text().charAt(0)) ? value : quoted(value);
    }

    private static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
