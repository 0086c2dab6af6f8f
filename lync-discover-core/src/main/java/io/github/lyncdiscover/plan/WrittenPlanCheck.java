package io.github.lyncdiscover.plan;

import io.github.lyncdiscover.certificate.CertificateFacts;
import io.github.lyncdiscover.deployment.Deployment;
import io.github.lyncdiscover.deployment.MisfitException;
import io.github.lyncdiscover.deployment.OnlineTenant;
import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.plan.certificates.AssignedCertificate;
import io.github.lyncdiscover.plan.certificates.AvAuthentication;
import io.github.lyncdiscover.plan.certificates.PlannedCertificates;
import io.github.lyncdiscover.plan.file.PlanFolder;
import io.github.lyncdiscover.planned.Fact;
import io.github.lyncdiscover.planned.LocationOverrides;
import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.text.content.YamlFault;
import io.github.lyncdiscover.text.content.YamlNode;
import io.github.lyncdiscover.text.content.YamlReader;
import io.github.lyncdiscover.text.file.FileLimits;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The comparison of a plan with what the reader makes of it once it is written: nothing may be lost. */
final class WrittenPlanCheck {
    private static final CertificateFacts OF_A_FILE = CertificateFacts.naming("file.example");

    private final MigrationPlan plan;

    WrittenPlanCheck(MigrationPlan plan) {
        this.plan = plan;
    }

    /**
     * The plan without recordings and with other certificates in place of those in files: files are in the folder of a plan
     * alone.
     */
    static MigrationPlan withoutFiles(MigrationPlan plan) {
        PlannedCertificates all = plan.certificates();
        PlannedCertificates without = new PlannedCertificates(
                all.date(),
                all.assigned().stream().map(WrittenPlanCheck::withoutFile).toList(),
                all.avAuthentication().stream()
                        .map(WrittenPlanCheck::withoutFile)
                        .toList(),
                all.newNames(),
                all.services());
        Map<Location, LocationOverrides> views = new LinkedHashMap<>();
        plan.views()
                .forEach(
                        (location, view) -> views.put(location, new LocationOverrides(Optional.empty(), view.facts())));
        return plan.toBuilder().certificates(without).views(views).unchecked();
    }

    private static AssignedCertificate withoutFile(AssignedCertificate each) {
        return each.file().isEmpty()
                ? each
                : new AssignedCertificate(
                        each.uses(),
                        each.location(),
                        each.server(),
                        each.product(),
                        Optional.empty(),
                        OF_A_FILE,
                        each.tlsVersions(),
                        each.clientsWithoutRoot());
    }

    private static AvAuthentication withoutFile(AvAuthentication pool) {
        return new AvAuthentication(
                pool.edge(),
                pool.external(),
                pool.product(),
                pool.exportable(),
                pool.tokenLifetime(),
                pool.sharedWith(),
                pool.certificates().stream().map(WrittenPlanCheck::withoutFile).toList(),
                pool.next()
                        .map(next -> new AvAuthentication.Next(
                                withoutFile(next.certificate()), next.effective(), next.stagedOn())));
    }

    private static AvAuthentication.Held withoutFile(AvAuthentication.Held held) {
        return held.file().isEmpty() ? held : new AvAuthentication.Held(held.server(), Optional.empty(), OF_A_FILE);
    }

    /**
     * Compares the plan with its text.
     *
     * @throws MisfitException if a part is read back otherwise
     * @throws UnwritablePlanException if the text is no plan
     */
    void check(String text) {
        Map<String, Object> before = parts(plan);
        Map<String, Object> after = parts(readBack(text));
        before.forEach((key, value) -> {
            if (!value.equals(after.get(key))) {
                throw new MisfitException(
                        key, "a plan file cannot state it as the plan has it" + detail(value, after.get(key)));
            }
        });
    }

    private MigrationPlan readBack(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > FileLimits.PLAN_BYTES) {
            throw new UnwritablePlanException(plan.title() + ": the plan is larger than a plan file may be");
        }
        try {
            List<YamlNode> documents = YamlReader.read(bytes);
            return PlanReader.read(documents.get(0), PlanFolder.none(Path.of("plan")), "");
        } catch (YamlFault fault) {
            throw new UnwritablePlanException(String.valueOf(fault.getMessage()));
        }
    }

    /** What a plan states, by the keys of a plan file. Positions and comments are no part of it. */
    private static Map<String, Object> parts(MigrationPlan plan) {
        Map<String, Object> parts = new LinkedHashMap<>();
        Deployment deployment = plan.deployment();
        parts.put("title", plan.title());
        parts.put("sipDomains", deployment.sipDomains());
        parts.put("users", deployment.users());
        parts.put("pools", deployment.pools());
        parts.put("online", deployment.online().map(WrittenPlanCheck::online));
        parts.put("exchange", List.copyOf(deployment.exchange().entrySet()));
        parts.put("dns", deployment.dns());
        parts.put("settings of servers", deployment.settings());
        parts.put("trustModelData", plan.trust());
        parts.put("lastServer", plan.kept().lastServers());
        parts.put("cachedEndpoint", plan.kept().cachedEndpoints());
        parts.put("sipServer", plan.sipServer());
        parts.put("date", plan.certificates().date());
        parts.put("certificates", plan.certificates().assigned());
        parts.put("avAuthentication", plan.certificates().avAuthentication());
        parts.put("simpleUrls, webConferencingEdge, xmpp", plan.certificates().services());
        parts.put("clients", plan.clients());
        parts.put("locations", List.copyOf(plan.views().keySet()));
        plan.views().forEach((location, view) -> {
            String where = "." + location.name().toLowerCase(Locale.ROOT);
            parts.put("answers" + where, facts(view, fact -> fact instanceof Fact.Get));
            parts.put("sipServers" + where, facts(view, fact -> fact instanceof Fact.SipServer));
            parts.put("facts of DNS" + where, facts(view, fact -> fact instanceof Fact.OfName));
        });
        parts.put(
                "expect",
                plan.expectations().stream().map(WrittenPlanCheck::anywhere).toList());
        return parts;
    }

    /** A plan file has SIP domains and single users in two lists. */
    private static OnlineTenant online(OnlineTenant there) {
        List<SignInAddress> users = Stream.of(false, true)
                .flatMap(single ->
                        there.users().stream().filter(who -> who.user().isPresent() == single))
                .toList();
        return new OnlineTenant(
                users, there.autodiscover(), there.webServices(), there.sipServer(), there.userCounts());
    }

    private static List<Fact> facts(LocationOverrides view, Predicate<Fact> kind) {
        return view.facts().stream().filter(kind).toList();
    }

    private static PlanExpectation anywhere(PlanExpectation expected) {
        return new PlanExpectation(
                expected.sipDomain(),
                expected.users(),
                expected.location(),
                expected.client(),
                expected.verdict(),
                expected.prompts(),
                expected.findings(),
                Optional.empty());
    }

    /** The first item that is not the same, where the part is a list. */
    private static String detail(Object before, @Nullable Object after) {
        if (before instanceof List<?> items && after instanceof List<?> others) {
            for (int i = 0; i < items.size(); i++) {
                if (i >= others.size() || !Objects.equals(items.get(i), others.get(i))) {
                    return " (item " + (i + 1) + ")";
                }
            }
        }
        return "";
    }
}
