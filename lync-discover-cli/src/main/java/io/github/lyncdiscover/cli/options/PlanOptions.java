package io.github.lyncdiscover.cli.options;

import io.github.lyncdiscover.cli.arguments.Argument;
import io.github.lyncdiscover.cli.arguments.Arguments;
import io.github.lyncdiscover.cli.arguments.ConfigOptions;
import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.plan.NamedFiles;
import io.github.lyncdiscover.text.file.FileTrouble;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The options that choose how plans are read. */
public final class PlanOptions {
    public static final Argument<String> CONFINED = Argument.flag(
            ConfigOptions.CONFINED,
            "For plans of others: the files that a plan names are in its own folder or below, links followed; any other"
                    + " is an error.");

    private static final int MOST_NOTES = 5;

    private PlanOptions() {}

    /** The plans of a file, with notes on what is probably a slip in it and no error. */
    public static List<MigrationPlan> load(Path file, Arguments given, Consumer<String> notes) {
        List<MigrationPlan> plans = load(file, given);
        plans.stream()
                .flatMap(plan -> plan.deployment().pools().stream())
                .flatMap(pool -> Stream.concat(
                        Stream.of(pool.fqdn(), pool.internalWebServices()), pool.externalWebServices().stream()))
                .filter(name -> name.text().indexOf('.') < 0)
                .distinct()
                .limit(MOST_NOTES)
                .forEach(name -> notes.accept(FileTrouble.name(file) + ": " + name
                        + " has no domain: if it is short for a longer name, write that; the plan is predicted as it is"
                        + " written"));
        return plans;
    }

    /** The plans of a file. */
    public static List<MigrationPlan> load(Path file, Arguments given) {
        return MigrationPlan.loadAll(file, given.has(CONFINED) ? NamedFiles.OWN_FOLDER : NamedFiles.ANYWHERE);
    }
}
