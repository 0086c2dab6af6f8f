package io.github.lyncdiscover.text.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are there whole, or as they were before; together, or not at all. */
final class WholeFilesTest {
    @TempDir
    private Path folder;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /** Everything in the folder, so that nothing unfinished is left over. */
    private Map<String, String> all() throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return all;
    }

    @Test
    void a_new_file_and_one_that_is_replaced() throws IOException {
        file("old", "a longer text than the new one");
        WholeFiles.write(folder.resolve("old"), bytes("new"));
        WholeFiles.write(folder.resolve("other"), bytes(""));
        assertEquals(Map.of("old", "new", "other", ""), all());
    }

    @Test
    void a_reader_has_the_whole_old_file_or_the_whole_new_one() throws IOException {
        Path file = file("old", "old");
        try (var reader = Files.newInputStream(file)) {
            WholeFiles.write(file, bytes("new"));
            assertEquals("old", new String(reader.readAllBytes(), StandardCharsets.UTF_8));
        }
        assertEquals(Map.of("old", "new"), all());
    }

    @Test
    void what_belongs_together_is_not_written_where_one_of_it_fails() throws IOException {
        file("first", "before");
        Files.createDirectories(folder.resolve("taken/full"));
        for (String impossible : new String[] {"none/last", "taken", "first/last"}) {
            for (boolean failsFirst : new boolean[] {false, true}) {
                Map<Path, byte[]> contents = new LinkedHashMap<>();
                if (failsFirst) {
                    contents.put(folder.resolve(impossible), bytes("z"));
                }
                contents.put(folder.resolve("first"), bytes("after"));
                contents.put(folder.resolve("second"), bytes("x"));
                contents.put(folder.resolve(impossible), bytes("z"));
                UncheckedIOException failed =
                        assertThrows(UncheckedIOException.class, () -> WholeFiles.write(contents));
                assertTrue(
                        failed.getMessage().startsWith(folder.resolve(impossible) + ": can't be written: "),
                        failed.getMessage());
                assertEquals(Map.of("first", "before"), all(), impossible);
            }
        }
    }

    @Test
    void a_move_that_fails_takes_back_those_before_it() throws IOException {
        file("first", "before");
        Path lost = folder.resolve("last");
        Map<Path, byte[]> contents = new LinkedHashMap<>();
        contents.put(folder.resolve("first"), bytes("after"));
        contents.put(folder.resolve("new"), bytes("x"));
        contents.put(lost, bytes("z"));
        Map<Path, byte[]> turned = new LinkedHashMap<>(contents);
        turned.put(lost, bytes("z"));
        assertThrows(
                UncheckedIOException.class,
                () -> WholeFiles.write(new Interrupted(turned, () -> Files.createDirectories(lost.resolve("in")))));
        assertEquals(Map.of("first", "before"), all());
    }

    /** Contents during whose writing something else happens in the folder: after all were made, before any is moved. */
    private static final class Interrupted extends java.util.AbstractMap<Path, byte[]> {
        private final Map<Path, byte[]> contents;
        private final java.util.concurrent.Callable<?> event;

        Interrupted(Map<Path, byte[]> contents, java.util.concurrent.Callable<?> event) {
            this.contents = contents;
            this.event = event;
        }

        @Override
        public java.util.Set<Entry<Path, byte[]>> entrySet() {
            return contents.entrySet();
        }

        @Override
        public void forEach(java.util.function.BiConsumer<? super Path, ? super byte[]> each) {
            contents.forEach(each);
            try {
                event.call();
            } catch (Exception impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    @Test
    void a_link_stays_a_link_even_where_it_leads_to_nothing_yet() throws IOException {
        Path real = file("real", "before");
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);
        Path dangling = Files.createSymbolicLink(folder.resolve("dangling"), Path.of("later"));
        WholeFiles.write(link, bytes("after"));
        WholeFiles.write(dangling, bytes("new"));
        assertTrue(Files.isSymbolicLink(link));
        assertTrue(Files.isSymbolicLink(dangling));
        assertEquals("after", Files.readString(real));
        assertEquals("new", Files.readString(folder.resolve("later")));
        Path circle = Files.createSymbolicLink(folder.resolve("circle"), Path.of("circle"));
        assertThrows(UncheckedIOException.class, () -> WholeFiles.write(circle, bytes("x")));
        assertTrue(Files.exists(circle, LinkOption.NOFOLLOW_LINKS));
    }

    @Test
    void who_may_read_a_file_stays_as_it_was() throws IOException {
        Path file = file("secret", "before");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        WholeFiles.write(file, bytes("after"));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void a_device_is_written_to_and_stays_one() throws IOException {
        Path device = Path.of("/dev/null");
        WholeFiles.write(device, bytes("x"));
        assertFalse(Files.isRegularFile(device));
        UncheckedIOException full = assertThrows(
                UncheckedIOException.class, () -> WholeFiles.write(Map.of(Path.of("/dev/full"), bytes("x"))));
        assertTrue(full.getMessage().startsWith("/dev/full: can't be written: "), full.getMessage());
    }

    @Test
    void a_name_as_long_as_the_system_takes_is_written() throws IOException {
        Path file = folder.resolve("x".repeat(255));
        WholeFiles.write(file, bytes("x"));
        assertEquals("x", Files.readString(file));
    }

    @Test
    void the_place_of_a_file_is_the_same_by_every_way_to_it() throws IOException {
        Path real = Files.createDirectory(folder.resolve("real"));
        Files.createSymbolicLink(folder.resolve("linked"), real);
        Path place = WholeFiles.place(real.resolve("file"));
        assertEquals(place, WholeFiles.place(folder.resolve("linked/file")));
        assertEquals(place, WholeFiles.place(folder.resolve("real/../linked/./file")));
        Files.createSymbolicLink(folder.resolve("toFile"), Path.of("linked/file"));
        assertEquals(place, WholeFiles.place(folder.resolve("toFile")));
        Files.writeString(place, "");
        assertEquals(place, WholeFiles.place(folder.resolve("toFile")));
    }
}
