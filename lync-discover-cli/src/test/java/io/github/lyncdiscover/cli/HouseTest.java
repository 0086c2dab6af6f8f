package io.github.lyncdiscover.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.lyncdiscover.LyncDiscover;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the command line may use: of the library what it publishes, and none of the libraries behind it. */
final class HouseTest {
    private static final JavaClasses CLASSES = new ClassFileImporter().importPath(home(Main.class));

    private static Path home(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Set<String> published() {
        return ModuleFinder.of(home(LyncDiscover.class))
                .find("io.github.lyncdiscover")
                .orElseThrow()
                .descriptor()
                .exports()
                .stream()
                .filter(export -> !export.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toSet());
    }

    @Test
    void of_the_library_only_what_it_publishes_is_used() {
        assertTrue(
                published().contains("io.github.lyncdiscover"),
                () -> published().toString());
        String[] open = Stream.concat(published().stream(), Stream.of("io.github.lyncdiscover.cli.."))
                .toArray(String[]::new);
        noClasses()
                .should()
                .dependOnClassesThat(
                        resideInAPackage("io.github.lyncdiscover..").and(resideOutsideOfPackages(open)))
                .check(CLASSES);
    }

    @Test
    void what_the_library_is_made_of_is_not_used() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("okhttp3..", "okio..", "org.xbill..", "com.fasterxml..")
                .check(CLASSES);
    }

    @Test
    void templates_are_known_to_the_page_only() {
        noClasses()
                .that(resideOutsideOfPackages("io.github.lyncdiscover.cli.page"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.samskivert..")
                .check(CLASSES);
    }

    @Test
    void the_page_stands_on_its_views_and_they_on_the_drawing() {
        noClasses()
                .that(resideInAPackage("io.github.lyncdiscover.cli.page.."))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.github.lyncdiscover.cli", "io.github.lyncdiscover.cli.arguments")
                .check(CLASSES);
        noClasses()
                .that(resideInAPackage("io.github.lyncdiscover.cli.page.view"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.github.lyncdiscover.cli.page")
                .check(CLASSES);
        noClasses()
                .that(resideInAPackage("io.github.lyncdiscover.cli.page.drawing"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.github.lyncdiscover.cli.page", "io.github.lyncdiscover.cli.page.view")
                .check(CLASSES);
    }
}
