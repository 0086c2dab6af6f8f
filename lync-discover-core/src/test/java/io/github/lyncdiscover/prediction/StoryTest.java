package io.github.lyncdiscover.prediction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.lyncdiscover.report.Samples;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Predictions told as stories, word for word. */
final class StoryTest {
    private static final Map<String, Prediction> SAMPLES = Samples.all();

    @Test
    void a_prompt() {
        assertGolden("prompt", """
                alice@contoso.test signs in with Lync 2013:
                  1  Looks up lyncdiscoverinternal.contoso.test A: no such name
                  2  Looks up lyncdiscoverinternal.contoso.test AAAA: no such name
                  3  Looks up lyncdiscover.contoso.test A: 192.0.2.1
                  4  Looks up lyncdiscover.contoso.test AAAA: no such record
                  5  Asks http://lyncdiscover.contoso.test/?sipuri=alice@contoso.test: status
                     200, application/vnd.microsoft.rtc.autodiscover+xml; v=1
                  6  Reads a Root document: OCDISCWS_XML, Redirect
                     https://webext.fabrikam.test/root
                  7  Sent by the Redirect link to https://webext.fabrikam.test/root
                  8  Judges webext.fabrikam.test (web services, named by
                     lyncdiscover.contoso.test): NOT trusted, it lies neither in the SIP domain
                     nor in the list
                     >> The user is asked whether to trust webext.fabrikam.test. The
                     TrustModelData entry fabrikam.test would silence it.
                  9  Looks up webext.fabrikam.test A: 192.0.2.2
                 10  Looks up webext.fabrikam.test AAAA: no such record
                 11  Asks https://webext.fabrikam.test/root: status 200,
                     application/vnd.microsoft.rtc.autodiscover+xml; v=1
                 12  Reads a Root document: OCDISCWS_XML, User https://webext.fabrikam.test/user
                 13  Sent by the User link to https://webext.fabrikam.test/user
                 14  Judges webext.fabrikam.test (web services, named by webext.fabrikam.test):
                     NOT trusted, it lies neither in the SIP domain nor in the list
                 15  Asks https://webext.fabrikam.test/user: status 200,
                     application/vnd.microsoft.rtc.autodiscover+xml; v=1
                 16  Reads a User document: OCDISCWS_XML, AccessLocation External,
                     SipClientExternalAccess access.fabrikam.test:443
                 17  Asks https://lyncdiscover.contoso.test/?sipuri=alice@contoso.test: TLS name
                     mismatch (as planned)
                 18  Judges access.fabrikam.test (SIP server, named by the User document): NOT
                     trusted, it lies neither in the SIP domain nor in the list
                     >> The user is asked whether to trust access.fabrikam.test. The
                     TrustModelData entry fabrikam.test would silence it.
                 19  Leaves out _sipinternaltls._tcp.contoso.test: Autodiscover named a SIP
                     server
                 20  Leaves out _sip._tls.contoso.test: Autodiscover named a SIP server
                 21  Leaves out sipinternal.contoso.test: Autodiscover named a SIP server
                 22  Leaves out sip.contoso.test: Autodiscover named a SIP server
                 23  Leaves out sipexternal.contoso.test: Autodiscover named a SIP server
                Verdict: PROMPT
                  TLS_NAME_MISMATCH (step 17): https://lyncdiscover.contoso.test/ failed: its
                  certificate names another host (as planned). The plain HTTP request answers.
                """);
    }

    @Test
    void no_prompt() {
        assertGolden("no prompt", """
                alice@contoso.test signs in with Lync 2013:
                  1  Looks up lyncdiscoverinternal.contoso.test A: no such name
                  2  Looks up lyncdiscoverinternal.contoso.test AAAA: no such name
                  3  Looks up lyncdiscover.contoso.test A: 192.0.2.1
                  4  Looks up lyncdiscover.contoso.test AAAA: no such record
                  5  Asks http://lyncdiscover.contoso.test/?sipuri=alice@contoso.test: status
                     200, application/vnd.microsoft.rtc.autodiscover+xml; v=1
                  6  Reads a Root document: OCDISCWS_XML, Redirect
                     https://webext.fabrikam.test/root
                  7  Sent by the Redirect link to https://webext.fabrikam.test/root
                  8  Judges webext.fabrikam.test (web services, named by
                     lyncdiscover.contoso.test): trusted, the policy's TrustModelData names
                     fabrikam.test
                  9  Looks up webext.fabrikam.test A: 192.0.2.2
                 10  Looks up webext.fabrikam.test AAAA: no such record
                 11  Asks https://webext.fabrikam.test/root: status 200,
                     application/vnd.microsoft.rtc.autodiscover+xml; v=1
                 12  Reads a Root document: OCDISCWS_XML, User https://webext.fabrikam.test/user
                 13  Sent by the User link to https://webext.fabrikam.test/user
                 14  Judges webext.fabrikam.test (web services, named by webext.fabrikam.test):
                     trusted, the policy's TrustModelData names fabrikam.test
                 15  Asks https://webext.fabrikam.test/user: status 200,
                     application/vnd.microsoft.rtc.autodiscover+xml; v=1
                 16  Reads a User document: OCDISCWS_XML, AccessLocation External,
                     SipClientExternalAccess access.fabrikam.test:443
                 17  Asks https://lyncdiscover.contoso.test/?sipuri=alice@contoso.test: TLS name
                     mismatch (as planned)
                 18  Judges access.fabrikam.test (SIP server, named by the User document):
                     trusted, the policy's TrustModelData names fabrikam.test
                 19  Leaves out _sipinternaltls._tcp.contoso.test: Autodiscover named a SIP
                     server
                 20  Leaves out _sip._tls.contoso.test: Autodiscover named a SIP server
                 21  Leaves out sipinternal.contoso.test: Autodiscover named a SIP server
                 22  Leaves out sip.contoso.test: Autodiscover named a SIP server
                 23  Leaves out sipexternal.contoso.test: Autodiscover named a SIP server
                Verdict: NO_PROMPT
                  TLS_NAME_MISMATCH (step 17): https://lyncdiscover.contoso.test/ failed: its
                  certificate names another host (as planned). The plain HTTP request answers.
                """);
    }

