package io.github.lyncdiscover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.authentication.AccountCredentials;
import io.github.lyncdiscover.name.WebAddress;
import io.github.lyncdiscover.network.Body;
import io.github.lyncdiscover.network.HttpHeaders;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.HttpRequest;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every published type with state prints itself in one line that is safe to log, not as the name of its class. */
final class WrittenTypesTest {
    private static final Pattern IDENTITY = Pattern.compile("[\\w.$]+@[0-9a-f]{1,8}");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n]]");
    private static final String SECRET = "hunter2";

    @TempDir
    private Path folder;

    private static Stream<Class<?>> withState() {
        return PublishedTypes.all().stream()
                .filter(type -> !type.isInterface() && !type.isEnum() && !Throwable.class.isAssignableFrom(type))
                .filter(type -> Stream.of(type.getDeclaredFields()).anyMatch(WrittenTypesTest::isState));
    }

    private static boolean isState(Field field) {
        return !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic();
    }

    @Test
    void every_type_with_state_has_a_text_of_its_own() throws NoSuchMethodException {
        List<String> silent = new ArrayList<>();
        for (Class<?> type : withState().toList()) {
            if (type.getMethod("toString").getDeclaringClass() == Object.class) {
                silent.add(PublishedTypes.name(type));
            }
        }
        assertEquals(List.of(), silent);
    }

    @Test
    void texts_name_what_a_value_is() {
        SampleArguments samples = new SampleArguments(PublishedTypes.all(), folder.resolve("file"));
        List<String> odd = new ArrayList<>();
        int made = 0;
        for (Class<?> type : withState().toList()) {
            for (String text : SampleArguments.TEXTS) {
                Optional<Object> sample = samples.of(type, text);
                if (sample.isPresent()) {
                    made++;
                    String written = sample.get().toString();
                    if (written.isBlank()
                            || IDENTITY.matcher(written).find()
                            || CONTROL.matcher(written).find()) {
                        odd.add(PublishedTypes.name(type) + ": " + written);
                    }
                }
            }
        }
        int all = made;
        assertTrue(all > 100, () -> "only " + all);
        assertEquals(List.of(), odd);
    }

    static List<Object> secretive() {
        HttpHeaders headers =
                HttpHeaders.of("Authorization", "Bearer " + SECRET).and("Cookie", "id=" + SECRET);
        WebAddress url = WebAddress.parse("https://contoso.example/token").orElseThrow();
        Body body = Body.of(("password=" + SECRET).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.post(url, "text/plain", body).with("Authorization", "Basic " + SECRET);
        HttpOutcome response =
                new HttpOutcome.Response(Optional.empty(), 200, "text/plain", Optional.empty(), body, headers);
        return List.of(AccountCredentials.of("CONTOSO\\alice", SECRET.toCharArray()), headers, body, request, response);
    }

    @ParameterizedTest
    @MethodSource("secretive")
    void no_text_shows_a_secret(Object value) {
        assertFalse(value.toString().contains(SECRET), value::toString);
    }
}
