package io.github.lyncdiscover.worlds;

import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.worlds.RandomWorld.Freedom;
import io.github.lyncdiscover.worlds.RandomWorld.OnlineNames;
import io.github.lyncdiscover.worlds.RandomWorld.Place;
import io.github.lyncdiscover.worlds.RandomWorld.PoolNames;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes plans by chance. */
final class WorldMaker {
    private static final List<String> OTHER_CLIENTS = List.of("lync-mobile", "sfb-mac", "lync-phone");
    private static final List<String> SETTLED_CLIENTS =
            List.of("sfb-2016", "lync-2010", "lync-mobile", "sfb-mac", "lync-store-app", "lync-room");

    private final Freedom freedom;
    private final Dice dice;
    private final String tag;
    private final List<String> domains = new ArrayList<>();
    private final List<PoolNames> pools = new ArrayList<>();
    private Optional<OnlineNames> online = Optional.empty();
    private String alice = "";

    WorldMaker(Freedom freedom, long seed, String tag) {
        this.freedom = freedom;
        this.dice = new Dice(seed);
        this.tag = tag;
    }

    RandomWorld make() {
        Set<String> all = new LinkedHashSet<>(List.of(
                example("a"), example("b"), example("c"), "t1." + hoster(), "t2." + hoster(), "x." + example("b")));
        while (freedom != Freedom.ANYTHING && all.size() > 3) {
            all.remove(dice.any(List.copyOf(all)));
        }
        domains.addAll(all);
        alice = "alice@" + dice.any(domains);
        boolean settled = freedom != Freedom.ANYTHING;
        boolean branch = freedom == Freedom.SETTLED && dice.chance(20);
        if (settled) {
            settledHomes(branch);
        } else {
            hostersPools();
        }
        boolean open = freedom != Freedom.SERVED && !branch;
        boolean direct = open && dice.chance(50);
        boolean atRoot = open && dice.chance(50);
        Map<String, String> lyncdiscover = publication();
        Map<String, String> lyncdiscoverinternal = publication();
        Map<String, String> answering = answering();
        WorldNames names = new WorldNames(freedom, dice, domains, pools, hoster());
        Map<Location, Place> places = new EnumMap<>(Location.class);
        for (Location location : Location.values()) {
            places.put(location, names.at(location));
        }
        Map<String, String> exchange = new LinkedHashMap<>();
        if (dice.chance(25)) {
            String who = dice.any(domains);
            exchange.put(
                    settled || dice.chance(50) ? who : "alice@" + who, dice.any(List.of("cas.", "mail.")) + domain());
        }
        String trusted = dice.chance(settled ? 25 : 0) ? dice.any(List.of(hoster(), example("b"), "lync.com")) : "";
        return new RandomWorld(
                List.copyOf(domains),
                List.copyOf(pools),
                online,
                direct,
                atRoot,
                lyncdiscover,
                lyncdiscoverinternal,
                places,
                answering,
                names.reverseProxy(),
                exchange,
                trusted,
                List.of("lync-2013", dice.any(settled ? SETTLED_CLIENTS : OTHER_CLIENTS)),
                settled ? List.of() : more(names));
    }

    private String example(String label) {
        return label + tag + ".example";
    }

    private String hoster() {
        return example("hoster");
    }

    /** A domain that a server may be in. */
    private String domain() {
        List<String> all = new ArrayList<>(domains);
        all.add(hoster());
        all.add("ad" + tag + ".invalid");
        return dice.any(all);
    }

    private void hostersPools() {
        List<String> everybody = new ArrayList<>(domains);
        everybody.add(alice);
        for (int i = 0; i < 3; i++) {
            boolean published = i == 0 || dice.chance(75);
            pools.add(new PoolNames(
                    "pool" + i + "." + (i == 1 ? "ad" + tag + ".invalid" : hoster()),
                    "webint" + i + "." + hoster(),
                    published ? "web" + i + "." + hoster() : "",
                    published ? "edge" + i + "." + hoster() : "",
                    false,
                    "",
                    i == 0 ? everybody : List.of(dice.any(domains))));
        }
        if (dice.chance(25)) {
            provider(List.of(dice.any(domains)));
        }
    }

