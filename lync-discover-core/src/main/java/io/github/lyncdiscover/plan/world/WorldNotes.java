package io.github.lyncdiscover.plan.world;

import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.AccessLocation;
import io.github.lyncdiscover.deployment.Pool;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.NearestWord;
import io.github.lyncdiscover.prediction.Finding;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.FindingDetail;
import io.github.lyncdiscover.prediction.Step;
import io.github.lyncdiscover.prediction.Subject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The notes of a planned world about one sign-in, beside its answers. Not for use by several threads. */
final class WorldNotes {
    /** The domains that Microsoft ran Skype for Business Online under until 2021-07-31. */
    private static final List<DomainName> ONLINE =
            List.of(new DomainName("lync.com"), new DomainName("skypeforbusiness.us"));

    private final Set<Finding> findings = new LinkedHashSet<>();

    /** A name that a record or an answer leads to, and that nothing gives. */
    void missing(String name, String ledBy, PlanNames names) {
        Finding missing = Finding.of(FindingCode.NAME_NOT_IN_PLAN, Subject.of(name));
        Finding led = ledBy.isEmpty() ? missing : missing.with(FindingDetail.LED_BY, ledBy);
        Optional<String> origin = names.origins().stream()
                .filter(zone -> name.endsWith("." + zone) && names.known().contains(without(zone, name)))
                .reduce((first, second) -> second);
        findings.add(
                origin.isPresent()
                        ? led.with(FindingDetail.WRITTEN, without(origin.get(), name))
                                .with(FindingDetail.ORIGIN, origin)
                        : led.with(FindingDetail.NEAREST, NearestWord.to(name, names.known())));
    }

    private static String without(String origin, String name) {
        return name.substring(0, name.length() - origin.length() - 1);
    }

    void providerKnowsNobody(DomainName home, DomainName provider) {
        findings.add(Finding.of(FindingCode.USER_NOT_AT_PROVIDER, provider).with(FindingDetail.SIP_DOMAIN, home));
    }

    /** Web services that answer on the side of their other site. */
    void otherSite(WebEndpoint.WebServices site) {
        findings.add(Finding.of(FindingCode.ACCESS_LOCATION_UNEXPECTED, site.name())
                .with(
                        FindingDetail.ACCESS_LOCATION,
                        site.side() == NetworkSide.EXTERNAL ? AccessLocation.EXTERNAL : AccessLocation.INTERNAL));
    }

    /** Whether the sign-in meets hosts of Online: they answer as they did, so names and lists alone are predicted. */
    void onlineHosts(List<Step> steps) {
        boolean met = steps.stream()
                .flatMap(WorldNotes::names)
                .flatMap(name -> DomainName.tryParse(name).stream())
                .anyMatch(host -> ONLINE.stream().anyMatch(host::isIn));
        if (met) {
            findings.add(Finding.of(FindingCode.ONLINE_ENDED));
        }
    }

    private static Stream<String> names(Step step) {
        if (step instanceof Step.Lookup lookup) {
            return Stream.concat(Stream.of(lookup.question().name()), lookup.answer().aliases().stream());
        }
        return step instanceof Step.Judge judge
                ? Stream.of(judge.decision().server().text())
                : Stream.empty();
    }

    /** A remark, as servers do it though the tool does not offer it. */
    void internalWebServicesRenamed(Pool pool) {
        findings.add(Finding.of(FindingCode.INTERNAL_WEB_SERVICES_RENAMED, pool.fqdn())
                .with(FindingDetail.NAME, pool.internalWebServices()));
    }

    /** What is remarked on a certificate that is stated. */
    void remark(Finding finding) {
        findings.add(finding);
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }
}
