package io.github.lyncdiscover.cli;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import org.junit.jupiter.api.Test;

/** Shows that integration tests run. */
class MainIT {
    @Test
    void the_usage_is_printed() {
        assertDoesNotThrow(() -> Main.main(new String[] {}));
    }
}
