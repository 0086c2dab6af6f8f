package io.github.lyncdiscover.chain.server;

import static io.github.lyncdiscover.chain.RealCertificates.AT;
import static io.github.lyncdiscover.chain.RealCertificates.certificate;
import static io.github.lyncdiscover.chain.RealCertificates.certificates;
import static io.github.lyncdiscover.chain.RealCertificates.store;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.certificate.Certificate;
import io.github.lyncdiscover.chain.ChainJudge;
import io.github.lyncdiscover.chain.KnownCertificates;
import io.github.lyncdiscover.chain.PathFailure;
import io.github.lyncdiscover.chain.StoreVerdict;
import io.github.lyncdiscover.chain.TrustStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;

/** The article's whole story on its real certificates: a Windows server and what an old and a new device make of it. */
final class WindowsServerTest {
    private static final WindowsServer SERVER =
            new WindowsServer(certificate("leaf"), certificates("G5root Class3"), certificates("G3 G5cross"), Set.of());
    private static final List<TrustStore> DEVICES =
            List.of(store("phone", "Class3"), store("windows-7", "G5root Class3"));

    @Test
    void the_shorter_chain_is_sent_and_the_phone_refuses() {
        assertEquals(certificates("leaf G3"), sends(SERVER));
        assertEquals("refused, accepted", devices(SERVER));
    }

    @Test
    void with_the_new_root_disabled_the_whole_chain_is_sent_and_both_accept() {
        WindowsServer fixed = SERVER.disabling(certificate("G5root"));
        assertEquals(certificates("leaf G3 G5cross"), sends(fixed));
        assertEquals("accepted, accepted", devices(fixed));
    }

    @Test
    void an_automatic_update_undoes_the_fix() {
        WindowsServer updated = SERVER.disabling(certificate("G5root")).updated(List.of());
        assertEquals(SERVER, updated);
        assertEquals(certificates("leaf G3"), sends(updated));
    }

    @Test
    void once_the_cross_certificate_has_ended_no_setting_helps_the_phone() {
        WindowsServer later =
                new WindowsServer(certificate("G3"), certificates("G5root Class3"), certificates("G5cross"), Set.of());
        WindowsServer fixed = later.disabling(certificate("G5root"));
        assertEquals(certificates("G3 G5cross"), sends(fixed));
        ServerChain after = fixed.chain(certificate("G5cross").notAfter().plusSeconds(1));
        assertEquals(Optional.of(PathFailure.Kind.EXPIRED), after.unbuilt().map(PathFailure::kind));
    }

    /**
     * The article's story and its variations, foretold before anyone touches the server: the remedy, the half-done remedy
     * (deleted and not disabled, the cross certificate missing), the update that undoes it, the load balancer.
     */
    @Test
    void all_of_it_is_foretold_before_anyone_touches_the_server() {
        assertEquals("""
                []: leaf G3; refused accepted
                [MISSING G3]: leaf; refused refused; unbuilt ISSUER
                [DISABLED G5root]: leaf G3 G5cross; accepted accepted
                [DISABLED G5root, MISSING G5cross]: leaf G3; refused accepted; unbuilt ISSUER
                [DISABLED G5root, ROOT_UPDATE]: leaf G3; refused accepted
                [DELETED G5root]: leaf G3 G5cross; accepted accepted
                [DELETED G5root, ROOT_UPDATE]: leaf G3; refused accepted
                [BALANCER_ALONE]: leaf; refused refused
                [BALANCER_WHOLE]: leaf G3 G5cross; accepted accepted
                """, told(SERVER, AT));
        assertEquals(
                "[ROOT_UPDATE]: leaf G3; refused accepted",
                told(SERVER.disabling(certificate("G5root")), AT)
                        .lines()
                        .skip(1)
                        .findFirst()
                        .orElse(""));
    }

