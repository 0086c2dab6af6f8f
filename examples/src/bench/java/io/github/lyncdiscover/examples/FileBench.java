package io.github.lyncdiscover.examples;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Processor time and peak heap of the largest admitted file of each kind, and of a half and a quarter of it; and what is said to a
 * file with one part more. Each kind has a process of its own, whose collector keeps the heap tight.
 */
final class FileBench {
    private static final int HEAP = 1024;
    private static final double MEGABYTE = 1024 * 1024;

    private FileBench() {}

    /** With a kind and a folder: one kind. Else the table of the kinds whose names begin with a word, or of all. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length == 2) {
            measure(LargeInput.valueOf(arguments[0]), Path.of(arguments[1]));
            return;
        }
        System.out.println(
                "| input | MB | seconds of a quarter, half, all | peak heap in MB of a quarter, half, all | one part more |");
        System.out.println("|---|---|---|---|---|");
        for (LargeInput input : LargeInput.values()) {
            if (Arrays.stream(arguments).allMatch(input.name()::startsWith)) {
                System.out.println(row(input));
            }
        }
    }

    private static String row(LargeInput input) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("lync-discover-bench");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + HEAP + "m",
                        "-Xmn8m",
                        "-XX:+UseSerialGC",
                        "-XX:MinHeapFreeRatio=5",
                        "-XX:MaxHeapFreeRatio=10",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FileBench.class.getName(),
                        input.name(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        String ended = process.waitFor() == 0 ? out : "| " + HEAP + " MB of heap are not enough |";
        delete(folder);
        return "| `" + input + "` " + ended;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private static void measure(LargeInput input, Path folder) throws IOException {
        List<String> seconds = new ArrayList<>();
        List<String> heap = new ArrayList<>();
        int largest = input.largest();
        double megabytes = 0;
        for (int part : new int[] {16, 4, 2, 1}) {
            Path file = input.write(folder, largest / part);
            megabytes = Files.size(file) / MEGABYTE;
            System.gc();
            pools().forEach(MemoryPoolMXBean::resetPeakUsage);
            long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            Optional<String> refusal = input.read(file);
            long ended = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            long peak = pools().stream()
                    .mapToLong(pool -> pool.getPeakUsage().getUsed())
                    .sum();
            if (part < 16) {
                seconds.add(String.format(Locale.ROOT, "%.1f", (ended - begun) / 1e9));
                heap.add(String.format(Locale.ROOT, "%.0f", peak / MEGABYTE) + (refusal.isEmpty() ? "" : " (refused)"));
            }
            refusal.ifPresent(words -> System.err.println(input + ": " + words));
            Files.delete(file);
        }
        Path larger = input.write(folder, largest + 1);
        String words = input.read(larger)
                .map(refusal -> refusal.replaceFirst("^.*" + larger.getFileName() + ":? ?", ""))
                .orElse("read");
        System.out.printf(
                Locale.ROOT,
                "| %.1f | %s | %s | %s |%n",
                megabytes,
                String.join(", ", seconds),
                String.join(", ", heap),
                words);
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
