package io.github.lyncdiscover.bootstrap;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.prediction.Doubt;
import io.github.lyncdiscover.prediction.LegEnding;

/** The doubts about servers that could not be reached from here. */
final class Unreachable {
    private Unreachable() {}

    /** Of a server whose look-up gave no address. */
    static Doubt byName(DomainName host, LegEnding failure) {
        return new Doubt(
                switch (failure) {
                    case NO_SUCH_NAME -> Doubt.Kind.NO_SUCH_NAME;
                    case NO_ADDRESS -> Doubt.Kind.NO_ADDRESS;
                    case TIMED_OUT -> Doubt.Kind.LOOKUP_TIMED_OUT;
                    default -> Doubt.Kind.NAME_SERVER_FAILURE;
                },
                host.text());
    }

    /** Of a server with which it came to no handshake. */
    static Doubt byConnection(DomainName host, LegEnding failure) {
        return new Doubt(
                switch (failure) {
                    case CONNECTION_REFUSED -> Doubt.Kind.CONNECTION_REFUSED;
                    case TIMED_OUT -> Doubt.Kind.TIMED_OUT;
                    default -> Doubt.Kind.CONNECTION_LOST;
                },
                host.text());
    }

    /** Whether a server that is unreachable so is no server at all where that is stated. */
    static boolean isAnswer(Doubt.Kind kind) {
        return switch (kind) {
            case NO_SUCH_NAME, NO_ADDRESS, CONNECTION_REFUSED -> true;
            default -> false;
        };
    }
}
