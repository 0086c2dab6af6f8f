package io.github.lyncdiscover.survey;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Verdict;
import io.github.lyncdiscover.text.content.JsonValue;
import io.github.lyncdiscover.text.file.CsvCell;
import io.github.lyncdiscover.text.file.CsvRows;
import io.github.lyncdiscover.text.file.TextFault;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A form of the output of a survey: what a line contains, and how it is read back after a break. More may come.
 *
 * @since 0.1.0
 */
public enum SurveyFormat {
    /** One JSON object a line, in the form of {@code docs/schema/prediction-1.schema.json}. */
    JSON_LINES {
        @Override
        Optional<SurveyEntry> entry(String line) {
            try {
                return WrittenPrediction.read(JsonValue.parse(line));
            } catch (JsonValue.Fault broken) {
                return Optional.empty();
            }
        }
    },
    /** A table (RFC 4180): a head, then one row a prediction. Lists within a field are separated by a blank. */
    CSV {
        @Override
        Optional<SurveyEntry> entry(String line) {
            try {
                return readRow(line);
            } catch (TextFault | IllegalArgumentException broken) {
                return Optional.empty();
            }
        }
    };

    private static final List<String> COLUMNS = List.of(
            "signInAddress",
            "sipDomain",
            "client",
            "location",
            "verdict",
            "servers",
            "addedEntries",
            "keptEntries",
            "uncoveredServers",
            "findings");

    /** Reports whether a text that was cut off may be the beginning of an output. */
    boolean mayBegin(String text) {
        String start = this == CSV ? head() : "{\"signInAddress\":";
        return text.startsWith(start) || start.startsWith(text);
    }

    /** The prediction of a line; empty if the line is none. */
    abstract Optional<SurveyEntry> entry(String line);

    /**
     * The first line of the output.
     *
     * @return the head of a table with its line feed; empty text where there is none
     */
    public String head() {
        return this == CSV ? String.join(",", COLUMNS) + "\n" : "";
    }

    /**
     * The line of a prediction in a table.
     *
     * @param prediction the prediction
     * @return the row with its line feed
     */
    public static String row(Prediction prediction) {
        SurveyEntry brief = SurveyEntry.of(prediction);
        return Stream.of(
                                prediction.signInAddress().user().isPresent() ? brief.address() : "",
                                prediction.signInAddress().sipDomain().text(),
                                brief.client(),
                                brief.location(),
                                brief.verdict().name(),
                                joined(brief.servers(), DomainName::text),
                                joined(brief.added(), DomainName::text),
                                joined(brief.kept(), DomainName::text),
                                String.valueOf(brief.uncovered()),
                                joined(
                                        prediction.findings().stream()
                                                .map(finding -> finding.code().name())
                                                .distinct()
                                                .toList(),
                                        Function.identity()))
                        .map(CsvCell::of)
                        .collect(Collectors.joining(","))
                + "\n";
    }

    private static <T> String joined(List<T> values, Function<T, String> text) {
        return values.stream().map(text).collect(Collectors.joining(" "));
    }

    private static Optional<SurveyEntry> readRow(String line) {
        CsvRows rows = CsvRows.of(String.join(",", COLUMNS) + "\n" + line + "\n");
        rows.next();
        List<String> fields = rows.next().map(CsvRows.Row::fields).orElse(List.of());
        if (fields.size() != COLUMNS.size()) {
            return Optional.empty();
        }
        String address = fields.get(0).startsWith("'") ? fields.get(0).substring(1) : fields.get(0);
        return Optional.of(new SurveyEntry(
                address.isEmpty() ? fields.get(1) : address,
                fields.get(2),
                fields.get(3),
                Verdict.valueOf(fields.get(4)),
                names(fields.get(5)),
                names(fields.get(6)),
                names(fields.get(7)),
                Integer.parseInt(fields.get(8))));
    }

    private static List<DomainName> names(String field) {
        return Stream.of(field.split(" ", -1))
                .filter(name -> !name.isEmpty())
                .map(DomainName::new)
                .toList();
    }
}
