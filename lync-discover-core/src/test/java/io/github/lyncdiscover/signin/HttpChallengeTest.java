package io.github.lyncdiscover.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every spelling of the challenge that was found, and challenges of HTTP authentication. */
class HttpChallengeTest {
    private static final String ID = "client_id=\"00000004-0000-0ff1-ce00-000000000000\"";
    private static final String HREF = "https://lyncweb.contoso.test/WebTicket/oauthtoken";
    private static final String GRANTS = "urn:microsoft.rtc:windows,urn:microsoft.rtc:anonmeeting,password";

    static Stream<Arguments> spellings() {
        String challenge = "MsRtcOAuth href=\"" + HREF + "\",grant_type=\"" + GRANTS + "\"";
        return Stream.of(
                Arguments.of(
                        "two lines",
                        List.of("Bearer trusted_issuers=\"a@contoso.test\", " + ID, challenge),
                        HREF,
                        GRANTS),
                Arguments.of(
                        "href without quotes",
                        List.of("MsRtcOAuth href=" + HREF + ",grant_type=\"" + GRANTS + "\""),
                        HREF,
                        GRANTS),
                Arguments.of("joined", List.of("Bearer trusted_issuers=\"\", " + ID + ", " + challenge), HREF, GRANTS),
                Arguments.of(
                        "joined without a blank",
                        List.of("Bearer trusted_issuers=\"\", " + ID + "," + challenge),
                        HREF,
                        GRANTS),
                Arguments.of(
                        "several issuers, and an address that is never followed",
                        List.of(
                                "Bearer trusted_issuers=\"a@vdomain.test,b@vdomain.test\", " + ID
                                        + ", authorization_uri=\"file://client/common/oauth2/authorize\"",
                                "MsRtcOAuth href=\"https://ext.vdomain.test:4443/WebTicket/oauthtoken\",grant_type=\""
                                        + GRANTS + "\""),
                        "https://ext.vdomain.test:4443/WebTicket/oauthtoken",
                        GRANTS),
                Arguments.of(
                        "a grant twice",
                        List.of("msrtcoauth HREF=\"" + HREF
                                + "\",Grant_Type=\"urn:microsoft.rtc:windows,urn:microsoft.rtc:windows,password\""),
                        HREF,
                        "urn:microsoft.rtc:windows,urn:microsoft.rtc:windows,password"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spellings")
    void every_spelling_that_was_seen_is_read(String what, List<String> lines, String href, String grants) {
        HttpChallenge found =
                HttpChallenge.of("MsRtcOAuth", HttpChallenge.parse(lines)).orElseThrow();
        assertEquals(Optional.of(href), found.parameter("href"));
        assertEquals(Optional.of(grants), found.parameter("grant_type"));
    }

    @Test
    void no_header_is_no_challenge() {
        assertEquals(List.of(), HttpChallenge.parse(List.of()));
        assertEquals(List.of(), HttpChallenge.parse(List.of("", " , ,")));
    }

    @Test
    void schemes_may_share_a_line_and_have_a_token() {
        List<HttpChallenge> found = HttpChallenge.parse(
                List.of("Negotiate, NTLM", "Negotiate oYG2==, NTLM TlRMTVNTUAAC=", "Basic realm=\"a, b\", Digest"));
        assertEquals(
                List.of("Negotiate|", "NTLM|", "Negotiate|oYG2==", "NTLM|TlRMTVNTUAAC=", "Basic|", "Digest|"),
                found.stream().map(it -> it.scheme() + "|" + it.token()).toList());
        assertEquals(Optional.of("a, b"), found.get(4).parameter("realm"));
    }

    @Test
    void hostile_lines_end_in_good_time() {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (String part : List.of("=", "\"", ",", "a=", "a b", "a=\"", " ", "a b=c,")) {
                HttpChallenge.parse(List.of(part.repeat(3000), part.repeat(500_000)));
            }
        });
        assertEquals(50, HttpChallenge.parse(List.of("a,".repeat(1000))).size());
    }
}
