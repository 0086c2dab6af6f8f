package io.github.lyncdiscover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every published package says since when it is there; a type that came later says so itself. */
final class SinceTest {
    private static final Path SOURCES = Path.of("src/main/java");

    private static boolean saysSince(String packageName) {
        try {
            return Files.readString(
                            SOURCES.resolve(packageName.replace('.', '/')).resolve("package-info.java"))
                    .contains("\n * @since ");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Test
    void every_published_package_says_since_when() {
        List<String> silent = LyncDiscover.class.getModule().getDescriptor().exports().stream()
                .filter(export -> !export.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .filter(name -> !saysSince(name))
                .sorted()
                .toList();
        assertEquals(List.of(), silent);
    }
}
