package io.github.lyncdiscover.cli.arguments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How command lines are read: every way to write an option, and every way to write one wrongly. */
class ArgumentsTest {
    private static final Argument<String> NAME = Argument.option("--name", "TEXT", "Any text.");
    private static final Argument<Integer> SIZE = Argument.option("--size", "N", ArgumentsTest::number, "A number.");
    private static final Argument<Integer> PART =
            Argument.option("--part", "N", ArgumentsTest::number, "Numbers.").repeatable();
    private static final Argument<String> LOUD = Argument.flag("--loud", "Loudly.");
    private static final Argument<String> FIRST = Argument.operand("FIRST", "A word.");
    private static final Argument<String> REST =
            Argument.operand("REST", "More words.").repeatable().optional();
    private static final Usage USAGE = Usage.of("Tries.").taking(NAME, SIZE, PART, LOUD, FIRST, REST);

    private static int number(String text) {
        if (!text.matches("[0-9]{1,4}")) {
            throw new IllegalArgumentException("not a number");
        }
        return Integer.parseInt(text);
    }

    private static Arguments parse(String line) {
        return Arguments.parse(USAGE, List.of(line.split(" ", -1)));
    }

    @Test
    void a_value_stands_behind_a_blank_or_an_equals_sign() {
        assertEquals(Optional.of("x"), parse("word --name x").value(NAME));
        assertEquals(Optional.of("x=y"), parse("--name=x=y word").value(NAME));
        assertEquals(Optional.of(7), parse("word --size 7").value(SIZE));
        assertEquals(Optional.empty(), parse("word").value(SIZE));
    }

    @Test
    void a_value_is_taken_as_it_is() {
        assertEquals(Optional.of("\"x\""), parse("word --name \"x\"").value(NAME));
        assertEquals(Optional.of("-x"), parse("word --name -x").value(NAME));
        assertEquals(Optional.of(""), parse("word --name ").value(NAME));
    }

    @Test
    void a_repeatable_option_keeps_its_order() {
        assertEquals(List.of(3, 1, 2), parse("--part 3 word --part=1 --part 2").values(PART));
    }

    @Test
    void a_flag_is_there_or_not() {
        assertTrue(parse("word --loud").has(LOUD));
        assertTrue(parse("word --loud --loud").has(LOUD));
        assertFalse(parse("word").has(LOUD));
    }

    @Test
    void operands_are_taken_in_their_order() {
        Arguments arguments = parse("a --loud b -- --loud -");
        assertEquals(Optional.of("a"), arguments.value(FIRST));
        assertEquals(List.of("b", "--loud", "-"), arguments.values(REST));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            --loud                | FIRST is missing
            word --nam x          | There is no option "--nam"; did you mean "--name"?
            word --nam=x          | There is no option "--nam"; did you mean "--name"?
            word --colour         | There is no option "--colour"
            word -x               | There is no option "-x"
            word --loud=yes       | --loud takes no value
            word --name           | --name needs a value, as in --name=TEXT
            word --name --loud    | --name needs a value, as in --name=TEXT
            word --size x         | --size: not a number
            word --part 1 --part= | --part: not a number
            word --size 1 --size 2| --size is given more than once
            """)
    void what_is_wrong_is_told(String line, String sentence) {
        UsageException wrong = assertThrows(UsageException.class, () -> parse(line));
        assertEquals(sentence, wrong.getMessage());
    }

    @Test
    void a_word_too_many_is_told() {
        Usage one = Usage.of("Tries.").taking(FIRST);
        UsageException wrong =
                assertThrows(UsageException.class, () -> Arguments.parse(one, List.of("a", "\u001b[31m")));
        assertEquals("Unexpected \"\\u001b[31m\"; the command takes one FIRST", wrong.getMessage());
    }

    @Test
    void who_asks_for_help_may_leave_out_what_is_required() {
        assertTrue(parse("--help").has(Usage.HELP));
        assertTrue(parse("-V").has(Usage.VERSION));
    }
}
