package io.github.lyncdiscover.cli.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * How one run of the command ended.
 *
 * @param exitCode what it exited with
 * @param out its standard output
 * @param err its standard error
 * @param took how long it ran
 */
public record Run(int exitCode, String out, String err, Duration took) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The predictions in its output. */
    public JsonNode predictions() {
        try {
            return JSON.readTree(out).path("predictions");
        } catch (JsonProcessingException noJson) {
            throw new AssertionError("no JSON: " + this, noJson);
        }
    }

    /** The only prediction in its output. */
    public JsonNode prediction() {
        JsonNode predictions = predictions();
        if (predictions.size() != 1) {
            throw new AssertionError("not one prediction: " + this);
        }
        return predictions.get(0);
    }

    /** The prediction's verdict. */
    public String verdict() {
        return prediction().path("verdict").asText();
    }

    /** Its prompts, each as server, stage and certainty. */
    public List<String> prompts() {
        return each("prompts")
                .map(prompt -> text(prompt, "server") + " " + text(prompt, "stage") + " " + text(prompt, "certainty"))
                .toList();
    }

    /** The codes of its findings. */
    public List<String> findings() {
        return each("findings").map(finding -> text(finding, "code")).toList();
    }

    /** The endings of its legs. */
    public List<String> endings() {
        return each("legs").map(leg -> text(leg, "ending")).toList();
    }

    /** The elements of one of its arrays. */
    public Stream<JsonNode> each(String field) {
        return StreamSupport.stream(prediction().path(field).spliterator(), false);
    }

    /** The steps of one kind. */
    public List<JsonNode> steps(String kind) {
        return each("steps").filter(step -> text(step, "kind").equals(kind)).toList();
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText();
    }
}
