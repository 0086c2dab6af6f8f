package io.github.lyncdiscover.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.certificate.Certificate;
import io.github.lyncdiscover.chain.ChainVerdict.Oddity;
import java.security.KeyPair;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What external suites found, a kind of chain each, made here; with the source of the right answer. */
final class CertificateKindsTest {
    private static final String SERVER = "1.3.6.1.5.5.7.3.1";
    private static final String CLIENT = "1.3.6.1.5.5.7.3.2";
    private static final String APPLICATION_POLICIES = "1.3.6.1.4.1.311.21.10";
    private static final Mint ROOT = Mint.authority("Root");
    private static final Certificate ROOT_ITSELF = ROOT.selfSigned();

    /** N1: a common name counts as a host name for the end certificate only (RFC 6125, 6.4.4; OpenSSL checks leaves). */
    @ParameterizedTest
    @CsvSource({
        "contoso-DC01-CA, accepted",
        "contoso.example, accepted",
        "ca.fabrikam.example, accepted",
        "Contoso Issuing, accepted"
    })
    void a_name_that_looks_like_a_host_is_none_in_an_authority(String name, String answer) {
        Mint constrained = Mint.authority("Constrained").permitted(Mint.dns("contoso.example"));
        Mint issuing = Mint.authority(name);
        Certificate leaf = Mint.server("web.contoso.example").signedBy(issuing);
        assertEquals(answer, judge(ROOT_ITSELF, leaf, issuing.signedBy(constrained), constrained.signedBy(ROOT)));
    }

    /** N2: the common name is constrained wherever it is matched: where no alternative name is a host's. */
    @ParameterizedTest
    @CsvSource({
        "web.contoso.example,  '',                    accepted",
        "web.fabrikam.example, '',                    NAME_NOT_ALLOWED",
        "web.fabrikam.example, web.contoso.example,   accepted",
        "web.contoso.example,  web.fabrikam.example,  NAME_NOT_ALLOWED",
        "web.fabrikam.example, mail@contoso.example,  NAME_NOT_ALLOWED",
        "*.contoso.example,    '',                    accepted",
        "*.fabrikam.example,   '',                    NAME_NOT_ALLOWED",
        "server01,             '',                    NAME_NOT_ALLOWED",
        "Contoso Web Server,   mail@contoso.example,  accepted"
    })
    void what_is_matched_is_constrained(String commonName, String alternative, String answer) {
        Mint constrained = Mint.authority("Constrained").permitted(Mint.dns("contoso.example"));
        Mint leaf = Mint.named("CN=" + commonName);
        if (!alternative.isEmpty()) {
            leaf.alternative(alternative.contains("@") ? Mint.mail(alternative) : Mint.dns(alternative));
        }
        assertEquals(answer, judge(ROOT_ITSELF, leaf.signedBy(constrained), constrained.signedBy(ROOT)));
    }

