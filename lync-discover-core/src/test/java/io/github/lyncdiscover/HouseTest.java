package io.github.lyncdiscover;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.module.ModuleDescriptor;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.security.Security;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rooms of the library and the arrows between them: down only, none sideways; each library in its own room. */
final class HouseTest {
    private static final String HOUSE = "io.github.lyncdiscover";

    private static final int MOST_DOORS = 20;

    private static final int MOST_TYPES = 172;

    /** From the ground up; rooms of one floor do not know each other. */
    static final List<List<String>> FLOORS = List.of(
            List.of("name"),
            List.of("text"),
            List.of("trust", "autodiscover", "certificate"),
            List.of("chain", "authentication"),
            List.of("network", "client", "deployment"),
            List.of("prediction", "live", "planned", "imports", "remedy", "signin"),
            List.of("bootstrap"),
            List.of("recorded"),
            List.of("plan"),
            List.of("advice", "comparison", "lint", "survey"),
            List.of("report", ""));

    /** Rooms that are divided, again from the ground up; the one without a name is what the others are parts of. */
    private static final Map<String, List<List<String>>> DIVIDED = Map.ofEntries(
            Map.entry(
                    "imports",
                    List.of(
                            List.of("format"),
                            List.of("topology", "zone"),
                            List.of("server", "zone.reader"),
                            List.of(""))),
            Map.entry("chain", List.of(List.of(""), List.of("server"))),
            Map.entry("text", List.of(List.of("file"), List.of("content", "kind", ""))),
            Map.entry("live", List.of(List.of("tcp", "tls"), List.of("dns"), List.of(""))),
            Map.entry(
                    "plan",
                    List.of(
                            List.of("certificates"),
                            List.of("handshake"),
                            List.of("world"),
                            List.of("file", "writer"),
                            List.of(""),
                            List.of("table"))),
            Map.entry("recorded", List.of(List.of(""), List.of("capture"))),
            Map.entry("remedy", List.of(List.of("registry"), List.of(""))),
            Map.entry("report", List.of(List.of("text", "json"), List.of(""), List.of("task"))));

    private static final JavaClasses CLASSES = new ClassFileImporter().importPath(whereTheLibraryIs());

