package io.github.lyncdiscover.report.task;

import io.github.lyncdiscover.imports.ImportedDeployment;
import io.github.lyncdiscover.imports.SimpleUrls;
import io.github.lyncdiscover.plan.certificates.ServiceNames;
import io.github.lyncdiscover.plan.writer.DeploymentWriting;
import io.github.lyncdiscover.plan.writer.PartComments;
import io.github.lyncdiscover.plan.writer.YamlLines;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A plan file made of what was imported, with a comment for everything assumed. */
public final class PlanWriter {
    private PlanWriter() {}

    /**
     * Writes a plan file.
     *
     * @param plans one document each
     * @return YAML that the plan reader reads, deployment by deployment the same
     */
    public static String of(List<ImportedDeployment> plans) {
        return plans.stream().map(PlanWriter::written).collect(Collectors.joining("---\n"));
    }

    private static String written(ImportedDeployment imported) {
        SimpleUrls urls = imported.simpleUrls();
        YamlLines lines = new YamlLines();
        DeploymentWriting.write(
                lines,
                imported.title(),
                imported.deployment(),
                new ServiceNames(urls.meet(), urls.dialin(), urls.admin(), Optional.empty(), Optional.empty()),
                new PartComments(imported.assumptions(), imported.releases()));
        return lines.toString();
    }
}
