package io.github.lyncdiscover.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.client.Setting;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.lint.LintCode;
import io.github.lyncdiscover.prediction.Doubt;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.LegEnding;
import io.github.lyncdiscover.prediction.Prompt;
import io.github.lyncdiscover.prediction.Stage;
import io.github.lyncdiscover.prediction.Verdict;
import io.github.lyncdiscover.trust.TrustDecision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The command {@code explain}: what the pages of docs say of a word. */
class ExplainCommandTest {
    static Stream<String> words() {
        Stream<Enum<?>> codes = Stream.<Enum<?>[]>of(
                        Verdict.values(),
                        FindingCode.values(),
                        LintCode.values(),
                        Stage.values(),
                        Doubt.Kind.values(),
                        LegEnding.values(),
                        Prompt.Certainty.values(),
                        TrustDecision.Basis.values())
                .flatMap(Stream::of);
        return Stream.of(
                        codes.map(Enum::name),
                        Settings.all().stream().map(Setting::name),
                        Clients.all().stream().map(ClientProfile::name))
                .flatMap(kind -> kind);
    }

    @Test
    void json_has_the_text_of_the_page_and_its_address() {
        Cli run = Cli.run("explain", "prompt", "--format", "json");
        assertEquals(0, run.exitCode(), run.err());
        String flat = run.out().replaceAll("\\s+", " ");
        assertTrue(
                flat.startsWith("{ \"schema\": \"lync-discover/explain/1\", \"entries\": [ { \"word\": \"PROMPT\","
                        + " \"kind\": \"verdict\", \"address\": \"docs/verdicts.md#prompt\", \"markdown\": \""),
                flat);
        String all = Cli.run("explain", "--format", "json").out();
        assertTrue(words().allMatch(word -> all.contains("\"word\": \"" + word + "\"")), all);
        assertEquals(2, Cli.run("explain", "--format", "json", "nonsense").exitCode());
    }

    @Test
    void shells_can_offer_every_word() {
        Set<String> offered =
                Set.copyOf(Commands.EXPLAIN.usage().arguments().get(0).choices());
        assertEquals(List.of(), words().filter(word -> !offered.contains(word)).toList());
        assertTrue(offered.stream().allMatch(word -> word.matches("[A-Za-z0-9_-]+")), offered::toString);
    }

    @ParameterizedTest
    @MethodSource("words")
    void every_word_of_a_result_is_explained_without_marks(String word) {
        Cli run = Cli.run("explain", word);
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.out().startsWith(word + "  "), run.out());
        assertTrue(run.out().contains("\n  docs/"), run.out());
        assertFalse(
                run.out().contains("`") || run.out().contains("**") || run.out().contains("]("), run.out());
        assertTrue(run.out().lines().allMatch(line -> line.length() <= 80), run.out());
    }

    @Test
    void a_page_is_printed_as_docs_has_it() throws IOException {
        String page = Files.readString(Path.of("../docs/findings.md"));
        String entry = page.substring(page.indexOf("### `TLS_EXPIRED`"), page.indexOf("### `TLS_NOT_YET_VALID`"));
        String expected =
                plain(entry.replace("### `TLS_EXPIRED`", "TLS_EXPIRED finding")) + " docs/findings.md#tls_expired";
        String printed = Cli.run("explain", "TLS_EXPIRED").out();
        assertEquals(expected, plain(printed.substring(0, printed.indexOf("\n\nTLS_EXPIRED"))));
    }

    private static String plain(String text) {
        return text.replace("**", "").replace("`", "").replaceAll("\\s+", " ").strip();
    }

    @Test
    void a_setting_is_explained_with_its_alternatives() {
        String printed = Cli.run("explain", "pair-order").out();
        assertTrue(printed.contains("\n  HTTP_FIRST   HTTPS only after HTTP failed\n"), printed);
        assertTrue(printed.endsWith("\n  docs/clients.md#pair-order\n"), printed);
    }

    @Test
    void neither_case_nor_the_kind_of_dash_matters() {
        String page = Cli.run("explain", "TLS_UNTRUSTED").out();
        for (String typed : List.of("tls_untrusted", "tls-untrusted", "TLS UNTRUSTED")) {
            assertEquals(page, Cli.run("explain", typed).out());
        }
    }

    @Test
    void several_words_are_explained_one_after_the_other() {
        String both = Cli.run("explain", "PROMPT", "NO_PROMPT").out();
        assertEquals(
                Cli.run("explain", "PROMPT").out() + "\n"
                        + Cli.run("explain", "NO_PROMPT").out(),
                both);
    }

    @Test
    void a_wrong_word_is_refused_with_the_nearest_one() {
        Cli run = Cli.run("explain", "TLS_UNTRSTED");
        assertEquals(2, run.exitCode());
        assertEquals("", run.out());
        assertTrue(run.err().contains("\"TLS_UNTRSTED\"; did you mean \"TLS_UNTRUSTED\"?"), run.err());
        assertEquals(2, Cli.run("explain", "").exitCode());
        assertTrue(Cli.run("explain", "x\u001b[31m").err().contains("x\\u001b"), "no escapes on the terminal");
    }

    @Test
    void without_a_word_every_word_is_listed() {
        String list = Cli.run("explain").out();
        words().forEach(word -> assertTrue(
                list.matches("(?s).*\\s" + word.toLowerCase(Locale.ROOT) + "\\s.*")
                        || list.matches("(?s).*\\s" + word + "\\s.*"),
                word));
        assertTrue(list.lines().allMatch(line -> line.length() <= 80), list);
    }
}
