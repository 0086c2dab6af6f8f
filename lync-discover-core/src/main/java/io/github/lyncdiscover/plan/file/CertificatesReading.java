package io.github.lyncdiscover.plan.file;

import io.github.lyncdiscover.certificate.TlsVersion;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.plan.certificates.AssignedCertificate;
import io.github.lyncdiscover.plan.certificates.CertificateUse;
import io.github.lyncdiscover.plan.certificates.PlannedCertificates;
import io.github.lyncdiscover.plan.certificates.ServerProduct;
import io.github.lyncdiscover.text.content.YamlFields;
import io.github.lyncdiscover.text.content.YamlValue;
import io.github.lyncdiscover.text.file.DateText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The reader of the certificates of a plan, and of the date that they are judged for. */
public final class CertificatesReading {
    static final Map<String, ServerProduct> PRODUCTS =
            PlanWords.of(List.of(ServerProduct.values()), ServerProduct::word);

    private static final Map<String, TlsVersion> VERSIONS =
            PlanWords.of(List.of(TlsVersion.values()), TlsVersion::number);

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
     * @param plan the fields of the document
     * @return the certificates; none where the keys are left out
     */
    public PlannedCertificates read(YamlFields plan) {
        return new PlannedCertificates(
                plan.get("date").map(date -> date.as(DateText::last)),
                plan.get("certificates").map(all -> all.each(this::assigned)).orElse(List.of()),
                plan.get("avAuthentication")
                        .map(pools -> pools.each(new AvReading(facts)::read))
                        .orElse(List.of()),
                Set.of(),
                ServiceNamesReading.read(plan));
    }

    private AssignedCertificate assigned(YamlValue item) {
        YamlFields said = PlanKeys.CERTIFICATE.open(item);
        return new AssignedCertificate(
                uses(said.need("for")),
                said.get("location").map(place -> place.oneOf(PlanWords.LOCATIONS)),
                said.get("server").map(server -> server.as(DomainName::parse)),
                said.get("product").map(product -> product.oneOf(PRODUCTS)),
                said.get("file").map(YamlValue::text),
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

    private static Set<String> clients(YamlValue item) {
        List<YamlValue> items = item.isText() ? List.of(item) : item.someItems();
        return items.stream()
                .map(client -> client.oneOf(PlanWords.CLIENTS).name())
                .collect(Collectors.toSet());
    }

    /** One, or a list of several. */
    private static List<CertificateUse> uses(YamlValue item) {
        List<YamlValue> items = item.isText() ? List.of(item) : item.someItems();
        return items.stream().map(use -> use.as(CertificateUse::parse)).toList();
    }
}