    @Test
    void perhaps_a_prompt() {
        assertGolden("SRV of equal priority", """
                alice@contoso.test signs in with Lync 2013:
                  1  Looks up lyncdiscoverinternal.contoso.test A: no such name
                  2  Looks up lyncdiscoverinternal.contoso.test AAAA: no such name
                  3  Looks up lyncdiscover.contoso.test A: no such name
                  4  Looks up lyncdiscover.contoso.test AAAA: no such name
                  5  Looks up _sipinternaltls._tcp.contoso.test SRV: no such name
                  6  Looks up _sip._tls.contoso.test SRV: sip.fabrikam.test:443 (priority 1,
                     weight 2), sip.contoso.test:443 (priority 1, weight 1)
                  7  Judges sip.fabrikam.test (SRV target, named by _sip._tls.contoso.test): NOT
                     trusted, it lies neither in the SIP domain nor in the list
                     >> The user may be asked whether to trust sip.fabrikam.test: another target
                     of equal SRV priority does not share it. The TrustModelData entry
                     fabrikam.test would silence it.
                  8  Judges sip.contoso.test (SRV target, named by _sip._tls.contoso.test):
                     trusted, it lies in the SIP domain contoso.test
                  9  Leaves out sipinternal.contoso.test: _sip._tls.contoso.test answered
                 10  Leaves out sip.contoso.test: _sip._tls.contoso.test answered
                 11  Leaves out sipexternal.contoso.test: _sip._tls.contoso.test answered
                Verdict: MAY_PROMPT
                """);
    }

    @Test
    void cannot_tell() {
        assertGolden("cannot tell", """
                alice@contoso.test signs in with Lync 2013:
                  1  Looks up lyncdiscoverinternal.contoso.test A: no such name
                  2  Looks up lyncdiscoverinternal.contoso.test AAAA: no such name
                  3  Looks up lyncdiscover.contoso.test A: 192.0.2.1
                  4  Looks up lyncdiscover.contoso.test AAAA: no such record
                  5  Asks http://lyncdiscover.contoso.test/?sipuri=alice@contoso.test: status
                     200, application/vnd.microsoft.rtc.autodiscover+xml; v=1
                  6  Reads a Root document: OCDISCWS_XML, Redirect
                     https://webext.fabrikam.test/root
                  7  Sent by the Redirect link to https://webext.fabrikam.test/root
                  8  Judges webext.fabrikam.test (web services, named by
                     lyncdiscover.contoso.test): trusted, the policy's TrustModelData names
                     fabrikam.test
                  9  Looks up webext.fabrikam.test A: 192.0.2.2
                 10  Looks up webext.fabrikam.test AAAA: no such record
                 11  Asks https://webext.fabrikam.test/root: status 200,
                     application/vnd.microsoft.rtc.autodiscover+xml; v=1
                 12  Reads a Root document: OCDISCWS_XML, User https://webext.fabrikam.test/user
                 13  Sent by the User link to https://webext.fabrikam.test/user
                 14  Judges webext.fabrikam.test (web services, named by webext.fabrikam.test):
                     trusted, the policy's TrustModelData names fabrikam.test
                 15  Asks https://webext.fabrikam.test/user: status 401
                 16  Asks https://lyncdiscover.contoso.test/?sipuri=alice@contoso.test: TLS name
                     mismatch (as planned)
                 17  Leaves out _sipinternaltls._tcp.contoso.test: Autodiscover succeeded,
                     though the SIP server it names is not known
                 18  Leaves out _sip._tls.contoso.test: Autodiscover succeeded, though the SIP
                     server it names is not known
                 19  Leaves out sipinternal.contoso.test: Autodiscover succeeded, though the SIP
                     server it names is not known
                 20  Leaves out sip.contoso.test: Autodiscover succeeded, though the SIP server
                     it names is not known
                 21  Leaves out sipexternal.contoso.test: Autodiscover succeeded, though the SIP
                     server it names is not known
                Verdict: CANNOT_TELL
                  AUTHENTICATION_REQUIRED (step 15): The User document at
                  https://webext.fabrikam.test/user needs sign-in, so the SIP server that it
                  names is not known unless it is supplied.
                  TLS_NAME_MISMATCH (step 16): https://lyncdiscover.contoso.test/ failed: its
                  certificate names another host (as planned). The plain HTTP request answers.
                """);
    }

    @Test
    void sign_in_fails() {
        assertGolden("sign-in fails", """
                alice@contoso.test signs in with Lync 2013:
                  1  Looks up lyncdiscoverinternal.contoso.test A: no such name
                  2  Looks up lyncdiscoverinternal.contoso.test AAAA: no such name
                  3  Looks up lyncdiscover.contoso.test A: no such name
                  4  Looks up lyncdiscover.contoso.test AAAA: no such name
                  5  Looks up _sipinternaltls._tcp.contoso.test SRV: no such name
                  6  Looks up _sip._tls.contoso.test SRV: no such name
                  7  Looks up sipinternal.contoso.test A: no such name
                  8  Looks up sipinternal.contoso.test AAAA: no such name
                  9  Looks up sip.contoso.test A: no such name
                 10  Looks up sip.contoso.test AAAA: no such name
                 11  Looks up sipexternal.contoso.test A: no such name
                 12  Looks up sipexternal.contoso.test AAAA: no such name
                Verdict: SIGN_IN_FAILS
                  NO_SERVER_FOUND: No server is found that Lync 2013 can use for contoso.test:
                  sign-in fails. It needs one of lyncdiscoverinternal, lyncdiscover,
                  _sipinternaltls._tcp (SRV), _sip._tls (SRV), sipinternal, sip, sipexternal in
                  that domain, and none of them exists.
                """);
    }

