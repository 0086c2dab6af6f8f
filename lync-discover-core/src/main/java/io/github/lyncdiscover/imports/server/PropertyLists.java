package io.github.lyncdiscover.imports.server;

import io.github.lyncdiscover.imports.format.ImportFault;
import io.github.lyncdiscover.name.SourcePosition;
import io.github.lyncdiscover.text.file.FileLimits;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * The objects of a printed list, one after the other, however it was pasted: with blank lines between its lines, quoted,
 * indented, wrapped. An object ends where more lines are blank than within it, where a property's name comes again, and at a
 * prompt.
 */
final class PropertyLists {
    /** What was seen of the blank lines within an object. */
    private static final int UNSEEN = -1;

    /** More blank lines than a mail program adds to each line. */
    private static final int MOST_ADDED = 2;

    /** No window and no mail is narrower. */
    private static final int NARROWEST = 40;

    private static final Pattern PART_OF_NAME = Pattern.compile("[A-Za-z0-9._:,{}@/-]+");

    private final Consumer<PropertyList> reader;
    private PropertyList block = new PropertyList();
    private PropertyLine before = PropertyLine.of(0, "");
    private int spacing = UNSEEN;
    private int blanks;
    private int objects;
    private Optional<Interruption> interruption = Optional.empty();

    /** A line of text in the middle of an object, which must not be divided by it. */
    private record Interruption(PropertyLine line, PropertyList block, int spacing) {}

    private PropertyLists(Consumer<PropertyList> reader) {
        this.reader = reader;
    }

    /**
     * Gives each object of a text to a reader.
     *
     * @param text the text
     * @param reader takes the objects in their order
     * @throws ImportFault if a table is in it, or a line in the middle of an object is no part of it
     */
    public static void each(String text, Consumer<PropertyList> reader) {
        PropertyLists blocks = new PropertyLists(reader);
        int number = 0;
        for (String raw : (Iterable<String>) text.lines()::iterator) {
            number++;
            blocks.take(PropertyLine.of(number, raw));
        }
        blocks.end();
    }

    private void take(PropertyLine line) {
        switch (line.kind()) {
            case BLANK -> {
                blanks++;
                return;
            }
            case PROPERTY -> {
                interruption.ifPresent(between -> notWithin(between, line));
                property(line);
            }
            case BETWEEN -> end();
            case RULE -> rule(line);
            case TEXT -> text(line);
        }
        if (line.kind() != PropertyLine.Kind.TEXT) {
            interruption = Optional.empty();
        }
        before = line;
        blanks = 0;
    }

    private void end() {
        if (!block.isEmpty()) {
            objects++;
            if (objects > FileLimits.LIST_OBJECTS) {
                throw new ImportFault(
                        new SourcePosition(Math.max(1, before.number()), 1),
                        "up to here the list has more than " + FileLimits.LIST_OBJECTS
                                + " objects, which no deployment has; print those of one command");
            }
            reader.accept(block);
        }
        block = new PropertyList();
        spacing = UNSEEN;
    }

    private void property(PropertyLine line) {
        if (block.isEmpty()) {
            spacing = UNSEEN;
        } else if (block.has(line.name()) || endsHere()) {
            end();
        } else if (blanks == 0 && spacing > 0) {
            PropertyList begun = block.splitLast();
            end();
            block = begun;
            spacing = 0;
        } else if (spacing == UNSEEN) {
            spacing = blanks;
        }
        block.begin(line);
    }

    private boolean endsHere() {
        return spacing == UNSEEN ? blanks > MOST_ADDED : blanks > spacing;
    }

    /** What comes before the first property, or after the last one, belongs to nothing, such as the words of a mail. */
    private void text(PropertyLine line) {
        if (!block.isEmpty() && goesOn(line)) {
            block.goOn(line.text());
            return;
        }
        interruption = block.isEmpty() || endsHere()
                ? Optional.empty()
                : Optional.of(new Interruption(line, block, Math.max(0, spacing)));
        end();
    }

    private void notWithin(Interruption between, PropertyLine line) {
        if (blanks <= between.spacing()
                && !between.block().has(line.name())
                && !line.name().equals("Identity")) {
            throw new ImportFault(
                    new SourcePosition(between.line().number(), 1),
                    "this line is in the middle of " + between.block().title()
                            + " and no property of it; take it out, or join it to the line above");
        }
    }

    /**
     * Whether a line is the rest of a value: windows indent it, or break lists and long words anywhere; mail programs break
     * between words.
     */
    private boolean goesOn(PropertyLine line) {
        if (endsHere() || (spacing == UNSEEN && blanks > 1)) {
            return false;
        } else if (line.margin() > block.margin() || block.isOpen()) {
            return true;
        }
        boolean word = PART_OF_NAME.matcher(line.text()).matches();
        return word && !block.isClosed() && before.width() + line.text().length() >= NARROWEST;
    }

    private void rule(PropertyLine line) {
        boolean underOneWord = before.kind() == PropertyLine.Kind.TEXT
                && before.text().length() == line.text().length()
                && before.text().matches("[A-Z][A-Za-z]*");
        boolean table = line.text().indexOf(' ') > 0 || underOneWord;
        if (table && blanks == 0) {
            throw new ImportFault(
                    new SourcePosition(Math.max(1, before.number()), 1),
                    "a table begins here, in which PowerShell cuts what is wider than the window; print it with"
                            + " Format-List, after $FormatEnumerationLimit = -1");
        }
        end();
    }
}
