package io.github.lyncdiscover.live.dns;

import io.github.lyncdiscover.network.FailureCause;
import java.io.IOException;
import java.util.Optional;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Header;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** The reply of the name servers to one question, its aliases not yet followed. */
public sealed interface DnsReply {
    /** An answer to the question: records, none, or no such name. */
    record Answer(Message message) implements DnsReply {}

    /** No answer to the question. */
    record Failure(String detail, FailureCause cause) implements DnsReply {
        Failure(String detail) {
            this(detail, FailureCause.NONE);
        }
    }

    /** Nothing. */
    record Silence() implements DnsReply {}

    /** Reads a reply that bears the right ID and is not cut off. */
    static DnsReply read(byte[] wire, Record question) {
        Message message;
        try {
            message = new Message(wire);
        } catch (IOException | RuntimeException garbage) {
            return new Failure("malformed answer", FailureCause.of(garbage));
        }
        Header header = message.getHeader();
        int rcode = message.getRcode();
        Optional<Record> echoed = message.getSection(Section.QUESTION).stream().findFirst();
        if (!header.getFlag(Flags.QR)) {
            return new Failure("malformed answer");
        } else if (echoed.isPresent() && !echoed.get().equals(question)) {
            return new Failure("answered another question");
        } else if (rcode != Rcode.NOERROR && rcode != Rcode.NXDOMAIN) {
            return new Failure(Rcode.string(rcode));
        } else if (echoed.isEmpty()) {
            return new Failure("malformed answer");
        } else if (header.getFlag(Flags.TC)) {
            return new Failure("answer cut off over TCP, too");
        } else if (rcode == Rcode.NOERROR && isReferral(message)) {
            return new Failure("the name server only knows its own zones");
        }
        return new Answer(message);
    }

    private static boolean isReferral(Message message) {
        Header header = message.getHeader();
        return !header.getFlag(Flags.AA)
                && !header.getFlag(Flags.RA)
                && message.getSection(Section.ANSWER).isEmpty()
                && message.getSection(Section.AUTHORITY).stream().anyMatch(record -> record.getType() == Type.NS)
                && message.getSection(Section.AUTHORITY).stream().noneMatch(record -> record.getType() == Type.SOA);
    }
}
