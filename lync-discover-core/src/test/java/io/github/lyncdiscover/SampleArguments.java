package io.github.lyncdiscover;

import io.github.lyncdiscover.certificate.Certificate;
import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.deployment.Pool;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.WebAddress;
import io.github.lyncdiscover.network.HttpRequest;
import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.plan.PlannedSignIn;
import io.github.lyncdiscover.planned.PlannedNetwork;
import io.github.lyncdiscover.planned.RenamedNetwork;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import okhttp3.tls.HeldCertificate;
import org.jspecify.annotations.Nullable;

/** Arguments of every type of the library's API: something that is no null, made as a caller would make it. */
final class SampleArguments {
    private static final int DEEPEST = 5;

    /** Texts, one of which fits nearly everywhere. */
    static final List<String> TEXTS = List.of(
            "contoso.example", "https://contoso.example/", "alice@contoso.example", "192.0.2.1", "1.2.3.4", "A");

    private static final Map<Class<?>, Object> FIXED = Map.ofEntries(
            Map.entry(int.class, 1),
            Map.entry(long.class, 1L),
            Map.entry(double.class, 1.0),
            Map.entry(boolean.class, true),
            Map.entry(Integer.class, 1),
            Map.entry(Long.class, 1L),
            Map.entry(Boolean.class, true),
            Map.entry(Object.class, "thing"),
            Map.entry(Duration.class, Duration.ofSeconds(1)),
            Map.entry(Instant.class, Instant.EPOCH),
            Map.entry(LocalDate.class, LocalDate.EPOCH),
            Map.entry(ZoneOffset.class, ZoneOffset.UTC),
            Map.entry(Locale.class, Locale.ROOT),
            Map.entry(OptionalInt.class, OptionalInt.empty()),
            Map.entry(Optional.class, Optional.empty()),
            Map.entry(List.class, List.of()),
            Map.entry(Collection.class, List.of()),
            Map.entry(Iterable.class, List.of()),
            Map.entry(Set.class, Set.of()),
            Map.entry(Map.class, Map.of()),
            Map.entry(Throwable.class, new IllegalStateException("sample")),
            Map.entry(Exception.class, new IllegalStateException("sample")),
            Map.entry(Class.class, String.class));

    private final Path nowhere;
    private final List<Class<?>> types;
    private final Map<Class<?>, Optional<Object>> made = new HashMap<>();
    private final Set<Class<?>> making = new HashSet<>();

    SampleArguments(List<Class<?>> types, Path nowhere) {
        this.types = types;
        this.nowhere = nowhere;
        seed();
    }

    /** What takes more than one call to make. */
    private void seed() {
        X509Certificate x509 = new HeldCertificate.Builder().build().certificate();
        WebAddress url = WebAddress.parse("https://contoso.example/").orElseThrow();
        MigrationPlan plan = MigrationPlan.builder()
                .title("sample")
                .deployment(all -> all.sipDomains("contoso.example")
                        .pools(Pool.builder("pool.contoso.example").build()))
                .build();
        PlannedSignIn signIn = plan.predictions().findFirst().orElseThrow();
        Stream.of(
                        Certificate.of(x509),
                        Clients.LYNC_2013,
                        Settings.NAMING_RULE,
                        url,
                        HttpRequest.get(url),
                        plan,
                        plan.walks(),
                        RenamedNetwork.over(PlannedNetwork.of(), url.host(), DomainName.parse("other.example")),
                        signIn,
                        signIn.prediction())
                .forEach(seed -> made.put(seed.getClass(), Optional.of(seed)));
        made.put(X509Certificate.class, Optional.of(x509));
        made.put(java.security.Provider.class, Optional.of(java.security.Security.getProviders()[0]));
    }