    @Test
    void nobody_in_particular() {
        assertGolden("bare domain", """
                A user of contoso.test signs in with Lync 2013:
                  1  Looks up lyncdiscoverinternal.contoso.test A: no such name
                  2  Looks up lyncdiscoverinternal.contoso.test AAAA: no such name
                  3  Looks up lyncdiscover.contoso.test A: 192.0.2.1
                  4  Looks up lyncdiscover.contoso.test AAAA: no such record
                  5  Asks http://lyncdiscover.contoso.test/: status 200,
                     application/vnd.microsoft.rtc.autodiscover+xml; v=1
                  6  Reads a Root document: OCDISCWS_XML, Redirect
                     https://webext.fabrikam.test/root
                  7  Sent by the Redirect link to https://webext.fabrikam.test/root
                  8  Judges webext.fabrikam.test (web services, named by
                     lyncdiscover.contoso.test): NOT trusted, it lies neither in the SIP domain
                     nor in the list
                     >> The user is asked whether to trust webext.fabrikam.test. The
                     TrustModelData entry fabrikam.test would silence it.
                  9  Looks up webext.fabrikam.test A: 192.0.2.2
                 10  Looks up webext.fabrikam.test AAAA: no such record
                 11  Asks https://webext.fabrikam.test/root: status 200,
                     application/vnd.microsoft.rtc.autodiscover+xml; v=1
                 12  Reads a Root document: OCDISCWS_XML, User https://webext.fabrikam.test/user
                 13  Sent by the User link to https://webext.fabrikam.test/user
                 14  Judges webext.fabrikam.test (web services, named by webext.fabrikam.test):
                     NOT trusted, it lies neither in the SIP domain nor in the list
                 15  Asks https://webext.fabrikam.test/user: status 200,
                     application/vnd.microsoft.rtc.autodiscover+xml; v=1
                 16  Reads a User document: OCDISCWS_XML, AccessLocation External,
                     SipClientExternalAccess access.fabrikam.test:443
                 17  Asks https://lyncdiscover.contoso.test/: TLS name mismatch (as planned)
                 18  Judges access.fabrikam.test (SIP server, named by the User document): NOT
                     trusted, it lies neither in the SIP domain nor in the list
                     >> The user is asked whether to trust access.fabrikam.test. The
                     TrustModelData entry fabrikam.test would silence it.
                 19  Leaves out _sipinternaltls._tcp.contoso.test: Autodiscover named a SIP
                     server
                 20  Leaves out _sip._tls.contoso.test: Autodiscover named a SIP server
                 21  Leaves out sipinternal.contoso.test: Autodiscover named a SIP server
                 22  Leaves out sip.contoso.test: Autodiscover named a SIP server
                 23  Leaves out sipexternal.contoso.test: Autodiscover named a SIP server
                Verdict: PROMPT
                  TLS_NAME_MISMATCH (step 17): https://lyncdiscover.contoso.test/ failed: its
                  certificate names another host (as planned). The plain HTTP request answers.
                """);
    }

    @Test
    void a_place() {
        assertGolden("inside", """
                alice@contoso.test signs in with Lync 2013, inside:
                  1  Looks up lyncdiscoverinternal.contoso.test A: no such name
                  2  Looks up lyncdiscoverinternal.contoso.test AAAA: no such name
                  3  Looks up lyncdiscover.contoso.test A: 192.0.2.1
                  4  Looks up lyncdiscover.contoso.test AAAA: no such record
                  5  Asks http://lyncdiscover.contoso.test/?sipuri=alice@contoso.test: status
                     200, application/vnd.microsoft.rtc.autodiscover+xml; v=1
                  6  Reads a Root document: OCDISCWS_XML, Redirect
                     https://webext.fabrikam.test/root
                  7  Sent by the Redirect link to https://webext.fabrikam.test/root
                  8  Judges webext.fabrikam.test (web services, named by
                     lyncdiscover.contoso.test): NOT trusted, it lies neither in the SIP domain
                     nor in the list
                     >> The user is asked whether to trust webext.fabrikam.test. The
                     TrustModelData entry fabrikam.test would silence it.
                  9  Looks up webext.fabrikam.test A: 192.0.2.2
                 10  Looks up webext.fabrikam.test AAAA: no such record
                 11  Asks https://webext.fabrikam.test/root: status 200,
                     application/vnd.microsoft.rtc.autodiscover+xml; v=1
                 12  Reads a Root document: OCDISCWS_XML, User https://webext.fabrikam.test/user
                 13  Sent by the User link to https://webext.fabrikam.test/user
                 14  Judges webext.fabrikam.test (web services, named by webext.fabrikam.test):
                     NOT trusted, it lies neither in the SIP domain nor in the list
                 15  Asks https://webext.fabrikam.test/user: status 200,
                     application/vnd.microsoft.rtc.autodiscover+xml; v=1
                 16  Reads a User document: OCDISCWS_XML, AccessLocation External,
                     SipClientExternalAccess access.fabrikam.test:443
                 17  Asks https://lyncdiscover.contoso.test/?sipuri=alice@contoso.test: TLS name
                     mismatch (as planned)
                 18  Judges access.fabrikam.test (SIP server, named by the User document): NOT
                     trusted, it lies neither in the SIP domain nor in the list
                     >> The user is asked whether to trust access.fabrikam.test. The
                     TrustModelData entry fabrikam.test would silence it.
                 19  Leaves out _sipinternaltls._tcp.contoso.test: Autodiscover named a SIP
                     server
                 20  Leaves out _sip._tls.contoso.test: Autodiscover named a SIP server
                 21  Leaves out sipinternal.contoso.test: Autodiscover named a SIP server
                 22  Leaves out sip.contoso.test: Autodiscover named a SIP server
                 23  Leaves out sipexternal.contoso.test: Autodiscover named a SIP server
                Verdict: PROMPT
                  TLS_NAME_MISMATCH (step 17): https://lyncdiscover.contoso.test/ failed: its
                  certificate names another host (as planned). The plain HTTP request answers.
                """);
    }

