package io.github.lyncdiscover.report.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The two forms of a table: RFC 4180, and short lines. */
final class TableTest {
    private static Table table(String... cells) {
        return Table.rows(List.of(cells))
                .brief("a", Function.identity())
                .full("b", any -> "never brief")
                .table();
    }

    @Test
    void csv_has_a_heading_and_lines_that_end_as_rfc_4180_has_it() {
        assertEquals(
                "a,b\r\none,never brief\r\ntwo,never brief\r\n",
                table("one", "two").csv());
        assertEquals("a,b\r\n", table().csv());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "one, two|\"one, two\"",
                "say \"no\"|\"say \"\"no\"\"\"",
                "~ padded~|\" padded\"",
                "=1+1|'=1+1",
                "+1|'+1",
                "-1|'-1",
                "@SUM(A1)|'@SUM(A1)",
                "=HYPERLINK(\"x\",\"y\")|\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"",
                "alice@contoso.example|alice@contoso.example",
                "pool-01.contoso.example|pool-01.contoso.example",
            })
    void cells_are_quoted_where_needed_and_are_no_formulas(String cell, String written) {
        assertEquals("a,b\r\n" + written + ",never brief\r\n", table(cell).csv());
    }

    @Test
    void control_characters_are_made_visible_so_that_a_row_stays_one_line() {
        assertEquals("one\\u000atwo\\u0009three\n", table("one\ntwo\tthree").shortLines());
        assertEquals(2, table("one\r\ntwo").csv().lines().count());
    }

    @Test
    void short_lines_have_few_columns_no_heading_and_a_hyphen_for_nothing() {
        assertEquals("one\n-\n", table("one", "").shortLines());
    }
}
