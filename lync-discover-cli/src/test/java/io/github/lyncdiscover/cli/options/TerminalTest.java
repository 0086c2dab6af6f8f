package io.github.lyncdiscover.cli.options;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a terminal is given: colours where it wants them, and lines as wide as it is. */
final class TerminalTest {
    @ParameterizedTest
    @CsvSource({
        "      ,               , true",
        "      , xterm-256color, true",
        "    '', xterm         , true",
        "     1, xterm         , false",
        "     0, xterm         , false",
        "      , dumb          , false",
        "    '', dumb          , false",
        "     1, dumb          , false",
        "      , dumber        , true",
    })
    void the_environment_may_forbid_colours(String noColour, String terminal, boolean coloured) {
        Map<String, String> environment = new HashMap<>();
        environment.put("NO_COLOR", noColour);
        environment.put("TERM", terminal);
        assertEquals(
                coloured,
                Terminal.mayColour(
                        name -> Optional.ofNullable(environment.get(name)).orElse("")));
    }

    @ParameterizedTest
    @CsvSource({
        "       ,        ,  80",
        "       ,    100, 100",
        "    90,     100,  90",
        "    10,     100,  80",
        "   500,     100, 120",
        "      ,  100000, 120",
        "     x,     110, 110",
        "     0,     110, 110",
        "    -1,        ,  80",
        "99999999999999,,  80",
    })
    void the_width_is_what_the_user_says_else_what_the_terminal_has(String said, String seen, int columns) {
        assertEquals(columns, Terminal.width(Optional.ofNullable(said), Optional.ofNullable(seen)));
    }
}
