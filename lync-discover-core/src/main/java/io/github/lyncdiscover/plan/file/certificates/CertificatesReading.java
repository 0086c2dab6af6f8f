package io.github.lyncdiscover.plan.file.certificates;

import io.github.lyncdiscover.certificate.TlsVersion;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.plan.certificates.Assigned;
import io.github.lyncdiscover.plan.certificates.Certificates;
import io.github.lyncdiscover.plan.certificates.Moments;
import io.github.lyncdiscover.plan.certificates.Product;
import io.github.lyncdiscover.plan.certificates.Use;
import io.github.lyncdiscover.plan.file.PlanFolder;
import io.github.lyncdiscover.plan.file.Section;
import io.github.lyncdiscover.plan.file.Words;
import io.github.lyncdiscover.plan.yaml.Fields;
import io.github.lyncdiscover.plan.yaml.Item;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the certificates of a plan, and the date that they are judged for. */
public final class CertificatesReading {
    static final Map<String, Product> PRODUCTS = Words.of(List.of(Product.values()), Product::word);

    private static final Map<String, TlsVersion> VERSIONS = Words.of(List.of(TlsVersion.values()), TlsVersion::number);

    private final FactsReading facts;

    /**
     * Knows where to look.
     *
     * @param folder the plan's folder, from which certificates are found
     */
    public CertificatesReading(PlanFolder folder) {
        this.facts = new FactsReading(folder);
    }

    /**
     * Reads them.
     *
     * @param plan what stands in the document
     * @return the certificates; none where the keys are left out
     */
    public Certificates read(Fields plan) {
        return new Certificates(
                plan.get("date").map(date -> date.as(Moments::last)),
                plan.get("certificates").map(all -> all.each(this::assigned)).orElse(List.of()),
                plan.get("avAuthentication")
                        .map(pools -> pools.each(new AvReading(facts)::read))
                        .orElse(List.of()),
                Set.of(),
                ServiceNamesReading.read(plan));
    }

    private Assigned assigned(Item item) {
        Fields said = Section.CERTIFICATE.open(item);
        return new Assigned(
                uses(said.need("for")),
                said.get("location").map(place -> place.oneOf(Words.LOCATIONS)),
                said.get("server").map(server -> server.as(DomainName::parse)),
                said.get("product").map(product -> product.oneOf(PRODUCTS)),
                said.get("file").map(Item::text),
                facts.read(
                        item,
                        said,
                        said.get("tlsVersions")
                                .or(() -> said.get("clientsWithoutRoot"))
                                .isPresent()),
                said.get("tlsVersions")
                        .<Set<TlsVersion>>map(all -> new LinkedHashSet<>(all.someItems().stream()
                                .map(version -> version.oneOf(VERSIONS))
                                .toList()))
                        .orElse(TlsVersion.ALL),
                said.get("clientsWithoutRoot").map(CertificatesReading::clients).orElse(Set.of()));
    }

    private static Set<String> clients(Item item) {
        List<Item> items = item.isText() ? List.of(item) : item.someItems();
        return items.stream().map(client -> client.oneOf(Words.CLIENTS).name()).collect(Collectors.toSet());
    }

    /** One, or a list of several. */
    private static List<Use> uses(Item item) {
        List<Item> items = item.isText() ? List.of(item) : item.someItems();
        return items.stream().map(use -> use.as(Use::parse)).toList();
    }
}
