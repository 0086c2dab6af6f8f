package io.github.lyncdiscover.cli.page;

import io.github.lyncdiscover.cli.live.LyncDiscoverProcess;
import io.github.lyncdiscover.cli.loopback.Programs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Chromium without a window, a fresh one for each look at a page. */
final class Browser {
    private static final List<String> ALONE = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars",
            "--allow-file-access-from-files",
            "--virtual-time-budget=10000");

    private final Path folder;

    /** Works in a folder, which the pages must be in. */
    Browser(Path folder) {
        this.folder = folder;
    }

    /** Skips the tests where no browser is installed; under CI=true they fail instead. */
    static void needed() {
        if (Programs.find("chromium").isEmpty()) {
            LyncDiscoverProcess.skip("not installed: chromium; scripts/install-test-servers installs it");
        }
    }

    /** What is seen of a page, in a window of some width: name and value, as the probe writes them. */
    Map<String, String> seen(String file, int width, boolean dark) {
        String probe = Templates.text("probe.html").replace("FILE", file).replace("WIDTH", String.valueOf(width));
        write(folder.resolve("probe.html"), probe);
        String dom = run("--blink-settings=preferredColorScheme=" + (dark ? 0 : 1), "--dump-dom", url("probe.html"));
        int from = dom.indexOf("<pre id=\"seen\">");
        Map<String, String> seen = new LinkedHashMap<>();
        dom.substring(from, dom.indexOf("</pre>", from)).lines().skip(1).forEach(line -> {
            int colon = line.indexOf(": ");
            seen.put(line.substring(0, colon), line.substring(colon + 2));
        });
        return seen;
    }

    /** A picture of a page, for people to look at. */
    Path picture(String file, String name, int width, int height, boolean dark) {
        Path picture = folder.resolve(name);
        run(
                "--blink-settings=preferredColorScheme=" + (dark ? 0 : 1),
                "--window-size=" + width + "," + height,
                "--screenshot=" + picture,
                url(file));
        return picture;
    }

    /** A page as it is printed. */
    Path printed(String file, String name) {
        Path pdf = folder.resolve(name);
        run("--no-pdf-header-footer", "--print-to-pdf=" + pdf, url(file));
        return pdf;
    }

    private String url(String file) {
        return folder.resolve(file).toUri().toString();
    }

    private String run(String... arguments) {
        try {
            Path profile = Files.createTempDirectory(folder, "profile");
            Path out = folder.resolve("browser.out");
            List<String> command = new ArrayList<>(
                    List.of(Programs.find("chromium").orElseThrow().toString()));
            command.addAll(ALONE);
            command.add("--user-data-dir=" + profile);
            command.addAll(List.of(arguments));
            Process process = new ProcessBuilder(command)
                    .redirectOutput(out.toFile())
                    .redirectError(folder.resolve("browser.err").toFile())
                    .start();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new IllegalStateException("the browser did not end: " + command);
            }
            return Files.readString(out, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
