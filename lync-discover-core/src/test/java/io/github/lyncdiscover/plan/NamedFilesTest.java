package io.github.lyncdiscover.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A stranger's plan: which files it may have read, and what messages hold of them. */
final class NamedFilesTest {
    private static final String SECRET = "s3cret-Wort";
    private static final String PLAN = "sipDomains: [contoso.example]\npools: [{fqdn: pool.contoso.example}]\n";

    /** By key, what follows the name of a file. */
    private static final Map<String, String> KEYS = Map.of(
            "recording: ", "",
            "trustModelData: {from: ", "}",
            "certificates: [{for: pool.contoso.example, file: ", "}]");

    @TempDir
    private Path folder;

    private Path plans;

    @BeforeEach
    void makeFolders() throws IOException {
        plans = Files.createDirectory(folder.resolve("plans"));
    }

    private Path plan(String key, String name) throws IOException {
        return Files.writeString(
                plans.resolve("plan.yaml"), PLAN + key + '"' + name + '"' + KEYS.getOrDefault(key, "") + "\n");
    }

    private static String refusal(Path plan, NamedFiles named) {
        return String.valueOf(assertTimeoutPreemptively(
                        Duration.ofSeconds(20),
                        () -> assertThrows(PlanFileException.class, () -> MigrationPlan.loadAll(plan, named)))
                .getMessage());
    }

    @TestFactory
    Stream<DynamicTest> a_message_holds_nothing_of_a_file_that_is_something_else() {
        return KEYS.keySet().stream()
                .flatMap(key -> Stream.of(
                                "%s\n",
                                "%s %s\n",
                                "TOKEN=%s\n",
                                "\"%s\"\n",
                                "{\"access_token\": \"%s\"}",
                                "{\"exchanges\": %s}",
                                "[%s]",
                                "<a><%s></a>",
                                "<%s>",
                                "password: %s\n",
                                "%s: x\nsipDomains: [%s]\n",
                                "machine example.net login ann password %s\n",
                                "-----BEGIN OPENSSH PRIVATE KEY-----\n%s\n-----END OPENSSH PRIVATE KEY-----\n",
                                "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n",
                                "%s : y\n%s : z\n",
                                "reg add %s /v %s\n",
                                "HKEY_LOCAL_MACHINE\\%s\n    %s    REG_SZ    %s\n",
                                "Windows Registry Editor Version 5.00\n[%s]\n\"%s\"=\"%s\n",
                                "a,b\n%s,\"%s\n")
                        .map(form -> DynamicTest.dynamicTest(key + form, () -> {
                            Path named = plans.resolve("named");
                            Files.writeString(named, form.replace("%s", SECRET));
                            String message = refusal(plan(key, "named"), NamedFiles.ANYWHERE);
                            assertFalse(message.contains("s3cret"), message);
                            assertTrue(message.startsWith(plans.resolve("plan.yaml") + ":3:"), message);
                        })));
    }

    @TestFactory
    Stream<DynamicTest> a_pipe_or_a_device_is_refused_and_not_waited_for() throws Exception {
        Path pipe = plans.resolve("pipe");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        Path link = Files.createSymbolicLink(plans.resolve("link"), pipe);
        return KEYS.keySet().stream()
                .flatMap(key -> Stream.of(pipe, link, Path.of("/dev/zero"))
                        .map(file -> DynamicTest.dynamicTest(key + file.getFileName(), () -> {
                            String message = refusal(plan(key, file.toString()), NamedFiles.ANYWHERE);
                            assertTrue(message.contains(": is a pipe, a device or a socket, not "), message);
                        })));
    }

    @TestFactory
    Stream<DynamicTest> a_confined_plan_reads_nothing_outside_of_its_folder() throws IOException {
        Path outside = Files.writeString(folder.resolve("outside"), SECRET);
        Files.createSymbolicLink(plans.resolve("link"), outside);
        Files.createSymbolicLink(plans.resolve("up"), folder);
        Files.createDirectory(folder.resolve("plans-of-others"));
        Files.writeString(folder.resolve("plans-of-others").resolve("x"), SECRET);
        return KEYS.keySet().stream()
                .flatMap(key -> Stream.of(
                                "../outside",
                                outside.toString(),
                                "link",
                                "up/outside",
                                "sub/../../outside",
                                "../plans-of-others/x",
                                "../missing",
                                "/dev/zero")
                        .map(name -> DynamicTest.dynamicTest(key + name, () -> {
                            String message = refusal(plan(key, name), NamedFiles.OWN_FOLDER);
                            assertTrue(
                                    message.endsWith(
                                            '"' + name
                                                    + "\" leads out of the plan's own folder, and this plan may name files in it only"),
                                    message);
                        })));
    }

    @ParameterizedTest
    @ValueSource(strings = {"trust.reg", "below/trust.reg", "below/../trust.reg", "inner", "ABSOLUTE"})
    void a_confined_plan_reads_what_is_in_its_folder_or_below(String name) throws IOException {
        byte[] reg = """
                Windows Registry Editor Version 5.00

                [HKEY_LOCAL_MACHINE\\Software\\Policies\\Microsoft\\Office\\15.0\\Lync]
                "TrustModelData"="contoso.example"
                """.getBytes(StandardCharsets.US_ASCII);
        Path below = Files.createDirectory(plans.resolve("below"));
        Files.write(below.resolve("trust.reg"), reg);
        Path file = Files.write(plans.resolve("trust.reg"), reg);
        Files.createSymbolicLink(plans.resolve("inner"), Path.of("below", "trust.reg"));
        Path plan = plan("trustModelData: {from: ", name.equals("ABSOLUTE") ? file.toString() : name);
        Path link = Files.createSymbolicLink(folder.resolve("linked"), plans);
        for (Path each : List.of(plan, link.resolve("plan.yaml"))) {
            if (!name.equals("ABSOLUTE") || each.equals(plan)) {
                assertEquals(
                        1,
                        MigrationPlan.loadAll(each, NamedFiles.OWN_FOLDER)
                                .get(0)
                                .trust()
                                .values()
                                .size());
            }
        }
    }

    @Test
    void a_file_that_is_missing_is_told_as_missing() throws IOException {
        String message = refusal(plan("recording: ", "gone.json"), NamedFiles.OWN_FOLDER);
        assertTrue(message.contains("gone.json: can't be read: there is no such file"), message);
    }
}
