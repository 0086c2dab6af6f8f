package io.github.lyncdiscover.imports.zone;

import io.github.lyncdiscover.imports.format.ImportFault;
import io.github.lyncdiscover.name.SourcePosition;
import io.github.lyncdiscover.text.file.FileLimits;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;

/** The lists of lines that one file is read into: together they hold at most {@link FileLimits#ZONE_RECORDS} lines. */
public final class RawLines {
    private int count;

    /**
     * One more list, to be filled while the file is read.
     *
     * @return an empty list, whose {@code add} throws a {@link ImportFault} for a line too many
     */
    public List<RawLine> list() {
        return new Counted();
    }

    private final class Counted extends AbstractList<RawLine> {
        private final List<RawLine> lines = new ArrayList<>();

        @Override
        public RawLine get(int index) {
            return lines.get(index);
        }

        @Override
        public int size() {
            return lines.size();
        }

        @Override
        public void add(int index, RawLine line) {
            count++;
            if (count > FileLimits.ZONE_RECORDS) {
                throw new ImportFault(
                        new SourcePosition(line.line(), 1),
                        "up to here the file holds more than " + FileLimits.ZONE_RECORDS
                                + " records; give those that matter here");
            }
            lines.add(index, line);
        }

        @Override
        public void clear() {
            lines.clear();
        }
    }
}
