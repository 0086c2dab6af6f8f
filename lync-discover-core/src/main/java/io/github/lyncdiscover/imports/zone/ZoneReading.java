package io.github.lyncdiscover.imports.zone;

import io.github.lyncdiscover.deployment.ZoneRecord;
import io.github.lyncdiscover.imports.xml.Fault;
import io.github.lyncdiscover.imports.xml.Mark;
import io.github.lyncdiscover.markup.BodyText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xbill.DNS.Master;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/** One reading of a zone file. Nothing else is opened, whatever the file says. */
public final class ZoneReading {
    private static final int MOST_RECORDS = 1_000_000;
    private static final long SOME_TIME = 3_600;
    private static final Set<Integer> ASKED_FOR = Set.of(Type.A, Type.AAAA, Type.CNAME, Type.SRV);

    /** How Windows begins a zone file. */
    private static final Pattern HEAD =
            Pattern.compile("(?m)^;\\s+Database file \\S+ for (?:.{1,80}? in zone )?(\\S+?)(?: zone)?\\.?\\s*$");

    private static final Pattern FAULT = Pattern.compile("^[^:]*:([0-9]{1,9}): (.*)$", Pattern.DOTALL);

    private final Map<String, List<ZoneRecord.Data>> records = new HashMap<>();
    private final SortedSet<String> reversed = new TreeSet<>();
    private final Set<String> cuts = new HashSet<>();
    private Optional<String> apex = Optional.empty();
    private int skipped;
    private int count;

    private ZoneReading() {}

    /**
     * Reads a zone.
     *
     * @param bytes the file, a zone file or records as a CSV, in UTF-8, UTF-16 or an encoding of one byte a character
     * @param said the zone's name, as somebody said it
     * @param guess what it may be where nobody says it, and the file does not
     * @return the zone
     * @throws Fault if the file is no zone file
     */
    public static Zone read(byte[] bytes, Optional<String> said, Optional<String> guess) {
        String text = BodyText.decode(bytes, Optional.empty())
                .or(() -> BodyText.decode(bytes, Optional.of("iso-8859-1")))
                .orElse("");
        Optional<ZoneCsv.Converted> csv = ZoneCsv.of(text);
        if (csv.isPresent()) {
            return new ZoneReading()
                    .read(csv.get().text(), said.or(() -> csv.get().zone()).or(() -> guess));
        }
        Matcher head = HEAD.matcher(text);
        Optional<String> written = head.find() ? Optional.of(head.group(1)) : Optional.empty();
        return new ZoneReading().read(text, said.or(() -> written).or(() -> guess));
    }

    private Zone read(String text, Optional<String> origin) {
        ZoneText.Clean clean = ZoneText.of(text);
        skipped = clean.skipped();
        Name start = origin.map(ZoneReading::name).orElse(Name.root);
        byte[] ascii = clean.text().getBytes(StandardCharsets.US_ASCII);
        try (Master master = new Master(new ByteArrayInputStream(ascii), start, SOME_TIME)) {
            master.disableIncludes(true);
            master.expandGenerate(false);
            for (Record record = master.nextRecord(); record != null; record = master.nextRecord()) {
                add(record);
            }
        } catch (TextParseException wrong) {
            throw fault(String.valueOf(wrong.getMessage()));
        } catch (IOException | IllegalArgumentException wrong) {
            throw new Fault("the file can't be read as a zone file: " + wrong.getMessage());
        }
        String zone = apex.or(() -> origin.map(ZoneReading::name).map(ZoneReading::text))
                .filter(name -> !name.isEmpty())
                .orElseThrow(() -> new Fault(
                        "the file does not say which zone it is; write --zone inside:ZONE=FILE or outside:ZONE=FILE"));
        if (records.isEmpty() && reversed.isEmpty()) {
            throw new Fault("the file holds no record; is it a zone file?");
        }
        cuts.remove(zone);
        return new Zone(zone, records, reversed, cuts, skipped);
    }

    private void add(Record record) {
        count++;
        if (count > MOST_RECORDS) {
            throw new Fault("the zone holds more than " + MOST_RECORDS + " records");
        }
        String owner = text(record.getName());
        reversed.add(Zone.reversed(owner));
        if (record.getType() == Type.SOA) {
            apex = apex.or(() -> Optional.of(owner));
        } else if (record.getType() == Type.NS) {
            cuts.add(owner);
        } else if (ASKED_FOR.contains(record.getType())) {
            data(record)
                    .ifPresentOrElse(
                            data -> records.computeIfAbsent(owner, key -> new ArrayList<>())
                                    .add(data),
                            () -> skipped++);
        }
    }

    /** A target that is no host name is one that no client connects to. */
    private static Optional<ZoneRecord.Data> data(Record record) {
        String line = "owner " + Type.string(record.getType()) + " " + record.rdataToString();
        try {
            return Optional.of(ZoneRecord.parse(line).data());
        } catch (IllegalArgumentException odd) {
            return Optional.empty();
        }
    }

    private static Name name(String text) {
        try {
            return Name.fromString(text.endsWith(".") ? text : text + ".");
        } catch (TextParseException wrong) {
            throw new Fault("the zone can't have the name \"" + text + "\"");
        }
    }

    private static String text(Name name) {
        return name.toString(true).toLowerCase(Locale.ROOT);
    }

    private static Fault fault(String message) {
        Matcher place = FAULT.matcher(message);
        if (!place.matches()) {
            return new Fault("the file can't be read as a zone file: " + message);
        }
        // What is missing at the end of a line is noticed on the next one.
        String what = place.group(2).startsWith("expected")
                ? "this is no record, or the one before ends too early: "
                : "this is no record: ";
        return new Fault(new Mark(Integer.parseInt(place.group(1)), 1), what + place.group(2));
    }
}