    @Test
    void a_redirect_of_a_sip_server() {
        assertGolden("SIP redirect", """
                alice@contoso.test signs in with Lync 2013:
                  1  Looks up lyncdiscoverinternal.contoso.test A: no such name
                  2  Looks up lyncdiscoverinternal.contoso.test AAAA: no such name
                  3  Looks up lyncdiscover.contoso.test A: 192.0.2.1
                  4  Looks up lyncdiscover.contoso.test AAAA: no such record
                  5  Asks http://lyncdiscover.contoso.test/?sipuri=alice@contoso.test: status
                     200, application/vnd.microsoft.rtc.autodiscover+xml; v=1
                  6  Reads a Root document: OCDISCWS_XML, Redirect
                     https://webext.fabrikam.test/root
                  7  Sent by the Redirect link to https://webext.fabrikam.test/root
                  8  Judges webext.fabrikam.test (web services, named by
                     lyncdiscover.contoso.test): trusted, the policy's TrustModelData names
                     fabrikam.test
                  9  Looks up webext.fabrikam.test A: 192.0.2.2
                 10  Looks up webext.fabrikam.test AAAA: no such record
                 11  Asks https://webext.fabrikam.test/root: status 200,
                     application/vnd.microsoft.rtc.autodiscover+xml; v=1
                 12  Reads a Root document: OCDISCWS_XML, User https://webext.fabrikam.test/user
                 13  Sent by the User link to https://webext.fabrikam.test/user
                 14  Judges webext.fabrikam.test (web services, named by webext.fabrikam.test):
                     trusted, the policy's TrustModelData names fabrikam.test
                 15  Asks https://webext.fabrikam.test/user: status 200,
                     application/vnd.microsoft.rtc.autodiscover+xml; v=1
                 16  Reads a User document: OCDISCWS_XML, AccessLocation External,
                     SipClientExternalAccess access.fabrikam.test:443
                 17  Asks https://lyncdiscover.contoso.test/?sipuri=alice@contoso.test: TLS name
                     mismatch (as planned)
                 18  Judges access.fabrikam.test (SIP server, named by the User document):
                     trusted, the policy's TrustModelData names fabrikam.test
                 19  Looks up access.fabrikam.test A: 192.0.2.4
                 20  Looks up access.fabrikam.test AAAA: no such record
                 21  Connects to access.fabrikam.test:443: redirected
                 22  Redirected by the SIP server to pool.fabrikam.test:5061
                 23  Judges pool.fabrikam.test (SIP server, named by access.fabrikam.test):
                     trusted, a trusted SIP server redirects to it
                 24  Leaves out _sipinternaltls._tcp.contoso.test: Autodiscover named a SIP
                     server
                 25  Leaves out _sip._tls.contoso.test: Autodiscover named a SIP server
                 26  Leaves out sipinternal.contoso.test: Autodiscover named a SIP server
                 27  Leaves out sip.contoso.test: Autodiscover named a SIP server
                 28  Leaves out sipexternal.contoso.test: Autodiscover named a SIP server
                Verdict: NO_PROMPT
                  TLS_NAME_MISMATCH (step 17): https://lyncdiscover.contoso.test/ failed: its
                  certificate names another host (as planned). The plain HTTP request answers.
                """);
    }

    @Test
    void a_redirect_of_http() {
        assertGolden("302 at home", """
                alice@contoso.test signs in with Lync 2013:
                  1  Looks up lyncdiscoverinternal.contoso.test A: no such name
                  2  Looks up lyncdiscoverinternal.contoso.test AAAA: no such name
                  3  Looks up lyncdiscover.contoso.test A: 192.0.2.1
                  4  Looks up lyncdiscover.contoso.test AAAA: no such record
                  5  Asks http://lyncdiscover.contoso.test/?sipuri=alice@contoso.test: status
                     200, application/vnd.microsoft.rtc.autodiscover+xml; v=1
                  6  Reads a Root document: OCDISCWS_XML, Redirect
                     https://webext.fabrikam.test/root
                  7  Sent by the Redirect link to https://webext.fabrikam.test/root
                  8  Judges webext.fabrikam.test (web services, named by
                     lyncdiscover.contoso.test): NOT trusted, it lies neither in the SIP domain
                     nor in the list
                     >> The user is asked whether to trust webext.fabrikam.test. The
                     TrustModelData entry fabrikam.test would silence it.
                  9  Looks up webext.fabrikam.test A: 192.0.2.2
                 10  Looks up webext.fabrikam.test AAAA: no such record
                 11  Asks https://webext.fabrikam.test/root: status 302
                 12  Redirected by HTTP to https://webext.fabrikam.test/next
                 13  Judges webext.fabrikam.test (web services, named by webext.fabrikam.test):
                     NOT trusted, it lies neither in the SIP domain nor in the list
                 14  Asks https://webext.fabrikam.test/next: status 404
                 15  Asks https://lyncdiscover.contoso.test/?sipuri=alice@contoso.test: TLS name
                     mismatch (as planned)
                 16  Looks up _sipinternaltls._tcp.contoso.test SRV: no such name
                 17  Looks up _sip._tls.contoso.test SRV: no such name
                 18  Looks up sipinternal.contoso.test A: no such name
                 19  Looks up sipinternal.contoso.test AAAA: no such name
                 20  Looks up sip.contoso.test A: no such name
                 21  Looks up sip.contoso.test AAAA: no such name
                 22  Looks up sipexternal.contoso.test A: no such name
                 23  Looks up sipexternal.contoso.test AAAA: no such name
                Verdict: PROMPT
                  NO_SERVER_FOUND (steps 14, 15): No server is found that Lync 2013 can use for
                  contoso.test: sign-in fails. It needs one of lyncdiscoverinternal,
                  lyncdiscover, _sipinternaltls._tcp (SRV), _sip._tls (SRV), sipinternal, sip,
                  sipexternal in that domain; missing: lyncdiscoverinternal,
                  _sipinternaltls._tcp (SRV), _sip._tls (SRV), sipinternal, sip, sipexternal.
                  HTTP_STATUS (step 14): https://webext.fabrikam.test/next answers with status
                  404. webext.fabrikam.test is named by an HTTP redirect from
                  https://webext.fabrikam.test/root.
                  TLS_NAME_MISMATCH (step 15): https://lyncdiscover.contoso.test/ failed: its
                  certificate names another host (as planned). The client goes on to its next
                  source; what users see of this is not documented.
                """);
    }

