package io.github.lyncdiscover.cli.options;

import io.github.lyncdiscover.cli.arguments.Argument;
import io.github.lyncdiscover.cli.arguments.Arguments;
import io.github.lyncdiscover.cli.arguments.UsageException;
import io.github.lyncdiscover.deployment.ServerRenaming;
import io.github.lyncdiscover.name.NearestWord;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.prediction.Location;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The options that change a plan without editing it. What it expects is left out then. */
public final class WhatIfOptions {
    public static final Argument<ServerRenaming> RENAME = Argument.option(
                    "--rename",
                    "OLD=NEW",
                    ServerRenaming::parse,
                    "What if a server had another name: a pool, web services, an Access Edge. Repeatable.")
            .repeatable();

    public static final Argument<Location> LOCATION =
            Argument.option("--location", "inside|outside", WhatIfOptions::location, "Look from this place only.");

    public static final List<Argument<?>> ALL = Stream.concat(
                    ScenarioOptions.MACHINE.stream(), Stream.of(ScenarioOptions.SIP_SERVER, RENAME, LOCATION))
            .toList();

    private final Arguments given;
    private final ScenarioOptions scenario;

    public WhatIfOptions(Arguments given) {
        this.given = given;
        this.scenario = new ScenarioOptions(given);
    }

    public MigrationPlan apply(MigrationPlan plan) {
        if (ALL.stream().noneMatch(given::has)) {
            return plan;
        }
        MigrationPlan other = scenario.insteadOf(plan.expecting(List.of()));
        other = given.value(LOCATION).map(other::from).orElse(other);
        for (ServerRenaming renaming : given.values(RENAME)) {
            other = other.renaming(renaming);
        }
        return other;
    }

    /**
     * Refuses a plan with expectations if nothing but a config file changes it: they would go unchecked.
     *
     * @throws UsageException if that is so
     */
    public MigrationPlan knowingly(MigrationPlan plan) {
        if (!plan.expectations().isEmpty()
                && ALL.stream().anyMatch(given::isDefault)
                && ALL.stream().allMatch(option -> !given.has(option) || given.isDefault(option))) {
            throw new UsageException(
                    PrintableText.quote(plan.title()) + " expects outcomes, and the options from the config file"
                            + " change the plan, so that nothing would be checked: give them on the command line, or give"
                            + " --no-config");
        }
        return plan;
    }

    private static Location location(String name) {
        List<String> names = Stream.of(Location.values())
                .map(place -> place.name().toLowerCase(Locale.ROOT))
                .toList();
        Optional<Location> location = Stream.of(Location.values())
                .filter(place -> place.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
        return location.orElseThrow(() -> new IllegalArgumentException("there is no location "
                + PrintableText.quote(name) + ": give inside or outside" + NearestWord.hint(name, names)));
    }
}