    /** Something of a type; empty if nothing could be made. */
    Optional<Object> of(Class<?> type, String text) {
        if (type == String.class || type == CharSequence.class) {
            return Optional.of(text);
        } else if (FIXED.containsKey(type)) {
            return Optional.ofNullable(FIXED.get(type));
        } else if (type == Path.class) {
            return Optional.of(nowhere);
        } else if (type == InputStream.class) {
            return Optional.of(new ByteArrayInputStream(new byte[0]));
        } else if (type == Reader.class) {
            return Optional.of(new StringReader(""));
        } else if (type == Writer.class || type == Appendable.class) {
            return Optional.of(new StringWriter());
        } else if (type == Stream.class) {
            return Optional.of(Stream.of());
        } else if (type.isArray()) {
            return Optional.of(Array.newInstance(type.getComponentType(), 0));
        } else if (type.isEnum()) {
            return Optional.of(type.getEnumConstants()[0]);
        }
        Optional<Object> known = made.get(type);
        if (known != null && known.isPresent() && !type.getSimpleName().endsWith("Builder")) {
            return known;
        } else if (making.size() > DEEPEST || !making.add(type)) {
            return Optional.empty();
        }
        Optional<Object> sample = make(type);
        making.remove(type);
        made.put(type, sample);
        return sample;
    }

    private Optional<Object> make(Class<?> type) {
        for (Field field : type.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && type.isAssignableFrom(field.getType())) {
                return value(field);
            }
        }
        List<Executable> ways = new ArrayList<>();
        for (Class<?> home : types) {
            for (Method method : home.getMethods()) {
                if (Modifier.isStatic(method.getModifiers()) && type.isAssignableFrom(method.getReturnType())) {
                    ways.add(method);
                }
            }
        }
        ways.sort(Comparator.comparing((Executable way) -> way.getDeclaringClass() == type ? 0 : 1)
                .thenComparing(Executable::getParameterCount)
                .thenComparing(Executable::toString));
        ways.addAll(
                0,
                Stream.of(type.getConstructors())
                        .sorted(Comparator.comparing(Constructor::getParameterCount))
                        .toList());
        for (Executable way : ways) {
            for (String text : TEXTS) {
                Optional<Object> sample = called(way, text);
                if (sample.isPresent()) {
                    return sample;
                }
            }
        }
        for (Class<?> one : types) {
            if (one != type && type.isAssignableFrom(one)) {
                Optional<Object> sample = of(one, TEXTS.get(0));
                if (sample.isPresent()) {
                    return sample;
                }
            }
        }
        return type.isInterface() && !type.isSealed() ? Optional.of(answering(type)) : built(type);
    }

    private Optional<Object> built(Class<?> type) {
        for (Class<?> home : types) {
            for (Method method : home.getMethods()) {
                if (type == method.getReturnType()
                        && !Modifier.isStatic(method.getModifiers())
                        && method.getParameterCount() == 0
                        && method.getName().equals("build")) {
                    try {
                        return of(home, TEXTS.get(0)).map(builder -> invoked(method, builder));
                    } catch (IllegalStateException unfit) {
                        return Optional.empty();
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Object answering(Class<?> type) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            if (method.getName().equals("toString") && method.getParameterCount() == 0) {
                return "sample of " + type.getSimpleName();
            }
            return FIXED.get(method.getReturnType());
        });
    }

    private static Optional<Object> value(Field field) {
        try {
            return Optional.ofNullable(field.get(null));
        } catch (IllegalAccessException closed) {
            return Optional.empty();
        }
    }

    private static Object invoked(Method method, Object on) {
        try {
            return method.invoke(on);
        } catch (ReflectiveOperationException unfit) {
            throw new IllegalStateException(unfit);
        }
    }

    private Optional<Object> called(Executable way, String text) {
        Optional<@Nullable Object[]> arguments = arguments(way, text);
        try {
            return arguments.isEmpty()
                    ? Optional.empty()
                    : Optional.ofNullable(
                            way instanceof Constructor<?> constructor
                                    ? constructor.newInstance(arguments.get())
                                    : ((Method) way).invoke(null, arguments.get()));
        } catch (InvocationTargetException | InstantiationException | IllegalAccessException unfit) {
            return Optional.empty();
        }
    }

    /** Arguments for a call, none of them null; empty if one could not be made. */
    Optional<@Nullable Object[]> arguments(Executable way, String text) {
        List<Object> arguments = new ArrayList<>();
        for (Class<?> type : way.getParameterTypes()) {
            Optional<Object> sample = of(type, text);
            if (sample.isEmpty()) {
                return Optional.empty();
            }
            arguments.add(sample.get());
        }
        return Optional.of(arguments.toArray());
    }
}
