package io.github.lyncdiscover.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.cli.live.LyncDiscoverProcess;
import io.github.lyncdiscover.cli.loopback.Programs;
import io.github.lyncdiscover.cli.manual.ReferenceForm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a user downloads, used by somebody who has a Java and neither git nor Maven. */
@DisabledOnOs(OS.WINDOWS)
class DistributionIT {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

    private static final Pattern LIBRARIES = Pattern.compile("\\n\\| (?!file in lib)([a-z][^|]*?) \\| [A-Z]");

    @TempDir
    private static Path scratch;

    private static Unpacked unpacked;

    @BeforeAll
    static void unpack() throws IOException {
        unpacked = Unpacked.into(Files.createDirectories(scratch.resolve("a folder with blanks, ü & 'quotes'")));
    }

    @Test
    void the_version_has_commit_date_and_java() throws IOException, InterruptedException {
        Unpacked.Run run = unpacked.run("--version");
        assertEquals(0, run.exitCode(), run.err());
        List<String> lines = run.out().lines().toList();
        assertEquals("lync-discover " + System.getProperty("version"), lines.get(0));
        assertTrue(
                lines.get(1).matches("commit [0-9a-f]{40}( with changes)?, 20[0-9-]+T[0-9:]+Z|commit unknown"),
                run.out());
        assertTrue(lines.get(2).startsWith("Java " + System.getProperty("java.runtime.version")), run.out());
        assertEquals(new Unpacked.Run(0, run.out(), ""), unpacked.run("--version"), "the second start is silent");
    }

    @Test
    void every_command_of_its_readme_runs() throws IOException, InterruptedException {
        List<String> commands = readme().lines()
                .filter(line -> line.startsWith("./lync-discover "))
                .filter(line -> !line.contains("your-sip-domain"))
                .toList();
        assertEquals(5, commands.size());
        unpacked.run("--version");
        for (String command : commands) {
            Unpacked.Run run = unpacked.run(words(command));
            assertTrue(List.of(0, 1).contains(run.exitCode()), () -> command + ": " + run);
            assertEquals("", run.err(), command);
            assertTrue(!run.out().isEmpty(), command);
        }
        for (String file : List.of("trust.reg", "trust-undo.reg", "plan.html")) {
            assertTrue(Files.size(unpacked.folder().resolve(file)) > 100, file);
        }
    }

    private static String[] words(String command) {
        return command.substring("./lync-discover ".length()).split(" ");
    }

    private static String readme() throws IOException {
        return Files.readString(unpacked.folder().resolve("README.md"));
    }

    @Test
    void every_link_in_it_leads_to_something_in_it() throws IOException {
        try (Stream<Path> files = Files.walk(unpacked.folder())) {
            List<Path> pages =
                    files.filter(file -> file.toString().endsWith(".md")).toList();
            assertTrue(pages.size() > 15, pages::toString);
            for (Path page : pages) {
                LINK.matcher(Files.readString(page))
                        .results()
                        .map(link -> link.group(1))
                        .filter(link -> !link.contains("://") && !link.startsWith("#"))
                        .forEach(link -> assertTrue(
                                Files.exists(page.resolveSibling(link.replaceFirst("#.*", ""))),
                                () -> page + " links to " + link));
            }
        }
    }

    @Test
    void nothing_in_its_readme_is_left_to_fill_in() throws IOException {
        assertTrue(
                readme().startsWith("# lync-discover " + System.getProperty("version") + "\n"),
                DistributionIT::firstLine);
        assertTrue(!readme().contains("${"));
    }

