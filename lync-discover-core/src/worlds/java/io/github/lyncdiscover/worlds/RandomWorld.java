package io.github.lyncdiscover.worlds;

import io.github.lyncdiscover.prediction.Location;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A plan by a seed, as data and as a file: SIP domains, pools, a provider, and records that lead to any of them or to
 * nothing.
 *
 * @param domains the SIP domains
 * @param pools the pools, Directors and branch appliances
 * @param online the provider
 * @param direct whether a pool names the SIP servers of another pool's users at once
 * @param atRoot whether a pool sends users of the provider on in its Root
 * @param lyncdiscover how the name is published, by SIP domain or for {@value #OTHERS}
 * @param lyncdiscoverinternal the same for the other name
 * @param places what is written of the names at each place
 * @param answering the pool that answers, by SIP domain or for {@value #OTHERS}
 * @param reverseProxy the pool that is published, by name or address
 * @param exchange the Exchange host, by SIP domain or sign-in address
 * @param trusted the TrustModelData policy; empty for none
 * @param clients the names of the clients
 * @param more further lines of the file
 */
public record RandomWorld(
        List<String> domains,
        List<PoolNames> pools,
        Optional<OnlineNames> online,
        boolean direct,
        boolean atRoot,
        Map<String, String> lyncdiscover,
        Map<String, String> lyncdiscoverinternal,
        Map<Location, Place> places,
        Map<String, String> answering,
        Map<String, String> reverseProxy,
        Map<String, String> exchange,
        String trusted,
        List<String> clients,
        List<String> more) {
    /** The key of what holds for all other SIP domains. */
    public static final String OTHERS = "others";

    private static final Pattern NAME = Pattern.compile("[a-z0-9*_-]+(?:\\.[a-z0-9_-]+)*\\.(?:example|invalid)");

    /** What may be in a plan. */
    public enum Freedom {
        /** Anything, also what is assumed. */
        ANYTHING,
        /** Whatever leads to one world, or to readings of it that are the same for everybody. */
        SETTLED,
        /** What servers can show as well: nothing is assumed, no reading is open, no name server fails. */
        SERVED
    }

    /** How the file is written. */
    public enum Spelling {
        /** As it comes. */
        PLAIN,
        /** Names in upper case with a final dot. */
        SHOUTED,
        /** Lists and keys the other way round, but for the pools. */
        BACKWARDS,
        /** The same with the pools. */
        POOLS_BACKWARDS
    }

    /**
     * A pool by its names.
     *
     * @param fqdn its own name
     * @param internal its internal web services
     * @param external its external web services; empty for none
     * @param edge its Access Edge; empty for none
     * @param director whether it is a Director
     * @param central the central pool of a branch appliance; else empty
     * @param homes the SIP domains with users on it
     */
    public record PoolNames(
            String fqdn,
            String internal,
            String external,
            String edge,
            boolean director,
            String central,
            List<String> homes) {}

    /**
     * A provider by its names.
     *
     * @param autodiscover where users are sent
     * @param webServices where the User document is
     * @param sipServer the SIP server
     * @param homes the SIP domains with users there
     */
    public record OnlineNames(String autodiscover, String webServices, String sipServer, List<String> homes) {}

    /**
     * What is written of the names at one place.
     *
     * @param records lines of a zone
     * @param zones complete zones, as the file has them
     * @param failures names with the failures of their name servers
     */
    public record Place(List<String> records, List<String> zones, Map<String, String> failures) {}

    /** A plan by its seed; names are told apart by the tag. */
    public static RandomWorld of(Freedom freedom, long seed, String tag) {
        return new WorldMaker(freedom, seed, tag).make();
    }

    /** A pool by its name. */
    PoolNames pool(String fqdn) {
        return pools.stream()
                .filter(pool -> pool.fqdn().equals(fqdn))
                .findFirst()
                .orElseThrow();
    }

    /** The file, one way or the other. */
    public String yaml(Spelling spelling) {
        boolean backwards = spelling == Spelling.BACKWARDS || spelling == Spelling.POOLS_BACKWARDS;
        List<String> lines = new ArrayList<>();
        lines.add("sipDomains: " + list(domains, backwards));
        if (!pools.isEmpty()) {
            lines.add("pools:");
            turned(pools, spelling == Spelling.POOLS_BACKWARDS).forEach(pool -> pool(pool, lines, backwards));
        }
        online.ifPresent(there -> lines.add("online: {sipDomains: " + list(there.homes(), backwards)
                + ", autodiscover: " + there.autodiscover() + ", webServices: " + there.webServices()
                + ", sipServer: " + there.sipServer() + "}"));
        lines.add("otherPool: " + (direct ? "DIRECT" : "REDIRECT"));
        lines.add("onlineRedirectAt: " + (atRoot ? "ROOT" : "USER"));
        dns(lines, backwards);
        keys("answeringPool: ", answering, lines, backwards);
        keys("reverseProxy: ", reverseProxy, lines, backwards);
        keys("exchange: ", exchange, lines, backwards);
        if (!trusted.isEmpty()) {
            lines.add("trustModelData: {hklmPolicy: \"" + trusted + "\"}");
        }
        lines.addAll(more);
        lines.add("clients: " + list(clients, false));
        String text = String.join("\n", lines) + "\n";
        return spelling == Spelling.SHOUTED ? shouted(text) : text;
    }

    private static void pool(PoolNames pool, List<String> lines, boolean backwards) {
        lines.add("  - fqdn: " + pool.fqdn());
        if (!pool.internal().isEmpty() && !pool.internal().equals(pool.fqdn())) {
            lines.add("    internalWebServices: " + pool.internal());
        }
        if (!pool.external().isEmpty()) {
            lines.add("    externalWebServices: " + pool.external());
        }
        if (!pool.edge().isEmpty()) {
            lines.add("    accessEdge: " + pool.edge());
        }
        if (pool.director()) {
            lines.add("    director: true");
        }
        if (!pool.central().isEmpty()) {
            lines.add("    centralPool: " + pool.central());
        }
        if (!pool.homes().isEmpty()) {
            lines.add("    users: " + list(pool.homes(), backwards));
        }
    }

    private void dns(List<String> lines, boolean backwards) {
        lines.add("dns:");
        keys("  lyncdiscover: ", lyncdiscover, lines, backwards);
        keys("  lyncdiscoverinternal: ", lyncdiscoverinternal, lines, backwards);
        for (Location location : Location.values()) {
            Place place = places.get(location);
            if (place == null) {
                continue;
            }
            String where = location.name().toLowerCase(Locale.ROOT);
            insert("  records:", "    " + where + ": " + list(quoted(place.records()), backwards), lines);
            if (!place.zones().isEmpty()) {
                insert("  completeZones:", "    " + where + ": " + list(place.zones(), backwards), lines);
            }
            if (!place.failures().isEmpty()) {
                List<String> failures = new ArrayList<>();
                keys("    " + where + ": ", place.failures(), failures, backwards);
                insert("  failures:", failures.get(0), lines);
            }
        }
    }

    private static void insert(String key, String line, List<String> lines) {
        int at = lines.indexOf(key);
        if (at < 0) {
            lines.add(key);
            lines.add(line);
        } else {
            lines.add(at + 1, line);
        }
    }

    private static void keys(String key, Map<String, String> values, List<String> lines, boolean backwards) {
        if (!values.isEmpty()) {
            lines.add(key
                    + turned(List.copyOf(values.entrySet()), backwards).stream()
                            .map(each -> "\"" + each.getKey() + "\": " + each.getValue())
                            .collect(Collectors.joining(", ", "{", "}")));
        }
    }

    private static List<String> quoted(List<String> texts) {
        return texts.stream().map(text -> "\"" + text + "\"").toList();
    }

    private static String list(List<String> texts, boolean backwards) {
        return turned(texts, backwards).stream().collect(Collectors.joining(", ", "[", "]"));
    }

    private static <T> List<T> turned(List<T> all, boolean backwards) {
        List<T> turned = new ArrayList<>(all);
        if (backwards) {
            Collections.reverse(turned);
        }
        return turned;
    }

    private static String shouted(String text) {
        return NAME.matcher(text).replaceAll(match -> match.group().toUpperCase(Locale.ROOT) + ".");
    }
}
