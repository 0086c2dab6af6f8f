package io.github.lyncdiscover.report;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.deployment.HomedUsers;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.plan.table.PeopleCount;
import io.github.lyncdiscover.plan.table.PeopleCounts;
import io.github.lyncdiscover.plan.table.PlanTable;
import io.github.lyncdiscover.plan.table.TableRow;
import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.prediction.Verdict;
import io.github.lyncdiscover.report.text.RowWords;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A JUnit XML report of plans, for pipelines that show test results: a suite for each plan, a test for each sign-in,
 * or in large plans for each cell of the table. A test fails where an expectation is broken; in a plan that expects
 * nothing, where the verdict is not {@code NO_PROMPT}. A sign-in of which a plan with expectations expects nothing is
 * skipped, never passed. The same plans give the same text.
 */
public final class JUnitReport {
    private static final int MOST_TESTS = 5_000;

    private final XMLStreamWriter xml;

    private record Test(String name, TableRow.Cell cell, Optional<PeopleCount> people, boolean skipped) {
        boolean fails(boolean expects) {
            return expects ? !cell.broken().isEmpty() : cell.outcome().verdict() != Verdict.NO_PROMPT;
        }
    }

    /** Whose sign-ins a test is about, and how many people they are. */
    private record Whose(
            String name, Optional<PeopleCount> people, List<HomedUsers> users, List<ClientProfile> clients) {
        /** Whether the plan expects something, and of none of these. */
        boolean isSkipped(MigrationPlan plan, Location location) {
            return !plan.expectations().isEmpty()
                    && plan.expectations().stream()
                            .noneMatch(expected -> clients.stream()
                                    .anyMatch(client -> users.stream()
                                            .anyMatch(each -> expected.concerns(each, location, client))));
        }
    }

    private JUnitReport(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /**
     * Plans as a report.
     *
     * @param plans what comes of each
     * @return an XML document, ending in a line feed
     */
    public static String of(List<PlanTable> plans) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new JUnitReport(xml).write(plans);
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.append('\n').toString();
    }

    private void write(List<PlanTable> plans) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        line(0);
        xml.writeStartElement("testsuites");
        for (PlanTable plan : plans) {
            suite(plan);
        }
        line(0);
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void suite(PlanTable outcomes) throws XMLStreamException {
        boolean expects = !outcomes.plan().expectations().isEmpty();
        List<Test> tests = tests(outcomes);
        line(1);
        xml.writeStartElement("testsuite");
        attribute("name", outcomes.plan().title());
        attribute("tests", String.valueOf(tests.size()));
        attribute(
                "failures",
                String.valueOf(
                        tests.stream().filter(test -> test.fails(expects)).count()));
        attribute("errors", "0");
        attribute("skipped", String.valueOf(tests.stream().filter(Test::skipped).count()));
        for (Test test : tests) {
            write(outcomes.plan().title(), test, expects);
        }
        line(1);
        xml.writeEndElement();
    }

    /** A test for each sign-in, by a name that stays when others change; for each cell where they are too many. */
    private static List<Test> tests(PlanTable outcomes) {
        RowWords words = new RowWords(outcomes.plan());
        Optional<PeopleCounts> census = PeopleCounts.ifAny(outcomes.plan().deployment());
        return outcomes.rows().stream()
                .flatMap(row -> row.cells().entrySet().stream()
                        .flatMap(cell -> whose(row, words, census, outcomes.count() > MOST_TESTS)
                                .map(whose -> new Test(
                                        whose.name() + ", "
                                                + cell.getKey().name().toLowerCase(Locale.ROOT),
                                        cell.getValue(),
                                        whose.people(),
                                        whose.isSkipped(outcomes.plan(), cell.getKey())))))
                .toList();
    }

    private static Stream<Whose> whose(TableRow row, RowWords words, Optional<PeopleCounts> census, boolean folded) {
        return folded
                ? Stream.of(new Whose(
                        words.label(row, 1),
                        row.people(),
                        row.homes().stream()
                                .flatMap(home -> row.users().stream().map(user -> new HomedUsers(user, home)))
                                .toList(),
                        row.clients()))
                : row.users().stream()
                        .flatMap(user -> row.homes().stream()
                                .flatMap(home -> row.clients().stream()
                                        .map(client -> new Whose(
                                                words.label(user, home, client),
                                                census.map(numbers -> numbers.of(new HomedUsers(user, home))),
                                                List.of(new HomedUsers(user, home)),
                                                List.of(client)))));
    }

    private void write(String plan, Test test, boolean expects) throws XMLStreamException {
        TableRow.Cell cell = test.cell();
        line(2);
        xml.writeStartElement("testcase");
        attribute("classname", plan);
        attribute("name", test.name());
        if (test.skipped()) {
            line(3);
            xml.writeEmptyElement("skipped");
            attribute(
                    "message",
                    cell.outcome().verdict() + "; the plan expects nothing of this sign-in"
                            + test.people().map(people -> "; " + people.note()).orElse(""));
            line(2);
        } else if (test.fails(expects)) {
            line(3);
            xml.writeStartElement("failure");
            attribute("type", cell.outcome().verdict().name());
            attribute(
                    "message",
                    (expects ? differences(cell) : cell.outcome().verdict().name())
                            + test.people().map(people -> "; " + people.note()).orElse(""));
            text(cell.outcome().example().prediction().explain());
            xml.writeEndElement();
            line(2);
        }
        xml.writeEndElement();
    }

    private static String differences(TableRow.Cell cell) {
        return cell.broken().stream()
                .map(missed -> missed.expectation().place().map(at -> at + ": ").orElse("")
                        + String.join("; ", missed.differences()))
                .collect(Collectors.joining("; "));
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, PrintableText.of(value));
    }

    private void text(String lines) throws XMLStreamException {
        xml.writeCharacters(lines.lines().map(PrintableText::of).collect(Collectors.joining("\n")));
    }

    private void line(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    @Override
    public String toString() {
        return "a JUnit report";
    }
}
