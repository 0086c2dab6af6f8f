package io.github.lyncdiscover.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.lyncdiscover.name.DomainName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many people a sign-in stands for. */
final class UserCountsTest {
    private static final Pool POOL = Pool.enterprise("pool.contoso.example");

    private static Deployment deployment(OnlineTenant online, Pool... pools) {
        return new Deployment(
                Stream.of("contoso.example", "fabrikam.example")
                        .map(DomainName::parse)
                        .toList(),
                List.of(),
                List.of(pools),
                Optional.of(online),
                Map.of(),
                DnsPublication.DERIVED);
    }

    private static OnlineTenant online(String... users) {
        return OnlineTenant.of("webdir.provider.example", "webpool.provider.example", "sipdir.provider.example", users);
    }

    private static Map<String, String> people(Deployment deployment) {
        Map<String, String> people = new LinkedHashMap<>();
        deployment
                .homed()
                .forEach(each -> people.put(
                        each.who() + " " + each.home().label(),
                        each.people().isPresent() ? "" + each.people().getAsInt() : "?"));
        return people;
    }

    @Test
    void a_domain_has_the_number_of_its_home_and_a_user_is_one_person() {
        Deployment deployment = deployment(
                online("contoso.example", "bob@contoso.example").counting("contoso.example", 380),
                POOL.counting("contoso.example", 3_400));
        assertEquals(
                Map.of(
                        "contoso.example pool.contoso.example", "3400",
                        "fabrikam.example pool.contoso.example", "?",
                        "contoso.example online", "379",
                        "bob@contoso.example online", "1"),
                people(deployment));
    }

    @Test
    void who_is_homed_elsewhere_is_not_among_those_counted_here() {
        Deployment deployment = deployment(
                online("alice@contoso.example"),
                POOL.homing("contoso.example", "fabrikam.example", "Bob@fabrikam.example")
                        .counting("contoso.example", 10)
                        .counting("fabrikam.example", 1));
        assertEquals(
                Map.of(
                        "contoso.example pool.contoso.example", "10",
                        "alice@contoso.example online", "1",
                        "fabrikam.example pool.contoso.example", "0",
                        "Bob@fabrikam.example pool.contoso.example", "1"),
                people(deployment));
    }

    @Test
    void a_director_that_homes_nobody_counts_nobody() {
        Pool director = Pool.enterprise("dir.contoso.example").asDirector().counting("contoso.example", 1);
        OnlineTenant online = online("contoso.example");
        MisfitException misfit = assertThrows(MisfitException.class, () -> deployment(online, POOL, director));
        assertEquals("pools[1].userCounts.contoso.example", misfit.where());
        assertEquals(
                "nobody of contoso.example is homed on dir.contoso.example: name the domain there, or leave the number out",
                misfit.getMessage());
    }

    @Test
    void another_name_changes_no_number() {
        Deployment deployment = deployment(
                online("contoso.example").counting("contoso.example", 380), POOL.counting("contoso.example", 3_400));
        Deployment renamed = ServerRenaming.parse("sipdir.provider.example=sip.other.example")
                .in(ServerRenaming.parse("pool.contoso.example=new.contoso.example")
                        .in(deployment));
        assertEquals(
                Map.of(
                        "contoso.example new.contoso.example", "3400",
                        "fabrikam.example new.contoso.example", "?",
                        "contoso.example online", "380"),
                people(renamed));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 10_000_001, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void nobody_has_so_many(int people) {
        assertEquals(
                "a SIP domain has from 0 to 10,000,000 people at one place, not " + people,
                assertThrows(IllegalArgumentException.class, () -> POOL.counting("contoso.example", people))
                        .getMessage());
        OnlineTenant online = online("contoso.example");
        assertThrows(IllegalArgumentException.class, () -> online.counting("contoso.example", people));
    }
}
