package io.github.lyncdiscover.examples.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** What a name server knows: records in zone-file form, {@code name type data}. Every other name does not exist. */
record Zone(List<String> records) {
    Message answer(Message query) {
        Message answer = new Message(query.getHeader().getID());
        answer.getHeader().setFlag(Flags.QR);
        answer.getHeader().setFlag(Flags.RA);
        answer.addRecord(query.getQuestion(), Section.QUESTION);
        Name name = query.getQuestion().getName();
        List<Record> known = records.stream()
                .map(Zone::record)
                .filter(record -> record.getName().equals(name))
                .toList();
        known.stream()
                .filter(record -> record.getType() == query.getQuestion().getType())
                .forEach(record -> answer.addRecord(record, Section.ANSWER));
        answer.getHeader().setRcode(known.isEmpty() ? Rcode.NXDOMAIN : Rcode.NOERROR);
        return answer;
    }

    private static Record record(String text) {
        String[] parts = text.split(" ", 3);
        try {
            Name name = Name.fromString(parts[0], Name.root);
            return Record.fromString(name, Type.value(parts[1]), DClass.IN, 60, parts[2], Name.root);
        } catch (IOException wrong) {
            throw new UncheckedIOException(text, wrong);
        }
    }
}
