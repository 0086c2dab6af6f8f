package io.github.lyncdiscover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.lyncdiscover.imports.ImportException;
import io.github.lyncdiscover.name.LyncDiscoverException;
import io.github.lyncdiscover.network.NetworkClosedException;
import io.github.lyncdiscover.plan.PlanFileException;
import java.lang.module.ModuleDescriptor;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** One type catches every failure that the library reports. */
final class ExceptionsTest {
    private final Set<String> exported = LyncDiscover.class.getModule().getDescriptor().exports().stream()
            .map(ModuleDescriptor.Exports::source)
            .collect(Collectors.toSet());
    private final List<JavaClass> exceptions = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.github.lyncdiscover").stream()
                    .filter(type -> exported.contains(type.getPackageName()))
                    .filter(type -> type.isAssignableTo(RuntimeException.class))
                    .filter(type -> type.getSimpleName().endsWith("Exception"))
                    .toList();

    @Test
    void each_is_a_failure_of_the_library_or_of_an_argument() {
        Set<String> others = exceptions.stream()
                .filter(type -> !type.isAssignableTo(LyncDiscoverException.class))
                .filter(type -> !type.isAssignableTo(IllegalArgumentException.class))
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), others);
    }

    @Test
    void those_that_programs_meet_are_among_them() {
        List<String> found = exceptions.stream().map(JavaClass::getName).toList();
        for (Class<?> met : List.of(PlanFileException.class, ImportException.class, NetworkClosedException.class)) {
            assertTrue(found.contains(met.getName()), met::getName);
        }
    }
}
