package io.github.lyncdiscover.plan;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.deployment.Deployment;
import io.github.lyncdiscover.deployment.HomedUsers;
import io.github.lyncdiscover.deployment.KeptState;
import io.github.lyncdiscover.deployment.MisfitException;
import io.github.lyncdiscover.deployment.UserSelection;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.name.SourcePosition;
import io.github.lyncdiscover.plan.certificates.PlannedCertificates;
import io.github.lyncdiscover.plan.file.CertificatesReading;
import io.github.lyncdiscover.plan.file.DeploymentReading;
import io.github.lyncdiscover.plan.file.KeptReading;
import io.github.lyncdiscover.plan.file.MisfitPosition;
import io.github.lyncdiscover.plan.file.OverridesReading;
import io.github.lyncdiscover.plan.file.PlanFolder;
import io.github.lyncdiscover.plan.file.PlanKeys;
import io.github.lyncdiscover.plan.file.PlanWords;
import io.github.lyncdiscover.plan.file.RecordingReading;
import io.github.lyncdiscover.plan.file.StatedPlacesReading;
import io.github.lyncdiscover.plan.file.TrustReading;
import io.github.lyncdiscover.planned.LocationOverrides;
import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.text.content.YamlFault;
import io.github.lyncdiscover.text.content.YamlFields;
import io.github.lyncdiscover.text.content.YamlNode;
import io.github.lyncdiscover.text.content.YamlValue;
import io.github.lyncdiscover.trust.TrustSettings;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A reader of one document of a plan file. */
final class PlanReader {
    /** One of these must say something of the world. */
    private static final List<String> SUBSTANCE = List.of("pools", "online", "dns", "recording", "answers");

    private PlanReader() {}

    /**
     * Reads a plan.
     *
     * @throws YamlFault if something is wrong with it
     */
    static MigrationPlan read(YamlNode node, PlanFolder folder, String title) {
        YamlValue document = YamlValue.document(node);
        YamlFields plan = PlanKeys.PLAN.open(document);
        if (SUBSTANCE.stream().allMatch(key -> plan.get(key).isEmpty())) {
            throw document.fault("a plan needs the key \"pools\", or online, dns or recording in its place");
        }
        try {
            KeptReading keptReading = new KeptReading(plan, DeploymentReading.read(plan));
            KeptState kept = keptReading.read();
            Deployment deployment = keptReading.deployment();
            List<SignInAddress> signIns =
                    deployment.homed().stream().map(HomedUsers::who).toList();
            TrustSettings trust = TrustReading.read(plan, folder);
            Optional<ServerAddress> sipServer = TrustReading.server(plan, "sipServer");
            Map<Location, LocationOverrides> views = views(plan, new RecordingReading(plan, folder, signIns));
            PlannedCertificates certificates = new CertificatesReading(folder).read(plan);
            certificates.check(deployment, OtherServers.of(trust, sipServer, views.values()));
            PlanParts parts = new PlanParts(
                    plan.get("title").map(PlanReader::title).orElse(title),
                    deployment,
                    trust,
                    kept,
                    sipServer,
                    certificates,
                    plan.get("clients")
                            .map(clients -> choice(clients, PlanWords.CLIENTS))
                            .orElse(List.of(Clients.LYNC_2013)),
                    views,
                    plan.get("expect")
                            .map(expected -> expected.each(each -> expectation(each, folder.plan())))
                            .orElse(List.of()),
                    List.of());
            return new MigrationPlan(parts, StatedPlacesReading.read(plan, folder.plan()));
        } catch (MisfitException misfit) {
            throw MisfitPosition.at(document, misfit);
        }
    }

    private static String title(YamlValue item) {
        String title = item.text();
        if (!PrintableText.of(title).equals(title)) {
            throw item.fault("a title is one line without control characters");
        }
        return title;
    }

    private static Map<Location, LocationOverrides> views(YamlFields plan, RecordingReading recordings) {
        List<Location> locations = plan.get("locations")
                .map(places -> choice(places, PlanWords.LOCATIONS))
                .orElse(List.of(Location.values()));
        Map<Location, LocationOverrides> views = new LinkedHashMap<>();
        for (Location location : locations) {
            views.put(location, new LocationOverrides(recordings.at(location), OverridesReading.read(plan, location)));
        }
        return views;
    }

    private static <T> List<T> choice(YamlValue item, Map<String, T> words) {
        Set<T> seen = new HashSet<>();
        return item.someItems().stream()
                .map(each -> {
                    T value = each.oneOf(words);
                    if (!seen.add(value)) {
                        throw each.fault(each.text() + " is named twice");
                    }
                    return value;
                })
                .toList();
    }

    private static PlanExpectation expectation(YamlValue item, Path file) {
        YamlFields expected = PlanKeys.EXPECTATION.open(item);
        if (Stream.of("verdict", "prompts", "findings")
                .allMatch(key -> expected.get(key).isEmpty())) {
            throw item.fault("nothing is expected: name the verdict, the prompts or findings");
        }
        SourcePosition mark = item.node().mark();
        return new PlanExpectation(
                expected.get("sipDomain").map(domain -> domain.as(DomainName::parse)),
                expected.get("users").map(users -> users.as(UserSelection::parse)),
                expected.get("location").map(location -> location.oneOf(PlanWords.LOCATIONS)),
                expected.get("client")
                        .map(client -> client.oneOf(PlanWords.CLIENTS))
                        .map(ClientProfile::name),
                expected.get("verdict").map(verdict -> verdict.oneOf(PlanWords.VERDICTS)),
                expected.get("prompts").map(prompts -> prompts.each(server -> server.as(DomainName::parse))),
                expected.get("findings")
                        .map(findings -> findings.each(code -> code.oneOf(PlanWords.FINDINGS)))
                        .orElse(List.of()),
                Optional.of(new PlanPosition(file.toString(), mark.line(), mark.column())));
    }
}
