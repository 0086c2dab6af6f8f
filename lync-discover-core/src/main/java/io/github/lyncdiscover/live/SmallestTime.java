package io.github.lyncdiscover.live;

import io.github.lyncdiscover.network.DnsAnswer.TimeToLive;
import java.util.List;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Section;

/** The smallest time to live on the way of a look-up: of its aliases, and of what is at their end. For one look-up. */
final class SmallestTime {
    private long seconds = TimeToLive.LONGEST.toSeconds();

    void add(List<? extends Record> records) {
        for (Record record : records) {
            seconds = Math.min(seconds, record.getTTL());
        }
    }

    TimeToLive with(List<? extends Record> records) {
        add(records);
        return TimeToLive.ofSeconds(seconds);
    }

    /** The time for which nothing may be known of a name (RFC 2308, section 5): by the zone's SOA record; unknown without one. */
    TimeToLive ofNothing(Message message, Name name) {
        for (Record record : message.getSection(Section.AUTHORITY)) {
            if (record instanceof SOARecord zone && name.subdomain(zone.getName())) {
                long most = Math.min(zone.getMinimum(), TimeToLive.LONGEST_OF_NOTHING.toSeconds());
                return TimeToLive.ofSeconds(Math.min(seconds, Math.min(zone.getTTL(), most)));
            }
        }
        return TimeToLive.NONE;
    }
}
