package io.github.lyncdiscover.cli.options;

import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.name.SourcePosition;
import io.github.lyncdiscover.text.file.FileLimits;
import io.github.lyncdiscover.text.file.FileText;
import io.github.lyncdiscover.text.file.FileTrouble;
import io.github.lyncdiscover.text.file.InputFile;
import io.github.lyncdiscover.text.file.TextFault;
import io.github.lyncdiscover.text.kind.FileKind;
import io.github.lyncdiscover.text.kind.FileUse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The file of a list of targets: one a line; blank lines are passed over, and so is what is behind a {@code #}. */
final class TargetList {

    /** Text of one word a line is none of the kinds that are known, where most lines are domains. */
    private static final Set<FileKind> LISTS =
            EnumSet.of(FileKind.TARGETS, FileKind.OTHER_TEXT, FileKind.OTHER_TABLE, FileKind.EMPTY);

    private final Path file;

    private TargetList(Path file) {
        this.file = file;
    }

    /**
     * Reads a list.
     *
     * @param file in UTF-8 or UTF-16
     * @return its targets in order, at least one
     * @throws IllegalArgumentException if it can't be read, is something else, or holds no target or what is none; the message
     *     begins with the file and, where known, the line
     */
    static List<SignInAddress> read(Path file) {
        return new TargetList(file).targets();
    }

    private List<SignInAddress> targets() {
        List<SignInAddress> targets = new ArrayList<>();
        int number = 0;
        for (String line : text().split("\r\n|\r|\n", -1)) {
            number++;
            String target = withoutComment(line).strip();
            if (!target.isEmpty()) {
                targets.add(target(target, new SourcePosition(number, line.indexOf(target) + 1)));
            }
        }
        if (targets.isEmpty()) {
            throw new IllegalArgumentException(FileTrouble.name(file) + ": holds no target: " + FileUse.TARGETS.form());
        }
        return targets;
    }

    private SignInAddress target(String text, SourcePosition position) {
        try {
            return NameArguments.target(text);
        } catch (IllegalArgumentException wrong) {
            throw fault(position, String.valueOf(wrong.getMessage()));
        }
    }

    /** A sharp begins a comment at the beginning of a line and behind a blank: an address may contain one. */
    private static String withoutComment(String line) {
        for (int i = line.indexOf('#'); i >= 0; i = line.indexOf('#', i + 1)) {
            if (i == 0 || Character.isWhitespace(line.charAt(i - 1))) {
                return line.substring(0, i);
            }
        }
        return line;
    }

    private String text() {
        try {
            byte[] bytes = InputFile.read(
                    file, "a list of targets", FileLimits.TARGETS_BYTES, "is larger than 16 MB; split the list");
            FileKind kind = FileKind.of(bytes);
            if (!LISTS.contains(kind)) {
                throw fault(SourcePosition.START, kind.refusal(FileUse.TARGETS));
            }
            return FileText.decode(bytes);
        } catch (TextFault fault) {
            throw fault(fault.position(), String.valueOf(fault.getMessage()));
        } catch (IOException failed) {
            throw new IllegalArgumentException(
                    FileTrouble.name(file) + ": " + failed.getMessage()
                            + "; @ is before the name of a file that lists targets; a sign-in address such as alice@contoso.test has a name before it",
                    failed);
        }
    }

    private IllegalArgumentException fault(SourcePosition position, String message) {
        return new IllegalArgumentException(
                FileTrouble.name(file) + ":" + position.line() + ":" + position.column() + ": " + message);
    }
}
