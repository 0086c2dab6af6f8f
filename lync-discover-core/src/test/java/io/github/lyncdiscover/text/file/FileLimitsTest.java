package io.github.lyncdiscover.text.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The limits of files: documented, and held while a file is read. */
final class FileLimitsTest {
    private static final long MEGABYTE = 1024L * 1024;

    @Test
    void each_limit_is_documented() throws IOException, IllegalAccessException {
        String page = Files.readString(Path.of("../docs/performance.md"));
        int limits = 0;
        for (Field field : FileLimits.class.getDeclaredFields()) {
            if (Modifier.isPublic(field.getModifiers())) {
                long value = ((Number) field.get(null)).longValue();
                boolean size = field.getName().endsWith("_BYTES");
                String shown = size ? value / MEGABYTE + " MB" : String.format(Locale.ROOT, "%,d", value);
                String row = "| " + field.getName() + " | " + shown + " |";
                assertTrue(page.contains(row), row);
                limits++;
            }
        }
        assertEquals(45, limits);
    }

    @Test
    void a_text_has_so_many_lines_at_most() {
        String most = "\n".repeat(FileLimits.TEXT_LINES);
        assertEquals(FileLimits.TEXT_LINES, FileText.lines(most).size());
        TextFault fault = assertThrows(TextFault.class, () -> FileText.lines(most + "\n"));
        assertEquals("1000001:1", fault.position().toString());
        assertTrue(fault.getMessage().contains("more than 1000000 lines; keep only"), fault.getMessage());
    }
}
