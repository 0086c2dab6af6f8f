package io.github.lyncdiscover.live;

import io.github.lyncdiscover.live.dns.DnsExchange;
import io.github.lyncdiscover.live.dns.DnsReply;
import io.github.lyncdiscover.live.dns.SilenceWatch;
import io.github.lyncdiscover.live.tcp.NumericAddress;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.network.Deadline;
import io.github.lyncdiscover.network.DnsAnswer;
import io.github.lyncdiscover.network.DnsQuestion;
import java.net.InetSocketAddress;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.SRVRecord;
import org.xbill.DNS.Section;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/**
 * The look-up of names with dnsjava's messages, which follows aliases by hand, so that each one is seen. Asks nobody
 * but the given name servers: no hosts file, no search path, no cache.
 */
final class DnsjavaLookup {
    private static final Logger LOG = LoggerFactory.getLogger(DnsjavaLookup.class);
    private static final int MOST_ALIASES = 16;
    private static final int MOST_AT_ONCE = 64;

    private final List<InetSocketAddress> servers;
    private final Semaphore gate = new Semaphore(MOST_AT_ONCE);
    private final SilenceWatch watch = new SilenceWatch();

    DnsjavaLookup(List<InetSocketAddress> servers) {
        this.servers = List.copyOf(servers);
    }

    DnsAnswer lookup(DnsQuestion question, Deadline deadline) {
        DnsAnswer answer;
        try {
            answer = follow(Name.fromString(question.name(), Name.root), question.type(), deadline);
        } catch (TextParseException tooLong) {
            answer = new DnsAnswer.NoSuchName(List.of());
        }
        if (LOG.isDebugEnabled()) {
            LOG.debug(PrintableText.of(question + ": " + answer));
        }
        return answer;
    }

    private DnsAnswer follow(Name asked, DnsQuestion.Type type, Deadline deadline) {
        Set<Name> passed = new LinkedHashSet<>(List.of(asked));
        SmallestTime time = new SmallestTime();
        Name name = asked;
        while (true) {
            DnsReply reply = DnsExchange.ask(
                    servers, Record.newRecord(name, Type.value(type.name()), DClass.IN), gate, watch, deadline);
            if (!(reply instanceof DnsReply.Answer answer)) {
                return unanswered(reply, aliases(passed));
            }
            Message message = answer.message();
            int before = passed.size();
            List<CNAMERecord> alias = records(message, name, CNAMERecord.class);
            while (!alias.isEmpty()) {
                time.add(alias);
                name = alias.get(0).getTarget();
                if (!passed.add(name)) {
                    return new DnsAnswer.Failed(aliases(passed), "aliases in a circle");
                } else if (passed.size() > MOST_ALIASES + 1) {
                    return new DnsAnswer.Failed(aliases(passed), "more than 16 aliases");
                }
                alias = records(message, name, CNAMERecord.class);
            }
            if (message.getRcode() == Rcode.NXDOMAIN) {
                return new DnsAnswer.NoSuchName(aliases(passed), time.ofNothing(message, name));
            }
            DnsAnswer data = data(message, name, type, aliases(passed), time);
            if (!(data instanceof DnsAnswer.NoRecords) || passed.size() == before || isLast(message, name)) {
                return data;
            }
        }
    }

    private static DnsAnswer unanswered(DnsReply reply, List<String> aliases) {
        return reply instanceof DnsReply.Failure failure
                ? new DnsAnswer.Failed(aliases, failure.detail(), failure.cause())
                : new DnsAnswer.TimedOut(aliases);
    }

    private static DnsAnswer data(
            Message message, Name name, DnsQuestion.Type type, List<String> aliases, SmallestTime time) {
        List<? extends Record> records = switch (type) {
            case SRV -> records(message, name, SRVRecord.class);
            case A -> records(message, name, ARecord.class);
            case AAAA -> records(message, name, AAAARecord.class);
        };
        if (records.isEmpty()) {
            return new DnsAnswer.NoRecords(aliases, time.ofNothing(message, name));
        }
        DnsAnswer.TimeToLive smallest = time.with(records);
        return type == DnsQuestion.Type.SRV
                ? new DnsAnswer.Services(
                        aliases, records.stream().map(DnsjavaLookup::service).toList(), smallest)
                : new DnsAnswer.Addresses(
                        aliases,
                        records.stream()
                                .map(record -> NumericAddress.text(record.rdataToWireCanonical()))
                                .distinct()
                                .toList(),
                        smallest);
    }

    private static DnsAnswer.Service service(Record record) {
        SRVRecord it = (SRVRecord) record;
        return new DnsAnswer.Service(it.getPriority(), it.getWeight(), it.getPort(), text(it.getTarget()));
    }

    /** Reports whether the name server says itself that there is nothing more at the end of the aliases (RFC 2308). */
    private static boolean isLast(Message message, Name name) {
        return message.getSection(Section.AUTHORITY).stream()
                .anyMatch(record -> record instanceof SOARecord && name.subdomain(record.getName()));
    }

    private static <T extends Record> List<T> records(Message message, Name name, Class<T> type) {
        return message.getSection(Section.ANSWER).stream()
                .filter(record -> record.getName().equals(name) && record.getDClass() == DClass.IN)
                .flatMap(record -> type.isInstance(record) ? Stream.of(type.cast(record)) : Stream.empty())
                .toList();
    }

    private static List<String> aliases(Set<Name> passed) {
        return passed.stream().skip(1).map(DnsjavaLookup::text).toList();
    }

    private static String text(Name name) {
        return name.equals(Name.root) ? "." : name.toString(true).toLowerCase(Locale.ROOT);
    }
}
