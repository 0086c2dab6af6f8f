package io.github.lyncdiscover.worlds;

import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.worlds.RandomWorld.Freedom;
import io.github.lyncdiscover.worlds.RandomWorld.Place;
import io.github.lyncdiscover.worlds.RandomWorld.PoolNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Makes records, zones and failures of name servers by chance. */
final class WorldNames {
    private static final List<String> HOST_RECORDS = List.of("sip.", "sipinternal.", "sipexternal.");

    private final Freedom freedom;
    private final Dice dice;
    private final List<String> domains;
    private final List<PoolNames> pools;
    private final String hoster;
    private final Map<String, String> reverseProxy = new LinkedHashMap<>();
    private final Map<String, String> written = new LinkedHashMap<>();
    private int number;

    WorldNames(Freedom freedom, Dice dice, List<String> domains, List<PoolNames> pools, String hoster) {
        this.freedom = freedom;
        this.dice = dice;
        this.domains = domains;
        this.pools = pools;
        this.hoster = hoster;
        if (freedom == Freedom.ANYTHING && dice.chance(25)) {
            reverseProxy.put(
                    dice.any(List.of(label() + dice.any(domains), "192.0.2.1")),
                    dice.any(pools).fqdn());
        }
    }

    Map<String, String> reverseProxy() {
        return reverseProxy;
    }

    Place at(Location location) {
        written.clear();
        if (freedom == Freedom.ANYTHING) {
            if (dice.chance(25)) {
                anyRecord();
            }
        } else {
            for (int i = dice.below(4); i > 0; i--) {
                settledRecord(location);
            }
        }
        List<String> zones = new ArrayList<>();
        if (dice.chance(15)) {
            String zone = dice.any(List.of(dice.any(domains), hoster));
            boolean unknown = freedom == Freedom.ANYTHING && dice.chance(50);
            zones.add(unknown ? "{zone: " + zone + ", unknown: [lyncdiscover." + zone + "]}" : zone);
        }
        Map<String, String> failures = new LinkedHashMap<>();
        if (freedom != Freedom.SERVED && dice.chance(15)) {
            String name = dice.chance(70)
                    ? dice.any(List.of("lyncdiscover.", "lyncdiscoverinternal.")) + dice.any(domains)
                    : server();
            if (!written.containsKey(name)) {
                failures.put(name, dice.any(List.of("SERVFAIL", "timedOut")));
            }
        }
        List<String> records = new ArrayList<>();
        written.forEach((owner, data) -> records.add(owner + " IN " + data));
        return new Place(records, zones, failures);
    }

    private String label() {
        return dice.any(List.of("lyncdiscover.", "lyncdiscoverinternal.", "sip.", "www.", ""));
    }

    private String lyncdiscover() {
        return dice.any(List.of("lyncdiscover.", "lyncdiscoverinternal.")) + dice.any(domains);
    }

    /** Any server that the plan writes for web or SIP. */
    String server() {
        return dice.any(Stream.concat(web().stream(), sip().stream()).toList());
    }

    private List<String> web() {
        return names(pool -> Stream.of(pool.internal(), pool.external()));
    }

    private List<String> sip() {
        return names(pool -> Stream.of(pool.edge(), pool.fqdn()));
    }

    private List<String> names(java.util.function.Function<PoolNames, Stream<String>> which) {
        Set<String> names = new LinkedHashSet<>();
        pools.stream().flatMap(which).filter(name -> !name.isEmpty()).forEach(names::add);
        return List.copyOf(names);
    }

    /** Records as an administrator of tenants may write them, whatever they lead to. */
    private void anyRecord() {
        String tenant = dice.any(domains);
        String owner =
                dice.any(List.of(tenant, "*." + tenant, "*." + hoster, "*.example", label() + dice.any(domains)));
        switch (dice.below(4)) {
            case 0 -> written.put(owner, "A 192.0.2." + dice.below(4));
            case 1 ->
                written.put(
                        dice.any(List.of("_sipinternaltls._tcp.", "_sip._tls.")) + tenant,
                        "SRV 0 0 443 " + dice.any(List.of(server(), "edgee0." + hoster, "sip." + domains.get(2))));
            case 2 -> written.put(owner, "CNAME " + dice.any(List.of(label() + dice.any(domains), "webb0." + hoster)));
            default -> written.put(owner, "CNAME " + server());
        }
    }

    /** Records of which is clear what they lead to. */
    private void settledRecord(Location location) {
        String tenant = dice.any(domains);
        switch (dice.below(6)) {
            case 0, 1 -> aliases(lyncdiscover());
            case 2 ->
                written.put(
                        location == Location.INSIDE ? "_sipinternaltls._tcp." + tenant : "_sip._tls." + tenant,
                        "SRV 0 0 443 " + target(dice.any(sip())));
            case 3 -> written.put(dice.any(HOST_RECORDS) + tenant, "CNAME " + target(dice.any(sip())));
            case 4 -> written.put("*." + tenant, wildcard());
            default -> ownAddress("lyncdiscover." + tenant);
        }
    }

    private String wildcard() {
        return freedom == Freedom.SETTLED && dice.chance(40) ? "A 192.0.2.9" : "CNAME " + server();
    }

    /** Sometimes with a typing error. */
    private String target(String server) {
        return dice.chance(15) ? server.charAt(0) + server : server;
    }

    /** A name that stands for a server, for another name, or for a step on the way there. */
    private void aliases(String owner) {
        String tenant = owner.substring(owner.indexOf('.') + 1);
        switch (dice.below(3)) {
            case 0 -> alias(owner, target(server()));
            case 1 -> alias(owner, lyncdiscover());
            default -> {
                String step = "step" + number++ + "." + tenant;
                alias(owner, step);
                alias(step, target(dice.any(web())));
            }
        }
    }

    private void alias(String owner, String target) {
        if (!owner.equals(target)) {
            written.put(owner, "CNAME " + target);
        }
    }

    /** The address of a reverse proxy, known by its name or its address, or by the web services that have it too. */
    private void ownAddress(String owner) {
        String address = "192.0.2." + (20 + number++);
        List<String> published = pools.stream()
                .filter(pool -> !pool.external().isEmpty() && pool.central().isEmpty())
                .map(PoolNames::external)
                .toList();
        if (published.isEmpty()) {
            return;
        }
        written.put(owner, "A " + address);
        String web = dice.any(published);
        if (dice.chance(50) && !written.containsKey(web)) {
            written.put(web, "A " + address);
        } else {
            String fqdn = pools.stream()
                    .filter(pool -> pool.external().equals(web))
                    .findFirst()
                    .orElseThrow()
                    .fqdn();
            reverseProxy.put(dice.chance(50) ? owner : address, fqdn);
        }
    }
}
