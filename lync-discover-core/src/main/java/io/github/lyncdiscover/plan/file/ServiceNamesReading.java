package io.github.lyncdiscover.plan.file;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.name.WebAddress;
import io.github.lyncdiscover.plan.certificates.ServiceNames;
import io.github.lyncdiscover.plan.certificates.ServiceNames.WebConferencing;
import io.github.lyncdiscover.text.content.YamlFields;
import io.github.lyncdiscover.text.content.YamlNode;
import io.github.lyncdiscover.text.content.YamlValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The reader of the names of services beside sign-in: simple URLs, the Web Conferencing Edge, XMPP domains. */
final class ServiceNamesReading {
    private static final String HTTPS = "https://";

    private ServiceNamesReading() {}

    static ServiceNames read(YamlFields plan) {
        Optional<YamlFields> urls = plan.get("simpleUrls").map(PlanKeys.SIMPLE_URLS::open);
        return new ServiceNames(
                simpleUrl(urls, "meet"),
                simpleUrl(urls, "dialin"),
                simpleUrl(urls, "admin"),
                plan.get("webConferencingEdge").map(ServiceNamesReading::webConferencing),
                plan.get("xmpp").map(item -> several(item, DomainName::parse)));
    }

    private static Optional<List<DomainName>> simpleUrl(Optional<YamlFields> urls, String key) {
        return urls.flatMap(fields -> fields.get(key)).map(item -> several(item, ServiceNamesReading::host));
    }

    /** A host, or the address that the administrator sees, of which the host counts. */
    private static DomainName host(String text) {
        if (text.toLowerCase(Locale.ROOT).startsWith(HTTPS)) {
            return WebAddress.parse(text)
                    .map(WebAddress::host)
                    .orElseThrow(() -> new IllegalArgumentException(
                            PrintableText.quote(text) + " is no address: write https://HOST/, or the host alone"));
        }
        return DomainName.parse(text);
    }

    /** One for all Access Edges, a list, or by Access Edge. */
    private static List<WebConferencing> webConferencing(YamlValue item) {
        if (!(item.node() instanceof YamlNode.Mapping)) {
            return several(item, DomainName::parse).stream()
                    .map(name -> new WebConferencing(name, Optional.empty()))
                    .toList();
        }
        List<WebConferencing> all = new ArrayList<>();
        Set<DomainName> edges = new HashSet<>();
        for (Map.Entry<String, YamlValue> member : item.members().entrySet()) {
            DomainName edge = item.key(member.getKey(), DomainName::parse);
            if (!edges.add(edge)) {
                throw member.getValue().fault(edge + " is named twice");
            }
            several(member.getValue(), DomainName::parse)
                    .forEach(name -> all.add(new WebConferencing(name, Optional.of(edge))));
        }
        return all;
    }

    /** One, or a list of several, perhaps none. */
    private static List<DomainName> several(YamlValue item, Function<String, DomainName> reading) {
        List<YamlValue> items = item.isText() ? List.of(item) : item.items();
        return items.stream().map(each -> each.as(reading)).distinct().toList();
    }
}
