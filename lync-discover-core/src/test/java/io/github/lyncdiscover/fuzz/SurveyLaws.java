package io.github.lyncdiscover.fuzz;

import static io.github.lyncdiscover.fuzz.FuzzChecks.holds;
import static io.github.lyncdiscover.fuzz.FuzzChecks.same;
import static io.github.lyncdiscover.fuzz.FuzzChecks.singleLine;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.survey.SurveyEntry;
import io.github.lyncdiscover.survey.SurveyFile;
import io.github.lyncdiscover.survey.SurveyFormat;
import io.github.lyncdiscover.survey.TargetLine;
import io.github.lyncdiscover.survey.TargetLines;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What is true of every list that a survey reads, and of every output that it goes on with. */
final class SurveyLaws {
    private SurveyLaws() {}

    static void targets(byte[] bytes, Optional<String> column) {
        TargetLines lines = TargetLines.read(new ByteArrayInputStream(bytes), column, SurveyLaws::target);
        int last = 0;
        try {
            while (lines.hasNext()) {
                TargetLine line = lines.next();
                holds(line.line() > last, "a line out of order", line);
                last = line.line();
                if (line.address().isEmpty()) {
                    singleLine(line.fault());
                }
                line.address().ifPresent(address -> same(address, target(address.toString()), "target"));
            }
        } catch (IllegalArgumentException noSuchColumn) {
            singleLine(String.valueOf(noSuchColumn.getMessage()));
        } catch (UncheckedIOException unreadable) {
            singleLine(String.valueOf(unreadable.getCause().getMessage()));
        }
    }

    private static SignInAddress target(String text) {
        return text.contains("@") ? SignInAddress.parse(text) : SignInAddress.of(DomainName.parse(text));
    }

    static void output(Path file, SurveyFormat format, byte[] bytes) {
        List<SurveyEntry> finished = new ArrayList<>();
        try (SurveyFile open = SurveyFile.open(file, format, finished::add)) {
            holds(open.channel().size() <= bytes.length, "larger than before", format);
        } catch (IllegalArgumentException refused) {
            singleLine(String.valueOf(refused.getMessage()));
            same(List.of(bytes.length), List.of((int) file.toFile().length()), "a refused file is left alone");
            return;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        byte[] kept = content(file);
        holds(Arrays.equals(kept, Arrays.copyOf(bytes, kept.length)), "whole lines were changed", format);
        holds(kept.length == 0 || kept[kept.length - 1] == '\n', "the last line is cut off", format);
        List<SurveyEntry> again = new ArrayList<>();
        try (SurveyFile open = SurveyFile.open(file, format, again::add)) {
            same((long) kept.length, open.channel().size(), "size");
            same(finished, again, "finished");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