    /** RFC 5280, 4.2.1.10, form by form. */
    @Test
    void names_of_every_form_are_constrained() {
        byte[] host = Mint.dns("web.contoso.example");
        assertEquals("accepted", permitting(Mint.dns("contoso.example"), host));
        assertEquals("accepted", permitting(Mint.dns(".contoso.example"), host));
        assertEquals("accepted", permitting(Mint.dns(""), host));
        assertEquals("accepted", permitting(Mint.dns("CONTOSO.example"), host));
        assertEquals("NAME_NOT_ALLOWED", permitting(Mint.dns("toso.example"), host));
        assertEquals("NAME_NOT_ALLOWED", permitting(Mint.dns(".web.contoso.example"), host));
        assertEquals("accepted", permitting(Mint.mail("contoso.example"), Mint.mail("a@contoso.example")));
        assertEquals("NAME_NOT_ALLOWED", permitting(Mint.mail("contoso.example"), Mint.mail("a@b.contoso.example")));
        assertEquals("accepted", permitting(Mint.mail("a@contoso.example"), Mint.mail("a@contoso.example")));
        assertEquals("NAME_NOT_ALLOWED", permitting(Mint.mail("b@contoso.example"), Mint.mail("a@contoso.example")));
        byte[] uri = Mint.uri("https://user@web.contoso.example:8443/x?y");
        assertEquals("accepted", permitting(Mint.uri(".contoso.example"), uri));
        assertEquals("accepted", permitting(Mint.uri("web.contoso.example"), uri));
        assertEquals("NAME_NOT_ALLOWED", permitting(Mint.uri("contoso.example"), uri));
        assertEquals("NAME_NOT_ALLOWED", permitting(Mint.uri(".contoso.example"), Mint.uri("mailto:a")));
        byte[] address = Mint.address(192, 0, 2, 7);
        assertEquals("accepted", permitting(Mint.address(192, 0, 2, 0, 255, 255, 255, 0), address));
        assertEquals("NAME_NOT_ALLOWED", permitting(Mint.address(198, 51, 100, 0, 255, 255, 255, 0), address));
        byte[] other =
                Mint.der(0xa0, Mint.oid("1.3.6.1.4.1.311.20.2.3"), Mint.der(0xa0, Mint.der(0x0c, new byte[] {'a'})));
        assertEquals("accepted", permitting(other, host), "a form that no name has");
        assertEquals("NAME_NOT_ALLOWED", permitting(other, other), "a form that is not known");
    }

