package io.github.lyncdiscover.planned;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.network.Deadline;
import io.github.lyncdiscover.network.DnsAnswer;
import io.github.lyncdiscover.network.DnsQuestion;
import io.github.lyncdiscover.network.Network;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names of a planned world. Follows aliases, also into the world below and out of it again. Immutable. */
final class PlannedNames {
    private static final int MOST_ALIASES = 16;
    private static final DnsAnswer NOT_PLANNED = new DnsAnswer.NoSuchName(List.of());

    private final Map<String, PlannedRecords> names = new HashMap<>();
    private final Map<String, Duration> delays = new HashMap<>();

    PlannedNames(List<Fact.OfName> facts) {
        Map<String, List<Fact.OfName>> said = new LinkedHashMap<>();
        for (Fact.OfName fact : facts) {
            if (fact instanceof Fact.Slow slow) {
                delays.put(slow.name(), slow.delay());
            } else {
                said.computeIfAbsent(fact.name(), name -> new ArrayList<>()).add(fact);
            }
        }
        said.forEach((name, all) -> names.put(name, PlannedRecords.of(all)));
    }

    boolean speakOf(String name) {
        return names.containsKey(name) || delays.containsKey(name);
    }

    boolean deny(DomainName host) {
        PlannedRecords records = names.get(host.text());
        return records != null && records.denied();
    }

    DnsAnswer lookup(DnsQuestion question, Deadline deadline, Optional<Network> below) {
        List<String> aliases = new ArrayList<>(2);
        Duration spent = Duration.ZERO;
        String name = question.name();
        while (true) {
            Duration delay = delays.get(name);
            spent = delay == null ? spent : spent.plus(delay);
            if (delay != null && spent.compareTo(deadline.limit()) > 0) {
                return new DnsAnswer.TimedOut(aliases);
            }
            PlannedRecords records = names.get(name);
            if (records == null) {
                DnsQuestion passedOn = new DnsQuestion(name, question.type());
                DnsAnswer answer =
                        below.map(world -> world.lookup(passedOn, deadline)).orElse(NOT_PLANNED);
                int planned = firstPlanned(answer.aliases());
                if (planned < 0) {
                    return behind(aliases, answer);
                }
                aliases.addAll(answer.aliases().subList(0, planned + 1));
            } else if (records.alias().isEmpty()) {
                return behind(aliases, records.answer(question.type()));
            } else {
                aliases.add(records.alias().get());
            }
            name = records != null ? records.next() : key(aliases.get(aliases.size() - 1));
            if (aliases.size() > MOST_ALIASES) {
                return new DnsAnswer.Failed(untilTheFirstAgain(aliases), "aliases in a circle, or too many");
            }
        }
    }

    private int firstPlanned(List<String> aliases) {
        for (int i = 0; i < aliases.size(); i++) {
            String name = key(aliases.get(i));
            if (names.containsKey(name) || delays.containsKey(name)) {
                return i;
            }
        }
        return -1;
    }

    private static List<String> untilTheFirstAgain(List<String> aliases) {
        Set<String> seen = new HashSet<>();
        return aliases.stream().takeWhile(alias -> seen.add(key(alias))).toList();
    }

    static String key(String alias) {
        return DomainName.tryParse(alias).map(DomainName::text).orElseGet(() -> alias.toLowerCase(Locale.ROOT));
    }

    private static DnsAnswer behind(List<String> passed, DnsAnswer answer) {
        if (passed.isEmpty()) {
            return answer;
        }
        List<String> aliases = new ArrayList<>(passed);
        aliases.addAll(answer.aliases());
        return answer.fold(
                it -> new DnsAnswer.Addresses(aliases, it.addresses()),
                it -> new DnsAnswer.Services(aliases, it.services()),
                it -> new DnsAnswer.NoSuchName(aliases),
                it -> new DnsAnswer.NoRecords(aliases),
                it -> new DnsAnswer.Failed(aliases, it.detail()),
                it -> new DnsAnswer.TimedOut(aliases));
    }
}
