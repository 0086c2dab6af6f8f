package io.github.lyncdiscover.live.loopback;

import io.github.lyncdiscover.network.ContractWorld;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** What a resolver answers that knows the contract's names: all aliases on the way, then what is at the end. */
public final class ContractNames {
    private static final int MOST_ALIASES = 4;

    private ContractNames() {}

    public static Optional<byte[]> answer(Message query) {
        String name = query.getQuestion().getName().toString(true).toLowerCase(Locale.ROOT);
        Message answer = FakeNameServer.reply(query, Rcode.NOERROR);
        for (int aliases = 0; ContractWorld.ALIASES.containsKey(name) && aliases < MOST_ALIASES; aliases++) {
            String target = ContractWorld.ALIASES.get(name);
            add(answer, name + " CNAME " + target);
            name = target;
        }
        if (ContractWorld.MUTE.contains(name)) {
            return Optional.empty();
        }
        if (ContractWorld.FAILING.contains(name)) {
            return Optional.of(FakeNameServer.reply(query, Rcode.SERVFAIL).toWire());
        }
        for (String record : records(name, Type.string(query.getQuestion().getType()))) {
            add(answer, record);
        }
        answer.getHeader().setRcode(exists(name) ? Rcode.NOERROR : Rcode.NXDOMAIN);
        return Optional.of(answer.toWire());
    }

    private static void add(Message answer, String record) {
        answer.addRecord(FakeNameServer.record(record), Section.ANSWER);
    }

    private static boolean exists(String name) {
        return ContractWorld.ADDRESSES.containsKey(name)
                || ContractWorld.SERVICES.containsKey(name)
                || ContractWorld.EMPTY.contains(name)
                || ContractWorld.ALIASES.containsKey(name);
    }

    private static List<String> records(String name, String type) {
        if (type.equals("SRV")) {
            return ContractWorld.SERVICES.getOrDefault(name, List.of()).stream()
                    .map(it -> String.join(
                            " ",
                            name,
                            type,
                            String.valueOf(it.priority()),
                            String.valueOf(it.weight()),
                            String.valueOf(it.port()),
                            it.target()))
                    .toList();
        }
        return ContractWorld.ADDRESSES.getOrDefault(name, List.of()).stream()
                .filter(address -> address.contains(":") == type.equals("AAAA"))
                .map(address -> String.join(" ", name, type, address))
                .toList();
    }
}
