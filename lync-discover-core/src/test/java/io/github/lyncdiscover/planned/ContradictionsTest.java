package io.github.lyncdiscover.planned;

import static io.github.lyncdiscover.planned.Answers.accepts;
import static io.github.lyncdiscover.planned.Answers.after;
import static io.github.lyncdiscover.planned.Answers.redirectsTo;
import static io.github.lyncdiscover.planned.Answers.refused;
import static io.github.lyncdiscover.planned.Answers.seeOther;
import static io.github.lyncdiscover.planned.Answers.silent;
import static io.github.lyncdiscover.planned.Answers.status;
import static io.github.lyncdiscover.planned.Answers.timedOut;
import static io.github.lyncdiscover.planned.Answers.tlsFailed;
import static io.github.lyncdiscover.planned.Facts.address;
import static io.github.lyncdiscover.planned.Facts.cname;
import static io.github.lyncdiscover.planned.Facts.get;
import static io.github.lyncdiscover.planned.Facts.nameServerFailure;
import static io.github.lyncdiscover.planned.Facts.noDnsAnswer;
import static io.github.lyncdiscover.planned.Facts.noRecords;
import static io.github.lyncdiscover.planned.Facts.noSuchName;
import static io.github.lyncdiscover.planned.Facts.sipServer;
import static io.github.lyncdiscover.planned.Facts.slowName;
import static io.github.lyncdiscover.planned.Facts.srv;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.network.Asking;
import io.github.lyncdiscover.network.DnsAnswer;
import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.network.TlsProblem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What cannot be true at once is refused, and of the rest the order decides nothing. */
class ContradictionsTest {
    private static final String NAME = "a.example";
    private static final String ROOT = "https://a.example/";
    private static final List<Fact> POOL = List.of(
            cname(NAME, "b.example"),
            cname(NAME, "c.example"),
            address(NAME, "192.0.2.1"),
            address(NAME, "192.0.2.9", "192.0.2.2"),
            address(NAME, "2001:db8::1"),
            address("b.example", "192.0.2.3"),
            noSuchName("b.example"),
            noRecords(NAME),
            nameServerFailure(NAME),
            noDnsAnswer("b.example"),
            slowName(NAME, Duration.ofSeconds(1)),
            slowName(NAME, Duration.ofSeconds(9)),
            slowName("b.example", Duration.ofSeconds(2)),
            srv("_sip._tls.a.example", 1, 0, 443, "x.example"),
            srv("_sip._tls.a.example", 0, 0, 443, "y.example"),
            noSuchName("_sip._tls.a.example"),
            get(ROOT, status(401)),
            get(ROOT, status(403)),
            get(ROOT, "application/json", status(406)),
            get(ROOT, refused()),
            get(ROOT + "x", refused()),
            get(ROOT + "x", status(200)),
            get(ROOT + "x?y", tlsFailed(TlsProblem.EXPIRED)),
            get(ROOT + "z", silent()),
            get(ROOT + "z", timedOut()),
            get(ROOT + "z", after(Duration.ofSeconds(1), refused())),
            get("http://a.example/", refused()),
            get("http://a.example/", seeOther(302, ROOT)),
            sipServer(NAME, accepts()),
            sipServer(NAME, refused()),
            sipServer("a.example:443", redirectsTo("b.example")));

