package io.github.lyncdiscover.cli.patterns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.LyncDiscover;
import io.github.lyncdiscover.cli.Main;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No regular expression of the code needs more stack for a longer text. */
final class PatternsTest {
    private static final int STACK = 192 * 1024;

    /** How often a character may be looked at: what takes longer is given up, as it is not about time here. */
    private static final int MOST_LOOKS = 20;

    private static final Map<String, Pattern> ALL = CodePatterns.in(home(LyncDiscover.class), home(Main.class));

    private static Path home(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @TestFactory
    Stream<DynamicTest> a_long_text_needs_no_deep_stack() {
        return ALL.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.getKey(), () -> assertFalse(overflows(each.getValue()), each.getValue()::pattern)));
    }

    @Test
    void the_known_ones_are_among_them() {
        assertTrue(ALL.size() > 60, () -> ALL.keySet().toString());
        for (String known : List.of("YamlSyntaxHints.KEY", "DomainName.SERVICE", "SecretScan.ATTRIBUTE")) {
            assertTrue(ALL.keySet().stream().anyMatch(name -> name.endsWith("." + known)), known);
        }
        assertTrue(ALL.keySet().stream().anyMatch(name -> name.endsWith("LintCommand: [0-9]{1,5}")), "inline");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(\\s*(?:- +)*)([^\\s:#'\"\\[{][^:]*):(.*)",
                "((?:_[A-Za-z0-9-]{1,62}\\.)*)(.*)",
                "[A-Z*-]+(?: [A-Z*-]+)*",
                "(a|b)*",
                "x(?:ab|c)+?y",
                "(?:'[^']*'|[^'])*;",
                "(?<name>ab?)*",
                "\"((?:[^\"\\\\]|\\\\.)*)\""
            })
    void one_that_calls_itself_is_found(String recursive) {
        assertTrue(overflows(Pattern.compile(recursive)));
        String possessive = recursive.replace(")*", ")*+").replace(")+?", ")++");
        assertFalse(overflows(Pattern.compile(possessive)), possessive);
    }

    @Test
    void the_texts_are_matched_as_far_as_they_should_be() {
        for (String regex :
                List.of("a[b-d]*\\.(?:x|yz)++(\\d)\\1$", "(?i)^\\s*+(?<n>q?)[^\\]a]{2,}\\Q.*\\E", "\\x20*z")) {
            List<String> texts = LongTexts.of(Pattern.compile(regex.replace("\\x20", " ")));
            assertFalse(texts.isEmpty());
            for (int i = 0; i < texts.size(); i += 2) {
                String text = texts.get(i);
                assertTrue(Pattern.compile(regex).matcher(text).lookingAt(), regex);
                assertTrue(text.length() > 900_000);
            }
        }
        assertEquals(List.of(), LongTexts.of(Pattern.compile("[0-9]{1,5}(?:ms|s)?")));
    }

    private static boolean overflows(Pattern pattern) {
        return LongTexts.of(pattern).stream()
                .anyMatch(text -> Stream.<Predicate<Matcher>>of(Matcher::matches, Matcher::lookingAt, Matcher::find)
                        .anyMatch(way -> overflows(pattern, text, way)));
    }

    private static boolean overflows(Pattern pattern, String text, Predicate<Matcher> way) {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        AtomicBoolean matches = new AtomicBoolean();
        Thread thread =
                new Thread(null, () -> matches.set(way.test(pattern.matcher(new Looked(text)))), "small stack", STACK);
        thread.setUncaughtExceptionHandler((same, failure) -> thrown.set(failure));
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
        Throwable failure = thrown.get();
        if (failure != null && !(failure instanceof StackOverflowError) && !(failure instanceof Enough)) {
            throw new IllegalStateException(failure);
        }
        return failure instanceof StackOverflowError;
    }

    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** A text that is not looked at for ever. */
    private static final class Looked implements CharSequence {
        private final String text;
        private int left;

        Looked(String text) {
            this.text = text;
            this.left = MOST_LOOKS * text.length();
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (--left < 0) {
                throw new Enough();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
