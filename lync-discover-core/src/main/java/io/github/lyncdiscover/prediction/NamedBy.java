package io.github.lyncdiscover.prediction;

import io.github.lyncdiscover.name.DomainName;

/**
 * The source of a server's name: who or what sends the client there. More sources may come.
 *
 * @since 0.1.0
 */
public sealed interface NamedBy {
    /**
     * The answer of a web server, or the Autodiscover of a mail domain.
     *
     * @param name the server, or the mail domain
     */
    record Host(DomainName name) implements NamedBy {
        @Override
        public String toString() {
            return name.text();
        }
    }

    /**
     * An SRV record.
     *
     * @param name the record's name, in normal form
     */
    record ServiceRecord(String name) implements NamedBy {
        @Override
        public String toString() {
            return name;
        }
    }

    /** A source of which there is one in a sign-in; more may come. */
    enum Source implements NamedBy {
        /** Whoever asks for the prediction. */
        CALLER,
        /** The User document. */
        USER_DOCUMENT,
        /** The host record itself, which the client tries. */
        HOST_RECORD,
        /** The DHCP options 43 and 120. */
        DHCP_OPTIONS,
        /** The client's manual configuration. */
        MANUAL_CONFIGURATION,
        /** The endpoint that the client cached at its last sign-in. */
        CACHED_ENDPOINT;

        @Override
        public String toString() {
            return StepWords.source(this);
        }
    }
}