    @Test
    void a_leg_that_is_not_walked() {
        assertGolden("one after the other", """
                alice@contoso.test signs in with Lync 2013:
                  1  Looks up lyncdiscoverinternal.contoso.test A: no such name
                  2  Looks up lyncdiscoverinternal.contoso.test AAAA: no such name
                  3  Looks up lyncdiscover.contoso.test A: 192.0.2.1
                  4  Looks up lyncdiscover.contoso.test AAAA: no such record
                  5  Asks http://lyncdiscover.contoso.test/?sipuri=alice@contoso.test: status
                     200, application/vnd.microsoft.rtc.autodiscover+xml; v=1
                  6  Reads a Root document: OCDISCWS_XML, Redirect
                     https://webext.fabrikam.test/root
                  7  Sent by the Redirect link to https://webext.fabrikam.test/root
                  8  Judges webext.fabrikam.test (web services, named by
                     lyncdiscover.contoso.test): NOT trusted, it lies neither in the SIP domain
                     nor in the list
                     >> The user is asked whether to trust webext.fabrikam.test. The
                     TrustModelData entry fabrikam.test would silence it.
                  9  Looks up webext.fabrikam.test A: 192.0.2.2
                 10  Looks up webext.fabrikam.test AAAA: no such record
                 11  Asks https://webext.fabrikam.test/root: status 200,
                     application/vnd.microsoft.rtc.autodiscover+xml; v=1
                 12  Reads a Root document: OCDISCWS_XML, User https://webext.fabrikam.test/user
                 13  Sent by the User link to https://webext.fabrikam.test/user
                 14  Judges webext.fabrikam.test (web services, named by webext.fabrikam.test):
                     NOT trusted, it lies neither in the SIP domain nor in the list
                 15  Asks https://webext.fabrikam.test/user: status 200,
                     application/vnd.microsoft.rtc.autodiscover+xml; v=1
                 16  Reads a User document: OCDISCWS_XML, AccessLocation External,
                     SipClientExternalAccess access.fabrikam.test:443
                 17  Leaves out https://lyncdiscover.contoso.test/?sipuri=alice@contoso.test:
                     the other request to lyncdiscover.contoso.test came first and succeeded
                 18  Judges access.fabrikam.test (SIP server, named by the User document): NOT
                     trusted, it lies neither in the SIP domain nor in the list
                     >> The user is asked whether to trust access.fabrikam.test. The
                     TrustModelData entry fabrikam.test would silence it.
                 19  Leaves out _sipinternaltls._tcp.contoso.test: Autodiscover named a SIP
                     server
                 20  Leaves out _sip._tls.contoso.test: Autodiscover named a SIP server
                 21  Leaves out sipinternal.contoso.test: Autodiscover named a SIP server
                 22  Leaves out sip.contoso.test: Autodiscover named a SIP server
                 23  Leaves out sipexternal.contoso.test: Autodiscover named a SIP server
                Verdict: PROMPT
                """);
    }

    @Test
    void a_name_server_that_fails() {
        assertGolden("look-up failed", """
                alice@contoso.test signs in with Lync 2013:
                  1  Looks up lyncdiscoverinternal.contoso.test A: no such name
                  2  Looks up lyncdiscoverinternal.contoso.test AAAA: no such name
                  3  Looks up lyncdiscover.contoso.test A: the name server failed (as planned)
                  4  Looks up lyncdiscover.contoso.test AAAA: the name server failed (as
                     planned)
                  5  Looks up _sipinternaltls._tcp.contoso.test SRV: no such name
                  6  Looks up _sip._tls.contoso.test SRV: no such name
                  7  Looks up sipinternal.contoso.test A: no such name
                  8  Looks up sipinternal.contoso.test AAAA: no such name
                  9  Looks up sip.contoso.test A: no such name
                 10  Looks up sip.contoso.test AAAA: no such name
                 11  Looks up sipexternal.contoso.test A: no such name
                 12  Looks up sipexternal.contoso.test AAAA: no such name
                Verdict: CANNOT_TELL
                  NAME_SERVER_FAILURE (steps 3, 4): Looking up lyncdiscover.contoso.test failed
                  (as planned).
                """);
    }

