package io.github.lyncdiscover.autodiscover;

import java.util.Objects;
import java.util.function.Function;

/** The result of reading a response's body as an Autodiscover document. More may come. */
public sealed interface ReadResult {
    /**
     * It is one.
     *
     * @param document what it says
     */
    record Read(AutodiscoverDocument document) implements ReadResult {

        /** Refuses null. */
        public Read {
            Objects.requireNonNull(document, "document");
        }
    }

    /**
     * The response is labelled as something else, or not at all; its body was not looked at.
     *
     * @param contentType the label as sent, not yet safe to show; empty if there is none
     */
    record WrongMediaType(String contentType) implements ReadResult {

        /** Refuses null. */
        public WrongMediaType {
            Objects.requireNonNull(contentType, "contentType");
        }
    }

    /**
     * The body is not what its label says.
     *
     * @param detail its fault, in a few words, safe to show
     */
    record Malformed(String detail) implements ReadResult {

        /** Refuses null. */
        public Malformed {
            Objects.requireNonNull(detail, "detail");
        }
    }

    /**
     * Handles every kind of result.
     *
     * @param read for {@link Read}
     * @param wrongMediaType for {@link WrongMediaType}
     * @param malformed for {@link Malformed}
     * @param <T> what to make of it
     * @return the result of the function that fits
     */
    default <T> T fold(
            Function<Read, T> read, Function<WrongMediaType, T> wrongMediaType, Function<Malformed, T> malformed) {
        if (this instanceof Read r) {
            return read.apply(r);
        } else if (this instanceof WrongMediaType w) {
            return wrongMediaType.apply(w);
        } else {
            return malformed.apply((Malformed) this);
        }
    }
}
