package io.github.lyncdiscover.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.remedy.ManualRecipe;
import io.github.lyncdiscover.remedy.Remedy;
import io.github.lyncdiscover.remedy.RemedyFile;
import io.github.lyncdiscover.trust.RegistryKey;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The writer of ways to deploy a TrustModelData value as JSON. */
public final class DeployJson {
    private final JsonGenerator json;

    /**
     * Writes into a generator.
     *
     * @param json the generator
     */
    public DeployJson(JsonGenerator json) {
        this.json = json;
    }

    /**
     * Writes the fields that tell of a value.
     *
     * @param remedy the value and where it goes
     * @throws IOException never, into a text
     */
    public void value(Remedy remedy) throws IOException {
        json.writeStringField("source", remedy.value().source().name());
        json.writeStringField("value", remedy.value().text());
        json.writeNumberField("characters", remedy.value().text().length());
        json.writeArrayFieldStart("keys");
        for (RegistryKey key : remedy.keys()) {
            json.writeString(key.path(remedy.value().source()));
        }
        json.writeEndArray();
        text("before", remedy.before());
        texts(
                "warnings",
                Stream.concat(remedy.warnings().stream(), remedy.disagreement().stream())
                        .toList());
    }

    /**
     * Writes the fields that tell of files and places.
     *
     * @param files the files that were written
     * @param places where to enter the value by hand
     * @throws IOException never, into a text
     */
    public void ways(List<RemedyFile> files, List<ManualRecipe> places) throws IOException {
        json.writeArrayFieldStart("files");
        for (RemedyFile file : files) {
            file(file);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("places");
        for (ManualRecipe place : places) {
            place(place);
        }
        json.writeEndArray();
    }

    private void file(RemedyFile file) throws IOException {
        Remedy remedy = file.form().fitted(file.remedy());
        json.writeStartObject();
        json.writeStringField("form", file.form().name());
        json.writeStringField("file", PrintableText.of(file.name()));
        text("undo", file.undo());
        json.writeStringField("source", remedy.value().source().name());
        json.writeStringField("confirmed", file.form().confirmed(remedy).name());
        json.writeStringField("knownFrom", file.form().source());
        texts("warnings", remedy.warnings());
        json.writeEndObject();
    }

    private void place(ManualRecipe place) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", place.kind().name());
        json.writeStringField("title", place.title());
        json.writeStringField("confirmed", place.confirmed().name());
        json.writeStringField("knownFrom", place.source());
        json.writeArrayFieldStart("fields");
        for (ManualRecipe.Field field : place.fields()) {
            json.writeStartObject();
            json.writeStringField("name", field.name());
            json.writeStringField("value", field.value());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringField("undo", place.undo());
        text("refused", place.refusal());
        json.writeEndObject();
    }

    private void text(String field, Optional<String> text) throws IOException {
        if (text.isPresent()) {
            json.writeStringField(field, PrintableText.of(text.get()));
        } else {
            json.writeNullField(field);
        }
    }

    private void texts(String field, List<String> texts) throws IOException {
        json.writeArrayFieldStart(field);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
