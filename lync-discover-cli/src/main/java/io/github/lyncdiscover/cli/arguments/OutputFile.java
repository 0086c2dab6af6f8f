package io.github.lyncdiscover.cli.arguments;

import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.text.file.FileTrouble;
import io.github.lyncdiscover.text.file.WholeFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The check, before anything is done, that no file is written which is read as well, and none twice. */
public final class OutputFile {
    private OutputFile() {}

    /**
     * Checks the files that the arguments name.
     *
     * @throws UsageException if one is written that must not be; the message names it
     */
    public static void check(Arguments given) {
        check(given, given.written());
    }

    /**
     * Checks other files than those that the arguments say are written.
     *
     * @throws UsageException if one is written that must not be; the message names it
     */
    public static void check(Arguments given, List<Path> written) {
        if (written.isEmpty()) {
            return;
        }
        List<Path> read = new ArrayList<>(given.read());
        given.read().forEach(file -> read.addAll(MigrationPlan.filesNamedIn(file)));
        for (int i = 0; i < written.size(); i++) {
            Path file = written.get(i);
            if (read.stream().anyMatch(other -> same(file, other))) {
                throw new UsageException(FileTrouble.name(file) + " is read too and would be lost: give another name");
            }
            if (written.subList(0, i).stream().anyMatch(other -> same(file, other))) {
                throw new UsageException(
                        FileTrouble.name(file) + " would be written twice: give each file a name of its own");
            }
        }
    }

    /**
     * The same file, by whatever path or link it is reached. Of files that are not there yet nobody knows whether the system
     * tells their names apart by case, so they don't share one. What is no regular file, such as a device, keeps nothing.
     */
    private static boolean same(Path one, Path other) {
        try {
            if (Files.exists(one) || Files.exists(other)) {
                return Files.isRegularFile(one) && Files.exists(other) && Files.isSameFile(one, other);
            }
            return WholeFiles.place(one)
                    .toString()
                    .equalsIgnoreCase(WholeFiles.place(other).toString());
        } catch (IOException unknown) {
            return false;
        }
    }
}
