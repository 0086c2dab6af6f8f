package io.github.lyncdiscover.planned;

import io.github.lyncdiscover.name.IpAddress;
import io.github.lyncdiscover.network.DnsAnswer;
import io.github.lyncdiscover.network.DnsQuestion;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The records planned for one name, with its answers made beforehand. Immutable.
 *
 * @param alias what the name represents, if it is an alias
 * @param next the same as it is looked up
 * @param a the answer to a question for IPv4 addresses
 * @param aaaa the answer to a question for IPv6 addresses
 * @param srv the answer to a question for services
 */
record PlannedRecords(Optional<String> alias, String next, DnsAnswer a, DnsAnswer aaaa, DnsAnswer srv) {
    private static final DnsAnswer NONE = new DnsAnswer.NoRecords(List.of());

    /** Of facts that do not contradict each other; an answer lists records in the order of the facts. */
    static PlannedRecords of(List<Fact.OfName> facts) {
        Fact.OfName first = facts.get(0);
        if (first instanceof Fact.Alias alias) {
            return new PlannedRecords(Optional.of(alias.target()), PlannedNames.key(alias.target()), NONE, NONE, NONE);
        } else if (first instanceof Fact.Always always) {
            return new PlannedRecords(Optional.empty(), "", always.answer(), always.answer(), always.answer());
        }
        List<String> addresses = of(Fact.Addresses.class, facts)
                .flatMap(fact -> fact.addresses().stream())
                .distinct()
                .toList();
        List<DnsAnswer.Service> services =
                of(Fact.Service.class, facts).map(Fact.Service::service).toList();
        return new PlannedRecords(
                Optional.empty(),
                "",
                addresses(addresses.stream().filter(IpAddress::isV4).toList()),
                addresses(addresses.stream().filter(IpAddress::isV6).toList()),
                services.isEmpty() ? NONE : new DnsAnswer.Services(List.of(), services));
    }

    DnsAnswer answer(DnsQuestion.Type type) {
        return switch (type) {
            case A -> a;
            case AAAA -> aaaa;
            case SRV -> srv;
        };
    }

    /** Reports whether someone said that there is nothing by this name. */
    boolean denied() {
        return alias.isEmpty() && isNothing(a) && isNothing(aaaa) && isNothing(srv);
    }

    private static boolean isNothing(DnsAnswer answer) {
        return answer instanceof DnsAnswer.NoSuchName || answer instanceof DnsAnswer.NoRecords;
    }

    private static DnsAnswer addresses(List<String> addresses) {
        return addresses.isEmpty() ? NONE : new DnsAnswer.Addresses(List.of(), addresses);
    }

    private static <T> Stream<T> of(Class<T> kind, List<Fact.OfName> facts) {
        return facts.stream().filter(kind::isInstance).map(kind::cast);
    }
}
