package io.github.lyncdiscover.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.cli.arguments.Argument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command line on a page of the documentation is run; one with a place-holder or a network is read, with all its options. */
class DocumentedCommandsTest {
    private static final String COMMANDS =
            Arrays.stream(Commands.values()).map(Commands::word).collect(Collectors.joining("|"));

    private static final Pattern LINE = Pattern.compile("^(?:\\./)?lync-discover (.*)$");
    private static final Pattern INLINE = Pattern.compile("`(?:(?:\\./)?lync-discover )?((?:" + COMMANDS + ") [^`]+)`");
    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z-]*");
    private static final Pattern FILE = Pattern.compile(".*\\.(?:yaml|json|xml|tbxml|txt|dns|pem)");

    /** What stands for something of the reader's, and what a reader might write there. */
    private static final Map<String, String> PLACE_HOLDERS = Map.ofEntries(
            Map.entry("TARGET", "alice@contoso.test"),
            Map.entry("PROFILE", "lync-2013"),
            Map.entry("VERDICT", "PROMPT"),
            Map.entry("HOST:PORT", "pool.contoso.test:443"),
            Map.entry("HOST:443", "pool.contoso.test:443"),
            Map.entry("HOST", "pool.contoso.test"),
            Map.entry("PAGE", "page.html"),
            Map.entry("@FILE", "alice@contoso.test"),
            Map.entry("BEFORE", "before.yaml"),
            Map.entry("AFTER", "after.yaml"),
            Map.entry("FILE", "file.yaml"));

    private static final Pattern OUTPUT = Pattern.compile("--(?:reg|html|record|junit|output|cmd|gpp|powershell)|-o|>");

    /** What the files that pages name are, for which a reader has files of his own. */
    private static final Map<String, String> FILES = Map.ofEntries(
            Map.entry("plan.yaml", "examples/plans/2-standard-edition.yaml"),
            Map.entry("before.yaml", "examples/plans/merger-before.yaml"),
            Map.entry("after.yaml", "examples/plans/merger-after.yaml"),
            Map.entry("contoso.yaml", "examples/plans/1-namespace.yaml"),
            Map.entry("fabrikam.yaml", "examples/plans/numbers.yaml"),
            Map.entry("merged.yaml", "examples/plans/merger-after.yaml"),
            Map.entry("monday.json", "examples/recordings/foreign-names.json"),
            Map.entry("tuesday.json", "examples/recordings/own-names.json"),
            Map.entry("today.json", "examples/recordings/foreign-names.json"),
            Map.entry("pending-change.tbxml", "examples/topology/pending-change.tbxml"),
            Map.entry("contoso.tbxml", "examples/topology/pending-change.tbxml"),
            Map.entry("server-export.json", "examples/topology/server-export.json"),
            Map.entry("phones.pem", "examples/certificates/class3.pem"));

    @TempDir
    private Path folder;

    @BeforeEach
    void the_files_of_a_reader() throws IOException {
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            Files.copy(Path.of("..").resolve(file.getValue()), folder.resolve(file.getKey()));
        }
    }

    static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.list(Path.of("../docs"))) {
            return Stream.concat(
                            docs.filter(page -> page.toString().endsWith(".md")),
                            Stream.of(Path.of("../README.md"), Path.of("src/dist/README.md")))
                    .sorted()
                    .toList();
        }
    }

    private record Documented(Path page, int number, String line, boolean inline) {
        @Override
        public String toString() {
            return page + ":" + number + ": " + line;
        }
    }

    private static List<Documented> commands(Path page) throws IOException {
        List<Documented> commands = new ArrayList<>();
        boolean block = false;
        int number = 0;
        for (String line : Files.readAllLines(page)) {
            number++;
            block ^= line.startsWith("```");
            Matcher whole = LINE.matcher(line);
            if (block && whole.matches()) {
                commands.add(new Documented(page, number, whole.group(1), false));
            }
            for (Matcher inline = INLINE.matcher(block ? "" : line); inline.find(); ) {
                commands.add(new Documented(page, number, inline.group(1).replace("\\|", "|"), true));
            }
        }
        return commands;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_command_line_is_one(Path page) throws IOException {
        for (Documented documented : commands(page)) {
            List<String> words = placed(CommandLine.of(documented.line()).words());
            if (runs(documented, words)) {
                Cli run = Cli.run(words.toArray(String[]::new));
                assertTrue(List.of(0, 1, 3, 4).contains(run.exitCode()), () -> documented + ": " + run.err());
                assertTrue(!run.out().isEmpty(), documented::toString);
            } else {
                words.replaceAll(word -> PLACE_HOLDERS.getOrDefault(word, word));
                if (documented.inline() && words.get(words.size() - 1).startsWith("--")) {
                    words.remove(
                            words.size() - 1); // its value is left out; that there is such an option is tested below
                }
                words.add("--help");
                Cli run = Cli.run(words.toArray(String[]::new));
                assertEquals(0, run.exitCode(), () -> documented + ": " + run.err());
            }
        }
    }

    @Test
    void there_are_command_lines_to_run() throws IOException {
        int found = 0;
        int run = 0;
        for (Path page : pages()) {
            for (Documented documented : commands(page)) {
                found++;
                run += runs(documented, placed(CommandLine.of(documented.line()).words())) ? 1 : 0;
            }
        }
        assertTrue(found > 60 && run > 25, found + " found, " + run + " run");
    }

    /** Whether it can be run as it stands: it asks no network, and nothing in it is left for the reader to fill in. */
    private static boolean runs(Documented documented, List<String> words) {
        String command = words.get(0);
        boolean asksNetwork = (command.equals("check") && !words.contains("--replay"))
                || (command.equals("chain") && !words.contains("--file"));
        boolean fragment = documented.inline() && words.stream().noneMatch(word -> word.matches(".*[./ ].*"));
        return !asksNetwork
                && !fragment
                && words.stream().noneMatch(PLACE_HOLDERS::containsKey)
                && words.stream().noneMatch(DocumentedCommandsTest::isMissing);
    }

    /** Whether a word names a file that is not there. */
    private static boolean isMissing(String word) {
        return FILE.matcher(word).matches() && !Files.exists(Path.of(word.substring(word.indexOf('=') + 1)));
    }

    /** The words with the files of the project and of the reader in their places; what is redirected is left out. */
    private List<String> placed(List<String> words) {
        List<String> placed = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.equals(">")) {
                break;
            }
            String file = word.substring(word.indexOf('=') + 1);
            String before = word.substring(0, word.length() - file.length());
            boolean output = i > 0 && OUTPUT.matcher(words.get(i - 1)).matches();
            if (file.startsWith("examples/")) {
                placed.add(before + "../" + file);
            } else if (output) {
                placed.add(before + folder.resolve("written-" + file));
            } else if (FILES.containsKey(file)) {
                placed.add(before + folder.resolve(file));
            } else {
                placed.add(word);
            }
        }
        return placed;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_option_is_one_of_a_command(Path page) throws IOException {
        Set<String> known = Stream.concat(
                        Stream.of(CommandOverview.usage()),
                        Arrays.stream(Commands.values()).map(Commands::usage))
                .flatMap(usage -> usage.everyArgument().stream())
                .map(Argument::name)
                .collect(Collectors.toCollection(TreeSet::new));
        // Of other programs: sha256sum, the scripts.
        known.addAll(List.of("--ignore-missing", "--all", "--add-exports", "--quick", "--only"));
        Set<String> named = OPTION.matcher(Files.readString(page))
                .results()
                .map(option -> option.group())
                .collect(Collectors.toCollection(TreeSet::new));
        named.removeAll(known);
        assertEquals(Set.of(), named, page::toString);
    }
}
