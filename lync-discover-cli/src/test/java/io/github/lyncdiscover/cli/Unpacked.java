package io.github.lyncdiscover.cli;

import io.github.lyncdiscover.cli.loopback.Programs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The distribution as a user has it who has nothing else: unpacked, on a machine with a Java and without git and Maven. */
final class Unpacked {
    /** What the launcher calls besides Java; all of it is on every Unix. */
    private static final List<String> PROGRAMS = List.of(
            "sh",
            "awk",
            "cksum",
            "dirname",
            "find",
            "head",
            "id",
            "locale",
            "ls",
            "mkdir",
            "mv",
            "readlink",
            "rm",
            "sed",
            "touch",
            "tr");

    private static final String NAME = "lync-discover-" + System.getProperty("version");

    private final Path home;
    private final Path folder;
    private final Path bin;

    private Unpacked(Path home) throws IOException {
        this.home = home;
        this.folder = home.resolve(NAME);
        this.bin = Files.createDirectories(home.resolve("bin"));
    }

    /** What one start printed and said. */
    record Run(int exitCode, String out, String err) {}

    /** Unpacks the zip into a folder. */
    static Unpacked into(Path home) throws IOException {
        Unpacked unpacked = new Unpacked(home);
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive("zip")))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = home.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.resolveSibling("."));
                    Files.copy(zip, file);
                }
            }
        }
        // Java's reader of zip files drops the permissions; unzip and tar keep them, as another test shows.
        Files.setPosixFilePermissions(
                unpacked.folder.resolve("lync-discover"), PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createSymbolicLink(unpacked.bin.resolve("java"), Path.of(System.getProperty("java.home"), "bin", "java"));
        for (String program : PROGRAMS) {
            if (Programs.find(program).isPresent()) {
                Files.createSymbolicLink(
                        unpacked.bin.resolve(program), Programs.find(program).orElseThrow());
            }
        }
        return unpacked;
    }

    /** One of the archives that the build makes, by the ending of its name. */
    static Path archive(String ending) {
        return Path.of(System.getProperty("dist")).resolveSibling(NAME + "." + ending);
    }

    Path folder() {
        return folder;
    }

    /** Runs the launcher in its folder, where the PATH holds a Java and the programs of every Unix. */
    Run run(String... words) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(folder.resolve("lync-discover").toString()));
        command.addAll(List.of(words));
        Path err = home.resolve("err.txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", bin.toString());
        builder.environment().put("HOME", home.toString());
        Process process = builder.start();
        process.getOutputStream().close();
        String out;
        try (InputStream in = process.getInputStream()) {
            out = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException(List.of(words) + " did not end");
        }
        return new Run(process.exitValue(), out, Files.readString(err));
    }
}
