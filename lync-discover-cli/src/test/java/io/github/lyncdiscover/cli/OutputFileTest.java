package io.github.lyncdiscover.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No command writes onto a file that it reads, whatever the option and however the path is written. */
final class OutputFileTest {
    @TempDir
    private Path folder;

    private String copy(String example, String name) throws IOException {
        Path to = folder.resolve(name);
        Files.copy(Path.of("../examples").resolve(example), to, StandardCopyOption.REPLACE_EXISTING);
        return to.toString();
    }

    private void refused(String file, String complaint, String... command) throws IOException {
        byte[] before = Files.readAllBytes(Path.of(file));
        Cli run = Cli.run(command);
        assertEquals(2, run.exitCode(), () -> List.of(command) + run.out());
        assertTrue(run.err().contains(complaint), run.err());
        assertEquals("", run.out());
        assertEquals(new String(before, java.nio.charset.StandardCharsets.UTF_8), Files.readString(Path.of(file)));
    }

    @Test
    void what_is_read_is_not_written() throws IOException {
        String plan = copy("plans/2-standard-edition.yaml", "plan.yaml");
        String other = folder.resolve("x/../plan.yaml").toString();
        String link = Files.createSymbolicLink(folder.resolve("link.yaml"), Path.of(plan))
                .toString();
        Files.createDirectory(folder.resolve("x"));
        for (String same : List.of(plan, other, link)) {
            for (String option : List.of("--reg", "--cmd", "--powershell")) {
                refused(plan, "is read too", "advise", plan, option, same);
            }
            for (String option : List.of("--html", "--junit")) {
                refused(plan, "is read too", "plan", plan, option, same);
            }
            refused(plan, "is read too", "diff", plan, plan, "--html", same);
        }
        String undone = copy("plans/2-standard-edition.yaml", "trust-undo.reg");
        refused(
                undone,
                "is read too",
                "advise",
                undone,
                "--reg",
                folder.resolve("trust.reg").toString(),
                "--undo");
        String recording = copy("recordings/foreign-names.json", "r.json");
        refused(recording, "is read too", "check", "alice@contoso.example", "--replay", recording, "--html", recording);
    }

    @Test
    void two_results_do_not_share_a_file() throws IOException {
        String plan = copy("plans/2-standard-edition.yaml", "plan.yaml");
        String out = folder.resolve("out").toString();
        refused(plan, "would be written twice", "plan", plan, "--html", out, "--junit", out);
        Path real = Files.createDirectory(folder.resolve("real"));
        Path linked = Files.createSymbolicLink(folder.resolve("linked"), real);
        refused(
                plan,
                "would be written twice",
                "plan",
                plan,
                "--html",
                real.resolve("out").toString(),
                "--junit",
                linked.resolve("out").toString());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(3, files.count());
        }
    }
}
