package io.github.lyncdiscover.cli.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.lyncdiscover.cli.arguments.UsageException;
import io.github.lyncdiscover.prediction.Location;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlacedValueTest {
    @ParameterizedTest
    @CsvSource({
        "dns, 192.0.2.53, , 192.0.2.53",
        "dns, inside:192.0.2.53, INSIDE, 192.0.2.53",
        "dns, outside:192.0.2.53:5353, OUTSIDE, 192.0.2.53:5353",
        "dns, outside:[2001:db8::53]:53, OUTSIDE, [2001:db8::53]:53",
        "dns, inside:ns.contoso.example, INSIDE, ns.contoso.example",
        "dns, inside:53, , inside:53",
        "dns, insider:53, , insider:53",
        "detour, :443::8443, , :443::8443",
        "detour, inside::443::8443, INSIDE, :443::8443",
        "detour, outside:web.contoso.example:443:[::1]:8443, OUTSIDE, web.contoso.example:443:[::1]:8443",
        "detour, inside:443:other.example:8443, , inside:443:other.example:8443",
        "file, root.pem, , root.pem",
        "file, inside:root.pem, INSIDE, root.pem",
        "file, ./inside:root.pem, , ./inside:root.pem"
    })
    void a_place_is_told_from_a_host_of_its_name(String option, String text, @Nullable String place, String value) {
        PlacedValue read = switch (option) {
            case "dns" -> PlacedValue.nameServer(text);
            case "detour" -> PlacedValue.detour(text);
            default -> PlacedValue.file(text);
        };
        assertEquals(new PlacedValue(Optional.ofNullable(place).map(Location::valueOf), value), read);
    }

    @Test
    void the_value_of_a_place_counts_before_that_of_every_place() {
        List<PlacedValue> values = Stream.of("192.0.2.1", "inside:192.0.2.2")
                .map(PlacedValue::nameServer)
                .toList();
        assertEquals(Optional.of("192.0.2.2"), PlacedValue.one("--dns", Optional.of(Location.INSIDE), values));
        assertEquals(Optional.of("192.0.2.1"), PlacedValue.one("--dns", Optional.of(Location.OUTSIDE), values));
        assertEquals(Optional.of("192.0.2.1"), PlacedValue.one("--dns", Optional.empty(), values));
        assertEquals(List.of("192.0.2.2", "192.0.2.1"), PlacedValue.at(Optional.of(Location.INSIDE), values));
        assertEquals(List.of("192.0.2.1"), PlacedValue.at(Optional.of(Location.OUTSIDE), values));
    }

    @Test
    void two_values_of_one_place_are_a_slip() {
        List<PlacedValue> values = Stream.of("inside:192.0.2.1", "inside:192.0.2.2")
                .map(PlacedValue::nameServer)
                .toList();
        UsageException twice = assertThrows(
                UsageException.class, () -> PlacedValue.one("--dns", Optional.of(Location.INSIDE), values));
        assertEquals("--dns is given more than once for inside", twice.getMessage());
        assertEquals(Optional.empty(), PlacedValue.one("--dns", Optional.of(Location.OUTSIDE), values));
    }
}
