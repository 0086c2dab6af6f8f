package io.github.lyncdiscover.fuzz;

import static io.github.lyncdiscover.fuzz.FuzzChecks.holds;
import static io.github.lyncdiscover.fuzz.FuzzChecks.singleLine;

import io.github.lyncdiscover.imports.format.ImportFault;
import io.github.lyncdiscover.imports.format.XmlReader;
import io.github.lyncdiscover.live.dns.DnsReply;
import io.github.lyncdiscover.name.SourcePosition;
import io.github.lyncdiscover.text.content.JsonValue;
import io.github.lyncdiscover.text.content.YamlFault;
import io.github.lyncdiscover.text.content.YamlNode;
import io.github.lyncdiscover.text.content.YamlReader;
import io.github.lyncdiscover.text.file.CsvTable;
import io.github.lyncdiscover.text.file.TextFault;
import java.util.Optional;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** What is true of every text that a layer of syntax reads: a fault has a place within the text, and a line that says what it is. */
final class SyntaxLaws {
    private static final Record QUESTION =
            Record.newRecord(Name.fromConstantString("lyncdiscover.contoso.example."), Type.A, DClass.IN);

    private SyntaxLaws() {}

    static void yaml(byte[] bytes) {
        try {
            YamlReader.read(bytes).forEach(node -> node(node, bytes.length));
        } catch (YamlFault fault) {
            fault(fault.mark(), fault, bytes.length);
        }
    }

    private static void node(YamlNode node, int length) {
        within(node.mark(), length);
        singleLine(node.described());
        if (node instanceof YamlNode.Sequence sequence) {
            sequence.items().forEach(item -> node(item, length));
        } else if (node instanceof YamlNode.Mapping mapping) {
            mapping.entries().values().forEach(entry -> node(entry.value(), length));
        }
    }

    static void json(String text) {
        try {
            value(JsonValue.parse(text), text.length());
        } catch (JsonValue.Fault fault) {
            fault(fault.place(), fault, text.length());
        }
    }

    private static void value(JsonValue value, int length) {
        within(value.place(), length);
        singleLine(value.described());
        if (value instanceof JsonValue.Items items) {
            items.values().forEach(item -> value(item, length));
        } else if (value instanceof JsonValue.Members members) {
            members.members().values().forEach(member -> value(member.value(), length));
        }
    }

    static void table(String text) {
        try {
            CsvTable table = CsvTable.of(text);
            int line = table.headLine();
            for (Optional<CsvTable.Row> row = table.next(); row.isPresent(); row = table.next()) {
                holds(row.get().line() > line, "rows are out of order", row);
                line = row.get().line();
                row.get().field("name", "sipaddress");
            }
        } catch (TextFault fault) {
            fault(fault.position(), fault, text.length());
        }
    }

    static void xml(byte[] bytes) {
        try {
            XmlReader.read(bytes);
        } catch (ImportFault fault) {
            singleLine(fault.getMessage());
        }
    }

    /** What a name server sends. */
    static void reply(byte[] wire) {
        DnsReply reply = DnsReply.read(wire, QUESTION);
        if (reply instanceof DnsReply.Failure failure) {
            singleLine(failure.detail());
        } else if (reply instanceof DnsReply.Answer answer) {
            Message message = answer.message();
            holds(message.getQuestion().equals(QUESTION), "an answer to another question", message);
            message.getSection(Section.ANSWER)
                    .forEach(record -> holds(!record.toString().isEmpty(), "a record without a text", record));
        }
    }

    private static void fault(SourcePosition place, RuntimeException fault, int length) {
        within(place, length);
        singleLine(String.valueOf(fault.getMessage()));
    }

    private static void within(SourcePosition place, int length) {
        holds(
                place.line() >= 1 && place.column() >= 1 && place.line() + place.column() <= length + 3,
                "no place",
                place);
    }
}
