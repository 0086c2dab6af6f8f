package io.github.lyncdiscover.cli.arguments;

import io.github.lyncdiscover.text.file.FileTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The search for the config file of a command line: the one that it names, or else the one beside its plans. */
final class ConfigLookup {
    private ConfigLookup() {}

    /**
     * The config file of a command line.
     *
     * @param usage what the command takes
     * @param given the command line
     * @throws UsageException if it cannot be read, or the plans have different ones beside them
     */
    static Optional<ConfigFile> find(Usage usage, Arguments given) {
        Optional<Path> named = given.value(ConfigOptions.FILE);
        boolean none = given.has(ConfigOptions.NONE);
        if (named.isPresent() && none) {
            throw new UsageException("--config and --no-config exclude each other");
        }
        List<Argument<?>> known = usage.everyArgument();
        boolean confined = known.stream()
                .filter(argument -> argument.name().equals(ConfigOptions.CONFINED))
                .anyMatch(given::has);
        if (named.isPresent()) {
            return Optional.of(ConfigFile.read(named.get(), confined));
        }
        // Whoever confines plans to their folder has them from somebody else, and the file beside them, too.
        return none || confined || !known.contains(ConfigOptions.NONE)
                ? Optional.empty()
                : beside(plans(known, given)).map(file -> ConfigFile.read(file, true));
    }

    private static List<Path> plans(List<Argument<?>> known, Arguments given) {
        return known.stream()
                .filter(argument ->
                        argument.isRead() && (argument.isOperand() || ConfigOptions.PLANS.contains(argument.name())))
                .flatMap(argument -> given.values(argument).stream())
                .map(Path.class::cast)
                .toList();
    }

    private static Optional<Path> beside(List<Path> plans) {
        Map<Path, Path> found = new LinkedHashMap<>();
        for (Path plan : plans) {
            Path file = plan.resolveSibling(ConfigOptions.BESIDE);
            if (Files.isRegularFile(file)) {
                found.putIfAbsent(real(file), file);
            }
        }
        if (found.size() > 1) {
            throw new UsageException("there are several config files beside these files, "
                    + String.join(
                            " and ",
                            found.values().stream()
                                    .map(FileTrouble::name)
                                    .limit(2)
                                    .toList())
                    + ": name one with --config, or give --no-config");
        }
        return found.values().stream().findFirst();
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException gone) {
            return file.toAbsolutePath().normalize();
        }
    }
}
