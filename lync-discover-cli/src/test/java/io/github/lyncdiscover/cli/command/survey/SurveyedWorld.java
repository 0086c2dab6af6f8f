package io.github.lyncdiscover.cli.command.survey;

import io.github.lyncdiscover.cli.arguments.Arguments;
import io.github.lyncdiscover.cli.arguments.Usage;
import io.github.lyncdiscover.cli.options.SeenWorld;
import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.planned.Answers;
import io.github.lyncdiscover.planned.Fact;
import io.github.lyncdiscover.planned.Facts;
import io.github.lyncdiscover.planned.PlannedNetwork;
import io.github.lyncdiscover.planned.ServerAnswer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * A world of many SIP domains that are all sent on to one hoster, and a survey of it in this process.
 *
 * @param exitCode what the survey ended with
 * @param lines its output, in order of names
 * @param notes what it reported on standard error
 */
record SurveyedWorld(int exitCode, List<String> lines, List<String> notes) {
    static final String HOSTER = "web.hoster.example";

    private static final String ROOT = "https://" + HOSTER + "/autodiscover";

    static List<String> domains(int count) {
        return IntStream.range(0, count).mapToObj(SurveyedWorld::domain).toList();
    }

    static String domain(int number) {
        return String.format("d%05d.example", number);
    }

    /** The number of the domain that a host belongs to; -1 for the hoster. */
    static int number(String host) {
        String name = host.replaceFirst("^(?:.*\\.)?d([0-9]{5})\\.example\\.?$", "$1");
        return name.equals(host) ? -1 : Integer.parseInt(name);
    }

    static Network undisturbed(int count) {
        List<Fact> facts = new ArrayList<>(List.of(
                Facts.address(HOSTER, "192.0.2.2"),
                Facts.get(ROOT, document("User", ROOT + "/user")),
                Facts.get(ROOT + "/user", Answers.status(401))));
        for (String domain : domains(count)) {
            facts.add(Facts.address("lyncdiscover." + domain, "192.0.2.1"));
            facts.add(Facts.get("http://lyncdiscover." + domain + "/", document("Redirect", ROOT)));
        }
        return PlannedNetwork.of(facts);
    }

    private static ServerAnswer.Web document(String token, String target) {
        return Answers.body(
                "application/vnd.microsoft.rtc.autodiscover+xml;v=1",
                "<AutodiscoverResponse AccessLocation=\"External\"><Root><Link token=\"" + token + "\" href=\"" + target
                        + "\"/></Root></AutodiscoverResponse>");
    }

    static SurveyedWorld survey(Network world, Path list, Consumer<String> printed, String... options) {
        List<String> words = new ArrayList<>(List.of(list.toString()));
        words.addAll(Arrays.asList(options));
        Arguments given = Arguments.parse(new SurveyCommand().usage().taking(Usage.OUTPUT), words);
        List<String> notes = new ArrayList<>();
        StringWriter out = new StringWriter() {
            @Override
            public void write(String text, int from, int length) {
                super.write(text, from, length);
                printed.accept(text.substring(from, from + length));
            }
        };
        int code = new SurveyConduct(
                        given,
                        List.of(new SeenWorld(Optional.empty(), SurveyCommand.asked(world, given))),
                        notes::add,
                        Optional.empty())
                .run(new PrintWriter(out));
        return new SurveyedWorld(code, out.toString().lines().sorted().toList(), notes);
    }

    static SurveyedWorld survey(Network world, Path list, String... options) {
        return survey(world, list, line -> {}, options);
    }

    static Path list(Path folder, List<String> lines) {
        try {
            return Files.write(folder.resolve("list.txt"), lines);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The first line of the summary. */
    String summary() {
        return notes.stream()
                .filter(note -> note.matches("[0-9,]+ predictions?(?::.*)?"))
                .findFirst()
                .orElseThrow();
    }
}
