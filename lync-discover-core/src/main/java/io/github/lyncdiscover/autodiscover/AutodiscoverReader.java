package io.github.lyncdiscover.autodiscover;

import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.Link;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.SipAccess;
import io.github.lyncdiscover.autodiscover.ReadResult.Malformed;
import io.github.lyncdiscover.autodiscover.ReadResult.Read;
import io.github.lyncdiscover.autodiscover.ReadResult.WrongMediaType;
import io.github.lyncdiscover.text.content.BodyText;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A reader of Autodiscover documents in the four representations that servers answer with: it fetches nothing, and
 * everything is bounded. Safe for use by several threads.
 *
 * <p>The label says XML or JSON; which vocabulary it is, the body says. Unknown elements, members and tokens are
 * ignored, and a JSON member of an unexpected type is read as absent.
 */
public final class AutodiscoverReader {
    private static final int LARGEST_BODY = 256 * 1024;
    private static final int MOST_LINKS = 1_000;
    private static final int LONGEST_VALUE = 8_192;

    private AutodiscoverReader() {}

    /**
     * Reads a response's body.
     *
     * @param contentType the Content-Type header, empty if there is none
     * @param body the bytes
     * @return the document, or why it is none
     */
    public static ReadResult read(String contentType, byte[] body) {
        Objects.requireNonNull(body, "body");
        Optional<MediaType> type = MediaType.parse(contentType);
        if (type.isEmpty()) {
            return new WrongMediaType(contentType);
        }
        if (body.length > LARGEST_BODY) {
            return new Malformed("the document is larger than 256 KiB");
        }
        return BodyText.decode(body, type.get().charset())
                .map(text -> read(type.get(), text))
                .orElse(new Malformed("the text is not valid in its encoding, or its encoding is not"
                        + " UTF-8, UTF-16, ISO-8859-1 or US-ASCII"));
    }

    private static ReadResult read(MediaType type, String text) {
        if (text.isBlank()) {
            return new Malformed("the document is empty");
        }
        ReadResult result = type.xml() ? XmlDocumentReader.read(text) : JsonDocumentReader.read(text);
        return result.fold(AutodiscoverReader::bounded, wrong -> wrong, malformed -> malformed);
    }

    private static ReadResult bounded(Read read) {
        AutodiscoverDocument document = read.document();
        if (document.links().size() > MOST_LINKS) {
            return new Malformed("the document has more than 1000 links");
        }
        Stream<String> links = document.links().stream().flatMap(AutodiscoverReader::values);
        Stream<String> servers = Stream.of(document.sipClientInternalAccess(), document.sipClientExternalAccess())
                .flatMap(Optional::stream)
                .flatMap(AutodiscoverReader::values);
        return Stream.concat(links, servers).anyMatch(value -> value.length() > LONGEST_VALUE)
                ? new Malformed("a value in the document is longer than 8192 characters")
                : read;
    }

    private static Stream<String> values(Link link) {
        return Stream.of(link.token(), link.href());
    }

    private static Stream<String> values(SipAccess server) {
        return Stream.of(server.fqdn(), server.port());
    }
}
