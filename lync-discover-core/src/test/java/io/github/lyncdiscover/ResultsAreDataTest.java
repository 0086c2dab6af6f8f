package io.github.lyncdiscover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.lyncdiscover.prediction.Doubt;
import io.github.lyncdiscover.prediction.Finding;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.PresentedCertificates;
import io.github.lyncdiscover.prediction.Prompt;
import io.github.lyncdiscover.prediction.Step;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Results are data: sentences are made for people where they are printed, and no code reads one. */
final class ResultsAreDataTest {
    /** What makes a sentence of a result. */
    private static final Map<Class<?>, Set<String>> SENTENCES = Map.of(
            Step.class, Set.of("sentence", "conclusion"),
            Step.Read.class, Set.of("detail", "names"),
            Finding.class, Set.of("message", "toString"),
            Doubt.class, Set.of("sentence"),
            Prompt.class, Set.of("reason"),
            PresentedCertificates.class, Set.of("sentence"),
            Prediction.class, Set.of("explain"));

    /** Where words are made and printed, and the assertion errors of plans. */
    private static final Pattern PRINTS =
            Pattern.compile("(?:report|prediction)\\..*|plan\\.(?:PlannedSignIn|MigrationPlan)");

    /** An operation that looks into a text. */
    private static final String LOOKS =
            "(?:contains|startsWith|endsWith|matches|split|indexOf|lastIndexOf|substring|charAt|replace\\w*|equals\\w*)\\(";

    private static final String WORDS = "\\.(?:sentence|conclusion|message|explain|detail|said)\\(\\)";

    private static final Pattern READS = Pattern.compile(WORDS + "\\s*\\.\\s*" + LOOKS + "|\\b" + LOOKS
            + "[^()]*(?:\\([^()]*\\)[^()]*)*" + WORDS + "\\s*\\)|\\bmatcher\\([^()]*" + WORDS);

    /** The constants of an enum, or what prints as one, taken apart. */
    private static final Pattern TAKES_APART = Pattern.compile(
            "\\b(?:kind|code|reason|stage|verdict|outcome|ending|source|basis|severity)\\(\\)\\s*\\.(?:name|toString)\\(\\)\\s*\\.\\s*"
                    + LOOKS);

    /** Texts in published results, each with what it is instead of a sentence. */
    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("plan.table.OutcomeKey.CuringList.name", "the name of a setting"),
            Map.entry("plan.table.OutcomeKey.Failure.server", "a name without its SIP domain"),
            Map.entry("plan.table.OutcomeKey.certificateMessage", "the client's own words, a fact of its profile"),
            Map.entry("plan.table.TableRow.Cell.Missed.differences", "what a test report prints"),
            Map.entry("prediction.Cure.broken", "entries as written, which are no names"),
            Map.entry("prediction.Doubt.subject", "a host, or the name of a service record"),
            Map.entry("prediction.FindingDetails.Text.name", "the name of a detail"),
            Map.entry("prediction.FindingDetails.Text.values", "the form of details for programs that read JSON"),
            Map.entry("prediction.Leg.said", "the words of a server or of the network"),
            Map.entry("prediction.NamedBy.ServiceRecord.name", "the name of a record"),
            Map.entry("prediction.PresentedCertificates.protocol", "the version of TLS as the handshake names it"),
            Map.entry("prediction.SkipReason.name", "the name of a record"),
            Map.entry("prediction.Step.Fetch.detail", "the words of a server or of the network, or a media type"),
            Map.entry("prediction.Step.Handshake.detail", "the words of a server or of the network"),
            Map.entry("prediction.Step.Read.Unreadable.detail", "a media type, or what the reader met"),
            Map.entry("prediction.Subject.RecordName.name", "the name of a record"),
            Map.entry("prediction.Subject.Target.text", "a target as written, which is no address"));

    private static boolean makesSentence(AccessTarget called) {
        return SENTENCES.entrySet().stream()
                .anyMatch(entry -> called.getOwner().isEquivalentTo(entry.getKey())
                        && entry.getValue().contains(called.getName()));
    }

    private static String name(JavaClass type) {
        return type.getName().replace("io.github.lyncdiscover.", "");
    }

    @Test
    void sentences_are_made_only_where_they_are_printed() {
        Set<String> callers = new TreeSet<>();
        Set<String> elsewhere = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.github.lyncdiscover")) {
            boolean ofLibrary = type.getSource().stream()
                    .anyMatch(source -> !source.getUri().toString().matches(".*(?:coretest|test-classes).*"));
            Stream.<JavaAccess<?>>concat(
                            type.getMethodCallsFromSelf().stream(), type.getMethodReferencesFromSelf().stream())
                    .map(JavaAccess::getTarget)
                    .filter(ResultsAreDataTest::makesSentence)
                    .filter(target -> ofLibrary)
                    .forEach(target -> (PRINTS.matcher(name(type)).matches() ? callers : elsewhere).add(name(type)));
        }
        assertTrue(callers.size() > 5, callers::toString);
        assertEquals(Set.of(), elsewhere);
    }

    @Test
    void no_code_looks_into_a_sentence_or_takes_a_constant_apart() {
        assertEquals(
                List.of(),
                sources().entrySet().stream()
                        .flatMap(file -> Stream.of(READS, TAKES_APART)
                                .flatMap(pattern ->
                                        pattern.matcher(file.getValue()).results())
                                .map(found -> file.getKey() + ": " + found.group()))
                        .toList());
    }

    @Test
    void what_looks_into_a_sentence_is_found() {
        for (String line : List.of(
                "step.sentence().startsWith(\"\")",
                "if (lost.detail().equals(CLOSED))",
                "found.equals(finding.message())",
                "finding.message()\n    .replaceFirst(\"\", \"\")",
                "WORDS.matcher(doubt.sentence())")) {
            assertTrue(READS.matcher(line).find(), line);
        }
        assertTrue(TAKES_APART.matcher("finding.code().name().startsWith(\"\")").find());
    }

    private static Map<String, String> sources() {
        return SourceLine.all()
                .collect(Collectors.groupingBy(
                        SourceLine::file, Collectors.mapping(SourceLine::code, Collectors.joining("\n"))));
    }

    @Test
    void no_field_of_a_published_result_is_a_sentence() {
        Set<String> texts = PublishedTypes.all().stream()
                .filter(type ->
                        type.isRecord() && PublishedTypes.name(type).matches("(?:prediction|plan\\.table)\\..*"))
                .flatMap(type -> Stream.of(type.getRecordComponents())
                        .filter(ResultsAreDataTest::isText)
                        .map(component -> PublishedTypes.name(type) + "." + component.getName()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(TEXTS.keySet()), texts, "say in TEXTS what each is, or make it data");
    }

    private static boolean isText(RecordComponent component) {
        return component.getGenericType().getTypeName().contains("java.lang.String");
    }
}
