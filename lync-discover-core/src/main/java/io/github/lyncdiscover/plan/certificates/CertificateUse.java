package io.github.lyncdiscover.plan.certificates;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.NearestWord;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The use of a certificate: by a server by its name, or by all servers of a kind. Immutable. More may come. */
public sealed interface CertificateUse {
    /**
     * A server that clients name.
     *
     * @param name the name; a pool's own represents all that the pool presents inside
     */
    record Host(DomainName name) implements CertificateUse {

        /** Refuses null. */
        public Host {
            Objects.requireNonNull(name, "name");
        }

        @Override
        public String toString() {
            return name.text();
        }
    }

    /** All servers of a kind. More may come. */
    enum Kind implements CertificateUse {
        /** What publishes web services and lyncdiscover outside. */
        REVERSE_PROXY("reverseProxy"),
        /** The Access Edge, where there are several each of them. */
        ACCESS_EDGE("accessEdge");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    /**
     * Reads a use.
     *
     * @param text {@code reverseProxy}, {@code accessEdge} or a host name
     * @return the use
     * @throws IllegalArgumentException if it is none
     */
    static CertificateUse parse(String text) {
        Objects.requireNonNull(text, "text");
        List<String> words = List.of(Kind.REVERSE_PROXY.toString(), Kind.ACCESS_EDGE.toString());
        int kind = words.indexOf(text);
        if (kind >= 0) {
            return Kind.values()[kind];
        }
        Optional<String> near = text.indexOf('.') < 0 ? NearestWord.to(text, words) : Optional.empty();
        if (near.isPresent()) {
            throw new IllegalArgumentException("\"" + text + "\" is not known here (" + String.join(", ", words)
                    + ", or a server's name); did you" + " mean \"" + near.get() + "\"?");
        }
        return new Host(DomainName.parse(text));
    }
}
