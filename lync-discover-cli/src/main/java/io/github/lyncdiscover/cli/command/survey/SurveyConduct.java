package io.github.lyncdiscover.cli.command.survey;

import io.github.lyncdiscover.cli.arguments.Arguments;
import io.github.lyncdiscover.cli.arguments.SideFiles;
import io.github.lyncdiscover.cli.arguments.Usage;
import io.github.lyncdiscover.cli.arguments.UsageException;
import io.github.lyncdiscover.cli.command.CheckCommand;
import io.github.lyncdiscover.cli.options.NameArguments;
import io.github.lyncdiscover.cli.options.ScenarioOptions;
import io.github.lyncdiscover.cli.options.SeenWorld;
import io.github.lyncdiscover.cli.page.Page;
import io.github.lyncdiscover.client.Scenario;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Prompt;
import io.github.lyncdiscover.recorded.UnrecordedQuestionException;
import io.github.lyncdiscover.report.JsonReport;
import io.github.lyncdiscover.report.task.SurveyText;
import io.github.lyncdiscover.survey.OpenTargets;
import io.github.lyncdiscover.survey.OpenTargets.Finished;
import io.github.lyncdiscover.survey.OpenTargets.SignInAs;
import io.github.lyncdiscover.survey.OpenTargets.SignIns;
import io.github.lyncdiscover.survey.Survey;
import io.github.lyncdiscover.survey.SurveyEntry;
import io.github.lyncdiscover.survey.SurveyFormat;
import io.github.lyncdiscover.survey.SurveyRun;
import io.github.lyncdiscover.survey.SurveyTally;
import io.github.lyncdiscover.survey.TargetLine;
import io.github.lyncdiscover.survey.TargetLines;
import io.github.lyncdiscover.text.file.FileTrouble;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One survey from its list to its summary. */
final class SurveyConduct {
    private static final int SOME_LINES_BAD = 2;
    private static final int BUFFER = 1 << 16;

    private final Arguments given;
    private final List<SeenWorld> places;
    private final Scenario scenario;
    private final Consumer<String> notes;
    private final SurveyProgress progress;
    private final Optional<ProgressLine> line;
    private final SurveyTally tally = new SurveyTally();
    private final Finished finished = new Finished();
    private final AtomicLong bad = new AtomicLong();
    private Optional<RuntimeException> failure = Optional.empty();

    /** With a terminal where progress is shown. */
    SurveyConduct(Arguments given, List<SeenWorld> places, Consumer<String> notes, Optional<PrintStream> terminal) {
        this.given = given;
        this.places = places;
        this.scenario = new ScenarioOptions(given).withoutClient();
        this.progress = new SurveyProgress(terminal.isPresent() ? length() : OptionalLong.empty(), System::nanoTime);
        this.line = terminal.map(place -> ProgressLine.on(place, progress));
        this.notes = line.map(shown -> shown.above(notes)).orElse(notes);
    }

    /** A list without any target, which may be another file by mistake, leaves an earlier output as it is. */
    int run(PrintWriter out) {
        try (InputStream list = list()) {
            TargetLines lines = TargetLines.read(list, given.value(SurveyOptions.COLUMN), NameArguments::target);
            Optional<TargetLine> first = firstTarget(lines);
            if (first.isEmpty() && bad.get() > 0) {
                tell();
                return SOME_LINES_BAD;
            }
            try (SurveyOutput output = output(out)) {
                return run(followed(first, lines), output);
            }
        } catch (IOException failed) {
            throw unreadable(failed, failed);
        } catch (UncheckedIOException failed) {
            throw unreadable(Objects.requireNonNull(failed.getCause()), failed);
        } finally {
            line.ifPresent(ProgressLine::close);
        }
    }

    private Optional<TargetLine> firstTarget(Iterator<TargetLine> lines) {
        while (lines.hasNext()) {
            TargetLine line = lines.next();
            if (line.address().isPresent()) {
                return Optional.of(line);
            }
            report(line);
        }
        return Optional.empty();
    }

    private static Iterator<TargetLine> followed(Optional<TargetLine> first, Iterator<TargetLine> rest) {
        return Stream.concat(
                        first.stream(),
                        StreamSupport.stream(Spliterators.spliteratorUnknownSize(rest, Spliterator.ORDERED), false))
                .iterator();
    }

    private int run(Iterator<TargetLine> lines, SurveyOutput output) {
        SurveyRun<SignIns, SurveyedSignIn> run = survey().start(begun(open(lines)));
        try (StopBySignal signal = StopBySignal.of(run)) {
            run.deliver(done -> take(done, output, run));
            signal.done();
        } finally {
            line.ifPresent(ProgressLine::close);
        }
        tell();
        SideFiles beside = new SideFiles();
        given.value(SurveyOptions.HTML).ifPresent(file -> beside.write(file, Page.ofSurvey(name(), tally.summary())));
        failure.ifPresent(failed -> {
            throw failed;
        });
        beside.complain();
        return bad.get() > 0 ? SOME_LINES_BAD : 0;
    }

    private IllegalArgumentException unreadable(IOException why, Exception failure) {
        return new IllegalArgumentException(name() + ": can't be read: " + FileTrouble.why(why), failure);
    }

    private Survey<SignIns, SurveyedSignIn> survey() {
        Function<Prediction, String> printed = printed();
        int repeats = given.value(SurveyOptions.REPEATS).orElse(SurveyOptions.USUAL_REPEATS);
        Survey<SignIns, SurveyedSignIn> survey = Survey.of(signIns -> SurveyedSignIn.of(
                signIns,
                (who, as) -> RepeatedPrediction.of(place(as), scenario.as(as.client()), who.address(), repeats),
                printed));
        survey = given.value(SurveyOptions.IN_FLIGHT).map(survey::inFlight).orElse(survey);
        return given.has(SurveyOptions.ORDERED) ? survey.ordered() : survey;
    }

