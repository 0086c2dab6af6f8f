package io.github.lyncdiscover.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * A zone made by a seed: records that a sign-in asks for, some that none does, and lines that only a provider knows.
 *
 * @param apex its name
 * @param records its records, names whole with their final dot
 */
record ConstructedZone(String apex, List<Item> records) {
    /** A record; its data are in the order of a zone file, names in it whole. */
    record Item(String owner, String type, String data) {
        boolean isRead() {
            return Set.of("A", "AAAA", "CNAME", "SRV").contains(type);
        }

        /** As readers are compared: whole names in lower case, without the final dot. */
        String canonical() {
            return (owner + " " + type + " " + data)
                    .replaceAll("\\.(?= |$)", "")
                    .toLowerCase(java.util.Locale.ROOT);
        }
    }

    private static final List<String> HOSTS = List.of(
            "lyncdiscover",
            "lyncdiscoverinternal",
            "sip",
            "sipinternal",
            "sipexternal",
            "web01",
            "pool01",
            "access",
            "webext",
            "www",
            "autodiscover",
            "host-1",
            "Mixed-Case",
            "a.b.deep",
            "pool01.corp",
            "*",
            "*.lab");

    private static final List<String> SERVICES = List.of(
            "_sip._tls",
            "_sipinternaltls._tcp",
            "_sip._tcp",
            "_sipinternal._tcp",
            "_sipfederationtls._tcp",
            "_ldap._tcp");

    private static final List<String> TARGETS = List.of(
            "sip.contoso.example.",
            "web01.contoso.example.",
            "sip.fabrikam.example.",
            "pool01.corp.contoso.example.",
            "lost.contoso.example.",
            "webext.contoso.example.",
            "access.contoso.example.");

    static ConstructedZone of(long seed) {
        Random random = new Random(seed);
        String apex = "contoso.example";
        List<Item> records = new ArrayList<>();
        records.add(
                new Item(apex + ".", "SOA", "ns1.host.example. admin.host.example. " + seed + " 900 600 86400 3600"));
        records.add(new Item(apex + ".", "NS", "ns1.host.example."));
        for (String host : HOSTS) {
            if (random.nextInt(100) < 45) {
                records.addAll(host(host + "." + apex + ".", random));
            }
        }
        for (String service : SERVICES) {
            for (int i = 0; random.nextInt(100) < 35 && i < 3; i++) {
                String target = random.nextInt(12) == 0 ? "." : TARGETS.get(random.nextInt(TARGETS.size()));
                records.add(new Item(
                        service + "." + apex + ".",
                        "SRV",
                        10 * i + " " + random.nextInt(3) + " " + (random.nextBoolean() ? 443 : 5061) + " " + target));
            }
        }
        if (random.nextInt(4) == 0) {
            records.add(new Item("child." + apex + ".", "NS", "ns.other.example."));
        }
        return new ConstructedZone(apex, List.copyOf(records));
    }

    private static List<Item> host(String owner, Random random) {
        List<Item> records = new ArrayList<>();
        switch (random.nextInt(5)) {
            case 0 -> records.add(new Item(owner, "CNAME", TARGETS.get(random.nextInt(TARGETS.size()))));
            case 1 -> {
                records.add(new Item(owner, "A", "192.0.2." + (1 + random.nextInt(250))));
                records.add(new Item(owner, "AAAA", "2001:db8:0:0:0:0:0:" + (1 + random.nextInt(9))));
            }
            case 2 -> records.add(new Item(owner, "MX", "10 mail.host.example."));
            default -> records.add(new Item(owner, "A", "192.0.2." + (1 + random.nextInt(250))));
        }
        return records;
    }

    /** What every reader must find, apart from records that no sign-in asks for. */
    Set<String> read() {
        Set<String> lines = new TreeSet<>();
        records.stream().filter(Item::isRead).forEach(item -> lines.add(item.canonical()));
        return lines;
    }
}
