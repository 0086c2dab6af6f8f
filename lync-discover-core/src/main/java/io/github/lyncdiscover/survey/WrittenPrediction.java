package io.github.lyncdiscover.survey;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.prediction.Verdict;
import io.github.lyncdiscover.text.content.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The fields that a survey needs of a prediction in its own JSON output. */
final class WrittenPrediction {
    private final JsonValue.Members prediction;

    private WrittenPrediction(JsonValue.Members prediction) {
        this.prediction = prediction;
    }

    /** The prediction in brief; empty if it is none. */
    static Optional<SurveyEntry> read(JsonValue json) {
        try {
            return json instanceof JsonValue.Members object ? new WrittenPrediction(object).brief() : Optional.empty();
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    private Optional<SurveyEntry> brief() {
        Optional<String> domain = text(prediction, "sipDomain");
        Optional<String> client = text(prediction, "client");
        Optional<String> verdict = text(prediction, "verdict");
        Optional<JsonValue.Members> cure = member(prediction, "cure")
                .filter(JsonValue.Members.class::isInstance)
                .map(JsonValue.Members.class::cast);
        if (domain.isEmpty() || client.isEmpty() || verdict.isEmpty() || cure.isEmpty()) {
            return Optional.empty();
        }
        List<DomainName> servers = items(prediction, "prompts")
                .flatMap(prompt -> text(prompt, "server").stream())
                .map(DomainName::new)
                .distinct()
                .toList();
        Optional<String> value = text(cure.get(), "value");
        List<DomainName> added = value.isEmpty() ? List.of() : names(cure.get(), "added");
        List<DomainName> kept = value.stream()
                .flatMap(whole -> Stream.of(whole.split(", ", -1)))
                .map(DomainName::new)
                .filter(name -> !added.contains(name))
                .toList();
        return Optional.of(new SurveyEntry(
                text(prediction, "signInAddress").orElse(domain.get()),
                client.get(),
                text(prediction, "location").orElse(""),
                Verdict.valueOf(verdict.get()),
                servers,
                added,
                kept,
                value.isEmpty()
                        ? (int) items(prediction, "prompts").count()
                        : names(cure.get(), "uncovered").size()));
    }

    private static List<DomainName> names(JsonValue.Members object, String member) {
        return items(object, member)
                .flatMap(item -> item instanceof JsonValue.Text text ? Stream.of(text.value()) : Stream.empty())
                .map(DomainName::new)
                .toList();
    }

    private static Stream<JsonValue> items(JsonValue.Members object, String member) {
        return member(object, member).stream()
                .flatMap(found -> found instanceof JsonValue.Items items ? items.values().stream() : Stream.empty());
    }

    private static Optional<String> text(JsonValue json, String member) {
        return json instanceof JsonValue.Members object
                ? member(object, member)
                        .flatMap(found ->
                                found instanceof JsonValue.Text text ? Optional.of(text.value()) : Optional.empty())
                : Optional.empty();
    }

    private static Optional<JsonValue> member(JsonValue.Members object, String member) {
        return Optional.ofNullable(object.members().get(member)).map(JsonValue.Member::value);
    }
}
