package io.github.lyncdiscover.text.content;

import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.name.SourcePosition;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** A reader of YAML that may be hostile: everything is bounded, and errors have their line and column. */
public final class YamlReader {
    private static final int LONGEST = 200;

    private YamlReader() {}

    /**
     * Reads a file's documents.
     *
     * @param bytes what is in the file
     * @return one node a document; none for a file without any
     * @throws YamlFault if it is not YAML, or more than a plan needs
     */
    public static List<YamlNode> read(byte[] bytes) {
        String text = YamlText.of(bytes);
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(Integer.MAX_VALUE)
                .setUseMarks(true)
                .build();
        Optional<NodeBuilder> begun = Optional.empty();
        try {
            NodeBuilder documents = new NodeBuilder(new ParserImpl(settings, new StreamReader(settings, text)));
            begun = Optional.of(documents);
            return documents.read();
        } catch (MarkedYamlEngineException notYaml) {
            throw fault(notYaml, text, begun.flatMap(NodeBuilder::lastQuoted));
        } catch (ReaderException odd) {
            throw new YamlFault(
                    SourcePosition.after(text.substring(0, text.offsetByCodePoints(0, odd.getPosition()))),
                    String.format(Locale.ROOT, "the character U+%04X is not allowed in YAML", odd.getCodePoint()));
        } catch (YamlEngineException notYaml) {
            throw new YamlFault(
                    SourcePosition.START, "this is not YAML: " + sentence(String.valueOf(notYaml.getMessage())));
        } catch (YamlFault told) {
            throw told;
        } catch (RuntimeException odd) {
            // The parser answers some broken input with exceptions of Java's own.
            throw new YamlFault(SourcePosition.START, "this is not YAML that can be read here");
        }
    }

    private static YamlFault fault(
            MarkedYamlEngineException notYaml, String text, Optional<NodeBuilder.Quoted> quoted) {
        SourcePosition mark = notYaml.getProblemMark()
                .or(notYaml::getContextMark)
                .map(NodeBuilder::mark)
                .orElse(SourcePosition.START);
        Optional<SourcePosition> tab = indentedByTab(text, mark.line());
        if (tab.isPresent()) {
            return new YamlFault(tab.get(), "a tab is not allowed here: YAML indents with blanks");
        }
        String hint = quoted.filter(
                        last -> last.end().line() == mark.line() && last.start().line() < mark.line())
                .map(last -> "; the quote that opens in line " + last.start().line() + " closes here")
                .orElse("");
        YamlFault told = new YamlSyntaxHints(
                        text, mark, notYaml.getContextMark().map(NodeBuilder::mark))
                .said(notYaml.getProblem())
                .orElseGet(() -> new YamlFault(mark, "this is not YAML: " + sentence(notYaml.getProblem())));
        return hint.isEmpty() ? told : new YamlFault(told.mark(), told.getMessage() + hint);
    }

    /** The first tab before the text of a line, which shows only later that nothing good came of it. */
    private static Optional<SourcePosition> indentedByTab(String text, int last) {
        List<String> lines = text.lines().limit(last).toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int column = line.length() - line.stripLeading().length();
            int tab = line.substring(0, column).indexOf('\t');
            if (tab >= 0 && column < line.length() && line.charAt(column) != '#') {
                return Optional.of(new SourcePosition(i + 1, tab + 1));
            }
        }
        return Optional.empty();
    }

    private static String sentence(String text) {
        String line = text.lines().findFirst().orElse("");
        return PrintableText.of(line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…");
    }
}
