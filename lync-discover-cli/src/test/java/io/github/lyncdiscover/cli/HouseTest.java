package io.github.lyncdiscover.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.lyncdiscover.LyncDiscover;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the command line may use: of the library what it publishes, and none of the libraries behind it. */
final class HouseTest {
    private static final String HOUSE = "io.github.lyncdiscover.cli";

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
                .filter(export -> !export.isQualified() || export.targets().contains(HOUSE))
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

    /** From the ground up; rooms of one floor do not know each other, and nobody knows what is above. */
    private static final List<List<String>> FLOORS = List.of(
            List.of(".arguments", ".ntlm", ".page.view"),
            List.of(".page", ".options", ".manual"),
            List.of(".command"),
            List.of(".command.survey"),
            List.of(""));

    @TestFactory
    Stream<DynamicTest> arrows_run_down_only_and_none_sideways() {
        return IntStream.range(0, FLOORS.size())
                .boxed()
                .flatMap(floor -> FLOORS.get(floor).stream().map(room -> {
                    String[] forbidden = FLOORS.subList(floor, FLOORS.size()).stream()
                            .flatMap(List::stream)
                            .filter(other -> !other.equals(room))
                            .map(other -> HOUSE + other)
                            .toArray(String[]::new);
                    return DynamicTest.dynamicTest(
                            HOUSE + room,
                            () -> noClasses()
                                    .that(resideInAPackage(HOUSE + room))
                                    .should()
                                    .dependOnClassesThat()
                                    .resideInAnyPackage(forbidden)
                                    .check(CLASSES));
                }));
    }

    @Test
    void the_page_knows_no_command_line() {
        noClasses()
                .that(resideInAPackage(HOUSE + ".page.."))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(HOUSE + ".arguments", HOUSE + ".options")
                .check(CLASSES);
    }

    @Test
    void every_class_is_in_a_room() {
        Set<String> known =
                FLOORS.stream().flatMap(List::stream).map(room -> HOUSE + room).collect(Collectors.toSet());
        assertEquals(known, CLASSES.stream().map(JavaClass::getPackageName).collect(Collectors.toSet()));
    }

    private static Stream<JavaClass> topLevelTypes() {
        JavaClasses library = new ClassFileImporter().importPath(home(LyncDiscover.class));
        return Stream.concat(CLASSES.stream(), library.stream())
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().contains("-info"));
    }

    @Test
    void no_two_types_share_a_name() {
        Map<String, List<String>> twice = topLevelTypes()
                .collect(Collectors.groupingBy(
                        JavaClass::getSimpleName, Collectors.mapping(JavaClass::getName, Collectors.toList())));
        twice.values().removeIf(types -> types.size() == 1);
        assertEquals(Map.of(), twice);
    }

    /** A name of one everyday word says too little; one in four may be a term of the field. */
    @Test
    void at_most_a_quarter_of_the_names_is_one_word() {
        List<String> names = topLevelTypes().map(JavaClass::getSimpleName).toList();
        List<String> single =
                names.stream().filter(name -> name.matches("[A-Z][a-z0-9]*")).toList();
        assertTrue(single.size() * 4 <= names.size(), single::toString);
    }
}
