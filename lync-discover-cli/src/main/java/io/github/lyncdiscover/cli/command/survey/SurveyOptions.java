package io.github.lyncdiscover.cli.command.survey;

import io.github.lyncdiscover.cli.arguments.Argument;
import io.github.lyncdiscover.cli.arguments.Arguments;
import io.github.lyncdiscover.name.NearestWord;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.survey.LoadLimits;
import io.github.lyncdiscover.survey.Survey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The options that only {@code survey} has. */
final class SurveyOptions {
    private static final int MOST_REPEATS = 10;

    static final Argument<String> LIST = Argument.operand(
                    "FILE",
                    "Sign-in addresses or SIP domains: text with one a line (# begins a comment), JSON lines, or with --column"
                            + " a table (CSV), in UTF-8 or UTF-16; - reads standard input. Each address is predicted once.")
            .namingInput(SurveyOptions::file);

    static final Argument<String> COLUMN = Argument.option(
            "--column",
            "NAME",
            "The column of a table, or the member of each JSON object, that holds the address or domain.");

    static final Argument<Form> FORMAT = Argument.option(
            "--format",
            "json|csv|text",
            Form::named,
            "What to print: json, one object a line; csv, a table; text, a short line each. Default: json.");

    static final Argument<Path> RESUME = Argument.option(
                    "--resume",
                    "FILE",
                    Path::of,
                    "Write to this file and go on where an earlier run with it ended, however it ended: what is finished is"
                            + " not asked again. The file is made if it is not there.")
            .namingOutput();

    static final Argument<Path> HTML = Argument.option(
                    "--html",
                    "FILE",
                    Path::of,
                    "Also write a page of the summary for people: a picture of the verdicts, servers, the cure.")
            .namingOutput();

    static final Argument<String> ORDERED =
            Argument.flag("--ordered", "Print in the order of the list. Default: in the order they finish.");

    static final Argument<Integer> IN_FLIGHT = Argument.option(
            "--in-flight",
            "N",
            text -> number(text, Survey.MOST_IN_FLIGHT),
            "Sign-ins predicted at once, apart from those that wait for more than a second. Default: "
                    + Survey.IN_FLIGHT + ".");

    static final Argument<Integer> PER_HOST = Argument.option(
            "--per-host",
            "N",
            text -> number(text, Survey.MOST_IN_FLIGHT),
            "Requests to one host at once. Default: as many as --in-flight allows.");

    static final Argument<Integer> PER_NAME_SERVER = Argument.option(
            "--per-name-server",
            "N",
            text -> number(text, Survey.MOST_IN_FLIGHT),
            "Look-ups at once; one that is not answered within a second does not count any more. Default: 64.");

    static final Argument<Integer> PER_SECOND = Argument.option(
            "--per-second",
            "N",
            text -> number(text, LoadLimits.MOST),
            "Look-ups, requests and connections begun in a second, all together. Default: no limit.");

    static final int USUAL_REPEATS = 2;

    static final Argument<Integer> REPEATS = Argument.option(
            "--repeat",
            "N",
            text -> text.equals("0") ? 0 : number(text, MOST_REPEATS),
            "How often a sign-in is predicted again where a connection was lost or a name server failed, after a pause."
                    + " Default: " + USUAL_REPEATS + ".");

    static final List<Argument<?>> ALL = List.of(
            LIST, COLUMN, FORMAT, RESUME, HTML, ORDERED, IN_FLIGHT, PER_HOST, PER_NAME_SERVER, PER_SECOND, REPEATS);

    private SurveyOptions() {}

    /** A form of the output. */
    enum Form {
        JSON,
        CSV,
        TEXT;

        private static Form named(String name) {
            for (Form form : values()) {
                if (form.name().toLowerCase(Locale.ROOT).equals(name)) {
                    return form;
                }
            }
            throw new IllegalArgumentException("there is no format " + PrintableText.quote(name)
                    + ": give json, csv or text" + NearestWord.hint(name, List.of("json", "csv", "text")));
        }
    }

    /** The limits on the load; none where no option sets one. */
    static LoadLimits limits(Arguments given) {
        return new LoadLimits(
                given.value(PER_HOST).orElse(LoadLimits.MOST),
                given.value(PER_NAME_SERVER).orElse(LoadLimits.MOST),
                given.value(PER_SECOND).orElse(LoadLimits.MOST));
    }

    static int number(String text, int most) {
        if (text.matches("[0-9]{1,9}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= most) {
            return Integer.parseInt(text);
        }
        throw new IllegalArgumentException(PrintableText.quote(text) + " is no number from 1 to " + most);
    }

    /** A regular file: a pipe is read as it comes. */
    private static Optional<Path> file(String text) {
        return Optional.of(text).filter(name -> !name.equals("-")).map(Path::of).filter(Files::isRegularFile);
    }
}
