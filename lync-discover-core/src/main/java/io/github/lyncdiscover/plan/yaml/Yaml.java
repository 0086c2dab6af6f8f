package io.github.lyncdiscover.plan.yaml;

import io.github.lyncdiscover.name.Printable;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Reads YAML that may be hostile: everything is bounded, and what is wrong is told with its line and column. */
public final class Yaml {
    private Yaml() {}

    /**
     * Reads a file's documents.
     *
     * @param bytes what is in the file
     * @return one node a document; none for a file without any
     * @throws YamlFault if it is not YAML, or more than a plan needs
     */
    public static List<Node> read(byte[] bytes) {
        String text = YamlText.of(bytes);
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(Integer.MAX_VALUE)
                .setUseMarks(true)
                .build();
        Iterator<Event> events = new ParserImpl(settings, new StreamReader(settings, text));
        try {
            return new Documents(events).read();
        } catch (MarkedYamlEngineException notYaml) {
            throw fault(notYaml, text);
        } catch (ReaderException odd) {
            throw new YamlFault(
                    Mark.after(text.substring(0, text.offsetByCodePoints(0, odd.getPosition()))),
                    String.format(Locale.ROOT, "the character U+%04X can't stand in YAML", odd.getCodePoint()));
        } catch (YamlEngineException notYaml) {
            throw new YamlFault(Mark.START, "this is not YAML: " + sentence(String.valueOf(notYaml.getMessage())));
        }
    }

    private static YamlFault fault(MarkedYamlEngineException notYaml, String text) {
        Optional<org.snakeyaml.engine.v2.exceptions.Mark> place =
                notYaml.getProblemMark().or(notYaml::getContextMark);
        Mark mark = place.map(Documents::mark).orElse(Mark.START);
        int index =
                place.map(there -> text.offsetByCodePoints(0, there.getIndex())).orElse(text.length());
        if (index < text.length() && text.charAt(index) == '\t') {
            return new YamlFault(mark, "a tab can't stand here; YAML indents with blanks");
        }
        return new YamlFault(mark, "this is not YAML: " + sentence(notYaml.getProblem()));
    }

    private static String sentence(String text) {
        String line = text.lines().findFirst().orElse("");
        return Printable.of(line.length() <= 200 ? line : line.substring(0, 200) + "…");
    }
}
