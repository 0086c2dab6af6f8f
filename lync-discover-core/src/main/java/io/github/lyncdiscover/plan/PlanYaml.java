package io.github.lyncdiscover.plan;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.deployment.MisfitException;
import io.github.lyncdiscover.deployment.UserSelection;
import io.github.lyncdiscover.plan.writer.CertificatesWriting;
import io.github.lyncdiscover.plan.writer.DeploymentWriting;
import io.github.lyncdiscover.plan.writer.MachineWriting;
import io.github.lyncdiscover.plan.writer.OverridesWriting;
import io.github.lyncdiscover.plan.writer.PartComments;
import io.github.lyncdiscover.plan.writer.YamlLines;
import java.util.List;
import java.util.Map;

/** The writer of a plan as a document of a plan file. What it writes is read back and compared before it is given away. */
final class PlanYaml {
    private final MigrationPlan plan;
    private final YamlLines lines = new YamlLines();

    private PlanYaml(MigrationPlan plan) {
        this.plan = plan;
    }

    /**
     * Writes a plan.
     *
     * @throws UnwritablePlanException if a part of it cannot be stated in a plan file
     */
    static String of(MigrationPlan plan) {
        try {
            String text = new PlanYaml(plan).written();
            MigrationPlan alone = WrittenPlanCheck.withoutFiles(plan);
            new WrittenPlanCheck(alone).check(alone.equals(plan) ? text : new PlanYaml(alone).written());
            return text;
        } catch (MisfitException part) {
            throw new UnwritablePlanException(part.where() + ": " + part.getMessage());
        }
    }

    private String written() {
        DeploymentWriting.write(
                lines,
                plan.title(),
                plan.deployment(),
                plan.certificates().services(),
                new PartComments(plan.assumptions(), Map.of()));
        MachineWriting.write(lines, plan.trust(), plan.kept());
        lines.entry("", "sipServer", plan.sipServer().map(YamlLines::server));
        clients();
        OverridesWriting.write(lines, plan.views());
        CertificatesWriting.write(lines, plan.certificates());
        if (!plan.expectations().isEmpty()) {
            lines.line("", "expect:");
            plan.expectations().forEach(this::expectation);
        }
        return lines.toString();
    }

    private void clients() {
        for (ClientProfile client : plan.clients()) {
            if (!Clients.all().contains(client)) {
                throw new MisfitException(
                        "clients",
                        client.name() + " is not as the library has it: a plan file names the built-in clients alone");
            }
        }
        lines.list("", "clients", plan.clients(), client -> YamlLines.quoted(client.name()));
    }

    private void expectation(PlanExpectation expected) {
        String margin = "    ";
        lines.line("  -", "");
        lines.entry(margin, "sipDomain", expected.sipDomain().map(YamlLines::name));
        lines.entry(
                margin, "users", expected.users().map(UserSelection::toString).map(YamlLines::quoted));
        lines.entry(margin, "location", expected.location().map(YamlLines::word));
        lines.entry(margin, "client", expected.client().map(YamlLines::quoted));
        lines.entry(margin, "verdict", expected.verdict().map(Enum::name));
        expected.prompts().ifPresent(servers -> lines.list(margin, "prompts", servers, YamlLines::name));
        if (!expected.findings().isEmpty()) {
            lines.list(margin, "findings", List.copyOf(expected.findings()), Enum::name);
        }
    }
}
