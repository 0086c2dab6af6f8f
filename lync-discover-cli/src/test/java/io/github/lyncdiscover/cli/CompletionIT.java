package io.github.lyncdiscover.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.cli.live.LyncDiscoverProcess;
import io.github.lyncdiscover.cli.loopback.Programs;
import io.github.lyncdiscover.cli.manual.ReferenceForm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The completions that are distributed, tried in the shells that they are for. */
class CompletionIT {
    @TempDir
    private Path folder;

    @BeforeEach
    void a_file_to_complete() throws IOException {
        Files.createFile(folder.resolve("migration plan.yaml"));
    }

    private static String file(ReferenceForm form) {
        return Path.of(System.getProperty("dist"))
                .resolveSibling("reference")
                .resolve(form.place())
                .toString();
    }

    private List<String> run(String program, String... arguments) throws IOException {
        if (Programs.find(program).isEmpty()) {
            LyncDiscoverProcess.skip("not installed: " + program + "; scripts/install-test-servers installs it");
        }
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return out.lines().filter(line -> !line.isEmpty()).toList();
    }

    private String script(String name) throws IOException {
        try (var in = CompletionIT.class.getResourceAsStream("completion/" + name)) {
            byte[] bytes = java.util.Objects.requireNonNull(in, name).readAllBytes();
            return Files.write(folder.resolve(name), bytes).toString();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lync-discover,ch | check,chain
            lync-discover,check,--clie | --client
            lync-discover,check,--client,sfb-m | sfb-mac
            lync-discover,check,--client,=,sfb-m | sfb-mac
            lync-discover,plan,--format,j | json
            lync-discover,plan,mig | migration plan.yaml
            lync-discover,check,-o,mig | migration plan.yaml
            lync-discover,help,tr | trust
            lync-discover,explain,TLS_NAME | TLS_NAME_MISMATCH
            lync-discover,explain,PROMPT,MAY | MAY_PROMPT
            lync-discover,explain,default-l | default-list
            lync-discover,plan,--config,mig | migration plan.yaml
            lync-discover,check,ali | ''
            """)
    void bash_offers_what_fits(String words, String offered) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--norc", script("try.bash"), file(ReferenceForm.BASH)));
        arguments.addAll(List.of(words.split(",", -1)));
        List<String> lines = run("bash", arguments.toArray(String[]::new));
        assertEquals(offered, String.join(",", lines));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lync-discover chec | lync-discover check
            lync-discover check --clie | lync-discover check --client=
            lync-discover check --reac | lync-discover check --reach-sip-servers
            lync-discover check --client sfb-m | lync-discover check --client sfb-mac
            lync-discover check --client=sfb-m | lync-discover check --client=sfb-mac
            lync-discover plan mig | lync-discover plan migration\\ plan.yaml
            lync-discover help tru | lync-discover help trust
            lync-discover explain TLS_NAME | lync-discover explain TLS_NAME_MISMATCH
            lync-discover explain PROMPT default-l | lync-discover explain PROMPT default-list
            lync-discover check ali | lync-discover check ali
            """)
    void zsh_completes_the_line(String line, String completed) throws IOException {
        List<String> lines = run("zsh", "-f", script("try.zsh"), file(ReferenceForm.ZSH), line);
        assertEquals(List.of(completed), lines.stream().map(String::strip).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lync-discover ch | chain,check
            lync-discover check --clie | --client
            lync-discover check --client sfb-m | sfb-mac
            lync-discover check --client=sfb-m | --client=sfb-mac
            lync-discover plan --format j | json
            lync-discover plan mig | migration plan.yaml
            lync-discover help tr | trust
            lync-discover explain TLS_NAME | TLS_NAME_MISMATCH
            lync-discover explain PROMPT default-l | default-list
            lync-discover check ali | ''
            """)
    void fish_offers_what_fits(String line, String offered) throws IOException {
        String command = "source '" + file(ReferenceForm.FISH) + "'; complete -C '" + line + "'";
        List<String> lines = run("fish", "--no-config", "-c", command);
        assertEquals(
                offered,
                String.join(
                        ",", lines.stream().map(each -> each.split("\t", -1)[0]).toList()));
    }

    @Test
    void the_manual_page_is_formatted_without_a_warning() throws IOException {
        List<String> page = run("man", "--warnings=w", "-l", "-Tutf8", file(ReferenceForm.MAN));
        assertTrue(page.get(0).startsWith("LYNC-DISCOVER(1)"), page.get(0));
        assertTrue(page.stream().noneMatch(line -> line.contains("warning:")), page::toString);
    }
}