    /** W1: a server without a trusted root sends what it has; an expired certificate is a reason of its own. */
    @Test
    void a_server_that_finds_no_root_sends_what_it_finds() {
        WindowsServer bare = new WindowsServer(certificate("leaf"), certificates("Class3"), List.of(), Set.of());
        assertEquals("[]: leaf; refused refused; unbuilt ISSUER\n", told(bare, AT));
        ServerChain expired = SERVER.chain(certificate("leaf").notAfter().plusSeconds(1));
        assertEquals(certificates("leaf G3"), expired.sends());
        assertEquals(Optional.empty(), expired.unbuilt());
        assertEquals(Optional.of(PathFailure.Kind.EXPIRED), expired.expired().map(PathFailure::kind));
        assertEquals(
                "[]: leaf G3; refused refused; own EXPIRED",
                told(SERVER, certificate("leaf").notAfter().plusSeconds(1))
                        .lines()
                        .findFirst()
                        .orElse(""));
    }

    /** W2: what is not self-signed is no root, wherever it lies (KB 2795828); a hundred roots are the most. */
    @Test
    void a_misplaced_intermediate_is_no_root() {
        WindowsServer misplaced =
                new WindowsServer(certificate("leaf"), certificates("Class3 G5cross"), certificates("G3"), Set.of());
        assertEquals(certificates("G5cross"), misplaced.misplaced());
        assertEquals(certificates("leaf G3 G5cross"), sends(misplaced));
        WindowsServer onlyThat =
                new WindowsServer(certificate("leaf"), certificates("G5cross"), certificates("G3"), Set.of());
        assertEquals(
                Optional.of(PathFailure.Kind.ISSUER),
                onlyThat.chain(AT).unbuilt().map(PathFailure::kind));
        assertEquals(certificates("leaf G3 G5cross"), sends(onlyThat));
        assertEquals(List.of(), SERVER.misplaced());
        assertFalse(SERVER.holdsTooManyRoots());
        List<Certificate> many = new ArrayList<>(SERVER.roots());
        while (many.size() <= WindowsServer.MOST_ROOTS) {
            many.add(Certificate.of(new HeldCertificate.Builder()
                    .certificateAuthority(0)
                    .build()
                    .certificate()));
        }
        assertTrue(new WindowsServer(SERVER.own(), many, List.of(), Set.of()).holdsTooManyRoots());
    }

    private static List<Certificate> sends(WindowsServer server) {
        return server.chain(AT).sends();
    }

    private static String told(WindowsServer server, Instant at) {
        StringBuilder told = new StringBuilder();
        for (ServerSituation situation : ServerSituation.of(server, at, DEVICES)) {
            told.append(situation.changes().stream()
                            .map(change -> change.kind()
                                    + change.certificate()
                                            .map(about -> " " + name(about))
                                            .orElse(""))
                            .toList())
                    .append(": ")
                    .append(situation.sent().stream()
                            .map(WindowsServerTest::name)
                            .collect(Collectors.joining(" ")))
                    .append("; ")
                    .append(situation.verdict().stores().stream()
                            .map(WindowsServerTest::word)
                            .collect(Collectors.joining(" ")));
            situation.unbuilt().ifPresent(why -> told.append("; unbuilt ").append(why.kind()));
            situation.expired().ifPresent(why -> told.append("; own ").append(why.kind()));
            told.append("\n");
        }
        return told.toString();
    }

    private static String name(Certificate certificate) {
        assertTrue(KnownCertificates.all().contains(certificate));
        return List.of("leaf", "G3", "G5cross", "G5root", "Class3").stream()
                .filter(name -> certificate(name).equals(certificate))
                .findFirst()
                .orElseThrow();
    }

    private static String devices(WindowsServer server) {
        return ChainJudge.judge(sends(server), AT, DEVICES).stores().stream()
                .map(WindowsServerTest::word)
                .collect(Collectors.joining(", "));
    }

    private static String word(StoreVerdict verdict) {
        return verdict.accepted() ? "accepted" : "refused";
    }
}
