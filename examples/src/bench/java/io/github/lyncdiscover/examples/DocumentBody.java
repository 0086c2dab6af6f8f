package io.github.lyncdiscover.examples;

import io.github.lyncdiscover.autodiscover.AutodiscoverDocument;
import io.github.lyncdiscover.autodiscover.AutodiscoverReader;
import io.github.lyncdiscover.autodiscover.AutodiscoverWriter;
import io.github.lyncdiscover.autodiscover.ReadResult;
import io.github.lyncdiscover.network.Body;
import java.nio.charset.StandardCharsets;

/** A document as it comes from a server. */
record DocumentBody(String contentType, Body body) {
    static DocumentBody of(AutodiscoverDocument document) {
        String text = AutodiscoverWriter.write(document);
        return new DocumentBody(document.form().contentType(), Body.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    ReadResult read() {
        return AutodiscoverReader.read(contentType, body.bytes());
    }
}
