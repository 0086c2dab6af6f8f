package io.github.lyncdiscover.recorded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.text.TextSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schema tells the truth about recordings. */
class RecordingSchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode DOCUMENT = document();
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(DOCUMENT);

    private static JsonNode document() {
        try {
            return JSON.readTree(Files.readString(Path.of("..", "docs", "schema", "recording-1.schema.json")));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static Set<ValidationMessage> faults(String text) throws IOException {
        return SCHEMA.validate(JSON.readTree(text));
    }

    static LongStream seeds() {
        return LongStream.range(0, 400);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_is_written_conforms(long seed) throws IOException {
        String text = RecordingFile.text(SomeRecording.of(seed));
        assertEquals(Set.of(), faults(text), text);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void recordings_of_two_places_conform_and_are_read_as_they_were_written(long seed) throws IOException {
        Recording inside = SomeRecording.of(seed);
        Recording outside = SomeRecording.of(seed + 1).from(inside.about());
        List<Recording.Placed> places = List.of(
                new Recording.Placed(Optional.of(Location.INSIDE), inside),
                new Recording.Placed(Optional.of(Location.OUTSIDE), outside));
        String text = new String(RecordingFile.bytes(places), StandardCharsets.UTF_8);
        assertEquals(Set.of(), faults(text), text);
        assertEquals(places, RecordingFile.readPlaces(TextSource.of(text)));
        assertEquals(
                places.subList(1, 2),
                RecordingFile.readPlaces(
                        TextSource.of(new String(RecordingFile.bytes(places.subList(1, 2)), StandardCharsets.UTF_8))));
        RecordingFormatException one =
                assertThrows(RecordingFormatException.class, () -> RecordingFile.read(TextSource.of(text)));
        assertTrue(String.valueOf(one.getMessage()).contains("two places"), one::getMessage);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'schema':'lync-discover/recording/1','locations':{}}",
                "{'schema':'lync-discover/recording/1','locations':{'here':{'exchanges':[]}}}",
                "{'schema':'lync-discover/recording/1','locations':{'inside':{}}}",
                "{'schema':'lync-discover/recording/1','locations':{'inside':{'exchanges':[]}},'exchanges':[]}",
                "{'schema':'lync-discover/recording/1','locations':{'inside':{'exchanges':[]}},'reaches':['a.example']}",
                "{'schema':'lync-discover/recording/1'}",
                "{'schema':'lync-discover/recording/2','exchanges':[]}",
                "{'schema':'lync-discover/recording/1','exchanges':[],'x':1}",
                "{'schema':'lync-discover/recording/1','exchanges':[],'circumstances':['PROXY']}",
                "{'schema':'lync-discover/recording/1','exchanges':[{'lookup':'a.example A','answer':'NO_RECORD'}]}",
                "{'schema':'lync-discover/recording/1','exchanges':[{'lookup':'a.example A','answer':'SERVICES'}]}",
                "{'schema':'lync-discover/recording/1','exchanges':[{'lookup':'a.example MX','answer':'NO_RECORDS'}]}",
                "{'schema':'lync-discover/recording/1','exchanges':[{'get':'https://a.example/','outcome':'RESPONSE'}]}",
                "{'schema':'lync-discover/recording/1','exchanges':[{'get':'https://a.example/','outcome':'CONNECTED'}]}",
                "{'schema':'lync-discover/recording/1','exchanges':[{'connect':'a.example','outcome':'CONNECTED'}]}",
                "{'schema':'lync-discover/recording/1','exchanges':[{'get':'https://a.example/','outcome':'TIMED_OUT','turn':0}]}",
                "{'schema':'lync-discover/recording/1','exchanges':[{'get':'https://a.example/','outcome':'TIMED_OUT','method':'PUT'}]}",
                "{'schema':'lync-discover/recording/1','exchanges':[{'get':'https://a.example/','outcome':'TIMED_OUT','sentBodySha256':'AB'}]}",
                "{'schema':'lync-discover/recording/1','exchanges':[{'get':'https://a.example/','outcome':'TIMED_OUT','sentHeaders':['no colon']}]}",
                "{'schema':'lync-discover/recording/1','exchanges':[{'get':'https://a.example/','outcome':'TIMED_OUT','headers':[]}]}",
                "{'schema':'lync-discover/recording/1','exchanges':[{'lookup':'a.example A','answer':'NO_RECORDS','ttl':-1}]}",
                "{'schema':'lync-discover/recording/1','exchanges':[{'lookup':'a.example A','answer':'NO_RECORDS','ttl':604801}]}"
            })
    void what_is_refused_does_not_conform(String text) throws IOException {
        assertFalse(faults(text.replace('\'', '"')).isEmpty());
    }

    @Test
    void every_code_is_enumerated_and_no_other() {
        Set<String> codes = new TreeSet<>(RecordingCodes.OF_ADDRESSES);
        codes.addAll(RecordingCodes.OF_SERVICES);
        codes.addAll(RecordingCodes.OF_GET);
        codes.addAll(RecordingCodes.OF_CONNECT);
        Set<String> enumerated = new TreeSet<>();
        for (String key : Set.of("answer", "outcome")) {
            DOCUMENT.path("$defs").findValues(key).forEach(values -> collect(values, enumerated));
        }
        collect(DOCUMENT.path("$defs").path("failure"), enumerated);
        assertEquals(codes, enumerated);
    }

    private static void collect(JsonNode values, Set<String> into) {
        values.path("enum").forEach(value -> into.add(value.asText()));
        if (values.has("const")) {
            into.add(values.path("const").asText());
        }
    }

    @Test
    void no_object_may_hold_what_the_schema_does_not_name() {
        int objects = 0;
        for (JsonNode type : DOCUMENT.findParents("type")) {
            if (type.path("type").asText().equals("object")) {
                objects++;
                assertTrue(type.path("additionalProperties").isBoolean(), type::toString);
                assertFalse(type.path("additionalProperties").asBoolean(), type::toString);
            }
        }
        assertTrue(objects > 10, "found " + objects);
    }
}
