package io.github.lyncdiscover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The map for people who change the code, docs/architecture.md, held to the code. */
final class MapTest {
    private static final Path MAP = Path.of("../docs/architecture.md");
    private static final Path HOUSE = Path.of("src/main/java/io/github/lyncdiscover");
    private static final Path COMMAND = Path.of("../lync-discover-cli/src/main/java/io/github/lyncdiscover/cli");
    private static final Pattern MARKED = Pattern.compile("`([^`]+)`");
    private static final Pattern ROOM = Pattern.compile("\\| (\\d+) \\| ([^|]+) \\| [^|]+ \\|([^|]*)\\|");

    private final String text = read();

    private static String read() {
        try {
            return Files.readString(MAP);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private static List<String> marked(String part) {
        return MARKED.matcher(part).results().map(result -> result.group(1)).toList();
    }

    private Stream<MatchResult> rooms() {
        return text.lines().flatMap(line -> {
            var room = ROOM.matcher(line);
            return room.matches() ? Stream.of(room.toMatchResult()) : Stream.empty();
        });
    }

    /** Every package below a folder, as its name from there; the folder itself has the empty name. */
    private static Set<String> packages(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.endsWith("package-info.java"))
                    .map(file -> folder.relativize(file.getParent()).toString().replace('/', '.'))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void every_package_of_the_library_is_on_the_map_and_no_other() throws IOException {
        List<String> mapped = new ArrayList<>();
        rooms().forEach(room -> {
            String name = String.join("", marked(room.group(2)));
            mapped.add(name);
            marked(room.group(3)).forEach(part -> mapped.add(name + "." + part));
        });
        assertEquals(packages(HOUSE), new TreeSet<>(mapped));
        assertEquals(mapped.size(), Set.copyOf(mapped).size());
    }

    @Test
    void floors_are_those_of_the_house_test() {
        var floors = new TreeMap<Integer, Set<String>>();
        rooms().forEach(room -> floors.computeIfAbsent(Integer.valueOf(room.group(1)), floor -> new TreeSet<>())
                .add(String.join("", marked(room.group(2)))));
        assertEquals(HouseTest.FLOORS.stream().<Set<String>>map(TreeSet::new).toList(), List.copyOf(floors.values()));
    }

    @Test
    void every_package_of_the_command_is_on_the_map() throws IOException {
        String paragraph = text.substring(text.indexOf("The command: `cli`"), text.indexOf("## Three journeys"));
        Set<String> mapped = new TreeSet<>(marked(paragraph));
        mapped.remove("cli");
        mapped.add("");
        assertEquals(packages(COMMAND), mapped);
    }

    @Test
    void every_type_that_the_map_names_exists() throws IOException {
        Set<String> types = new TreeSet<>();
        for (String module : List.of(".", "../lync-discover-cli", "../examples")) {
            try (Stream<Path> files = Files.walk(Path.of(module, "src"))) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".java"))
                        .forEach(name -> types.add(name.substring(0, name.length() - ".java".length())));
            }
        }
        List<String> named = marked(text).stream()
                .filter(word -> word.matches("[A-Z]\\w+(\\.\\w+)?"))
                .map(word -> word.replaceFirst("\\..*", ""))
                .toList();
        assertTrue(named.size() > 40);
        assertEquals(
                List.of(), named.stream().filter(name -> !types.contains(name)).toList());
    }
}
