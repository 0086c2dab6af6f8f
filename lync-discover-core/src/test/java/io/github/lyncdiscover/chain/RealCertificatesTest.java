package io.github.lyncdiscover.chain;

import static io.github.lyncdiscover.chain.RealCertificates.AT;
import static io.github.lyncdiscover.chain.RealCertificates.certificate;
import static io.github.lyncdiscover.chain.RealCertificates.certificates;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The certificates of the article on VeriSign's chains, judged at its date by what old and new devices trust. */
final class RealCertificatesTest {
    /** Zero: refused. Else the number of tiers. Stores: the root of 1996 in both editions, G5 of 2036, Windows Mobile 6. */
    @ParameterizedTest
    @CsvSource(textBlock = """
                    leaf,                         0, 0, 0, 0
                    leaf G3,                      0, 0, 3, 0
                    leaf G3 G5root,               0, 0, 3, 0
                    leaf G3 G5cross,              4, 4, 3, 4
                    leaf G3 G5alt,                4, 4, 3, 4
                    leaf G3 G5cross Class3,       4, 4, 3, 4
                    leaf G3 G5cross Class3md2,    4, 4, 3, 4
                    leaf G5cross G3,              4, 4, 3, 4
                    leaf G3 G5root G5cross,       4, 4, 3, 4
                    leaf Class3 G5root G3 G5alt,  4, 4, 3, 4
                    leaf G3 G3 leaf G5cross,      4, 4, 3, 4
                    leaf G5cross,                 0, 0, 0, 0
                    G3,                           0, 0, 2, 0
                    G3 G5cross,                   3, 3, 2, 3
                    """)
    void old_and_new_devices(String sent, int md2, int sha1, int g5, int windowsMobile) {
        List<TrustStore> stores =
                List.of(store("Class3md2"), store("Class3"), store("G5root"), known(KnownStore.WINDOWS_MOBILE_6));
        ChainVerdict verdict = ChainJudge.judge(certificates(sent), AT, stores);
        List<Integer> tiers = verdict.stores().stream()
                .map(store -> store.accepted() ? store.path().size() : 0)
                .toList();
        assertEquals(List.of(md2, sha1, g5, windowsMobile), tiers);
        for (StoreVerdict store : verdict.stores()) {
            assertNotEquals(SecondOpinion.UNEXPLAINED, SecondOpinion.of(store, verdict.sent(), AT));
        }
    }

    @Test
    void the_missing_link_is_named_and_what_would_close_the_gap() {
        StoreVerdict phone = judge("leaf G3", known(KnownStore.WITHOUT_G5));
        assertEquals(
                "issuer neither trusted nor sent: CN=VeriSign Class 3 Public Primary Certification Authority - G5,"
                        + "OU=(c) 2006 VeriSign\\, Inc. - For authorized use only,OU=VeriSign Trust Network,"
                        + "O=VeriSign\\, Inc.,C=US",
                phone.missing().orElseThrow().text());
        assertEquals(certificates("leaf G3"), phone.path());
        assertEquals(certificates("G5cross"), phone.sending());
        assertEquals(Optional.of(certificate("G5root")), phone.trusting());
        StoreVerdict everything = judge("leaf", known(KnownStore.WINDOWS_MOBILE_6));
        assertEquals(certificates("G3 G5cross"), everything.sending());
        assertEquals(Optional.empty(), everything.trusting());
    }

    @Test
    void a_root_that_is_sent_is_not_trusted_for_that() {
        assertEquals(
                PathFailure.Kind.ROOT,
                judge("leaf G3 G5root", store("Class3")).missing().orElseThrow().kind());
    }

    @ParameterizedTest
    @CsvSource({
        "leaf G3 G5cross, 2012-04-29, NOT_YET_VALID",
        "leaf G3 G5cross, 2013-05-02, EXPIRED",
        "G3 G5cross,      2019-01-01, ''",
        "G3 G5cross,      2020-02-08, EXPIRED",
        "G5cross,         2021-11-07, ''",
        "G5cross,         2021-11-08, EXPIRED",
        "G5root,          2021-11-08, ROOT"
    })
    void dates_are_asked(String sent, String date, String missing) {
        StoreVerdict verdict = ChainJudge.judge(
                        certificates(sent), Instant.parse(date + "T00:00:00Z"), List.of(store("Class3")))
                .stores()
                .get(0);
        assertEquals(missing, verdict.missing().map(why -> why.kind().name()).orElse(""));
    }

    @Test
    void a_root_beyond_its_time_leads_nowhere() {
        TrustStore store = store("Class3");
        StoreVerdict verdict = ChainJudge.judge(
                        certificates("Class3md2"), Instant.parse("2028-08-02T12:00:00Z"), List.of(store))
                .stores()
                .get(0);
        assertEquals("EXPIRED", verdict.missing().orElseThrow().kind().name());
    }

    @ParameterizedTest
    @CsvSource({
        "leaf G3 G5cross,          ''",
        "leaf,                     ''",
        "leaf G5cross G3,          OUT_OF_ORDER",
        "leaf G3 G5cross Class3,   ROOT_SENT",
        "leaf G3 G3,               DUPLICATE",
        "leaf G3 Class3,           ROOT_SENT SUPERFLUOUS",
        "leaf G3 G5root G5cross,   ROOT_SENT"
    })
    void what_is_odd_about_it_is_told_apart(String sent, String oddities) {
        String told = ChainJudge.judge(certificates(sent), AT, List.of()).oddities().stream()
                .map(Enum::name)
                .sorted()
                .collect(Collectors.joining(" "));
        assertEquals(oddities, told);
    }

    private static StoreVerdict judge(String sent, TrustStore store) {
        return ChainJudge.judge(certificates(sent), AT, List.of(store)).stores().get(0);
    }

    private static TrustStore known(KnownStore store) {
        return store.open().orElseThrow();
    }

    private static TrustStore store(String root) {
        return RealCertificates.store(root, root);
    }
}
