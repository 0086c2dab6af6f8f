package io.github.lyncdiscover.plan.world;

import io.github.lyncdiscover.deployment.Pool;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.NearestWord;
import io.github.lyncdiscover.prediction.Finding;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a planned world has to tell of one sign-in beside its answers. Not for use by several threads. */
final class WorldNotes {
    /** The domains that Microsoft ran Skype for Business Online under until 2021-07-31. */
    private static final List<DomainName> ONLINE =
            List.of(new DomainName("lync.com"), new DomainName("skypeforbusiness.us"));

    private final Map<String, FindingCode> notes = new LinkedHashMap<>();

    /** A name that a record or an answer leads to, and that nothing gives. */
    void missing(String name, String ledBy, PlanNames names) {
        String hint = "";
        for (String origin : names.origins()) {
            if (name.endsWith("." + origin)) {
                String written = name.substring(0, name.length() - origin.length() - 1);
                if (names.known().contains(written)) {
                    hint = ": it is " + written + " with " + origin
                            + " after it, as where a zone lacks the final dot of a" + " name; write \"" + written
                            + ".\"";
                }
            }
        }
        if (hint.isEmpty()) {
            hint = NearestWord.hint(name, names.known());
        }
        notes.put(
                name + (ledBy.isEmpty() ? "" : ", which " + ledBy + " leads to,") + " does not exist in the plan"
                        + (hint.isEmpty() ? "." : hint.endsWith("?") ? hint : hint + "."),
                FindingCode.NAME_NOT_IN_PLAN);
    }

    void providerKnowsNobody(DomainName home, DomainName provider) {
        notes.put(
                "The provider's " + provider + " does not know users of " + home
                        + ": in a hybrid, the lyncdiscover records must lead to the pools on premises.",
                FindingCode.USER_NOT_AT_PROVIDER);
    }

    /** Web services that answer on the side of their other site. */
    void otherSite(WebEndpoint.WebServices site) {
        boolean external = site.side() == NetworkSide.EXTERNAL;
        notes.put(
                site.name() + ", the " + (external ? "external" : "internal") + " web site, answers clients "
                        + (external ? "inside" : "outside") + ": its User document is for clients "
                        + (external ? "outside (AccessLocation External)" : "inside (AccessLocation Internal)")
                        + " and names the SIP server for those.",
                FindingCode.ACCESS_LOCATION_UNEXPECTED);
    }

    /** Whether the sign-in meets hosts of Online: they answer as they did, so names and lists alone are predicted. */
    void onlineHosts(List<Step> steps) {
        boolean met = steps.stream()
                .flatMap(WorldNotes::names)
                .flatMap(name -> DomainName.tryParse(name).stream())
                .anyMatch(host -> ONLINE.stream().anyMatch(host::isIn));
        if (met) {
            notes.put(
                    "The sign-in meets hosts of Skype for Business Online, which ended on 2021-07-31: the prediction holds"
                            + " for records and lists, not for a service that can be used.",
                    FindingCode.ONLINE_ENDED);
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
        notes.put(
                pool.fqdn()
                        + " is a Standard Edition server or a single Director, and its internal web services have another"
                        + " name, " + pool.internalWebServices()
                        + ": technically possible, but Topology Builder does not offer it.",
                FindingCode.INTERNAL_WEB_SERVICES_RENAMED);
    }

    /** What is remarked on a certificate that is stated. */
    void remark(FindingCode code, String message) {
        notes.put(message, code);
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        notes.forEach((message, code) -> findings.add(new Finding(code, message, List.of())));
        return findings;
    }
}
