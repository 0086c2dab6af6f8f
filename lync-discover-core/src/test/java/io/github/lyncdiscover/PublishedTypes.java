package io.github.lyncdiscover;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The public types of the packages that the module exports to everybody. */
final class PublishedTypes {
    private PublishedTypes() {}

    static List<Class<?>> all() {
        Set<String> open = LyncDiscover.class.getModule().getDescriptor().exports().stream()
                .filter(export -> !export.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toSet());
        return new ClassFileImporter()
                .importPath(home()).stream()
                        .filter(type -> open.contains(type.getPackageName()))
                        .<Class<?>>map(JavaClass::reflect)
                        .filter(PublishedTypes::isPublic)
                        .sorted(Comparator.comparing(Class::getName))
                        .toList();
    }

    private static boolean isPublic(Class<?> type) {
        for (Class<?> each = type; each != null; each = each.getEnclosingClass()) {
            if (!Modifier.isPublic(each.getModifiers())) {
                return false;
            }
        }
        return !type.isAnonymousClass() && !type.getSimpleName().equals("package-info");
    }

    private static Path home() {
        try {
            return Path.of(LyncDiscover.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String name(Class<?> type) {
        return type.getName().replace("io.github.lyncdiscover.", "").replace('$', '.');
    }

    static String name(Executable call) {
        String name = call instanceof Constructor ? "new" : call.getName();
        return name
                + Stream.of(call.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }
}