    @Test
    void an_alias() {
        assertGolden("alias", """
                alice@contoso.test signs in with Lync 2013:
                  1  Looks up lyncdiscoverinternal.contoso.test A: no such name through the
                     alias gone.contoso.test
                  2  Looks up lyncdiscoverinternal.contoso.test AAAA: no such name through the
                     alias gone.contoso.test
                  3  Looks up lyncdiscover.contoso.test A: 192.0.2.1
                  4  Looks up lyncdiscover.contoso.test AAAA: no such record
                  5  Asks http://lyncdiscover.contoso.test/?sipuri=alice@contoso.test: status
                     200, application/vnd.microsoft.rtc.autodiscover+xml; v=1
                  6  Reads a Root document: OCDISCWS_XML, Redirect
                     https://webext.fabrikam.test/root
                  7  Sent by the Redirect link to https://webext.fabrikam.test/root
                  8  Judges webext.fabrikam.test (web services, named by
                     lyncdiscover.contoso.test): NOT trusted, it lies neither in the SIP domain
                     nor in the list
                     >> The user is asked whether to trust webext.fabrikam.test. The
                     TrustModelData entry fabrikam.test would silence it.
                  9  Looks up webext.fabrikam.test A: 192.0.2.2
                 10  Looks up webext.fabrikam.test AAAA: no such record
                 11  Asks https://webext.fabrikam.test/root: status 200,
                     application/vnd.microsoft.rtc.autodiscover+xml; v=1
                 12  Reads a Root document: OCDISCWS_XML, User https://webext.fabrikam.test/user
                 13  Sent by the User link to https://webext.fabrikam.test/user
                 14  Judges webext.fabrikam.test (web services, named by webext.fabrikam.test):
                     NOT trusted, it lies neither in the SIP domain nor in the list
                 15  Asks https://webext.fabrikam.test/user: status 200,
                     application/vnd.microsoft.rtc.autodiscover+xml; v=1
                 16  Reads a User document: OCDISCWS_XML, AccessLocation External,
                     SipClientExternalAccess access.fabrikam.test:443
                 17  Asks https://lyncdiscover.contoso.test/?sipuri=alice@contoso.test: TLS name
                     mismatch (as planned)
                 18  Judges access.fabrikam.test (SIP server, named by the User document): NOT
                     trusted, it lies neither in the SIP domain nor in the list
                     >> The user is asked whether to trust access.fabrikam.test. The
                     TrustModelData entry fabrikam.test would silence it.
                 19  Leaves out _sipinternaltls._tcp.contoso.test: Autodiscover named a SIP
                     server
                 20  Leaves out _sip._tls.contoso.test: Autodiscover named a SIP server
                 21  Leaves out sipinternal.contoso.test: Autodiscover named a SIP server
                 22  Leaves out sip.contoso.test: Autodiscover named a SIP server
                 23  Leaves out sipexternal.contoso.test: Autodiscover named a SIP server
                Verdict: PROMPT
                  TLS_NAME_MISMATCH (step 17): https://lyncdiscover.contoso.test/ failed: its
                  certificate names another host (as planned). The plain HTTP request answers.
                """);
    }

    @Test
    void names_longer_than_a_line() {
        assertGolden("long names", """
                alice@contoso.test signs in with Lync 2013:
                  1  Looks up lyncdiscoverinternal.contoso.test A: no such name
                  2  Looks up lyncdiscoverinternal.contoso.test AAAA: no such name
                  3  Looks up lyncdiscover.contoso.test A: 192.0.2.1
                  4  Looks up lyncdiscover.contoso.test AAAA: no such record
                  5  Asks http://lyncdiscover.contoso.test/?sipuri=alice@contoso.test: status
                     200, application/vnd.microsoft.rtc.autodiscover+xml; v=1
                  6  Reads a Root document: OCDISCWS_XML, Redirect
                https://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.test/bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb…
                  7  Sent by the Redirect link to
                https://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.test/bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb…
                  8  Judges
                aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.test
                     (web services, named by lyncdiscover.contoso.test): NOT trusted, it lies
                     neither in the SIP domain nor in the list
                     >> The user may be asked whether to trust
                aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.test:
                aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.test
                     does not exist as seen from here. The TrustModelData entry
                     aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.test would
                     silence it.
                  9  Looks up
                aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.test
                     A: no such name
                 10  Looks up
                aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.test
                     AAAA: no such name
                 11  Asks https://lyncdiscover.contoso.test/?sipuri=alice@contoso.test: TLS name
                     mismatch (as planned)
                 12  Looks up _sipinternaltls._tcp.contoso.test SRV: no such name
                 13  Looks up _sip._tls.contoso.test SRV: no such name
                 14  Looks up sipinternal.contoso.test A: no such name
                 15  Looks up sipinternal.contoso.test AAAA: no such name
                 16  Looks up sip.contoso.test A: no such name
                 17  Looks up sip.contoso.test AAAA: no such name
                 18  Looks up sipexternal.contoso.test A: no such name
                 19  Looks up sipexternal.contoso.test AAAA: no such name
                Verdict: MAY_PROMPT
                  NO_SERVER_FOUND (steps 9, 10, 11): No server is found that Lync 2013 can use
                  for contoso.test: sign-in fails. It needs one of lyncdiscoverinternal,
                  lyncdiscover, _sipinternaltls._tcp (SRV), _sip._tls (SRV), sipinternal, sip,
                  sipexternal in that domain; missing: lyncdiscoverinternal,
                  _sipinternaltls._tcp (SRV), _sip._tls (SRV), sipinternal, sip, sipexternal.
                  NAME_WITHOUT_ADDRESS (steps 9, 10):
                aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.test
                  has no address.
                aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.test
                  is named by the Redirect link from http://lyncdiscover.contoso.test/.
                  TLS_NAME_MISMATCH (step 11): https://lyncdiscover.contoso.test/ failed: its
                  certificate names another host (as planned). The client goes on to its next
                  source; what users see of this is not documented.
                """);
    }

    @Test
    void letters_of_two_columns() {
        assertGolden("East Asian", """
                山田太郎山田太郎山田太郎山田太郎山田太郎山田太郎山田太郎山田太郎山田太郎山田太郎山田太郎山田太郎山田太郎山田太郎山田太郎山田太郎山田太郎山田太郎山田太郎山田太郎@xn--r8jz45g.test
                signs in with Lync 2013:
                  1  Looks up lyncdiscoverinternal.xn--r8jz45g.test A: no such name
                  2  Looks up lyncdiscoverinternal.xn--r8jz45g.test AAAA: no such name
                  3  Looks up lyncdiscover.xn--r8jz45g.test A: no such name
                  4  Looks up lyncdiscover.xn--r8jz45g.test AAAA: no such name
                  5  Looks up _sipinternaltls._tcp.xn--r8jz45g.test SRV: no such name
                  6  Looks up _sip._tls.xn--r8jz45g.test SRV: no such name
                  7  Looks up sipinternal.xn--r8jz45g.test A: no such name
                  8  Looks up sipinternal.xn--r8jz45g.test AAAA: no such name
                  9  Looks up sip.xn--r8jz45g.test A: no such name
                 10  Looks up sip.xn--r8jz45g.test AAAA: no such name
                 11  Looks up sipexternal.xn--r8jz45g.test A: no such name
                 12  Looks up sipexternal.xn--r8jz45g.test AAAA: no such name
                Verdict: SIGN_IN_FAILS
                  NO_SERVER_FOUND: No server is found that Lync 2013 can use for
                  xn--r8jz45g.test: sign-in fails. It needs one of lyncdiscoverinternal,
                  lyncdiscover, _sipinternaltls._tcp (SRV), _sip._tls (SRV), sipinternal, sip,
                  sipexternal in that domain, and none of them exists.
                """);
    }

