package io.github.lyncdiscover.plan.writer;

import io.github.lyncdiscover.deployment.MisfitException;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.plan.certificates.ServiceNames;
import io.github.lyncdiscover.plan.certificates.ServiceNames.WebConferencing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The writer of the names of services beside sign-in: simple URLs, the Web Conferencing Edge, XMPP domains. */
final class ServicesWriting {
    private ServicesWriting() {}

    static void write(YamlLines lines, ServiceNames services) {
        if (Stream.of(services.meet(), services.dialin(), services.admin()).anyMatch(hosts -> hosts.isPresent())) {
            lines.line("", "simpleUrls:");
            services.meet().ifPresent(hosts -> lines.list("  ", "meet", hosts, YamlLines::name));
            services.dialin().ifPresent(hosts -> lines.list("  ", "dialin", hosts, YamlLines::name));
            services.admin().ifPresent(hosts -> lines.list("  ", "admin", hosts, YamlLines::name));
        }
        services.webConferencing().ifPresent(all -> webConferencing(lines, all));
        services.xmpp().ifPresent(domains -> lines.list("", "xmpp", domains, YamlLines::name));
    }

    private static void webConferencing(YamlLines lines, List<WebConferencing> all) {
        if (all.stream().noneMatch(each -> each.accessEdge().isPresent())) {
            lines.list("", "webConferencingEdge", all, each -> YamlLines.name(each.name()));
            return;
        }
        Map<DomainName, List<DomainName>> byEdge = all.stream()
                .collect(Collectors.groupingBy(
                        each -> each.accessEdge()
                                .orElseThrow(() -> new MisfitException(
                                        "webConferencingEdge",
                                        each.name()
                                                + " is for every Access Edge and others are for one: a plan file has"
                                                + " names of one kind")),
                        LinkedHashMap::new,
                        Collectors.mapping(WebConferencing::name, Collectors.toList())));
        lines.line("", "webConferencingEdge:");
        byEdge.forEach((edge, names) -> lines.list("  ", YamlLines.name(edge), names, YamlLines::name));
    }
}