    private static String permitting(byte[] subtree, byte[] name) {
        Mint constrained = Mint.authority("Constrained").permitted(subtree);
        Certificate leaf = Mint.named("O=Contoso").alternative(name).signedBy(constrained);
        return judge(ROOT_ITSELF, leaf, constrained.signedBy(ROOT));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "O=Contoso,C=US         | CN=web,OU=IT,O=Contoso,C=US     | accepted",
                "O=contoso, C=us        | CN=web,O=CONTOSO,C=US           | accepted",
                "O=Contoso,C=US         | CN=web,O=Fabrikam,C=US          | NAME_NOT_ALLOWED",
                "O=Contoso,C=US         | CN=web,O=Contoso,C=DE           | NAME_NOT_ALLOWED",
                "O=Contoso              | CN=\"web,O=Contoso\"            | NAME_NOT_ALLOWED",
                "O=Contoso,C=US         | O=Contoso,C=US                  | accepted"
            })
    void subjects_are_constrained_part_by_part(String permitted, String subject, String answer) {
        Mint constrained = Mint.authority("Constrained").permitted(Mint.subject(permitted));
        Certificate leaf =
                Mint.named(subject).alternative(Mint.dns("a.example")).signedBy(constrained);
        assertEquals(answer, judge(ROOT_ITSELF, leaf, constrained.signedBy(ROOT)));
    }

    /** The first clause of the rule: the server's certificate is constrained even where it is self-issued, others not. */
    @Test
    void a_self_issued_certificate_at_the_end_is_constrained_and_one_above_is_not() {
        Mint issuing = Mint.authority("Contoso").permitted(Mint.dns("contoso.example"));
        Certificate end = Mint.named("CN=Contoso")
                .alternative(Mint.dns("fabrikam.example"))
                .signedBy(issuing);
        assertTrue(end.selfIssued());
        assertEquals("NAME_NOT_ALLOWED", judge(issuing.signedBy(ROOT), end));
        Mint rolled = Mint.authority("Contoso").alternative(Mint.dns("fabrikam.example"));
        Certificate leaf = Mint.server("web.contoso.example").signedBy(rolled);
        assertEquals("accepted", judge(ROOT_ITSELF, leaf, rolled.signedBy(issuing), issuing.signedBy(ROOT)));
    }

    /** R1: a trusted root's path length and name constraints count, as for OpenSSL, GnuTLS and Wine. */
    @Test
    void a_trusted_root_limits_what_is_below_it() {
        Mint narrow = Mint.named("CN=Narrow").authority(Optional.of(0));
        Mint issuing = Mint.authority("Issuing");
        Certificate leaf = Mint.server("web.contoso.example").signedBy(issuing);
        assertEquals("TOO_MANY_BELOW", judge(narrow.selfSigned(), leaf, issuing.signedBy(narrow)));
        Certificate direct = Mint.server("web.contoso.example").signedBy(narrow);
        assertEquals("accepted", judge(narrow.selfSigned(), direct));
        Mint named = Mint.authority("Named").permitted(Mint.dns("fabrikam.example"));
        assertEquals("NAME_NOT_ALLOWED", judge(named.selfSigned(), leaf, issuing.signedBy(named)));
        assertEquals(
                "NAME_NOT_ALLOWED",
                judge(named.selfSigned(), Mint.server("web.contoso.example").signedBy(named)));
        Mint excluding = Mint.authority("Excluding").excluded(Mint.dns("web.contoso.example"));
        assertEquals("NAME_NOT_ALLOWED", judge(excluding.selfSigned(), leaf, issuing.signedBy(excluding)));
    }

    /** R1: another edition of the root that limits less still leads there. */
    @Test
    void of_two_editions_of_a_root_one_that_allows_it_is_enough() {
        KeyPair key = Mint.newKey();
        Mint narrow = Mint.named("CN=Root", key).authority(Optional.of(0));
        Mint wide = Mint.named("CN=Root", key).authority(Optional.empty());
        Mint issuing = Mint.authority("Issuing");
        List<Certificate> sent = List.of(Mint.server("a.example").signedBy(issuing), issuing.signedBy(narrow));
        assertEquals("accepted", judge(List.of(narrow.selfSigned(), wide.selfSigned()), sent));
        assertEquals("accepted", judge(List.of(wide.selfSigned(), narrow.selfSigned()), sent));
    }

    /** R2: of a root that is in the store and may not issue, the reason is that. */
    @Test
    void a_root_that_may_not_issue_is_the_reason() {
        Mint noAuthority = Mint.named("CN=No authority").keyUsage(0);
        Certificate leaf = Mint.server("a.example").signedBy(noAuthority);
        assertEquals("ROOT_NO_AUTHORITY", judge(noAuthority.selfSigned(), leaf));
        Mint noSigning = Mint.authority("No signing").keyUsage(0);
        Certificate other = Mint.server("a.example").signedBy(noSigning);
        assertEquals(
                "trusted root not entitled to issue certificates: CN=No signing",
                verdict(List.of(noSigning.selfSigned()), List.of(other))
                        .missing()
                        .map(PathFailure::text)
                        .orElse(""));
    }

    /** E1: purposes of the server's certificate and of every issuer (Windows, OpenSSL: they nest). */
    @Test
    void purposes_are_asked_all_the_way_up() {
        Mint issuing = Mint.authority("Issuing");
        Mint forClients = Mint.authority("For clients").purposes(CLIENT);
        Mint forServers = Mint.authority("For servers").purposes(CLIENT, SERVER);
        assertEquals("accepted", judge(ROOT_ITSELF, purposed(issuing, SERVER), issuing.signedBy(ROOT)));
        assertEquals("NOT_FOR_SERVERS", judge(ROOT_ITSELF, purposed(issuing, CLIENT), issuing.signedBy(ROOT)));
        assertEquals("accepted", judge(ROOT_ITSELF, purposed(issuing, "2.5.29.37.0"), issuing.signedBy(ROOT)));
        assertEquals("NOT_FOR_SERVERS", judge(ROOT_ITSELF, purposed(forClients, SERVER), forClients.signedBy(ROOT)));
        assertEquals("accepted", judge(ROOT_ITSELF, purposed(forServers, SERVER), forServers.signedBy(ROOT)));
        Mint stepUp = Mint.authority("Step up").purposes("2.16.840.1.113730.4.1");
        assertEquals("accepted", judge(ROOT_ITSELF, purposed(stepUp, SERVER), stepUp.signedBy(ROOT)));
        assertEquals("NOT_FOR_SERVERS", judge(forClients.selfSigned(), purposed(forClients, SERVER)));
    }

    private static Certificate purposed(Mint issuer, String... purposes) {
        return Mint.server("a.example").purposes(purposes).signedBy(issuer);
    }

    /** N4: application policies are known to Windows, which reads them in place of the extended key usage. */
    @Test
    void application_policies_are_read_in_place_of_the_extended_key_usage() {
        assertEquals("accepted", judge(ROOT_ITSELF, policies(SERVER).signedBy(ROOT)));
        assertEquals("NOT_FOR_SERVERS", judge(ROOT_ITSELF, policies(CLIENT).signedBy(ROOT)));
        assertEquals(
                "accepted", judge(ROOT_ITSELF, policies(SERVER).purposes(CLIENT).signedBy(ROOT)));
        assertEquals(
                "NOT_FOR_SERVERS",
                judge(ROOT_ITSELF, policies(CLIENT).purposes(SERVER).signedBy(ROOT)));
        Certificate unknown = Mint.server("a.example")
                .extension("1.3.6.1.4.1.311.21.99", true, new byte[] {5, 0})
                .signedBy(ROOT);
        assertEquals("UNKNOWN_DEMAND", judge(ROOT_ITSELF, unknown));
    }

    private static Mint policies(String purpose) {
        byte[] value = Mint.der(0x30, Mint.der(0x30, Mint.oid(purpose)));
        return Mint.server("a.example").extension(APPLICATION_POLICIES, true, value);
    }

    /** N3: identifiers of keys that differ tell issuers apart (Windows: key match; OpenSSL and GnuTLS too). */
    @Test
    void key_identifiers_that_differ_tell_issuers_apart() {
        KeyPair key = Mint.newKey();
        Mint issuing = Mint.named("CN=Issuing", key).authority(Optional.empty()).subjectKeyId("one");
        Certificate same = Mint.server("a.example").authorityKeyId("one").signedBy(issuing);
        Certificate other = Mint.server("a.example").authorityKeyId("two").signedBy(issuing);
        Certificate none = Mint.server("a.example").signedBy(issuing);
        assertEquals("accepted", judge(ROOT_ITSELF, same, issuing.signedBy(ROOT)));
        assertEquals("accepted", judge(ROOT_ITSELF, none, issuing.signedBy(ROOT)));
        assertEquals("KEY_ID", judge(ROOT_ITSELF, other, issuing.signedBy(ROOT)));
        assertEquals("KEY_ID", judge(issuing.selfSigned(), other));
        Mint withoutId = Mint.named("CN=Issuing", key).authority(Optional.empty());
        assertEquals("accepted", judge(ROOT_ITSELF, other, issuing.signedBy(ROOT), withoutId.signedBy(ROOT)));
    }

    /** K1: weak keys and hashes change no verdict, and are remarked upon (KB 2661254). */
    @Test
    void weak_keys_and_hashes_are_a_remark() {
        assertTrue(Oddity.of(RealCertificates.certificates("leaf G3 G5cross")).isEmpty());
        assertFalse(Oddity.of(RealCertificates.certificates("leaf G3 G5cross Class3md2"))
                .contains(Oddity.WEAK_SIGNATURE));
        assertTrue(Oddity.of(List.of(Odd.certificate("rsa512"))).contains(Oddity.WEAK_KEY));
        assertTrue(Oddity.of(List.of(Odd.certificate("md5"))).contains(Oddity.WEAK_SIGNATURE));
        assertFalse(Oddity.of(List.of(Odd.certificate("rsa1024"))).contains(Oddity.WEAK_KEY));
        assertFalse(Oddity.of(List.of(Odd.certificate("sha1"))).contains(Oddity.WEAK_SIGNATURE));
    }

    private static String judge(Certificate root, Certificate... sent) {
        return judge(List.of(root), List.of(sent));
    }

    private static String judge(List<Certificate> roots, List<Certificate> sent) {
        return verdict(roots, sent)
                .missing()
                .map(missing -> missing.kind().name())
                .orElse("accepted");
    }

    private static StoreVerdict verdict(List<Certificate> roots, List<Certificate> sent) {
        TrustStore store = new TrustStore("store", Optional.empty(), "test", roots);
        return ChainJudge.judge(sent, Mint.AT, List.of(store)).stores().get(0);
    }
}
