package io.github.lyncdiscover.cli.options;

import io.github.lyncdiscover.cli.arguments.Argument;
import io.github.lyncdiscover.cli.arguments.Arguments;
import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.plan.NamedFiles;
import java.nio.file.Path;
import java.util.List;

/** How plans are read. */
public final class PlanOptions {
    public static final Argument<String> CONFINED = Argument.flag(
            "--confined",
            "For plans of others: the files that a plan names are in its own folder or below, links followed; any other"
                    + " is an error.");

    private PlanOptions() {}

    /** The plans of a file. */
    public static List<MigrationPlan> load(Path file, Arguments given) {
        return MigrationPlan.loadAll(file, given.has(CONFINED) ? NamedFiles.OWN_FOLDER : NamedFiles.ANYWHERE);
    }
}
