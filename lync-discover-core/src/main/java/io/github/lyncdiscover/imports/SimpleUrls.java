package io.github.lyncdiscover.imports;

import io.github.lyncdiscover.deployment.Assumption;
import io.github.lyncdiscover.imports.topology.ServerTopology;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.name.WebAddress;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The hosts of the simple URLs that a topology names, each empty where it names none. Immutable.
 *
 * @param meet of meetings
 * @param dialin of dial-in conferencing
 * @param admin of the Control Panel, which topologies call Cscp
 */
public record SimpleUrls(
        Optional<List<DomainName>> meet, Optional<List<DomainName>> dialin, Optional<List<DomainName>> admin) {
    /** None is named. */
    public static final SimpleUrls NOT_NAMED = new SimpleUrls(Optional.empty(), Optional.empty(), Optional.empty());

    private static final Map<String, Set<String>> COMPONENTS =
            Map.of("meet", Set.of("meet"), "dialin", Set.of("dialin"), "admin", Set.of("cscp", "admin"));

    /** Copies the lists. */
    public SimpleUrls {
        meet = meet.map(List::copyOf);
        dialin = dialin.map(List::copyOf);
        admin = admin.map(List::copyOf);
    }

    /** The hosts of the URLs of a topology; what is left out is an assumption. */
    static SimpleUrls of(List<ServerTopology.SimpleUrl> urls, Consumer<Assumption> assumptions) {
        urls.stream()
                .filter(url -> COMPONENTS.values().stream().noneMatch(names -> names.contains(component(url))))
                .forEach(url -> leftOut(
                        url, "its component " + PrintableText.quote(url.component()) + " is not known", assumptions));
        return new SimpleUrls(
                hosts("meet", urls, assumptions),
                hosts("dialin", urls, assumptions),
                hosts("admin", urls, assumptions));
    }

    private static Optional<List<DomainName>> hosts(
            String key, List<ServerTopology.SimpleUrl> urls, Consumer<Assumption> assumptions) {
        Set<DomainName> hosts = new LinkedHashSet<>();
        for (ServerTopology.SimpleUrl url : urls) {
            if (COMPONENTS.getOrDefault(key, Set.of()).contains(component(url))) {
                Optional<DomainName> host = WebAddress.parse(url.url()).map(WebAddress::host);
                host.ifPresentOrElse(hosts::add, () -> leftOut(url, "it is no web address", assumptions));
            }
        }
        return hosts.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(hosts));
    }

    private static void leftOut(ServerTopology.SimpleUrl url, String why, Consumer<Assumption> assumptions) {
        assumptions.accept(
                new Assumption("simpleUrls", "the simple URL " + PrintableText.quote(url.url()) + " is left out", why));
    }

    private static String component(ServerTopology.SimpleUrl url) {
        return url.component().toLowerCase(Locale.ROOT);
    }
}