    private static String firstLine() {
        try {
            return readme().lines().findFirst().orElse("");
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    @Test
    void every_library_in_it_is_named_with_its_licence() throws IOException {
        String table = readme().substring(readme().indexOf("## Libraries"));
        Set<String> named = LIBRARIES
                .matcher(table)
                .results()
                .flatMap(row -> Stream.of(row.group(1).replaceAll(" \\(.*", "").split(", ")))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> there = new TreeSet<>();
        try (Stream<Path> jars = Files.list(unpacked.folder().resolve("lib"))) {
            jars.map(jar -> jar.getFileName().toString())
                    .filter(name -> name.endsWith(".jar") && !name.startsWith("lync-discover"))
                    .forEach(name -> there.add(name.replaceFirst("-[0-9][0-9.]*\\.jar$", "")));
        }
        assertEquals(there, named);
    }

    @Test
    void both_archives_hold_the_same() throws IOException {
        Set<String> zipped;
        try (ZipFile zip = new ZipFile(Unpacked.archive("zip").toFile())) {
            zipped = zip.stream()
                    .map(Object::toString)
                    .filter(name -> !name.endsWith("/"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        for (ReferenceForm form : ReferenceForm.values()) {
            assertTrue(zipped.stream().anyMatch(name -> name.endsWith("/" + form.place())), form.place());
        }
        List<String> listed = printed("tar", "-tzf", Unpacked.archive("tar.gz").toString());
        assertEquals(
                zipped,
                listed.stream().filter(name -> !name.endsWith("/")).collect(Collectors.toCollection(TreeSet::new)));
        List<String> modes = printed("tar", "-tvzf", Unpacked.archive("tar.gz").toString());
        assertEquals(
                List.of("lync-discover"),
                modes.stream()
                        .filter(line -> line.startsWith("-rwx"))
                        .map(line -> line.replaceFirst(".*/", ""))
                        .toList());
    }

    @Test
    void the_checksums_are_those_of_the_archives() throws IOException, GeneralSecurityException {
        Path target = Unpacked.archive("zip").getParent();
        List<String> sums = Files.readAllLines(target.resolve("SHA256SUMS"));
        assertEquals(3, sums.size(), sums::toString);
        for (String sum : sums) {
            byte[] bytes = Files.readAllBytes(target.resolve(sum.substring(sum.indexOf("  ") + 2)));
            String digest = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            assertEquals(digest, sum.substring(0, sum.indexOf(' ')), sum);
        }
    }

    @Test
    void the_debian_package_starts_from_where_it_is_installed() throws IOException, InterruptedException {
        if (Programs.find("dpkg-deb").isEmpty()) {
            LyncDiscoverProcess.skip("not installed: dpkg-deb");
        }
        Path target = Unpacked.archive("zip").getParent();
        String deb = target.resolve("lync-discover_" + System.getProperty("version") + "_all.deb")
                .toString();
        List<String> fields = printed("dpkg-deb", "-f", deb, "Package", "Architecture", "Depends");
        assertEquals("Package: lync-discover", fields.get(0));
        assertTrue(fields.toString().contains("java17-runtime-headless"), fields::toString);
        Path root = Files.createDirectories(scratch.resolve("root"));
        assertEquals(List.of(), printed("dpkg-deb", "-x", deb, root.toString()));
        List<String> version = printed(root.resolve("usr/bin/lync-discover").toString(), "--version");
        assertEquals("lync-discover " + System.getProperty("version"), version.get(0));
        for (String file : List.of(
                "man/man1/lync-discover.1.gz",
                "bash-completion/completions/lync-discover",
                "zsh/vendor-completions/_lync-discover",
                "fish/vendor_completions.d/lync-discover.fish",
                "doc/lync-discover/copyright",
                "doc/lync-discover/docs/plans.md",
                "doc/lync-discover/examples/plans/reference.yaml")) {
            assertTrue(Files.isRegularFile(root.resolve("usr/share").resolve(file)), file);
        }
    }

    private static List<String> printed(String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return out.lines().toList();
    }

    @Test
    void the_jars_work_as_modules_too(@TempDir Path folder) throws IOException, InterruptedException {
        Path lib = Path.of(System.getProperty("dist"), "lib");
        Path page = folder.resolve("page.html");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--module-path",
                        lib.toString(),
                        "--module",
                        "io.github.lyncdiscover.cli/io.github.lyncdiscover.cli.Main",
                        "check",
                        "--replay",
                        lib.resolveSibling("examples")
                                .resolve("recordings")
                                .resolve("foreign-names.json")
                                .toString(),
                        "--html",
                        page.toString(),
                        "alice@contoso.example")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(1, process.waitFor());
        assertTrue(printed.contains("webext.fabrikam.example"), printed);
        assertTrue(Files.readString(page).contains("webext.fabrikam.example"));
    }
}
