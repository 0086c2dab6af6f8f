package io.github.lyncdiscover.bootstrap;

import io.github.lyncdiscover.autodiscover.AutodiscoverReader;
import io.github.lyncdiscover.autodiscover.ReadResult;
import io.github.lyncdiscover.network.Body;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.prediction.Step;
import io.github.lyncdiscover.prediction.Step.Read.ReadFailure;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The reader of responses. In worlds where thousands of users are handed the same few documents, one that remembers reads each
 * of them once. Safe for use by several threads.
 */
public final class DocumentReader {
    private static final int MOST_REMEMBERED = 10_000;

    private final Map<Said, Page> remembered = new ConcurrentHashMap<>();
    private final int most;

    private DocumentReader(int most) {
        this.most = most;
    }

    private record Said(String contentType, Body body) {}

    /**
     * A response that has been read.
     *
     * @param type the content type, safe to print
     * @param result what the document says, or why it says nothing
     * @param content the same as a step has it
     */
    record Page(String type, ReadResult result, Step.Read.Content content) {}

    /**
     * Reads each response anew.
     *
     * @return a reader for one prediction
     */
    static DocumentReader plain() {
        return new DocumentReader(0);
    }

    /**
     * Reads equal responses once, up to a bound.
     *
     * @return a reader for many predictions
     */
    public static DocumentReader remembering() {
        return new DocumentReader(MOST_REMEMBERED);
    }

    Page read(HttpOutcome.Response response) {
        if (most == 0) {
            return page(response);
        }
        Said said = new Said(response.contentType(), response.body());
        Page known = remembered.get(said);
        if (known == null) {
            known = page(response);
            if (remembered.size() < most) {
                remembered.put(said, known);
            }
        }
        return known;
    }

    private static Page page(HttpOutcome.Response response) {
        ReadResult result =
                AutodiscoverReader.read(response.contentType(), response.body().bytes());
        String type = SafeText.said(response.contentType());
        Step.Read.Content content = result.fold(
                read -> new Step.Read.Document(SafeText.document(read.document())),
                wrong -> new Step.Read.Unreadable(ReadFailure.WRONG_MEDIA_TYPE, type),
                malformed -> new Step.Read.Unreadable(ReadFailure.MALFORMED_DOCUMENT, malformed.detail()));
        return new Page(type, result, content);
    }
}
