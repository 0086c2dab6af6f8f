package io.github.lyncdiscover.report;

import io.github.lyncdiscover.name.Printable;
import io.github.lyncdiscover.plan.outcome.Cell;
import io.github.lyncdiscover.plan.outcome.Outcomes;
import io.github.lyncdiscover.plan.outcome.Row;
import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.prediction.Verdict;
import io.github.lyncdiscover.report.text.RowWords;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * What comes of plans as a JUnit XML report, for pipelines that show test results: a suite for each plan, a test for each
 * cell of its table. A test fails where an expectation is broken; in a plan that expects nothing, where the verdict is
 * not {@code NO_PROMPT}. The same plans give the same text.
 */
public final class JUnitReport {
    private final XMLStreamWriter xml;

    private JUnitReport(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /**
     * Plans as a report.
     *
     * @param plans what comes of each
     * @return an XML document, ending in a line feed
     */
    public static String of(List<Outcomes> plans) {
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

    private void write(List<Outcomes> plans) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        line(0);
        xml.writeStartElement("testsuites");
        for (Outcomes plan : plans) {
            suite(plan);
        }
        line(0);
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void suite(Outcomes outcomes) throws XMLStreamException {
        RowWords words = new RowWords(outcomes.plan());
        boolean expects = !outcomes.plan().expectations().isEmpty();
        line(1);
        xml.writeStartElement("testsuite");
        attribute("name", outcomes.plan().title());
        attribute(
                "tests",
                String.valueOf(outcomes.rows().stream()
                        .mapToInt(row -> row.cells().size())
                        .sum()));
        attribute(
                "failures",
                String.valueOf(outcomes.rows().stream()
                        .flatMap(row -> row.cells().values().stream())
                        .filter(cell -> fails(cell, expects))
                        .count()));
        attribute("errors", "0");
        for (Row row : outcomes.rows()) {
            for (Map.Entry<Location, Cell> cell : row.cells().entrySet()) {
                test(
                        outcomes.plan().title(),
                        words.label(row) + ", " + cell.getKey().name().toLowerCase(Locale.ROOT),
                        cell.getValue(),
                        expects);
            }
        }
        line(1);
        xml.writeEndElement();
    }

    private static boolean fails(Cell cell, boolean expects) {
        return expects ? !cell.broken().isEmpty() : cell.outcome().verdict() != Verdict.NO_PROMPT;
    }

    private void test(String plan, String name, Cell cell, boolean expects) throws XMLStreamException {
        line(2);
        xml.writeStartElement("testcase");
        attribute("classname", plan);
        attribute("name", name);
        if (fails(cell, expects)) {
            line(3);
            xml.writeStartElement("failure");
            attribute("type", cell.outcome().verdict().name());
            attribute(
                    "message",
                    expects ? differences(cell) : cell.outcome().verdict().name());
            text(cell.outcome().example().prediction().explain());
            xml.writeEndElement();
            line(2);
        }
        xml.writeEndElement();
    }

    private static String differences(Cell cell) {
        return cell.broken().stream()
                .map(missed -> missed.expectation().place().map(at -> at + ": ").orElse("")
                        + String.join("; ", missed.differences()))
                .collect(Collectors.joining("; "));
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, Printable.of(value));
    }

    private void text(String lines) throws XMLStreamException {
        xml.writeCharacters(lines.lines().map(Printable::of).collect(Collectors.joining("\n")));
    }

    private void line(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }
}
