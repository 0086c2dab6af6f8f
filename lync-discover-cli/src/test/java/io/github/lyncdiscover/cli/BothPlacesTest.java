package io.github.lyncdiscover.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.lyncdiscover.LyncDiscover;
import io.github.lyncdiscover.planned.Answers;
import io.github.lyncdiscover.planned.Fact;
import io.github.lyncdiscover.planned.Facts;
import io.github.lyncdiscover.planned.PlannedNetwork;
import io.github.lyncdiscover.planned.ServerAnswer;
import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.recorded.Recording;
import io.github.lyncdiscover.recorded.RecordingFile;
import io.github.lyncdiscover.recorded.RecordingNetwork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One recording of a domain that is trusted inside and sent on to a hoster outside, as each command reads it. */
class BothPlacesTest {
    private static final String WHO = "contoso.example";

    @TempDir
    private Path folder;

    /** Seen from a place whose web services are at this host. */
    private static Recording.Placed seen(Location location, String web) {
        String root = "https://" + web + "/autodiscover";
        List<Fact> facts = List.of(
                Facts.noSuchName("lyncdiscoverinternal." + WHO),
                Facts.address("lyncdiscover." + WHO, "192.0.2.1"),
                Facts.address(web, "192.0.2.2"),
                Facts.get("http://lyncdiscover." + WHO + "/", document("Redirect", root)),
                Facts.get(root, document("User", root + "/user")),
                Facts.get(root + "/user", Answers.status(401)));
        RecordingNetwork network = RecordingNetwork.over(PlannedNetwork.of(facts));
        LyncDiscover.on(network).predict(WHO);
        Recording.About about = new Recording.About(Optional.empty(), "", List.of(WHO), "");
        return new Recording.Placed(Optional.of(location), network.recording(about));
    }

    private static ServerAnswer.Web document(String token, String target) {
        return Answers.body(
                "application/vnd.microsoft.rtc.autodiscover+xml;v=1",
                "<AutodiscoverResponse AccessLocation=\"External\"><Root><Link token=\"" + token + "\" href=\"" + target
                        + "\"/></Root></AutodiscoverResponse>");
    }

    private String file(String name, Recording.Placed... places) throws IOException {
        return Files.write(folder.resolve(name), RecordingFile.bytes(List.of(places)))
                .toString();
    }

    private String both() throws IOException {
        return file("both.json", seen(Location.INSIDE, "web." + WHO), seen(Location.OUTSIDE, "web.hoster.example"));
    }

    private static List<String> places(JsonNode predictions) {
        return StreamSupport.stream(predictions.spliterator(), false)
                .map(each -> each.path("location").asText() + " "
                        + each.path("verdict").asText())
                .toList();
    }

    @Test
    void check_has_the_prediction_of_each_place() throws IOException {
        Cli json = Cli.run("check", "--replay", both(), "--format", "json", "--sip-server", "sip." + WHO, WHO);
        assertEquals(1, json.exitCode(), json.err());
        assertEquals(
                List.of("inside NO_PROMPT", "outside PROMPT"),
                places(new ObjectMapper().readTree(json.out()).path("predictions")),
                json.out());
        Cli text = Cli.run("check", "--replay", both(), WHO);
        assertTrue(text.out().contains("Lync 2013, inside") && text.out().contains("Lync 2013, outside"), text.out());
        Cli table = Cli.run("check", "--replay", both(), "--format", "csv", WHO);
        assertEquals(3, table.out().lines().count());
    }

    @Test
    void survey_has_a_line_of_each_place_and_goes_on_between_them() throws IOException {
        Path list = Files.writeString(folder.resolve("list.txt"), WHO + "\n");
        String[] words = {"survey", list.toString(), "--replay", both(), "--sip-server", "sip." + WHO};
        Cli whole = Cli.run(words);
        assertEquals(2, whole.out().lines().count(), whole.err());
        assertTrue(whole.err().contains("2 predictions: 1 PROMPT, 1 NO_PROMPT"), whole.err());
        String first = whole.out().lines().findFirst().orElseThrow() + "\n";
        assertTrue(first.contains("\"location\":\"inside\""), first);
        List<String> text = new ArrayList<>(List.of(words));
        text.addAll(List.of("--format", "text", "--ordered"));
        assertEquals(
                List.of("inside", "outside"),
                Cli.run(text.toArray(String[]::new))
                        .out()
                        .lines()
                        .map(line -> line.split("\t", -1)[2])
                        .toList());
        for (String done : List.of("", first, whole.out())) {
            Path out = Files.writeString(folder.resolve("out.jsonl"), done);
            Cli resumed =
                    Cli.run(words[0], words[1], words[2], words[3], words[4], words[5], "--resume", out.toString());
            assertEquals(0, resumed.exitCode(), resumed.err());
            assertEquals(whole.out(), Files.readString(out));
        }
    }

    @Test
    void diff_compares_each_place_with_itself() throws IOException {
        String before = both();
        String after =
                file("after.json", seen(Location.INSIDE, "web." + WHO), seen(Location.OUTSIDE, "web.other.example"));
        assertEquals(0, Cli.run("diff", before, before).exitCode());
        Cli changed = Cli.run("diff", before, after, "--format", "json");
        assertEquals(1, changed.exitCode(), changed.err());
        assertTrue(changed.out().contains("outside") && !changed.out().contains("\"inside\""), changed.out());
        assertEquals(0, Cli.run("diff", before, after, "--location", "inside").exitCode());
        Cli missing =
                Cli.run("diff", file("one.json", seen(Location.OUTSIDE, "x.example")), after, "--location", "inside");
        assertEquals(2, missing.exitCode());
        assertTrue(missing.err().contains("one.json: the recording has nothing from inside"), missing.err());
    }

    @Test
    void a_file_of_two_places_is_read_as_it_was_written() throws IOException {
        List<Recording.Placed> places =
                List.of(seen(Location.INSIDE, "web." + WHO), seen(Location.OUTSIDE, "web.hoster.example"));
        Path file = Path.of(both());
        assertEquals(places, RecordingFile.readPlaces(file));
        assertEquals(2, Cli.run("plan", file.toString()).exitCode());
    }
}