    static Stream<Arguments> contradictions() {
        return Stream.of(
                Arguments.of(cname(NAME, "b.example"), cname("A.example.", "c.example"), "an alias of c.example"),
                Arguments.of(cname(NAME, "b.example"), address(NAME, "192.0.2.1"), "the address 192.0.2.1"),
                Arguments.of(address(NAME, "192.0.2.1"), noSuchName(NAME), "no such name"),
                Arguments.of(noRecords(NAME), noSuchName(NAME), "no such name"),
                Arguments.of(nameServerFailure(NAME), noDnsAnswer(NAME), "no answer in time"),
                Arguments.of(
                        srv("_sip._tls.a.example", 0, 0, 443, "."),
                        noRecords("_sip._tls.a.example"),
                        "_sip._tls.a.example has the answer no records"),
                Arguments.of(
                        slowName(NAME, Duration.ofSeconds(1)), slowName(NAME, Duration.ofSeconds(2)), "take 2000 ms"),
                Arguments.of(get(ROOT, status(401)), get("HTTPS://A.example:443", status(403)), "status 403"),
                Arguments.of(get(ROOT, status(401)), get(ROOT + "x", refused()), "a refused connection"),
                Arguments.of(get(ROOT, tlsFailed(TlsProblem.EXPIRED)), get(ROOT + "x", refused()), "refused"),
                Arguments.of(get(ROOT, timedOut()), get(ROOT + "x", silent()), "a handshake and then nothing"),
                Arguments.of(sipServer(NAME, accepts()), sipServer("a.example:5061", refused()), "a.example"));
    }

    @ParameterizedTest
    @MethodSource("contradictions")
    void both_facts_are_named(Fact one, Fact other, String said) {
        for (List<Fact> facts : List.of(List.of(one, other), List.of(other, one))) {
            for (Network below : List.of(PlannedNetwork.of(), PlannedNetwork.of(one))) {
                String message = assertThrows(IllegalArgumentException.class, () -> PlannedNetwork.over(below, facts))
                        .getMessage();
                assertTrue(message.contains(FactWords.of(one)) && message.contains(FactWords.of(other)), message);
                assertTrue(message.contains(said), message);
            }
        }
        assertEquals(
                List.of(other),
                new LocationOverrides(Optional.empty(), List.of(one))
                        .laying(List.of(other))
                        .facts());
    }

    @Test
    void the_order_of_facts_decides_nothing() {
        int accepted = 0;
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            List<Fact> facts = new ArrayList<>();
            for (int i = 1 + random.nextInt(8); i > 0; i--) {
                facts.add(POOL.get(random.nextInt(POOL.size())));
            }
            List<Fact> shuffled = new ArrayList<>(facts);
            Collections.shuffle(shuffled, random);
            List<String> told = told(facts);
            assertEquals(told, told(shuffled), "seed " + seed + ": " + facts);
            accepted += told.isEmpty() ? 0 : 1;
        }
        assertTrue(accepted > 200 && accepted < 1_800, accepted + " of 2000 hold no contradiction");
    }

    /** Every answer of a world, or none if there is no such world. */
    private static List<String> told(List<Fact> facts) {
        Network network;
        try {
            network = PlannedNetwork.of(facts);
        } catch (IllegalArgumentException contradiction) {
            return List.of();
        }
        Asking world = new Asking(network, Duration.ofSeconds(5));
        List<Object> answers = new ArrayList<>();
        for (String name : List.of(NAME, "b.example", "_sip._tls.a.example")) {
            answers.addAll(Stream.of(world.a(name), world.aaaa(name), world.srv(name))
                    .map(ContradictionsTest::inAnyOrder)
                    .toList());
        }
        for (String path : List.of("", "x", "x?y", "z", "other")) {
            answers.add(world.get(ROOT + path));
            answers.add(world.get(ROOT + path, "application/json"));
            answers.add(world.get("http://a.example/" + path));
        }
        answers.add(world.connect(NAME));
        answers.add(world.connect("a.example:443"));
        return answers.stream().map(Object::toString).toList();
    }

    /** The records of an answer are a set: clients sort services, and take any address. */
    private static Object inAnyOrder(DnsAnswer answer) {
        if (answer instanceof DnsAnswer.Addresses addresses) {
            return List.of(
                    addresses.aliases(), addresses.addresses().stream().sorted().toList());
        }
        return answer instanceof DnsAnswer.Services services
                ? List.of(services.services().stream()
                        .map(Object::toString)
                        .sorted()
                        .toList())
                : answer;
    }
}
