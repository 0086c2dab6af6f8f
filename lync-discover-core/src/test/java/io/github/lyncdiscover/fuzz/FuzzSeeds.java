package io.github.lyncdiscover.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The seeds of each target: good files of its kind that the project has anyway, and those of {@code src/test/resources/fuzz}. */
final class FuzzSeeds {
    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final Path OWN = RESOURCES.resolve("fuzz");
    /** Small inputs are tried more often; large ones have tests of their own. */
    private static final int LARGEST = 8 * 1024;

    private FuzzSeeds() {}

    static List<Path> of(FuzzTarget target) throws IOException {
        return Stream.concat(Stream.of(OWN.resolve(target.name().toLowerCase(Locale.ROOT))), borrowed(target))
                .flatMap(FuzzSeeds::files)
                .filter(file -> file.toFile().length() <= LARGEST)
                .sorted()
                .toList();
    }

    private static Stream<Path> borrowed(FuzzTarget target) {
        Path examples = Path.of("../examples");
        Path packages = RESOURCES.resolve("io/github/lyncdiscover");
        return switch (target) {
            case PLAN -> Stream.of(examples.resolve("plans"), packages.resolve("plan/worlds"));
            case RECORDING -> Stream.of(examples.resolve("recordings"));
            case TOPOLOGY -> Stream.of(packages.resolve("imports/cases"));
            case STANDING -> Stream.of(RESOURCES.resolve("standing"), RESOURCES.resolve("remedy"));
            case CERTIFICATES ->
                Stream.of(packages.resolve("certificate"), packages.resolve("lint"), RESOURCES.resolve("minted"));
            case DOCUMENT -> Stream.of(RESOURCES.resolve("captures"));
            case KIND ->
                Stream.of(examples.resolve("plans"), packages.resolve("imports/cases"), RESOURCES.resolve("standing"));
            case YAML -> Stream.of(examples.resolve("plans"));
            case JSON -> Stream.of(examples.resolve("recordings"));
            case XML -> Stream.of(packages.resolve("imports/cases"));
            case CAPTURE,
                    ZONE,
                    REMEDY,
                    TRUST,
                    SECRETS,
                    NAMES,
                    ADDRESSES,
                    HEADERS,
                    SUFFIX,
                    TABLE,
                    REPLY,
                    TARGETS,
                    OUTPUTS -> Stream.of();
        };
    }

    private static Stream<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().equals("README.md"))
                    .toList()
                    .stream();
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
