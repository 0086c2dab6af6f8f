package io.github.lyncdiscover.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.certificate.Certificate;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;

/** Chains that are made to keep a judge busy are answered at once, and a limit that is met is named. */
final class HostileChainTest {
    private static final Duration AT_ONCE = Duration.ofSeconds(10);
    private static final int MANY = 10_000;
    private static final HeldCertificate ROOT = authority("Root", null);

    @Test
    void ten_thousand_strangers_do_no_harm() {
        HeldCertificate issuing = authority("Issuing", ROOT);
        List<Certificate> sent = new ArrayList<>(List.of(leaf(issuing)));
        String stranger = text(authority("Stranger 00000", null));
        for (int number = 0; number < MANY; number++) {
            String other = stranger.replace("Stranger 00000", String.format(Locale.ROOT, "Stranger %05d", number));
            sent.add(Certificate.parse(other.getBytes(StandardCharsets.ISO_8859_1)));
        }
        sent.add(Certificate.of(issuing.certificate()));
        assertEquals("accepted", judge(sent));
    }

    @Test
    void too_many_namesakes_of_the_issuer_meet_the_limit() {
        HeldCertificate issuing = authority("Issuing", ROOT);
        List<Certificate> sent = new ArrayList<>(List.of(leaf(issuing)));
        for (HeldCertificate namesake : namesakes("Issuing", 300)) {
            sent.add(Certificate.of(namesake.certificate()));
        }
        sent.add(Certificate.of(issuing.certificate()));
        assertEquals("not decided, more than 256 signatures would have to be checked", judge(sent));
    }

    @Test
    void editions_of_one_key_cost_one_signature() {
        HeldCertificate issuing = authority("Issuing", ROOT);
        HeldCertificate stranger = authority("Stranger", null);
        List<Certificate> sent = new ArrayList<>(List.of(leaf(issuing)));
        for (int number = 0; number < 200; number++) {
            sent.add(certificate(new HeldCertificate.Builder()
                    .commonName("Issuing")
                    .serialNumber(number + 1L)
                    .keyPair(issuing.keyPair())
                    .certificateAuthority(0)
                    .signedBy(stranger)));
        }
        sent.add(Certificate.of(issuing.certificate()));
        assertEquals("accepted", judge(sent));
    }

    @Test
    void two_that_sign_each_other_lead_nowhere() {
        HeldCertificate first = authority("First", null);
        HeldCertificate second = authority("Second", first);
        HeldCertificate firstAgain = twin(first, "First", second);
        assertEquals(
                "those sent sign each other and lead to no root, at: CN=First",
                judge(List.of(leaf(second), of(second), of(firstAgain))));
    }

    /** Layers of twins, each signed by both of the next: paths double with every layer, and none leads to the store. */
    @Test
    void paths_that_double_are_walked_once() {
        List<Certificate> sent = new ArrayList<>();
        List<HeldCertificate> layer = List.of(authority("Top", null), authority("Top", null));
        for (int depth = 0; depth < 12; depth++) {
            List<HeldCertificate> next = new ArrayList<>();
            for (int twin = 0; twin < 2; twin++) {
                HeldCertificate one = authority("Layer " + depth, layer.get(0));
                sent.add(of(one));
                sent.add(of(twin(one, "Layer " + depth, layer.get(1))));
                next.add(one);
            }
            layer = next;
        }
        Collections.reverse(sent);
        sent.add(0, leaf(layer.get(0)));
        assertEquals("issuer neither trusted nor sent: CN=Top", judge(sent));
    }

    /** The same with a root that no path may reach, as the authority below it allows fewer: each path has to be tried. */
    @Test
    void paths_that_double_and_all_fail_at_the_end_meet_the_limit() {
        List<Certificate> sent = new ArrayList<>();
        HeldCertificate narrow = new HeldCertificate.Builder()
                .commonName("Narrow")
                .certificateAuthority(0)
                .signedBy(ROOT)
                .build();
        sent.add(of(narrow));
        List<HeldCertificate> layer = List.of(narrow, narrow);
        for (int depth = 0; depth < 13; depth++) {
            List<HeldCertificate> next = new ArrayList<>();
            for (int twin = 0; twin < 2; twin++) {
                HeldCertificate one = authority("Layer " + depth, layer.get(0));
                sent.add(of(one));
                sent.add(of(twin(one, "Layer " + depth, layer.get(1))));
                next.add(one);
            }
            layer = next;
        }
        sent.add(0, leaf(layer.get(0)));
        assertEquals("not decided, more than 1000 paths would have to be tried", judge(sent));
    }

