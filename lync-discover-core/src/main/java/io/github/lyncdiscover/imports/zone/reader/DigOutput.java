package io.github.lyncdiscover.imports.zone.reader;

import io.github.lyncdiscover.imports.format.ImportFault;
import io.github.lyncdiscover.imports.format.ImportWarning.Kind;
import io.github.lyncdiscover.imports.zone.RawLine;
import io.github.lyncdiscover.name.SourcePosition;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The comments of {@code dig}, which say whether its output is a whole zone, a part of one, or an answer only. */
final class DigOutput {
    private static final String HEAD = "<<>> dig";
    private static final List<String> OF_ANSWERS = List.of("->>header<<-", "question section:", "answer section:");

    private boolean transfer;
    private Optional<RawLine> question = Optional.empty();

    /**
     * Notes a comment.
     *
     * @param line a line without words
     * @throws ImportFault if it says that a transfer failed
     */
    void comment(MasterLexer.Line line) {
        String lower = line.comment().toLowerCase(Locale.ROOT);
        boolean head = lower.contains(HEAD);
        if (head && lower.contains(" axfr")) {
            transfer = true;
        } else if (lower.contains("transfer failed")) {
            throw new ImportFault(
                    new SourcePosition(line.number(), 1),
                    "the transfer of the zone failed here, so that records are missing; ask for it again");
        } else if (question.isEmpty() && (head || OF_ANSWERS.stream().anyMatch(lower::contains))) {
            String subject = line.comment().strip();
            question = Optional.of(
                    new RawLine.Passed(line.number(), Kind.ANSWER, subject, new RawLine.Names.All(), Optional.empty()));
        }
    }

    /** The line that shows the output to be the answer to a question, to which any name may be missing. */
    Optional<RawLine> question() {
        return transfer ? Optional.empty() : question;
    }
}
