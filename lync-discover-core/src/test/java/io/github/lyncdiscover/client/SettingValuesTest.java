package io.github.lyncdiscover.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.name.DomainName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A profile holds only values that a client can have, keeps them whatever becomes of what it was given, and is equal by them. */
final class SettingValuesTest {
    private static final ClientProfile BASE = Clients.LYNC_2013;

    static Stream<Arguments> unfit() {
        return Stream.of(
                Arguments.of(Settings.REDIRECT_LIMIT, -1),
                Arguments.of(Settings.REDIRECT_LIMIT, 101),
                Arguments.of(Settings.SIP_REDIRECT_LIMIT, Integer.MIN_VALUE),
                Arguments.of(Settings.SIP_REDIRECT_LIMIT, Integer.MAX_VALUE),
                Arguments.of(Settings.SRV_SERVICES, List.of("sip._tls")),
                Arguments.of(Settings.SRV_SERVICES, List.of("_sip")),
                Arguments.of(Settings.SRV_SERVICES, List.of("_sip._tls.")),
                Arguments.of(Settings.SRV_SERVICES, List.of("_sip._tls", "_SIP._TLS")),
                Arguments.of(Settings.SRV_SERVICES, List.of("")),
                Arguments.of(Settings.HOST_RECORDS, List.of(record("sip"), record("sip"))),
                Arguments.of(
                        Settings.DEFAULT_LIST,
                        Optional.of(List.of(DomainName.parse("lync.example"), DomainName.parse("lync.example")))),
                Arguments.of(
                        Settings.ONLINE_HOSTS,
                        List.of(DomainName.parse("lync.example"), DomainName.parse("lync.example"))),
                Arguments.of(Settings.TRUST_LIST, Optional.of(" ")),
                Arguments.of(Settings.TRUST_LIST, Optional.of("Trust\nModelData")),
                Arguments.of(Settings.CERTIFICATE_MESSAGE, Optional.of("")),
                Arguments.of(Settings.CERTIFICATE_MESSAGE, Optional.of("\u001b[31m")));
    }

    private static Settings.HostRecord record(String label) {
        return new Settings.HostRecord(label, List.of(443));
    }

    @ParameterizedTest
    @MethodSource("unfit")
    <T> void a_value_that_no_client_can_have_is_refused_with_the_settings_name(Setting<T> setting, T value) {
        IllegalArgumentException wrong =
                assertThrows(IllegalArgumentException.class, () -> BASE.with(setting, value, "a test"));
        assertTrue(wrong.getMessage().startsWith(setting.name() + ": "), wrong.getMessage());
    }

    static Stream<Arguments> unfitRecords() {
        return Stream.of(
                Arguments.of("", List.of(443)),
                Arguments.of("sip.internal", List.of(443)),
                Arguments.of("sip server", List.of(443)),
                Arguments.of("sip", List.of()),
                Arguments.of("sip", List.of(0)),
                Arguments.of("sip", List.of(65_536)),
                Arguments.of("sip", List.of(443, 443)));
    }

    @ParameterizedTest
    @MethodSource("unfitRecords")
    void a_host_record_has_one_label_and_ports(String label, List<Integer> ports) {
        assertThrows(IllegalArgumentException.class, () -> new Settings.HostRecord(label, ports));
    }

    static Stream<Setting<?>> settings() {
        return Settings.all().stream();
    }

    @ParameterizedTest
    @MethodSource("settings")
    void no_setting_takes_null_and_none_a_value_without_a_source(Setting<?> setting) {
        assertThrows(NullPointerException.class, () -> setting.checked(null));
        assertThrows(IllegalArgumentException.class, () -> again(setting, BASE, " "));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void every_built_in_value_fits_its_setting(Setting<?> setting) {
        for (ClientProfile client : Clients.all()) {
            ClientProfile same = again(setting, client, client.sourced(setting).source());
            assertEquals(client, same);
            assertEquals(client.hashCode(), same.hashCode());
            assertNotEquals(client, again(setting, client, "another source"));
        }
    }

    /** The same value once more, from a source. */
    private static <T> ClientProfile again(Setting<T> setting, ClientProfile client, String source) {
        return client.with(setting, client.get(setting), source);
    }

    @Test
    void what_becomes_of_a_list_that_was_given_does_not_matter() {
        List<String> services = new ArrayList<>(List.of("_sip._tls"));
        List<Integer> ports = new ArrayList<>(List.of(443));
        List<Settings.HostRecord> records = new ArrayList<>(List.of(new Settings.HostRecord("sip", ports)));
        List<DomainName> domains = new ArrayList<>(List.of(DomainName.parse("lync.example")));
        ClientProfile profile = BASE.with(Settings.SRV_SERVICES, services, "a test")
                .with(Settings.HOST_RECORDS, records, "a test")
                .with(Settings.DEFAULT_LIST, Optional.of(domains), "a test");
        services.clear();
        ports.clear();
        records.clear();
        domains.clear();
        assertEquals(List.of("_sip._tls"), profile.get(Settings.SRV_SERVICES));
        assertEquals(List.of(new Settings.HostRecord("sip", List.of(443))), profile.get(Settings.HOST_RECORDS));
        assertEquals(Optional.of(List.of(DomainName.parse("lync.example"))), profile.get(Settings.DEFAULT_LIST));
        assertThrows(
                UnsupportedOperationException.class,
                () -> profile.get(Settings.SRV_SERVICES).add("_x._tls"));
        assertThrows(
                NullPointerException.class,
                () -> BASE.with(Settings.SRV_SERVICES, Arrays.asList("_sip._tls", null), "a test"));
    }

    @Test
    void profiles_are_equal_by_name_title_values_and_sources() {
        ClientProfile one = BASE.named("ours", "Our client").with(Settings.REDIRECT_LIMIT, 3, "our test");
        ClientProfile other = BASE.with(Settings.REDIRECT_LIMIT, 4, "a guess")
                .named("ours", "Our client")
                .with(Settings.REDIRECT_LIMIT, 3, "our test");
        assertEquals(one, other);
        assertEquals(one.hashCode(), other.hashCode());
        assertNotEquals(one, one.named("theirs", "Our client"));
        assertNotEquals(one, one.named("ours", "Their client"));
        assertNotEquals(one, one.with(Settings.REDIRECT_LIMIT, 2, "our test"));
        assertNotEquals(one, null);
        assertThrows(IllegalArgumentException.class, () -> BASE.named(" ", "x"));
        assertThrows(IllegalArgumentException.class, () -> BASE.named("x", ""));
    }
}