    @Test
    void control_characters() {
        assertGolden("hostile location", """
                alice@contoso.test signs in with Lync 2013:
                  1  Looks up lyncdiscoverinternal.contoso.test A: no such name
                  2  Looks up lyncdiscoverinternal.contoso.test AAAA: no such name
                  3  Looks up lyncdiscover.contoso.test A: 192.0.2.1
                  4  Looks up lyncdiscover.contoso.test AAAA: no such record
                  5  Asks http://lyncdiscover.contoso.test/?sipuri=alice@contoso.test: status
                     200, application/vnd.microsoft.rtc.autodiscover+xml; v=1
                  6  Reads a Root document: OCDISCWS_XML, Redirect
                     https://webext.fabrikam.test/root
                  7  Sent by the Redirect link to https://webext.fabrikam.test/root
                  8  Judges webext.fabrikam.test (web services, named by
                     lyncdiscover.contoso.test): NOT trusted, it lies neither in the SIP domain
                     nor in the list
                     >> The user is asked whether to trust webext.fabrikam.test. The
                     TrustModelData entry fabrikam.test would silence it.
                  9  Looks up webext.fabrikam.test A: 192.0.2.2
                 10  Looks up webext.fabrikam.test AAAA: no such record
                 11  Asks https://webext.fabrikam.test/root: status 302
                 12  Redirected by HTTP to \\u001b[31m\\u202e\\u0007\\u000d\\u000ax\\u2028\\u009b2J:
                     foreign redirect
                 13  Asks https://lyncdiscover.contoso.test/?sipuri=alice@contoso.test: TLS name
                     mismatch (as planned)
                 14  Looks up _sipinternaltls._tcp.contoso.test SRV: no such name
                 15  Looks up _sip._tls.contoso.test SRV: no such name
                 16  Looks up sipinternal.contoso.test A: no such name
                 17  Looks up sipinternal.contoso.test AAAA: no such name
                 18  Looks up sip.contoso.test A: no such name
                 19  Looks up sip.contoso.test AAAA: no such name
                 20  Looks up sipexternal.contoso.test A: no such name
                 21  Looks up sipexternal.contoso.test AAAA: no such name
                Verdict: PROMPT
                  NO_SERVER_FOUND (steps 12, 13): No server is found that Lync 2013 can use for
                  contoso.test: sign-in fails. It needs one of lyncdiscoverinternal,
                  lyncdiscover, _sipinternaltls._tcp (SRV), _sip._tls (SRV), sipinternal, sip,
                  sipexternal in that domain; missing: lyncdiscoverinternal,
                  _sipinternaltls._tcp (SRV), _sip._tls (SRV), sipinternal, sip, sipexternal.
                  FOREIGN_REDIRECT (step 12): https://webext.fabrikam.test/root redirects by
                  HTTP to "\\u001b[31m\\u202e\\u0007\\u000d\\u000ax\\u2028\\u009b2J", which the client
                  does not follow. webext.fabrikam.test is named by the Redirect link from
                  http://lyncdiscover.contoso.test/.
                  TLS_NAME_MISMATCH (step 13): https://lyncdiscover.contoso.test/ failed: its
                  certificate names another host (as planned). The client goes on to its next
                  source; what users see of this is not documented.
                """);
    }

