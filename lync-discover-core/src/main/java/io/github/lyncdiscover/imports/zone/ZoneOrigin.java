package io.github.lyncdiscover.imports.zone;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The name of a zone: the user's, else that of its SOA record, its comments, its {@code $ORIGIN}, its file. */
final class ZoneOrigin {
    private final RawZone raw;

    private ZoneOrigin(RawZone raw) {
        this.raw = raw;
    }

    /**
     * The name of a zone.
     *
     * @param raw its lines
     * @param said the name that the user gave
     * @param guess what the file's name says
     * @return the name in normal form, or empty if it is known from nowhere
     */
    static Optional<String> of(RawZone raw, Optional<String> said, Optional<String> guess) {
        ZoneOrigin origin = new ZoneOrigin(raw);
        return said.map(ZoneNames::normal)
                .or(origin::ofAuthority)
                .or(() -> raw.named().map(ZoneNames::normal))
                .or(origin::ofDirective)
                .or(() -> guess.map(ZoneNames::normal))
                .filter(name -> !name.isEmpty());
    }

    /** The owner of the first SOA record, as far as it is whole; one provider leaves its final dot out. */
    private Optional<String> ofAuthority() {
        String current = "";
        for (RawLine line : raw.lines()) {
            if (line instanceof RawLine.Origin origin) {
                current = ZoneNames.whole(origin.name(), current);
            } else if (line instanceof RawLine.Entry entry && entry.type().equalsIgnoreCase("SOA")) {
                return Optional.of(owner(entry.owner(), current)).filter(name -> name.indexOf('.') > 0);
            }
        }
        return Optional.empty();
    }

    private static String owner(String written, String current) {
        boolean dotless = ZoneNames.normal(written).equals(current) && !current.isEmpty();
        return dotless ? current : ZoneNames.whole(written, current);
    }

    /** The name that all origins of the file have in common, where it is one of them; else the first. */
    private Optional<String> ofDirective() {
        List<String> origins = new ArrayList<>();
        String current = "";
        for (RawLine line : raw.lines()) {
            if (line instanceof RawLine.Origin origin) {
                current = ZoneNames.whole(origin.name(), current);
                origins.add(current);
            }
        }
        origins.removeIf(String::isEmpty);
        return origins.stream()
                .filter(one -> origins.stream().allMatch(other -> ZoneNames.isIn(other, one)))
                .findFirst()
                .or(() -> origins.stream().findFirst());
    }
}
