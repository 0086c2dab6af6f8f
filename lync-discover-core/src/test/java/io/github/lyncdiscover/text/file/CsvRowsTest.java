package io.github.lyncdiscover.text.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows as programs write them. */
final class CsvRowsTest {
    private static List<String> rows(String text) {
        List<String> rows = new ArrayList<>();
        CsvRows table = CsvRows.of(text);
        for (Optional<CsvRows.Row> row = table.next(); row.isPresent(); row = table.next()) {
            rows.add(row.get().line()
                    + String.join(
                            "",
                            row.get().fields().stream()
                                    .map(field -> "[" + field + "]")
                                    .toList()));
        }
        return rows;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '~', textBlock = """
            a,b\\nc,d\\n           ! 1[a][b] 2[c][d]
            a;b\\r\\n\\r\\nc;d,e      ! 1[a][b] 3[c][d,e]
            a\\tb\\rc\\td\\r          ! 1[a][b] 2[c][d]
            sep=|\\n#TYPE x\\na|b;c    ! 3[a][b;c]
            "sep=;"\\na;b          ! 2[a][b]
            "a","b ""c"" d"\\n      ! 1[a][b "c" d]
            "a\\nb",c\\nd,e\\n       ! 1[a\\nb][c] 3[d][e]
            a, "b,c" ,d\\n         ! 1[a][b,c ][d]
            a,b "c" d,5" pipe\\n    ! 1[a][b "c" d][5" pipe]
            "",x\\n               ! 1[][x]
            ,,\\na,b,\\n            ! 2[a][b][]
            """)
    void rows_are_divided_and_counted(String text, String rows) {
        assertEquals(
                rows,
                String.join(
                                " ",
                                rows(text.replace("\\n", "\n")
                                        .replace("\\r", "\r")
                                        .replace("\\t", "\t")))
                        .replace("\n", "\\n"));
    }

    @Test
    void what_is_no_whole_table_is_told_with_its_line() {
        CsvRows open = CsvRows.of("a,b\n\"c,d\n");
        open.next();
        assertEquals(2, assertThrows(TextFault.class, open::next).position().line());
        assertThrows(TextFault.class, () -> CsvRows.of(",".repeat(2_001) + "a").next());
        assertEquals(List.of(), CsvRows.head("\"a,b\n"));
        CsvTable cut = CsvTable.of("a,b,c\n1,2\n1,2");
        assertEquals(2, cut.next().orElseThrow().line());
        assertThrows(TextFault.class, cut::next);
    }

    @Test
    void columns_that_have_one_name_are_counted_apart() {
        CsvTable table = CsvTable.of("a,A ,b\n1,2,3");
        assertEquals(Optional.of("3"), table.next().orElseThrow().field("b"));
        assertEquals(1, table.headLine());
    }
}
