package io.github.lyncdiscover.chain.server;

import static io.github.lyncdiscover.chain.RealCertificates.AT;
import static io.github.lyncdiscover.chain.RealCertificates.certificate;
import static io.github.lyncdiscover.chain.RealCertificates.certificates;
import static io.github.lyncdiscover.chain.RealCertificates.store;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.lyncdiscover.certificate.Certificate;
import io.github.lyncdiscover.chain.ChainJudge;
import io.github.lyncdiscover.chain.StoreVerdict;
import io.github.lyncdiscover.store.TrustStore;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The article's whole story on its real certificates: a Windows server and what an old and a new device make of it. */
final class WindowsServerTest {
    private static final WindowsServer SERVER =
            new WindowsServer(certificate("leaf"), certificates("G5root Class3"), certificates("G3 G5cross"), Set.of());
    private static final List<TrustStore> DEVICES =
            List.of(store("phone", "Class3"), store("windows-7", "G5root Class3"));

    @Test
    void the_shorter_chain_is_sent_and_the_phone_refuses() {
        assertEquals(certificates("leaf G3"), SERVER.sends(AT));
        assertEquals("refused, accepted", devices(SERVER));
    }

    @Test
    void with_the_new_root_disabled_the_whole_chain_is_sent_and_both_accept() {
        WindowsServer fixed = SERVER.disabling(certificate("G5root"));
        assertEquals(certificates("leaf G3 G5cross"), fixed.sends(AT));
        assertEquals("accepted, accepted", devices(fixed));
    }

    @Test
    void without_the_cross_certificate_the_fix_leaves_the_server_without_a_chain() {
        WindowsServer broken = SERVER.disabling(certificate("G5root")).without(certificate("G5cross"));
        assertEquals(List.of(), broken.sends(AT));
    }

    @Test
    void an_automatic_update_undoes_the_fix() {
        WindowsServer updated = SERVER.disabling(certificate("G5root")).updated();
        assertEquals(SERVER, updated);
        assertEquals(certificates("leaf G3"), updated.sends(AT));
    }

    @Test
    void once_the_cross_certificate_has_ended_no_setting_helps_the_phone() {
        WindowsServer later =
                new WindowsServer(certificate("G3"), certificates("G5root Class3"), certificates("G5cross"), Set.of());
        assertEquals(
                certificates("G3 G5cross"),
                later.disabling(certificate("G5root")).sends(AT));
        assertEquals(
                List.of(),
                later.disabling(certificate("G5root"))
                        .sends(certificate("G5cross").notAfter().plusSeconds(1)));
    }

    @Test
    void all_of_it_is_foretold_before_anyone_touches_the_server() {
        assertEquals(
                List.of(
                        "as it is: leaf G3, refused accepted",
                        "VeriSign Class 3 Secure Server CA - G3 (5deb8f33…) is missing: nothing, refused refused",
                        "VeriSign Class 3 Public Primary Certification Authority - G5 (4eb6d578…) is disabled:"
                                + " leaf G3 G5cross, accepted accepted",
                        "VeriSign Class 3 Public Primary Certification Authority - G5 (4eb6d578…) is disabled, and"
                                + " VeriSign Class 3 Public Primary Certification Authority - G5 (32f30882…) is"
                                + " missing: nothing, refused refused"),
                Situation.of(SERVER, AT, DEVICES).stream()
                        .map(WindowsServerTest::told)
                        .toList());
        assertEquals(
                "an automatic root update enables again what was disabled: leaf G3, refused accepted",
                told(Situation.of(SERVER.disabling(certificate("G5root")), AT, DEVICES)
                        .get(1)));
    }

    private static String told(Situation situation) {
        List<Certificate> sent = situation.verdict().sent();
        String names = List.of("leaf", "G3", "G5cross", "G5root").stream()
                .filter(name -> sent.contains(certificate(name)))
                .collect(Collectors.joining(" "));
        return situation.change() + ": " + (sent.isEmpty() ? "nothing" : names) + ", "
                + situation.verdict().stores().stream()
                        .map(WindowsServerTest::word)
                        .collect(Collectors.joining(" "));
    }

    private static String devices(WindowsServer server) {
        return ChainJudge.judge(server.sends(AT), AT, DEVICES).stores().stream()
                .map(WindowsServerTest::word)
                .collect(Collectors.joining(", "));
    }

    private static String word(StoreVerdict verdict) {
        return verdict.accepted() ? "accepted" : "refused";
    }
}