    @Test
    void findings_without_a_step() {
        assertGolden("unusable entries", """
                alice@contoso.test signs in with Lync 2013:
                  1  Looks up lyncdiscoverinternal.contoso.test A: no such name
                  2  Looks up lyncdiscoverinternal.contoso.test AAAA: no such name
                  3  Looks up lyncdiscover.contoso.test A: 192.0.2.1
                  4  Looks up lyncdiscover.contoso.test AAAA: no such record
                  5  Asks http://lyncdiscover.contoso.test/?sipuri=alice@contoso.test: status
                     200, application/vnd.microsoft.rtc.autodiscover+xml; v=1
                  6  Reads a Root document: OCDISCWS_XML, Redirect
                     https://webext.fabrikam.test/root
                  7  Sent by the Redirect link to https://webext.fabrikam.test/root
                  8  Judges webext.fabrikam.test (web services, named by
                     lyncdiscover.contoso.test): NOT trusted, it lies neither in the SIP domain
                     nor in the list
                     >> The user is asked whether to trust webext.fabrikam.test. The
                     TrustModelData entry fabrikam.test would silence it.
                  9  Looks up webext.fabrikam.test A: 192.0.2.2
                 10  Looks up webext.fabrikam.test AAAA: no such record
                 11  Asks https://webext.fabrikam.test/root: status 200,
                     application/vnd.microsoft.rtc.autodiscover+xml; v=1
                 12  Reads a Root document: OCDISCWS_XML, User https://webext.fabrikam.test/user
                 13  Sent by the User link to https://webext.fabrikam.test/user
                 14  Judges webext.fabrikam.test (web services, named by webext.fabrikam.test):
                     NOT trusted, it lies neither in the SIP domain nor in the list
                 15  Asks https://webext.fabrikam.test/user: status 200,
                     application/vnd.microsoft.rtc.autodiscover+xml; v=1
                 16  Reads a User document: OCDISCWS_XML, AccessLocation External,
                     SipClientExternalAccess access.fabrikam.test:443
                 17  Asks https://lyncdiscover.contoso.test/?sipuri=alice@contoso.test: TLS name
                     mismatch (as planned)
                 18  Judges access.fabrikam.test (SIP server, named by the User document): NOT
                     trusted, it lies neither in the SIP domain nor in the list
                     >> The user is asked whether to trust access.fabrikam.test. The
                     TrustModelData entry fabrikam.test would silence it.
                 19  Leaves out _sipinternaltls._tcp.contoso.test: Autodiscover named a SIP
                     server
                 20  Leaves out _sip._tls.contoso.test: Autodiscover named a SIP server
                 21  Leaves out sipinternal.contoso.test: Autodiscover named a SIP server
                 22  Leaves out sip.contoso.test: Autodiscover named a SIP server
                 23  Leaves out sipexternal.contoso.test: Autodiscover named a SIP server
                Verdict: PROMPT
                  TLS_NAME_MISMATCH (step 17): https://lyncdiscover.contoso.test/ failed: its
                  certificate names another host (as planned). The plain HTTP request answers.
                  TRUST_MODEL_DATA_ENTRY_UNUSABLE: The TrustModelData value in the computer
                  policy (HKLM) holds "*.a.test", which matches nothing: an entry covers its
                  sub-domains without an asterisk.
                  TRUST_MODEL_DATA_ENTRY_UNUSABLE: The TrustModelData value in the computer
                  policy (HKLM) holds ".b.test", which matches nothing: an entry begins without
                  a dot.
                  TRUST_MODEL_DATA_ENTRY_UNUSABLE: The TrustModelData value in the computer
                  policy (HKLM) holds "c.test;d.test", which matches nothing: entries are
                  separated by commas.
                  TRUST_MODEL_DATA_ENTRY_UNUSABLE: The TrustModelData value in the computer
                  policy (HKLM) holds "https://e.test", which matches nothing: an entry is a
                  domain, not a web address.
                  TRUST_MODEL_DATA_ENTRY_UNUSABLE: The TrustModelData value in the computer
                  policy (HKLM) holds "f.test:443", which matches nothing: an entry has no port.
                  TRUST_MODEL_DATA_ENTRY_UNUSABLE: The TrustModelData value in the computer
                  policy (HKLM) holds "\\u001b[31m\\u202e\\u0007\\u000d\\u000ax\\u2028\\u009b2J", which
                  matches nothing: it is no domain name.
                """);
    }

    @Test
    void no_dialog_to_show() {
        assertGolden("surface hub", """
                alice@contoso.test signs in with Surface Hub:
                  1  Looks up lyncdiscoverinternal.contoso.test A: no such name
                  2  Looks up lyncdiscoverinternal.contoso.test AAAA: no such name
                  3  Looks up lyncdiscover.contoso.test A: 192.0.2.1
                  4  Looks up lyncdiscover.contoso.test AAAA: no such record
                  5  Asks http://lyncdiscover.contoso.test/?sipuri=alice@contoso.test: status
                     200, application/vnd.microsoft.rtc.autodiscover+xml; v=1
                  6  Reads a Root document: OCDISCWS_XML, Redirect
                     https://webext.fabrikam.test/root
                  7  Sent by the Redirect link to https://webext.fabrikam.test/root
                  8  Judges webext.fabrikam.test (web services, named by
                     lyncdiscover.contoso.test): NOT trusted, it lies neither in the SIP domain
                     nor in the list
                  9  Looks up webext.fabrikam.test A: 192.0.2.2
                 10  Looks up webext.fabrikam.test AAAA: no such record
                 11  Asks https://webext.fabrikam.test/root: status 200,
                     application/vnd.microsoft.rtc.autodiscover+xml; v=1
                 12  Reads a Root document: OCDISCWS_XML, User https://webext.fabrikam.test/user
                 13  Sent by the User link to https://webext.fabrikam.test/user
                 14  Judges webext.fabrikam.test (web services, named by webext.fabrikam.test):
                     NOT trusted, it lies neither in the SIP domain nor in the list
                 15  Asks https://webext.fabrikam.test/user: status 200,
                     application/vnd.microsoft.rtc.autodiscover+xml; v=1
                 16  Reads a User document: OCDISCWS_XML, AccessLocation External,
                     SipClientExternalAccess access.fabrikam.test:443
                 17  Asks https://lyncdiscover.contoso.test/?sipuri=alice@contoso.test: TLS name
                     mismatch (as planned)
                 18  Judges access.fabrikam.test (SIP server, named by the User document): NOT
                     trusted, it lies neither in the SIP domain nor in the list
                 19  Leaves out _sipinternaltls._tcp.contoso.test: Autodiscover named a SIP
                     server
                 20  Leaves out _sip._tls.contoso.test: Autodiscover named a SIP server
                 21  Leaves out sipinternal.contoso.test: Autodiscover named a SIP server
                 22  Leaves out sip.contoso.test: Autodiscover named a SIP server
                 23  Leaves out sipexternal.contoso.test: Autodiscover named a SIP server
                Verdict: SIGN_IN_FAILS
                  UNTRUSTED_SERVER_NOT_USED (steps 8, 14): webext.fabrikam.test is not trusted,
                  and Surface Hub shows no dialog: sign-in fails. Its list of trusted domains
                  must name fabrikam.test.
                  UNTRUSTED_SERVER_NOT_USED (step 18): access.fabrikam.test is not trusted, and
                  Surface Hub shows no dialog: sign-in fails. Its list of trusted domains must
                  name fabrikam.test.
                  TLS_NAME_MISMATCH (step 17): https://lyncdiscover.contoso.test/ failed: its
                  certificate names another host (as planned). The plain HTTP request answers.
                """);
    }

    private static void assertGolden(String sample, String expected) {
        assertEquals(expected, SAMPLES.get(sample).explain() + "\n");
    }
}
