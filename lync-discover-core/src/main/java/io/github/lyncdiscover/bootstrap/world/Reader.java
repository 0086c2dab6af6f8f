package io.github.lyncdiscover.bootstrap.world;

import io.github.lyncdiscover.autodiscover.AutodiscoverReader;
import io.github.lyncdiscover.autodiscover.ReadResult;
import io.github.lyncdiscover.network.Body;
import io.github.lyncdiscover.network.HttpOutcome;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads responses. In worlds where thousands of users are handed the same few documents, one that remembers reads each
 * of them once. Safe for use by several threads.
 */
public final class Reader {
    private static final int MOST_REMEMBERED = 10_000;

    private final Map<Said, Page> remembered = new ConcurrentHashMap<>();
    private final int most;

    private Reader(int most) {
        this.most = most;
    }

    private record Said(String contentType, Body body) {}

    /**
     * A response that has been read.
     *
     * @param type the content type, safe to print
     * @param result what the document says, or why it says nothing
     * @param description the document in words, safe to print; empty where it cannot be read
     */
    public record Page(String type, ReadResult result, String description) {}

    /**
     * Reads each response anew.
     *
     * @return a reader for one prediction
     */
    public static Reader plain() {
        return new Reader(0);
    }

    /**
     * Reads equal responses once, up to a bound.
     *
     * @return a reader for many predictions
     */
    public static Reader remembering() {
        return new Reader(MOST_REMEMBERED);
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
        String description = result.fold(read -> Described.document(read.document()), wrongType -> "", malformed -> "");
        return new Page(Described.said(response.contentType()), result, description);
    }
}