    private void provider(List<String> homes) {
        String provider = ".provider" + tag + ".invalid";
        online = Optional.of(new OnlineNames("webdir" + provider, "webpool" + provider, "sipdir" + provider, homes));
    }

    /** One to three pools, perhaps with a Director, a branch appliance and a provider; names may be shared. */
    private void settledHomes(boolean branch) {
        boolean hybrid = dice.chance(35);
        String moved = hybrid && dice.chance(50) ? dice.any(domains) : "";
        List<String> onPremises =
                domains.stream().filter(domain -> !domain.equals(moved)).toList();
        if (hybrid) {
            provider(List.of(moved.isEmpty() ? dice.any(domains) : moved));
        }
        int many = 1 + dice.below(3);
        for (int i = 0; i < many; i++) {
            String fqdn = "pool" + i + "." + domain();
            boolean shares = i > 0 && dice.chance(20);
            pools.add(new PoolNames(
                    fqdn,
                    shares ? pools.get(0).internal() : dice.chance(25) ? fqdn : "webint" + i + "." + domain(),
                    i > 0 && dice.chance(20)
                            ? pools.get(0).external()
                            : dice.chance(85) ? "web" + i + "." + domain() : "",
                    dice.chance(80) ? "edge" + i + "." + domain() : "",
                    false,
                    "",
                    i == 0 ? onPremises : List.of(dice.any(onPremises))));
        }
        if (branch) {
            pools.add(new PoolNames(
                    "sba." + domain(), "", "", "", false, pools.get(0).fqdn(), List.of(dice.any(onPremises))));
        }
        if (dice.chance(30)) {
            String fqdn = "dir." + domain();
            pools.add(
                    dice.below(pools.size() + 1),
                    new PoolNames(
                            fqdn,
                            dice.chance(50) ? fqdn : "dirint." + domain(),
                            dice.chance(70) ? "dirext." + domain() : "",
                            dice.chance(30) ? "diredge." + domain() : "",
                            true,
                            "",
                            List.of()));
        }
    }

    private Map<String, String> publication() {
        Map<String, String> how = new LinkedHashMap<>();
        if (dice.chance(30)) {
            how.put(dice.any(domains), dice.any(List.of("cname", "address", "none")));
        }
        if (dice.chance(25)) {
            how.put(RandomWorld.OTHERS, dice.any(List.of("cname", "address", "none")));
        }
        return how;
    }

    /** Where nothing may be assumed, it is written as soon as there are several. */
    private Map<String, String> answering() {
        Map<String, String> answering = new LinkedHashMap<>();
        List<String> running = pools.stream()
                .filter(pool -> pool.central().isEmpty())
                .map(PoolNames::fqdn)
                .toList();
        boolean needed = freedom != Freedom.ANYTHING && running.size() > 1;
        if (needed || dice.chance(25)) {
            if (dice.chance(50)) {
                answering.put(dice.any(domains), dice.any(running));
            }
            answering.put(RandomWorld.OTHERS, dice.any(running));
        }
        return answering;
    }

    private List<String> more(WorldNames names) {
        List<String> more = new ArrayList<>();
        if (dice.chance(25)) {
            more.add("lastServer: {" + dice.any(List.of(dice.any(domains), alice.toUpperCase(Locale.ROOT))) + ": "
                    + dice.any(List.of("sip.ad" + tag + ".invalid", "sip." + example("a"), "edge0." + hoster())) + "}");
        }
        if (dice.chance(25)) {
            more.add("cachedEndpoint: {" + dice.any(List.of(dice.any(domains), alice)) + ": "
                    + dice.any(
                            List.of("edge0." + hoster(), "gone." + hoster(), "sip." + example("a"), "web0." + hoster()))
                    + "}");
        }
        if (dice.chance(25)) {
            more.add(answers(names));
        }
        return more;
    }

    private String answers(WorldNames names) {
        return "answers: {outside: {\"https://" + dice.any(List.of("lyncdiscover." + dice.any(domains), names.server()))
                + "/\": {"
                + dice.any(List.of(
                        "redirect: \"https://moved." + example("b") + "/\"",
                        "httpRedirect: \"https://moved." + example("a") + "/\", status: 301"))
                + "}}}";
    }
}
