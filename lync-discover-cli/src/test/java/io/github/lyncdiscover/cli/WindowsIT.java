package io.github.lyncdiscover.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is made for Windows, tried with Wine: its regedit reads the registry files, its command interpreter runs the launcher. */
class WindowsIT {
    private static final String LIST = "lync.com, contoso.example";

    @TempDir
    private static Path scratch;

    private static Wine wine;

    @BeforeAll
    static void set_up() throws IOException, InterruptedException {
        wine = Wine.in(scratch);
    }

    @AfterAll
    static void tear_down() throws IOException {
        if (wine != null) {
            wine.close();
        }
    }

    private Wine.Run wine(String... words) throws IOException, InterruptedException {
        return wine.run(scratch, Map.of(), "", words);
    }

    @ParameterizedTest
    @CsvSource({
        "computer-policy, HKLM\\Software\\Policies\\Microsoft\\Office\\15.0\\Lync",
        "computer-policy, HKLM\\Software\\Policies\\Microsoft\\Office\\16.0\\Lync",
        "user-policy, HKCU\\Software\\Policies\\Microsoft\\Office\\15.0\\Lync",
        "preference, HKCU\\Software\\Microsoft\\Office\\15.0\\Lync",
        "preference, HKCU\\Software\\Microsoft\\Office\\16.0\\Lync"
    })
    void regedit_puts_the_value_where_the_client_reads_it_and_takes_it_back(String place, String key)
            throws IOException, InterruptedException {
        Path reg = scratch.resolve("trust.reg");
        Cli written = Cli.run("remedy", LIST, "--as", place, "--reg", reg.toString(), "--undo");
        assertEquals(0, written.exitCode(), written.err());
        wine("regedit", "/S", Wine.path(reg));
        Wine.Run there = wine("reg", "query", key, "/v", "TrustModelData");
        assertTrue(there.out().contains("TrustModelData    REG_SZ    " + LIST), there.out());
        wine("regedit", "/S", Wine.path(scratch.resolve("trust-undo.reg")));
        Wine.Run gone = wine("reg", "query", key, "/v", "TrustModelData");
        assertEquals(1, gone.exitCode(), gone.out());
    }

    @Test
    void what_regedit_exports_is_read_as_the_value_that_stands_today() throws IOException, InterruptedException {
        Path reg = scratch.resolve("policy.reg");
        assertEquals(0, Cli.run("remedy", LIST, "--reg", reg.toString()).exitCode());
        wine("regedit", "/S", Wine.path(reg));
        Path export = scratch.resolve("export.reg");
        wine("regedit", "/E", Wine.path(export), "HKEY_LOCAL_MACHINE\\Software\\Policies");
        Cli trust = Cli.run(
                "trust", "pool.contoso.example", "--sip-domain", "fabrikam.example", "--trust-from", export.toString());
        assertEquals(0, trust.exitCode(), () -> trust.out() + trust.err());
    }

    /** Java is played by a copy of the command interpreter, which exits as its input says. */
    @ParameterizedTest
    @CsvSource({"20,0", "21,1", "22,2", "23,3", "24,4", "90,70", "94,74", "1,69", "0,70", "3,70", "134,70"})
    void the_launcher_exits_with_a_code_of_the_contract(int java, int launcher)
            throws IOException, InterruptedException {
        Path unpacked = Files.createDirectories(scratch.resolve("a (x86) & b"));
        Path launched = unpacked.resolve("lync-discover.cmd");
        Files.write(launched, Files.readAllBytes(Path.of("../lync-discover.cmd")));
        Files.createDirectories(unpacked.resolve("lib"));
        Files.writeString(unpacked.resolve("lib/lync-discover.jar"), "");
        Path home = scratch.resolve("a jdk");
        Wine.copyInterpreter(home.resolve("bin/java.exe"));
        Map<String, String> quoted = Map.of("JAVA_HOME", '"' + Wine.path(home) + '"');
        Wine.Run run = wine.run(
                unpacked, quoted, "exit " + java + "\r\n", "cmd", "/c", "lync-discover.cmd check contoso.example");
        assertEquals(launcher, run.exitCode(), run.out());
        Wine.Run without = wine.run(unpacked, Map.of(), "", "cmd", "/c", "lync-discover.cmd --version");
        assertEquals(69, without.exitCode(), without.out());
        assertTrue(without.out().contains("needs Java 17 or newer"), without.out());
    }
}
