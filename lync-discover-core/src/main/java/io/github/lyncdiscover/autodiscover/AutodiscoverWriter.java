package io.github.lyncdiscover.autodiscover;

import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.Form;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.Kind;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.Link;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.SipAccess;
import io.github.lyncdiscover.autodiscover.ReadResult.Read;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A writer of Autodiscover documents as servers write them, in ASCII. What it writes, {@link AutodiscoverReader} reads
 * back as the same document; what a form cannot hold, it refuses.
 */
public final class AutodiscoverWriter {
    private AutodiscoverWriter() {}

    /**
     * Writes a document in its own form.
     *
     * @param document the document
     * @return its text
     * @throws IllegalArgumentException if the form cannot hold it, as only {@link Form#OCDISCWS_XML} holds SIP servers
     */
    public static String write(AutodiscoverDocument document) {
        String text = switch (document.form()) {
            case OCDISCWS_XML -> responseXml(document);
            case OCDISCWS_JSON -> responseJson(document);
            case UCWA_JSON -> resourceJson(document);
            case UCWA_XML -> resourceXml(document);
        };
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        if (!AutodiscoverReader.read(document.form().contentType(), body).equals(new Read(document))) {
            throw new IllegalArgumentException("the form " + document.form() + " cannot hold this document");
        }
        return text;
    }

    /**
     * Writes a document as XML, in the vocabulary of its form.
     *
     * @param document the document
     * @return its text
     * @throws IllegalArgumentException if XML cannot hold it
     */
    public static String xml(AutodiscoverDocument document) {
        return write(in(isUcwa(document) ? Form.UCWA_XML : Form.OCDISCWS_XML, document));
    }

    /**
     * Writes a document as JSON, in the vocabulary of its form.
     *
     * @param document the document
     * @return its text
     * @throws IllegalArgumentException if JSON cannot hold it
     */
    public static String json(AutodiscoverDocument document) {
        return write(in(isUcwa(document) ? Form.UCWA_JSON : Form.OCDISCWS_JSON, document));
    }

    private static boolean isUcwa(AutodiscoverDocument document) {
        return document.form() == Form.UCWA_JSON || document.form() == Form.UCWA_XML;
    }

    private static AutodiscoverDocument in(Form form, AutodiscoverDocument document) {
        return new AutodiscoverDocument(
                document.kind(),
                form,
                document.accessLocation(),
                document.links(),
                document.sipClientInternalAccess(),
                document.sipClientExternalAccess());
    }

    private static String responseXml(AutodiscoverDocument document) {
        String location = document.accessLocation()
                .map(place -> " AccessLocation=\"" + place.text() + '"')
                .orElse("");
        String section = section(document.kind());
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<AutodiscoverResponse" + location + ">\n  <" + section
                + ">\n"
                + server("Internal", document.sipClientInternalAccess())
                + server("External", document.sipClientExternalAccess())
                + document.links().stream()
                        .map(link -> "    <Link token=" + QuotedValues.xml(link.token()) + " href="
                                + QuotedValues.xml(link.href()) + "/>\n")
                        .collect(Collectors.joining())
                + "  </" + section + ">\n</AutodiscoverResponse>\n";
    }

    private static String server(String place, Optional<SipAccess> server) {
        return server.map(it -> "    <SipClient" + place + "Access fqdn=" + QuotedValues.xml(it.fqdn()) + " port="
                        + QuotedValues.xml(it.port()) + "/>\n")
                .orElse("");
    }

    private static String responseJson(AutodiscoverDocument document) {
        String location = document.accessLocation()
                .map(place -> "\"AccessLocation\":\"" + place.text() + "\",")
                .orElse("");
        return document.links().stream()
                .map(link -> "{\"href\":" + QuotedValues.json(link.href()) + ",\"token\":"
                        + QuotedValues.json(link.token()) + '}')
                .collect(Collectors.joining(
                        ",\n", "{" + location + "\"" + section(document.kind()) + "\":{\"Links\":[", "]}}\n"));
    }

    private static String resourceXml(AutodiscoverDocument document) {
        return document.links().stream()
                .map(link -> "  <link rel=" + QuotedValues.xml(link.token()) + " href=" + QuotedValues.xml(link.href())
                        + "/>\n")
                .collect(Collectors.joining(
                        "",
                        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<resource rel=\"" + ResourceRel.of(document.kind())
                                + "\" xmlns=\"http://schemas.microsoft.com/rtc/2012/03/ucwa\">\n",
                        "</resource>\n"));
    }

    /** The kind is written only where the links do not tell it. */
    private static String resourceJson(AutodiscoverDocument document) {
        boolean told = ResourceRel.kind(document.links()) == document.kind();
        String rel = told ? "" : "\"rel\":\"" + ResourceRel.of(document.kind()) + "\",";
        return document.links().stream()
                .map(AutodiscoverWriter::member)
                .collect(Collectors.joining(",\n", "{" + rel + "\"_links\":{", "}}\n"));
    }

    private static String member(Link link) {
        return QuotedValues.json(link.token()) + ":{\"href\":" + QuotedValues.json(link.href()) + '}';
    }

    /** How the child of a response is called; that of other documents is known from XML only. */
    private static String section(Kind kind) {
        return switch (kind) {
            case ROOT -> "Root";
            case USER -> "User";
            case OTHER -> "Domain";
        };
    }
}
