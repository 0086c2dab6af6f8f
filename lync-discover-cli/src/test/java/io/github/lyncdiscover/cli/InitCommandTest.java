package io.github.lyncdiscover.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code init}: a plan to start from. */
class InitCommandTest {
    @TempDir
    private Path folder;

    private Path plan(String text) throws IOException {
        return Files.writeString(folder.resolve("made.yaml"), text);
    }

    @Test
    void the_starter_plan_is_predicted_as_it_stands_and_nobody_is_asked() throws IOException {
        Cli made = Cli.run("init");
        assertEquals(0, made.exitCode(), made.err());
        Cli predicted = Cli.run("plan", plan(made.out()).toString());
        assertEquals(0, predicted.exitCode(), predicted.out() + predicted.err());
        assertTrue(predicted.out().contains("AS EXPECTED"), predicted.out());
    }

    @Test
    void every_key_that_is_commented_out_is_right_too() throws IOException {
        String all = Cli.run("init")
                .out()
                .replaceAll("(?m)^( *)# (?=[a-zA-Z]+: |online:$|trustModelData:$|  [a-zA-Z]+: )", "$1");
        assertFalse(all.contains("# online:"), all);
        Cli predicted = Cli.run("plan", plan(all).toString());
        assertTrue(predicted.exitCode() < 2, predicted.err() + all);
        assertTrue(predicted.out().contains("lync-mobile"), predicted.out());
    }

    @Test
    void it_is_made_for_a_sip_domain() throws IOException {
        Cli made = Cli.run("init", "--sip-domain", "fabrikam.example");
        assertFalse(made.out().contains("contoso"), made.out());
        assertEquals(0, Cli.run("plan", plan(made.out()).toString()).exitCode());
    }

    @Test
    void a_plan_that_exists_is_not_overwritten() throws IOException {
        Path mine = Files.writeString(folder.resolve("mine.yaml"), "sipDomains: [contoso.example]\n");
        Cli run = Cli.run("init", "-o", mine.toString());
        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("mine.yaml exists"), run.err());
        assertEquals("sipDomains: [contoso.example]\n", Files.readString(mine));
        Path fresh = folder.resolve("new.yaml");
        assertEquals(0, Cli.run("init", "-o", fresh.toString()).exitCode());
        assertEquals(Cli.run("init").out(), Files.readString(fresh));
    }
}
