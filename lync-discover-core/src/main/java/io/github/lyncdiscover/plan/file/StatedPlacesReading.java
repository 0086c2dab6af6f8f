package io.github.lyncdiscover.plan.file;

import io.github.lyncdiscover.deployment.StatedKey;
import io.github.lyncdiscover.deployment.ZoneRecord;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.IpAddress;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.name.ProtocolConstants;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.name.SourcePosition;
import io.github.lyncdiscover.name.WebAddress;
import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.text.content.YamlFields;
import io.github.lyncdiscover.text.content.YamlNode;
import io.github.lyncdiscover.text.content.YamlValue;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The reader of the positions at which a document states the facts that a question finds. The document is otherwise
 * right.
 */
public final class StatedPlacesReading {

    private final Map<StatedPlaces.Question, StatedPlaces.Written> places = new HashMap<>();

    private StatedPlacesReading() {}

    /**
     * Reads the positions of facts.
     *
     * @param plan the fields of the document
     * @param file the plan's file
     * @return the positions
     */
    public static StatedPlaces read(YamlFields plan, Path file) {
        StatedPlacesReading reading = new StatedPlacesReading();
        plan.get("answers").ifPresent(item -> reading.overrides(StatedKey.ANSWERS, item, StatedPlacesReading::url));
        plan.get("sipServers")
                .ifPresent(item -> reading.overrides(StatedKey.SIP_SERVERS, item, StatedPlacesReading::server));
        plan.get("reverseProxy")
                .ifPresent(item ->
                        reading.keys(StatedKey.REVERSE_PROXY, item, Optional.empty(), StatedPlacesReading::proxy));
        plan.get("exchange")
                .ifPresent(item -> reading.keys(
                        StatedKey.EXCHANGE,
                        item,
                        Optional.empty(),
                        text -> text.strip().toLowerCase(Locale.ROOT)));
        plan.get("dns")
                .ifPresent(dns -> PlanWords.LOCATIONS.forEach((word, location) -> reading.dns(dns, word, location)));
        return StatedPlaces.of(file.toString(), reading.places);
    }

    private void overrides(StatedKey key, YamlValue item, UnaryOperator<String> normal) {
        keys(key, item, Optional.empty(), normal);
        PlanWords.LOCATIONS.forEach(
                (word, location) -> Optional.ofNullable(item.members().get(word))
                        .ifPresent(under -> keys(key, under, Optional.of(location), normal)));
    }

    private void dns(YamlValue dns, String word, Location location) {
        Optional<Location> under = Optional.of(location);
        at(dns, "records", word)
                .ifPresent(list -> list.items()
                        .forEach(line -> add(
                                StatedKey.RECORDS, ZoneRecord.parse(line.text()).owner(), under, line)));
        at(dns, "failures", word).ifPresent(names -> keys(StatedKey.FAILURES, names, under, ZoneRecord::owner));
        at(dns, "completeZones", word)
                .ifPresent(list -> list.items().forEach(zone -> {
                    YamlValue name = zone.isText() ? zone : zone.members().getOrDefault("zone", zone);
                    add(StatedKey.COMPLETE_ZONES, DomainName.parse(name.text()).text(), under, name);
                }));
    }

    private static Optional<YamlValue> at(YamlValue dns, String key, String side) {
        return Optional.ofNullable(dns.members().get(key))
                .flatMap(sides -> Optional.ofNullable(sides.members().get(side)));
    }

    private void keys(StatedKey key, YamlValue item, Optional<Location> under, UnaryOperator<String> normal) {
        item.entries("keys").forEach((text, entry) -> {
            if (!PlanWords.LOCATIONS.containsKey(text)) {
                add(key, normal.apply(text), under, text, entry);
            }
        });
    }

    private void add(StatedKey key, String question, Optional<Location> under, YamlValue line) {
        add(key, question, under, line.text(), line.node().mark());
    }

    private void add(StatedKey key, String question, Optional<Location> under, String text, YamlNode.Entry entry) {
        add(key, question, under, text, entry.key());
    }

    private void add(StatedKey key, String question, Optional<Location> under, String text, SourcePosition position) {
        places.putIfAbsent(
                new StatedPlaces.Question(key, question, under),
                new StatedPlaces.Written(PrintableText.of(text), position));
    }

    private static String url(String text) {
        return WebAddress.parse(text).map(WebAddress::toString).orElse(text);
    }

    private static String server(String text) {
        return ServerAddress.parse(text, ProtocolConstants.SIP_TLS_PORT).toString();
    }

    private static String proxy(String text) {
        return IpAddress.isV4(text) || IpAddress.isV6(text)
                ? text
                : DomainName.parse(text).text();
    }
}
