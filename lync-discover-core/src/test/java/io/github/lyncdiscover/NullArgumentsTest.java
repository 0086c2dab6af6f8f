package io.github.lyncdiscover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every public constructor, factory and method of the published API refuses a null at once, and names the parameter. */
final class NullArgumentsTest {
    /** What may take a null, each for its reason. */
    private static final Map<String, String> EXEMPT = Map.of(
            "Exception\\.new\\(", "an exception must not hide what it is about by another one",
            "\\.fold\\(", "one of the functions is called at once, and refuses itself",
            "^survey\\.SurveyRun\\.", "a run has begun when there is one to ask",
            "^(?:prediction|comparison|advice|lint)\\.|^plan\\.table\\.", "results: their constructors are no API",
            "^network\\.ForwardingNetwork\\.", "hands everything to the network that it wraps");

    @TempDir
    private Path folder;

    private int checked;

    private static Stream<Executable> calls(Class<?> type) {
        Stream<Executable> constructors =
                Modifier.isAbstract(type.getModifiers()) ? Stream.of() : Stream.of(type.getConstructors());
        Stream<Executable> methods = Stream.of(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers())
                        && !Modifier.isAbstract(method.getModifiers())
                        && !method.isSynthetic()
                        && !method.isBridge()
                        && !method.getName().equals("equals")
                        && !(type.isEnum() && method.getName().equals("valueOf")))
                .map(method -> method);
        return Stream.concat(constructors, methods).filter(call -> call.getParameterCount() > 0);
    }

    /** What is wrong with the refusal of a null; empty if nothing is. */
    private static Optional<String> fault(Executable call, @Nullable Object on, @Nullable Object[] arguments, int at) {
        String name = call.getParameters()[at].getName();
        try {
            if (call instanceof Constructor<?> constructor) {
                constructor.newInstance(arguments);
            } else {
                ((Method) call).invoke(on, arguments);
            }
            return Optional.of("takes it");
        } catch (InvocationTargetException thrown) {
            Throwable refused = thrown.getCause();
            String message = String.valueOf(refused.getMessage());
            boolean refuses = refused instanceof NullPointerException || refused instanceof IllegalArgumentException;
            return refuses
                            && Pattern.compile("\\b" + name + "\\b")
                                    .matcher(message)
                                    .find()
                    ? Optional.empty()
                    : Optional.of(refused.getClass().getSimpleName() + ": " + message);
        } catch (ReflectiveOperationException | IllegalArgumentException odd) {
            return Optional.of("cannot be called: " + odd);
        }
    }

    private Stream<String> faults(SampleArguments samples, Class<?> type, Executable call) {
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < call.getParameterCount(); i++) {
            if (call.getParameterTypes()[i].isPrimitive()) {
                continue;
            }
            Optional<String> fault = Optional.of("no sample");
            for (String text : SampleArguments.TEXTS) {
                Optional<@Nullable Object[]> arguments = samples.arguments(call, text);
                boolean isStatic = call instanceof Constructor || Modifier.isStatic(call.getModifiers());
                Optional<Object> on = isStatic ? Optional.of(this) : samples.of(type, text);
                if (arguments.isPresent() && on.isPresent()) {
                    arguments.get()[i] = null;
                    fault = fault(call, on.get(), arguments.get(), i);
                    if (fault.isEmpty()) {
                        break;
                    }
                }
            }
            checked++;
            String name = call.getParameters()[i].getName();
            fault.ifPresent(why ->
                    faults.add(PublishedTypes.name(type) + "." + PublishedTypes.name(call) + " " + name + ": " + why));
        }
        return faults.stream();
    }

    @Test
    void every_call_refuses_null_and_names_the_parameter() {
        List<Class<?>> types = PublishedTypes.all();
        SampleArguments samples = new SampleArguments(types, folder.resolve("file"));
        Set<String> faults = new TreeSet<>();
        types.forEach(type -> calls(type)
                .filter(call -> EXEMPT.keySet().stream()
                        .noneMatch(part -> Pattern.compile(part)
                                .matcher(PublishedTypes.name(type) + "." + PublishedTypes.name(call))
                                .find()))
                .flatMap(call -> faults(samples, type, call))
                .forEach(faults::add));
        assertTrue(checked > 500, () -> "only " + checked);
        assertEquals("", String.join("\n", faults));
    }
}
