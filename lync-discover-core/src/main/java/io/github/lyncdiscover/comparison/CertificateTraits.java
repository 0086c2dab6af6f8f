package io.github.lyncdiscover.comparison;

import io.github.lyncdiscover.certificate.CertificateFacts;
import io.github.lyncdiscover.certificate.ServerNames;
import io.github.lyncdiscover.comparison.PlanDifference.What;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.plan.certificates.AssignedCertificate;
import io.github.lyncdiscover.plan.certificates.AvAuthentication;
import io.github.lyncdiscover.plan.certificates.CertificateUse;
import io.github.lyncdiscover.plan.certificates.PlannedCertificates;
import io.github.lyncdiscover.plan.certificates.ServerProduct;
import io.github.lyncdiscover.plan.certificates.ServiceNames;
import io.github.lyncdiscover.text.file.DateText;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The certificates of a plan as properties; the same certificate in another file is no difference. */
final class CertificateTraits {
    private final Map<PlanProperty, PlanProperty.Value> traits;
    private final Function<DomainName, DomainName> names;

    CertificateTraits(Map<PlanProperty, PlanProperty.Value> traits, Function<DomainName, DomainName> names) {
        this.traits = traits;
        this.names = names;
    }

    void add(PlannedCertificates certificates) {
        certificates.date().ifPresent(date -> put(What.DATE, "", DateText.text(date), date));
        certificates.assigned().forEach(this::assigned);
        certificates.avAuthentication().forEach(this::edge);
        ServiceNames services = certificates.services();
        named("meetings", services.meet());
        named("dial-in conferencing", services.dialin());
        named("the Control Panel", services.admin());
        services.webConferencing()
                .ifPresent(all -> put(
                        What.SERVICE_NAMES,
                        "the Web Conferencing Edge",
                        all.stream()
                                .map(each -> each.name()
                                        + each.accessEdge()
                                                .map(edge -> " beside " + edge)
                                                .orElse(""))
                                .collect(Collectors.joining(", ")),
                        Set.copyOf(all)));
        named("XMPP", services.xmpp());
    }

    private void named(String service, Optional<List<DomainName>> names) {
        names.ifPresent(all -> put(
                What.SERVICE_NAMES,
                service,
                all.isEmpty() ? "none" : all.stream().map(DomainName::text).collect(Collectors.joining(", ")),
                Set.copyOf(all)));
    }

    private void assigned(AssignedCertificate each) {
        String text = text(each.title(), each.facts()) + product(each.product());
        for (CertificateUse use : each.uses()) {
            String whose = use instanceof CertificateUse.Host host
                    ? names.apply(host.name()).text()
                    : use.toString();
            String place = each.location()
                    .map(where -> " " + where.name().toLowerCase(Locale.ROOT))
                    .orElse("");
            put(
                    What.CERTIFICATE,
                    whose + place + on(each.server()),
                    text,
                    List.of(each.facts(), each.product(), each.tlsVersions(), each.clientsWithoutRoot()));
        }
    }

    private void edge(AvAuthentication edge) {
        String of = edge.edge().text();
        String shared = edge.shared().isEmpty()
                ? ""
                : ", shared with "
                        + edge.shared().stream()
                                .map(AvAuthentication.Service::title)
                                .collect(Collectors.joining(", "));
        String key = edge.exportable()
                .map(can -> can ? ", key can be exported" : ", key cannot be exported")
                .orElse("");
        put(
                What.AV_AUTHENTICATION,
                of,
                edge.external().map(name -> name + ", ").orElse("") + "tokens good for " + hours(edge.tokenLifetime())
                        + key + shared + product(edge.product()),
                List.of(edge.external(), edge.tokenLifetime(), edge.exportable(), edge.sharedWith(), edge.product()));
        for (AvAuthentication.Held held : edge.certificates()) {
            put(What.AV_CERTIFICATE, of + on(held.server()), text(held), held.facts());
        }
        edge.next()
                .ifPresent(next -> put(
                        What.AV_NEXT,
                        of,
                        text(next.certificate())
                                + next.effective()
                                        .map(from -> ", used from " + DateText.text(from))
                                        .orElse("")
                                + next.stagedOn()
                                        .map(on -> ", staged on " + on.size())
                                        .orElse(""),
                        List.of(
                                next.certificate().facts(),
                                next.effective(),
                                next.stagedOn().map(Set::copyOf))));
    }

    private static String text(AvAuthentication.Held held) {
        return text(held.file().or(() -> held.facts().subject()).orElse("certificate"), held.facts());
    }

    private static String text(String title, CertificateFacts facts) {
        String named = facts.chain().isEmpty()
                ? facts.names().map(ServerNames::describe).orElseGet(() -> ServerNames.show(title))
                : ServerNames.show(title);
        return named
                + facts.notAfter().map(end -> " until " + DateText.text(end)).orElse("");
    }

    /** As in a plan file, such as 8h or 1h30m. */
    private static String hours(Duration lifetime) {
        return lifetime.toString().substring("PT".length()).toLowerCase(Locale.ROOT);
    }

    private static String product(Optional<ServerProduct> product) {
        return product.map(runs -> " (" + runs.title() + ")").orElse("");
    }

    private static String on(Optional<DomainName> server) {
        return server.map(name -> " on " + name).orElse("");
    }

    private void put(What what, String of, String text, Object essence) {
        traits.put(new PlanProperty(what, of, "", Optional.empty()), new PlanProperty.Value(text, essence));
    }
}
