package io.github.lyncdiscover.cli.options;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Colours are for terminals that want them. */
final class OutputOptionsTest {
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
        assertEquals(coloured, OutputOptions.mayColour(name -> Optional.ofNullable(environment.get(name))));
    }
}
