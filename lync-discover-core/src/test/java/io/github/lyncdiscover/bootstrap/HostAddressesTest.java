package io.github.lyncdiscover.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.network.DnsAnswer;
import io.github.lyncdiscover.network.DnsQuestion;
import io.github.lyncdiscover.prediction.LegEnding;
import io.github.lyncdiscover.prediction.Step;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The answers for both address families, taken together: a table of all pairs. */
class HostAddressesTest {
    private static final DomainName HOST = new DomainName("web.contoso.test");
    private static final Map<String, DnsAnswer> ANSWERS = Map.of(
            "found", new DnsAnswer.Addresses(List.of(), List.of("192.0.2.1")),
            "denied", new DnsAnswer.NoSuchName(List.of()),
            "empty", new DnsAnswer.NoRecords(List.of()),
            "fails", new DnsAnswer.Failed(List.of(), "SERVFAIL"),
            "silent", new DnsAnswer.TimedOut(List.of()));

    @ParameterizedTest
    @CsvSource({
        "found, found, ''",
        "found, denied, ''",
        "found, empty, ''",
        "found, fails, ''",
        "found, silent, ''",
        "denied, denied, NO_SUCH_NAME",
        "denied, empty, NO_ADDRESS",
        "denied, fails, NO_SUCH_NAME",
        "denied, silent, NO_SUCH_NAME",
        "empty, empty, NO_ADDRESS",
        "empty, fails, NAME_SERVER_FAILURE",
        "empty, silent, TIMED_OUT",
        "fails, fails, NAME_SERVER_FAILURE",
        "fails, silent, NAME_SERVER_FAILURE",
        "silent, silent, TIMED_OUT"
    })
    void one_family_is_enough_where_it_says_enough(String one, String other, String failure) {
        assertEquals(failure, failure(one, other));
        assertEquals(failure, failure(other, one));
    }

    private static String failure(String ipv4, String ipv6) {
        return HostAddresses.of(
                        HOST, java.util.List.of(lookup(DnsQuestion.Type.A, ipv4), lookup(DnsQuestion.Type.AAAA, ipv6)))
                .failure()
                .map(LegEnding::name)
                .orElse("");
    }

    private static Step.Lookup lookup(DnsQuestion.Type type, String answer) {
        return new Step.Lookup(DnsQuestion.of(HOST, type), ANSWERS.get(answer));
    }
}
