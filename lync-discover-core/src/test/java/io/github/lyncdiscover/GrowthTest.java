package io.github.lyncdiscover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The published API says where it may grow, and grows without breaking callers. */
final class GrowthTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern SAYS_SO =
            Pattern.compile("(?i)more[\\w ]* may(?:\\s|\\*)+come|no other will(?:\\s|\\*)+come");

    private static Stream<Class<?>> growing() {
        return PublishedTypes.all().stream().filter(type -> type.isEnum() || (type.isInterface() && type.isSealed()));
    }

    private static String javadoc(Class<?> type) throws IOException {
        Class<?> top = type;
        while (top.getEnclosingClass() != null) {
            top = top.getEnclosingClass();
        }
        String source = Files.readString(SOURCES.resolve(top.getName().replace('.', '/') + ".java"));
        Matcher found = Pattern.compile(
                        "(/\\*\\*(?:(?!\\*/).)*?\\*/)\\s*(?:@\\w+(?:\\([^)]*\\))?\\s*)*"
                                + "(?:public |static |sealed )*(?:enum|interface) " + type.getSimpleName() + "\\b",
                        Pattern.DOTALL)
                .matcher(source);
        return found.find() ? found.group(1) : "";
    }

    @Test
    void the_javadoc_of_every_enum_and_sealed_interface_says_whether_more_may_come() throws IOException {
        List<String> silent = new ArrayList<>();
        for (Class<?> type : growing().toList()) {
            if (!SAYS_SO.matcher(javadoc(type)).find()) {
                silent.add(PublishedTypes.name(type));
            }
        }
        assertEquals(List.of(), silent, "say \"More may come.\" or \"No other will come.\"");
    }

    /** An interface that callers implement may gain methods that have a body only, and {@code fold} is called, never written. */
    @Test
    void every_fold_has_a_body() {
        List<Method> folds = growing()
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> method.getName().equals("fold"))
                .toList();
        assertTrue(folds.size() > 5, folds::toString);
        assertEquals(
                List.of(),
                folds.stream()
                        .filter(method -> Modifier.isAbstract(method.getModifiers()))
                        .toList());
    }

    @Test
    void the_policy_is_documented() throws IOException {
        String page = Files.readString(Path.of("../docs/embedding.md"));
        assertTrue(page.contains("a `fold` keeps its parameters"), page);
    }
}
