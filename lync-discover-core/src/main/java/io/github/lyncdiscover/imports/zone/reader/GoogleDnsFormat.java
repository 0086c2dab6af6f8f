package io.github.lyncdiscover.imports.zone.reader;

import io.github.lyncdiscover.imports.format.ImportFault;
import io.github.lyncdiscover.imports.format.ImportFormat;
import io.github.lyncdiscover.imports.format.ImportWarning.Kind;
import io.github.lyncdiscover.imports.format.SourceFile;
import io.github.lyncdiscover.imports.zone.JsonRecords;
import io.github.lyncdiscover.imports.zone.RawLine;
import io.github.lyncdiscover.imports.zone.RawLines;
import io.github.lyncdiscover.imports.zone.RawZone;
import io.github.lyncdiscover.imports.zone.RecordTypes;
import io.github.lyncdiscover.text.content.JsonValue;
import io.github.lyncdiscover.text.kind.FileKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The JSON of {@code gcloud dns record-sets list --format=json}, or of the API. Names are whole, and data is as in a zone
 * file (Google, Cloud DNS API, ResourceRecordSets).
 */
public final class GoogleDnsFormat implements ImportFormat<List<RawZone>> {
    private static final String SETS = "rrsets";
    private static final String POLICY = "routingPolicy";

    @Override
    public Set<FileKind> kinds() {
        return Set.of(FileKind.GOOGLE_DNS);
    }

    @Override
    public List<RawZone> read(SourceFile file) {
        try {
            JsonValue json = JsonValue.parse(file.text());
            List<RawLine> lines = new RawLines().list();
            List<JsonValue> sets = json instanceof JsonValue.Items items
                    ? items.values()
                    : JsonRecords.items(JsonRecords.members(json, "the file"), SETS);
            for (JsonValue set : sets) {
                set(JsonRecords.members(set, "a record set"), lines);
            }
            if (json instanceof JsonValue.Members root) {
                JsonRecords.text(root, "nextPageToken").ifPresent(next -> lines.add(rest(root)));
            }
            return List.of(new RawZone(Optional.empty(), lines));
        } catch (JsonValue.Fault fault) {
            throw new ImportFault(fault.place(), String.valueOf(fault.getMessage()));
        }
    }

    private static RawLine rest(JsonValue.Members root) {
        return new RawLine.Passed(
                root.place().line(),
                Kind.CUT_OFF,
                "the list of records",
                new RawLine.Names.All(),
                Optional.of("it has a nextPageToken: list all pages"));
    }

    private static void set(JsonValue.Members set, List<RawLine> lines) {
        int line = set.place().line();
        String owner = JsonRecords.need(set, "name");
        String type = JsonRecords.need(set, "type");
        if (set.members().containsKey(POLICY)) {
            RawLine.Names names = RecordTypes.isRead(type) ? new RawLine.Names.Owner(owner) : new RawLine.Names.None();
            lines.add(new RawLine.Passed(line, Kind.ROUTING, owner, names, Optional.empty()));
            return;
        }
        for (JsonValue data : JsonRecords.items(set, "rrdatas")) {
            if (!(data instanceof JsonValue.Text text)) {
                throw new ImportFault(data.place(), "a record is a text, not " + data.described());
            }
            List<String> words = List.of(text.value().strip().split("[ \\t]+", -1));
            lines.add(new RawLine.Entry(line, owner, type, RecordTypes.isRead(type) ? words : List.of()));
        }
    }
}
