package io.github.lyncdiscover.text.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells are read back as they were written, and none is a formula. */
final class CsvCellTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a b", " a", "a ", "a,b", "say \"yes\"", "\"", "two\nlines", "\u0001", "a=b", "ü"})
    void a_cell_is_read_back(String text) {
        assertEquals(List.of("head", text, "x"), fields(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@sum", "\t=1", "\r=1", "=\"a,b\""})
    void a_formula_is_a_text(String text) {
        assertEquals(List.of("head", "'" + text, "x"), fields(text));
    }

    @Test
    void quotes_are_written_where_they_must_be() {
        assertEquals("a b", CsvCell.of("a b"));
        assertEquals("\"a,b\"", CsvCell.of("a,b"));
        assertEquals("\" a\"", CsvCell.of(" a"));
        assertEquals("\"say \"\"yes\"\"\"", CsvCell.of("say \"yes\""));
    }

    private static List<String> fields(String text) {
        return CsvRows.of("head," + CsvCell.of(text) + ",x\n")
                .next()
                .orElseThrow()
                .fields();
    }
}