    private static Path whereTheLibraryIs() {
        try {
            URI place = LyncDiscover.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            return Path.of(place);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The façade's own package is a room too, without what lies below it. */
    private static String room(String name) {
        return name.isEmpty() ? HOUSE : HOUSE + "." + name + "..";
    }

    private static Stream<String> all(List<List<String>> floors) {
        return floors.stream().flatMap(List::stream);
    }

    /** The package of a part of a divided room. */
    private static String part(String room, String part) {
        return HOUSE + "." + room + (part.isEmpty() ? "" : "." + part);
    }

    @Test
    void every_class_is_in_a_room() {
        Set<String> packages = CLASSES.stream().map(JavaClass::getPackageName).collect(toSortedSet());
        Set<String> known = all(FLOORS)
                .flatMap(room -> room.isEmpty()
                        ? Stream.of(HOUSE)
                        : all(DIVIDED.getOrDefault(room, List.of(List.of("")))).map(part -> part(room, part)))
                .collect(toSortedSet());
        assertEquals(known, packages);
    }

    private static Collector<String, ?, Set<String>> toSortedSet() {
        return Collectors.<String, Set<String>>toCollection(TreeSet::new);
    }

    @TestFactory
    Stream<DynamicTest> arrows_run_down_only_and_none_sideways() {
        return arrowsRunDown(FLOORS, HouseTest::room);
    }

    @TestFactory
    Stream<DynamicTest> arrows_run_down_only_within_a_divided_room() {
        return DIVIDED.entrySet().stream()
                .flatMap(room -> arrowsRunDown(room.getValue(), part -> part(room.getKey(), part)));
    }

    private static Stream<DynamicTest> arrowsRunDown(List<List<String>> floors, UnaryOperator<String> place) {
        List<DynamicTest> tests = new ArrayList<>();
        for (int floor = 0; floor < floors.size(); floor++) {
            List<List<String>> notBelow = floors.subList(floor, floors.size());
            for (String room : floors.get(floor)) {
                String[] forbidden = all(notBelow)
                        .filter(other -> !other.equals(room))
                        .map(place)
                        .toArray(String[]::new);
                ArchRule rule = noClasses()
                        .that()
                        .resideInAPackage(place.apply(room))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(forbidden);
                tests.add(DynamicTest.dynamicTest(place.apply(room), () -> rule.check(CLASSES)));
            }
        }
        return tests.stream();
    }

    /** A type that only its own room uses is no door. */
    @Test
    void public_types_of_closed_rooms_are_used_from_other_rooms() {
        Set<String> open = LyncDiscover.class.getModule().getDescriptor().exports().stream()
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toSet());
        Set<String> unused = CLASSES.stream()
                .filter(type -> type.isTopLevelClass()
                        && type.getModifiers().contains(JavaModifier.PUBLIC)
                        && !open.contains(type.getPackageName()))
                .filter(type -> type.getDirectDependenciesToSelf().stream()
                        .noneMatch(arrow ->
                                !arrow.getOriginClass().getPackageName().equals(type.getPackageName())))
                .map(JavaClass::getName)
                .collect(toSortedSet());
        assertEquals(Set.of(), unused);
    }

    /** What is exported to everybody is kept for long: more of it is a decision, taken here. */
    @Test
    void doors_are_few() {
        Set<String> open = LyncDiscover.class.getModule().getDescriptor().exports().stream()
                .filter(export -> !export.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .collect(toSortedSet());
        Set<String> types = CLASSES.stream()
                .filter(type -> type.isTopLevelClass()
                        && type.getModifiers().contains(JavaModifier.PUBLIC)
                        && open.contains(type.getPackageName()))
                .map(JavaClass::getName)
                .collect(toSortedSet());
        assertTrue(open.size() <= MOST_DOORS, () -> open.size() + " exported packages: " + open);
        assertTrue(types.size() <= MOST_TYPES, () -> types.size() + " exported types: " + types);
    }

    @Test
    void facade_and_engine_know_no_adapter() {
        noClasses()
                .that()
                .resideInAnyPackage(HOUSE, room("bootstrap"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(room("live"), room("planned"), room("recorded"))
                .check(CLASSES);
    }

    @Test
    void there_are_no_cycles() {
        SlicesRuleDefinition.slices()
                .matching(HOUSE + ".(**)")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @TestFactory
    Stream<DynamicTest> each_library_is_known_in_its_own_rooms_only() {
        Map<String, List<String>> rooms = Map.of(
                "org.xbill..", List.of("live"),
                "okhttp3..", List.of("live", "trust"),
                "okio..", List.of("live", "trust"),
                "com.fasterxml.jackson..", List.of("autodiscover", "text", "report"),
                "org.slf4j..", List.of("live"),
                "org.snakeyaml..", List.of("text"),
                "org.xml..", List.of("autodiscover", "remedy"),
                "javax.xml..", List.of("text", "autodiscover", "imports.format", "remedy", "report", "signin"),
                "java.net.http..", List.of("nowhere"));
        return rooms.entrySet().stream()
                .map(library -> DynamicTest.dynamicTest(
                        library.getKey(),
                        () -> noClasses()
                                .that()
                                .resideOutsideOfPackages(library.getValue().stream()
                                        .map(HouseTest::room)
                                        .toArray(String[]::new))
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage(library.getKey())
                                .check(CLASSES)));
    }

    @Test
    void adapters_are_named_after_their_library_and_are_not_public() {
        classes()
                .that()
                .resideInAPackage(HOUSE + ".live")
                .and()
                .areTopLevelClasses()
                .and(dependOn("org.xbill..", "okhttp3.."))
                .should()
                .notBePublic()
                .check(CLASSES);
        for (String adapter : List.of("DnsjavaLookup", "OkHttpFetch", "JsseHandshake")) {
            JavaClass type = CLASSES.get(HOUSE + ".live." + adapter);
            assertEquals(false, type.getModifiers().contains(JavaModifier.PUBLIC), adapter);
        }
    }

    private static DescribedPredicate<JavaClass> dependOn(String... packages) {
        return DescribedPredicate.describe(
                "depend on " + String.join(" or ", packages),
                type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(arrow -> resideInAnyPackage(packages).test(arrow.getTargetClass())));
    }

    @Test
    void the_library_ends_no_process_and_sets_nothing_for_all() {
        noClasses()
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class)
                .orShould()
                .callMethod(System.class, "setProperty", String.class, String.class)
                .orShould()
                .callMethod(Security.class, "setProperty", String.class, String.class)
                .orShould()
                .callMethod(Locale.class, "setDefault", Locale.class)
                .orShould()
                .callMethod(TimeZone.class, "setDefault", TimeZone.class)
                .check(CLASSES);
        GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES);
    }

    @Test
    void the_library_uses_no_default_locale_zone_or_charset() {
        noClasses()
                .should()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase")
                .orShould()
                .callMethod(String.class, "format", String.class, Object[].class)
                .orShould()
                .callMethod(String.class, "formatted", Object[].class)
                .orShould()
                .callMethod(String.class, "getBytes")
                .orShould()
                .callConstructor(String.class, byte[].class)
                .orShould()
                .callConstructor(InputStreamReader.class, InputStream.class)
                .orShould()
                .callMethod(Locale.class, "getDefault")
                .orShould()
                .callMethod(TimeZone.class, "getDefault")
                .orShould()
                .callMethod(ZoneId.class, "systemDefault")
                .orShould()
                .callMethod(Charset.class, "defaultCharset")
                .check(CLASSES);
    }

    /** Only the worlds and the port's deadlines know the time. */
    @Test
    void nothing_in_a_prediction_depends_on_time_or_chance() {
        noClasses()
                .that()
                .resideInAnyPackage(Stream.of(
                                "name",
                                "certificate",
                                "trust",
                                "chain",
                                "autodiscover",
                                "client",
                                "prediction",
                                "planned",
                                "bootstrap",
                                "report",
                                "")
                        .map(HouseTest::room)
                        .toArray(String[]::new))
                .should()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .check(CLASSES);
    }

    @Test
    void every_package_with_a_class_is_marked_for_nulls() {
        Set<String> marked = CLASSES.stream()
                .filter(type -> type.getSimpleName().equals("package-info"))
                .filter(type -> type.isAnnotatedWith(NullMarked.class))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet());
        Set<String> packages = CLASSES.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
        assertEquals(packages, marked);
    }
}
