package io.github.lyncdiscover.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.lyncdiscover.certificate.CertificateFacts.Purpose;
import io.github.lyncdiscover.certificate.ServerNames.Match;
import io.github.lyncdiscover.name.DomainName;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read out of certificates that openssl made, with one oddity each. */
final class CertificateFactsTest {
    private static final Path ODD = Path.of("src", "test", "resources", "io", "github", "lyncdiscover", "lint");
    private static final Path EXAMPLES = Path.of("..", "examples", "plans", "certificates");

    private static CertificateFacts odd(String name) {
        return CertificateFacts.of(CertificateFile.read(ODD.resolve(name + ".pem")));
    }

    @ParameterizedTest
    @CsvSource({
        "rsa1024, rsa-1024, SHA256, SERVER",
        "rsa512, rsa-512, SHA256, SERVER",
        "p256, ec-p256, SHA256, SERVER",
        "secp256k1, ec, SHA256, SERVER",
        "client-only, rsa-2048, SHA256, OTHER",
        "no-purpose, rsa-2048, SHA256, NOT_LIMITED",
        "md5, rsa-2048, MD5, SERVER",
        "sha1, rsa-2048, SHA1, SERVER",
        "pss, rsa-2048, RSASSA_PSS, SERVER",
        "ed25519, eddsa, OTHER, NOT_LIMITED"
    })
    void key_signature_and_purpose_are_read(String file, String key, SignatureKind signature, Purpose purpose) {
        CertificateFacts facts = odd(file);
        assertEquals(Optional.of(key), facts.key().map(KeyKind::word));
        assertEquals(Optional.of(signature), facts.signature());
        assertEquals(Optional.of(purpose), facts.purpose());
        assertEquals(Optional.of(file + ".contoso.example"), facts.subject());
    }

    @Test
    void the_addresses_of_the_revocation_list_are_read() {
        assertEquals(
                Optional.of(List.of("http://crl.contoso.example/issuing.crl")),
                odd("md5").crl());
        assertEquals(
                Optional.of(List.of("ldap:///CN=Issuing?certificateRevocationList")),
                odd("ldap-list").crl());
        assertEquals(Optional.of(List.of()), odd("no-list").crl());
    }

    @Test
    void the_key_id_is_what_openssl_writes_as_subject_key_identifier() {
        CertificateFacts facts = CertificateFacts.of(CertificateFile.read(EXAMPLES.resolve("av.pem")));
        X509Certificate server = facts.chain().get(0).x509();
        byte[] extension = server.getExtensionValue("2.5.29.14"); // two lengths of two bytes each stand before it
        String identifier = HexFormat.of().formatHex(Arrays.copyOfRange(extension, 4, extension.length));
        assertEquals(Optional.of(identifier), facts.keyId());
    }

    @Test
    void a_chain_is_kept_whole() {
        CertificateFacts facts = CertificateFacts.of(CertificateFile.read(EXAMPLES.resolve("front-end.pem")));
        assertEquals(2, facts.chain().size());
        assertEquals(Optional.of("O=Contoso Example,CN=Contoso Issuing"), facts.issuer());
        assertEquals(Optional.of(Match.EXACT), facts.match(DomainName.parse("LYNCDISCOVER.fabrikam.example.")));
        assertEquals(Optional.of(Match.NOT_NAMED), facts.match(DomainName.parse("sip.contoso.example")));
    }

    @ParameterizedTest
    @CsvSource({"rsa-2048, RSA, 2048", "RSA-4096, RSA, 4096", "ec-p384, NIST_CURVE, 384", "EC-P521, NIST_CURVE, 521"})
    void a_kind_of_key_is_read_from_its_word(String word, KeyKind.Family family, int bits) {
        assertEquals(family, KeyKind.parse(word).family());
        assertEquals(bits, KeyKind.parse(word).bits());
    }

    @ParameterizedTest
    @ValueSource(strings = {"rsa", "rsa-", "rsa-0", "rsa-999999", "ec-p255", "2048", "dsa-1024", "", "rsa-2048 "})
    void what_is_no_kind_of_key_is_refused(String word) {
        assertThrows(IllegalArgumentException.class, () -> KeyKind.parse(word));
    }

    @Test
    void names_that_are_no_names_match_nothing() {
        NamedHosts hosts = NamedHosts.of(new ServerNames(
                List.of(
                        "",
                        "*",
                        "*.",
                        "*.*.example",
                        "a b.example",
                        "*.contoso.example",
                        "xn--bcher-kva.example",
                        "f*.example",
                        "dot.example."),
                true));
        assertEquals(Match.WILDCARD, hosts.match(DomainName.parse("www.contoso.example")));
        assertEquals(Match.NOT_NAMED, hosts.match(DomainName.parse("contoso.example")));
        assertEquals(Match.NOT_NAMED, hosts.match(DomainName.parse("a.b.contoso.example")));
        assertEquals(Match.NOT_NAMED, hosts.match(DomainName.parse("foo.example")));
        assertEquals(Match.EXACT, hosts.match(DomainName.parse("bücher.example")));
        assertEquals(Match.EXACT, hosts.match(DomainName.parse("DOT.example")));
    }

    @Test
    void malformed_values_are_none() {
        Random random = new Random(7);
        byte[] good = odd("md5").chain().get(0).x509().getExtensionValue("2.5.29.31");
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = good.clone();
            for (int j = 0; j < 3; j++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            byte[] cut = Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            DerValue.extension(cut).forEach(value -> value.inside().forEach(DerValue::inside));
        }
        assertEquals(
                List.of(), DerValue.all(new byte[] {0x30, (byte) 0x84, 0x7f, (byte) 0xff, (byte) 0xff, (byte) 0xff}));
        assertEquals(List.of(), DerValue.all(new byte[] {0x30, (byte) 0x80}));
        assertEquals(List.of(), DerValue.all(new byte[] {0x30}));
        assertEquals(List.of(), DerValue.all(new byte[0]));
    }

    /** N6: which names a wildcard stands for (KB 258858; RFC 6125, 6.4.3 for encoded labels). */
    @ParameterizedTest
    @CsvSource({
        "web.contoso.example,     WEB.contoso.example.,    EXACT",
        "*.contoso.example,       web.contoso.example,     WILDCARD",
        "w*.contoso.example,      web.contoso.example,     WILDCARD",
        "we*.contoso.example,     web.contoso.example,     WILDCARD",
        "web*.contoso.example,    web.contoso.example,     NOT_NAMED",
        "*web.contoso.example,    myweb.contoso.example,   NOT_NAMED",
        "w*b.contoso.example,     web.contoso.example,     NOT_NAMED",
        "web.*.example,           web.contoso.example,     NOT_NAMED",
        "web.c*.example,          web.contoso.example,     NOT_NAMED",
        "*.*.contoso.example,     a.b.contoso.example,     NOT_NAMED",
        "*.contoso.example,       a.b.contoso.example,     NOT_NAMED",
        "*.contoso.example,       contoso.example,         NOT_NAMED",
        "*.example,               contoso.example,         NOT_NAMED",
        "*,                       example,                 NOT_NAMED",
        "x*.contoso.example,      xn--bcher-kva.contoso.example, NOT_NAMED",
        "*.contoso.example,       xn--bcher-kva.contoso.example, WILDCARD"
    })
    void a_wildcard_stands_for_the_rest_of_a_first_label(String name, String host, Match match) {
        ServerNames names = new ServerNames(List.of(name), true);
        assertEquals(match, names.match(DomainName.parse(host)));
    }
}
