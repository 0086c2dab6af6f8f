package io.github.lyncdiscover.recorded;

import io.github.lyncdiscover.network.TlsProblem;
import java.util.List;
import java.util.stream.Stream;

/** The words for answers and outcomes that a recording may hold: what {@code code()} of each says. */
final class RecordingCodes {
    static final String ADDRESSES = "ADDRESSES";
    static final String SERVICES = "SERVICES";
    static final String NO_SUCH_NAME = "NO_SUCH_NAME";
    static final String NO_RECORDS = "NO_RECORDS";
    static final String NAME_SERVER_FAILURE = "NAME_SERVER_FAILURE";
    static final String RESPONSE = "RESPONSE";
    static final String TOO_LARGE = "TOO_LARGE";
    static final String CONNECTION_LOST = "CONNECTION_LOST";
    static final String CONNECTED = "CONNECTED";
    static final String REDIRECTED = "REDIRECTED";
    static final String CONNECTION_REFUSED = "CONNECTION_REFUSED";
    static final String TIMED_OUT = "TIMED_OUT";

    /** What a name server can say to a question for addresses. */
    static final List<String> OF_ADDRESSES =
            List.of(ADDRESSES, NO_SUCH_NAME, NO_RECORDS, NAME_SERVER_FAILURE, TIMED_OUT);
    /** What a name server can say to a question for services. */
    static final List<String> OF_SERVICES = List.of(SERVICES, NO_SUCH_NAME, NO_RECORDS, NAME_SERVER_FAILURE, TIMED_OUT);
    /** How a request can end. */
    static final List<String> OF_GET = withTls(RESPONSE, TOO_LARGE, CONNECTION_REFUSED, TIMED_OUT, CONNECTION_LOST);
    /** How a connection can go. */
    static final List<String> OF_CONNECT = withTls(CONNECTED, REDIRECTED, CONNECTION_REFUSED, TIMED_OUT);

    private RecordingCodes() {}

    static TlsProblem tlsProblem(String code) {
        return Stream.of(TlsProblem.values())
                .filter(problem -> problem.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> withTls(String... codes) {
        return Stream.concat(Stream.of(codes), Stream.of(TlsProblem.values()).map(TlsProblem::code))
                .toList();
    }
}
