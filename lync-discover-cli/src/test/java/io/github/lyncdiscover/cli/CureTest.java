package io.github.lyncdiscover.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.lyncdiscover.remedy.RemedyForm;
import io.github.lyncdiscover.remedy.registry.RegistryEdit;
import io.github.lyncdiscover.trust.TrustModelData.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The way from a topology that is about to be published to its cure: what the file says silences every dialog. */
class CureTest {
    private static final Map<Source, String> OPTIONS =
            Map.of(Source.HKLM_POLICY, "--trust", Source.HKCU_PREFERENCE, "--trust-hkcu");

    @TempDir
    Path folder;

    private String edited() throws IOException {
        Cli run = Cli.run("import", "../examples/topology/pending-change.tbxml", "--edited");
        assertEquals(0, run.exitCode(), run.err());
        return Files.writeString(folder.resolve("after.yaml"), run.out()).toString();
    }

    private static Set<String> verdicts(String... args) throws IOException {
        Set<String> verdicts = new TreeSet<>();
        JsonNode rows = new ObjectMapper().readTree(Cli.run(args).out()).at("/plans/0");
        rows.findValues("verdict").forEach(verdict -> verdicts.add(verdict.asText()));
        return verdicts;
    }

    @ParameterizedTest
    @EnumSource(RemedyForm.class)
    void what_the_file_deploys_leaves_no_dialog_and_its_undo_brings_them_back(RemedyForm form) throws IOException {
        String plan = edited();
        assertTrue(verdicts("plan", plan, "--format", "json").contains("PROMPT"));
        String file = folder.resolve("cure.txt").toString();
        Cli advise = Cli.run("advise", plan, "--" + form.name().toLowerCase(Locale.ROOT), file, "--undo");
        assertEquals(1, advise.exitCode(), advise.err());

        List<RegistryEdit> cure = form.read(Files.readAllBytes(folder.resolve("cure.txt")));
        assertEquals(1, cure.size());
        Source source = cure.get(0).place().source();
        String value = cure.get(0).fold(RegistryEdit.Put::text, removal -> "nothing");
        assertEquals(Set.of("NO_PROMPT"), verdicts("plan", plan, OPTIONS.get(source), value, "--format", "json"));

        List<RegistryEdit> undo = form.read(Files.readAllBytes(folder.resolve("cure-undo.txt")));
        assertEquals(List.of(new RegistryEdit.Removal(cure.get(0).place())), undo);
    }

    @Test
    void the_transcript_ends_in_no_prompt() throws IOException {
        String plan = edited();
        String file = folder.resolve("cure.reg").toString();
        String advice = Cli.run("advise", plan, "--reg", file).out();
        assertTrue(advice.contains("1. Trusted domain list (recommended)"), advice);
        assertTrue(advice.contains("\nWritten: "), advice);
        String value = RemedyForm.REG
                .read(Files.readAllBytes(folder.resolve("cure.reg")))
                .get(0)
                .fold(RegistryEdit.Put::text, removal -> "nothing");
        Cli proof = Cli.run("plan", plan, "--trust", value);
        assertEquals(0, proof.exitCode(), proof.out());
        assertTrue(proof.out().startsWith("pending-change, as edited "), proof.out());
        assertTrue(proof.out().lines().findFirst().orElse("").endsWith(" NO_PROMPT"), proof.out());
    }
}
