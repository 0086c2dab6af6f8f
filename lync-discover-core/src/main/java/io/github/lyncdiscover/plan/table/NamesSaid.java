package io.github.lyncdiscover.plan.table;

import io.github.lyncdiscover.name.DomainName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names that a part of a plan holds, wherever they are in it. They are searched for in its text: what is added to
 * a plan some day is searched, too.
 */
final class NamesSaid {
    private static final Pattern NAME = Pattern.compile("[a-z0-9_-]+(?:\\.[a-z0-9_-]+)*+", Pattern.CASE_INSENSITIVE);

    private final Set<String> names = new HashSet<>();
    private final Map<DomainName, Set<String>> inside = new HashMap<>();

    /** Searches values whose text shows all that they hold, as that of records does. */
    NamesSaid(List<DomainName> sipDomains, Object... values) {
        Map<String, DomainName> sought = new HashMap<>();
        sipDomains.forEach(domain -> sought.put(domain.text(), domain));
        for (Object value : values) {
            Matcher name = NAME.matcher(value.toString());
            while (name.find()) {
                names.add(name.group());
            }
        }
        names.forEach(name -> within(name, sought));
    }

    private void within(String name, Map<String, DomainName> sipDomains) {
        for (String rest = name; ; rest = rest.substring(rest.indexOf('.') + 1)) {
            DomainName domain = sipDomains.get(rest);
            if (domain != null) {
                inside.computeIfAbsent(domain, key -> new HashSet<>()).add(name);
            }
            if (rest.indexOf('.') < 0) {
                return;
            }
        }
    }

    /** The names that are a SIP domain or lie in it. */
    Set<String> in(DomainName sipDomain) {
        return inside.getOrDefault(sipDomain, Set.of());
    }

    /** The names that a SIP domain lies in: what is said of one of them, such as a wildcard, may concern the domain. */
    Set<String> above(DomainName sipDomain) {
        Set<String> above = new TreeSet<>();
        for (Optional<DomainName> next = sipDomain.parent();
                next.isPresent();
                next = next.flatMap(DomainName::parent)) {
            if (names.contains(next.get().text())) {
                above.add(next.get().text());
            }
        }
        return above;
    }
}
