package io.github.lyncdiscover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.lyncdiscover.client.Setting;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.lint.LintCode;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Links from outside into docs keep leading somewhere: the anchors of codes, verdicts and settings are written down, and none of
 * them may vanish.
 */
class StableAnchorsTest {
    private static final String LIST = "stable-anchors.txt";

    @Test
    void no_anchor_that_was_published_vanishes() throws IOException {
        Map<String, List<String>> byPage = published().stream()
                .map(address -> address.split("#", 2))
                .collect(Collectors.groupingBy(
                        address -> address[0],
                        TreeMap::new,
                        Collectors.mapping(address -> address[1], Collectors.toList())));
        assertEquals(4, byPage.size());
        byPage.forEach((page, anchors) -> {
            TreeSet<String> missing = new TreeSet<>(anchors);
            missing.removeAll(DocsPage.of("..", "docs", page).anchors());
            assertEquals(new TreeSet<>(), missing, page);
        });
    }

    @Test
    void every_code_verdict_and_setting_has_an_anchor_that_is_written_down() throws IOException {
        TreeSet<String> missing = Stream.of(
                        names(Verdict.values()).map(name -> "verdicts.md#" + name),
                        names(FindingCode.values()).map(name -> "findings.md#" + name),
                        names(LintCode.values()).map(name -> "lint.md#" + name),
                        Settings.all().stream().map(Setting::name).map(name -> "clients.md#" + name))
                .flatMap(kind -> kind)
                .collect(Collectors.toCollection(TreeSet::new));
        missing.removeAll(published());
        assertEquals(new TreeSet<>(), missing, "add these to " + LIST);
    }

    private static Stream<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT));
    }

    private static List<String> published() throws IOException {
        try (InputStream list = StableAnchorsTest.class.getResourceAsStream(LIST)) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
