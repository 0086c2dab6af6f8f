package io.github.lyncdiscover.examples;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Time and memory of the largest file of each kind that is read, and of two smaller ones. A reading is a process of its own;
 * the heap is the smallest of a few that it ends in.
 */
final class FileBench {
    private static final int[] HEAPS = {128, 512, 1024, 2048};

    private FileBench() {}

    /** Without arguments: the table. With a kind and a file: one reading. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length == 2) {
            read(LargeInput.valueOf(arguments[0]), Path.of(arguments[1]));
            return;
        }
        System.out.println(
                "| input | MB | seconds at a quarter, half, all | allocated MB at a quarter, half, all | heap MB | ends in |");
        System.out.println("|---|---|---|---|---|---|");
        Path folder = Files.createTempDirectory("lync-discover-bench");
        for (LargeInput input : LargeInput.values()) {
            System.out.println(row(input, folder));
        }
        Files.delete(folder);
    }

    private static String row(LargeInput input, Path folder) throws IOException, InterruptedException {
        List<String> seconds = new ArrayList<>();
        List<String> allocated = new ArrayList<>();
        String end = "";
        String heap = "more than " + HEAPS[HEAPS.length - 1];
        for (int part : new int[] {4, 2, 1}) {
            Path file = input.write(folder, input.largest() / part);
            List<String> result = child(input, file, HEAPS[HEAPS.length - 1]);
            seconds.add(result.isEmpty() ? "-" : result.get(0));
            allocated.add(result.isEmpty() ? "-" : result.get(1));
            end = result.isEmpty() ? "no memory" : result.get(2);
            for (int i = 0; part == 1 && i < HEAPS.length; i++) {
                if (!child(input, file, HEAPS[i]).isEmpty()) {
                    heap = Integer.toString(HEAPS[i]);
                    break;
                }
            }
            Files.delete(file);
        }
        return "| `" + input + "` | " + input.largest() / 1024 / 1024 + " | " + String.join(", ", seconds) + " | "
                + String.join(", ", allocated) + " | " + heap + " | " + end + " |";
    }

    /** Seconds, megabytes allocated, and how it ended; empty if the memory did not suffice. */
    private static List<String> child(LargeInput input, Path file, int heap) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap + "m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FileBench.class.getName(),
                        input.name(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        return process.waitFor() == 0 && lines.size() == 3 ? lines : List.of();
    }

    private static void read(LargeInput input, Path file) {
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long id = Thread.currentThread().getId();
        long before = threads.getThreadAllocatedBytes(id);
        long begun = System.nanoTime();
        String end = input.read(file).isEmpty() ? "read" : "refused";
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.println(String.format(Locale.ROOT, "%.1f", seconds));
        System.out.println((threads.getThreadAllocatedBytes(id) - before) / 1024 / 1024);
        System.out.println(end);
    }
}