    private OpenTargets open(Iterator<TargetLine> lines) {
        List<SignInAs> each = CheckCommand.clients(given).stream()
                .flatMap(client -> places.stream().map(place -> new SignInAs(client, place.location())))
                .toList();
        return OpenTargets.of(lines, each, finished, this::report);
    }

    private SeenWorld place(SignInAs as) {
        return places.stream()
                .filter(place -> place.location().equals(as.location()))
                .findFirst()
                .orElseThrow();
    }

    /** The same sign-ins, whose lines are counted. */
    private Iterator<SignIns> begun(Iterator<SignIns> open) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return open.hasNext();
            }

            @Override
            public SignIns next() {
                SignIns next = open.next();
                progress.began(next.line());
                return next;
            }
        };
    }

    private void report(TargetLine line) {
        bad.incrementAndGet();
        notes.accept(name() + ":" + line.line() + ": " + line.fault());
    }

    private void take(SurveyedSignIn done, SurveyOutput output, SurveyRun<SignIns, SurveyedSignIn> run) {
        progress.finished();
        if (!output.write(done.text())) {
            run.stop();
            return;
        }
        done.entries().forEach(tally::add);
        done.failure().ifPresent(failed -> {
            String line = name() + ":" + done.line() + ": ";
            notes.accept(line + (done.isFault() ? "not predicted, by a fault: " + failed : failed.getMessage()));
            RuntimeException kept = done.isFault() ? new IllegalStateException(line + failed, failed) : failed;
            failure = failure.filter(before -> !(before instanceof UnrecordedQuestionException))
                    .or(() -> Optional.of(kept));
        });
        if (done.unproven().isPresent()) {
            notes.accept(name() + ":" + done.line() + ": with TrustModelData = "
                    + done.unproven().get() + " a prompt is left; please report this");
        }
    }

    private void tell() {
        for (String line : SurveyText.of(tally.summary()).split("\n", -1)) {
            notes.accept(line);
        }
    }

    private SurveyOptions.Form form() {
        return given.value(SurveyOptions.FORMAT).orElse(SurveyOptions.Form.JSON);
    }

    private Function<Prediction, String> printed() {
        return switch (form()) {
            case JSON -> JsonReport::line;
            case CSV -> SurveyFormat::row;
            case TEXT -> SurveyConduct::brief;
        };
    }

    private static String brief(Prediction prediction) {
        String servers = prediction.prompts().stream()
                .map(Prompt::server)
                .distinct()
                .map(server -> PrintableText.of(server.text()))
                .collect(Collectors.joining(" "));
        String place =
                prediction.location().map(location -> "\t" + location.word()).orElse("");
        return (prediction.signInAddress() + "\t" + prediction.client().name() + place + "\t" + prediction.verdict()
                                + "\t" + servers)
                        .strip()
                + "\n";
    }

    private SurveyOutput output(PrintWriter out) {
        SurveyFormat format = form() == SurveyOptions.Form.CSV ? SurveyFormat.CSV : SurveyFormat.JSON_LINES;
        if (given.has(SurveyOptions.RESUME)) {
            return resumed(given.value(SurveyOptions.RESUME).orElseThrow(), format);
        }
        SurveyOutput output =
                given.value(Usage.OUTPUT).map(SurveyOutput::file).orElseGet(() -> SurveyOutput.printed(out));
        if (form() == SurveyOptions.Form.CSV) {
            output.write(format.head());
        }
        return output;
    }

    private SurveyOutput resumed(Path file, SurveyFormat format) {
        if (given.has(Usage.OUTPUT)) {
            throw new UsageException("--resume names the file that is written: leave out --output");
        } else if (form() == SurveyOptions.Form.TEXT) {
            throw new UsageException("--resume reads what it wrote: give --format json or csv");
        }
        long[] before = {0};
        Consumer<SurveyEntry> counted = entry -> {
            tally.add(entry);
            before[0]++;
        };
        SurveyOutput output = SurveyOutput.resumed(file, format, finished, counted);
        if (before[0] > 0) {
            notes.accept(FileTrouble.name(file) + " has " + before[0] + " predictions already, which stay");
        }
        return output;
    }

    private InputStream list() throws IOException {
        String list = given.value(SurveyOptions.LIST).orElseThrow();
        if (list.equals("-")) {
            return System.in;
        }
        Path file = Path.of(list);
        if (Files.isDirectory(file)) {
            throw new IOException("is a folder, not a list of addresses");
        }
        return Files.newInputStream(file);
    }

    /** The lines of a file; a pipe has an unknown number of them. */
    private OptionalLong length() {
        Path file = Path.of(given.value(SurveyOptions.LIST).orElseThrow());
        if (!Files.isRegularFile(file)) {
            return OptionalLong.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            long ends = 1;
            for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
                for (int i = 0; i < count; i++) {
                    ends += buffer[i] == '\n' ? 1 : 0;
                }
            }
            return OptionalLong.of(ends);
        } catch (IOException unreadable) {
            return OptionalLong.empty(); // Reported where it is read.
        }
    }

    private String name() {
        String list = given.value(SurveyOptions.LIST).orElseThrow();
        return list.equals("-") ? "standard input" : FileTrouble.name(Path.of(list));
    }
}
