package io.github.lyncdiscover.imports.zone;

import io.github.lyncdiscover.imports.format.ImportWarning;
import io.github.lyncdiscover.imports.format.ImportWarning.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
                .or(() -> origin.authority().map(Claim::zone))
                .or(() -> raw.named().map(ZoneNames::normal))
                .or(origin::ofDirective)
                .or(() -> guess.map(ZoneNames::normal))
                .filter(name -> !name.isEmpty());
    }

    /** A line that says which zone the file is. */
    private record Claim(int line, String zone) {}

    /**
     * The lines that name another zone than the file is read as.
     *
     * @param raw its lines
     * @param file the file
     * @param apex the zone that it is read as
     * @param said whether the user named that zone
     * @return a warning about each of them
     */
    static List<ImportWarning> others(RawZone raw, String file, String apex, boolean said) {
        String instead = "the file is read as " + apex
                + (said ? ", the zone that you name for it" : ", the zone that its SOA record names");
        ZoneOrigin origin = new ZoneOrigin(raw);
        return Stream.of(origin.comment(), origin.authority())
                .flatMap(Optional::stream)
                .filter(claim -> !claim.zone().equals(apex))
                .map(claim -> new ImportWarning(
                        file, claim.line(), Kind.OTHER_ZONE, claim.zone(), Optional.of(instead), true))
                .toList();
    }

    private Optional<Claim> comment() {
        int first = raw.lines().isEmpty() ? 1 : raw.lines().get(0).line();
        return raw.named().map(name -> new Claim(raw.namedIn() > 0 ? raw.namedIn() : first, ZoneNames.normal(name)));
    }

    /** The owner of the first SOA record, as far as it is whole; one provider leaves its final dot out. */
    private Optional<Claim> authority() {
        String current = "";
        for (RawLine line : raw.lines()) {
            if (line instanceof RawLine.Origin origin) {
                current = ZoneNames.whole(origin.name(), current);
            } else if (line instanceof RawLine.Entry entry && entry.type().equalsIgnoreCase("SOA")) {
                return Optional.of(owner(entry.owner(), current))
                        .filter(name -> name.indexOf('.') > 0)
                        .map(name -> new Claim(entry.line(), name));
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