    /** What 870 certificates of thirty authorities of one name that sign each other cost: it took a minute and is bounded now, as counted. */
    @Test
    void authorities_of_one_name_that_sign_each_other_cost_a_bounded_number_of_steps() {
        List<Certificate> sent = crossSigned(30);
        SearchBudget budget = new SearchBudget(() -> false);
        TrustStore store = new TrustStore("store", Optional.empty(), "test", List.of(of(ROOT)));
        SignatureChecks signatures = new SignatureChecks(new HashMap<>(), budget);
        StoreVerdict verdict = new PathSearch(new SentCertificates(sent, signatures), signatures, store, Mint.AT)
                .from(sent.get(0), true);
        assertEquals(Optional.of(PathFailure.Kind.BOUND), verdict.missing().map(PathFailure::kind));
        assertTrue(budget.work() < 500_000, () -> budget.work() + " steps");
        assertTrue(budget.signatures() <= SearchBudget.MOST_SIGNATURES, () -> budget.signatures() + " signatures");
    }

    /** A judge that is told that the time is over stops, and says so; what it had found by then counts. */
    @Test
    void when_the_time_is_over_the_rest_stays_undecided() {
        List<Certificate> sent = crossSigned(8);
        TrustStore store = new TrustStore("store", Optional.empty(), "test", List.of(of(ROOT)));
        int[] asked = {0};
        ChainVerdict verdict = ChainJudge.judge(sent, Mint.AT, List.of(store), () -> asked[0]++ > 20);
        assertEquals(
                Optional.of("not decided, the time limit is over"),
                verdict.stores().get(0).missing().map(PathFailure::text));
        assertTrue(asked[0] < 2_000, () -> asked[0] + " questions for the time");
    }

    private static List<Certificate> crossSigned(int number) {
        List<Mint> all = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            all.add(Mint.authority("Contoso Issuing"));
        }
        List<Certificate> sent = new ArrayList<>();
        sent.add(Mint.server("server.example").signedBy(all.get(0)));
        for (Mint one : all) {
            all.stream().filter(other -> other != one).map(one::signedBy).forEach(sent::add);
        }
        return sent;
    }

    @Test
    void a_path_of_forty_is_too_long() {
        KeyPair key = ROOT.keyPair();
        List<Certificate> sent = new ArrayList<>();
        HeldCertificate last = ROOT;
        for (int number = 0; number < 40; number++) {
            last = new HeldCertificate.Builder()
                    .commonName("Authority " + number)
                    .keyPair(key)
                    .certificateAuthority(40)
                    .signedBy(last)
                    .build();
            sent.add(of(last));
        }
        sent.add(0, leaf(last));
        assertEquals("the path is longer than 16 certificates, at: CN=Authority 25", judge(sent));
    }

    private static String judge(List<Certificate> sent) {
        TrustStore store = new TrustStore("store", Optional.empty(), "test", List.of(of(ROOT)));
        return assertTimeout(
                        AT_ONCE,
                        () -> ChainJudge.judge(sent, Instant.now(), List.of(store))
                                .stores()
                                .get(0)
                                .missing())
                .map(PathFailure::text)
                .orElse("accepted");
    }

    /** The encoding, a character a byte. */
    private static String text(HeldCertificate held) {
        try {
            return new String(held.certificate().getEncoded(), StandardCharsets.ISO_8859_1);
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<HeldCertificate> namesakes(String name, int number) {
        List<HeldCertificate> all = new ArrayList<>();
        while (all.size() < number) {
            all.add(authority(name, null));
        }
        return all;
    }

    private static HeldCertificate authority(String name, HeldCertificate issuer) {
        HeldCertificate.Builder builder =
                new HeldCertificate.Builder().commonName(name).certificateAuthority(20);
        return (issuer == null ? builder : builder.signedBy(issuer)).build();
    }

    private static HeldCertificate twin(HeldCertificate of, String name, HeldCertificate issuer) {
        return new HeldCertificate.Builder()
                .commonName(name)
                .keyPair(of.keyPair())
                .certificateAuthority(20)
                .signedBy(issuer)
                .build();
    }

    private static Certificate leaf(HeldCertificate issuer) {
        return certificate(
                new HeldCertificate.Builder().commonName("server.example").signedBy(issuer));
    }

    private static Certificate certificate(HeldCertificate.Builder builder) {
        return of(builder.build());
    }

    private static Certificate of(HeldCertificate held) {
        return Certificate.of(held.certificate());
    }
}
