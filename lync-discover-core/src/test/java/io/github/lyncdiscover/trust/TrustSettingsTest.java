package io.github.lyncdiscover.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.trust.TrustModelData.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a machine was told: one value a source, in the client's order, nothing lost on the way. */
final class TrustSettingsTest {
    private static final DomainName CONTOSO = new DomainName("contoso.test");

    @Test
    void the_values_stand_in_the_order_in_which_the_client_looks_however_they_are_given() {
        TrustSettings settings = TrustSettings.NONE
                .with(TrustModelData.machinePreference("d.test"))
                .with(TrustModelData.userPreference("c.test"))
                .with(TrustModelData.policy("a.test"))
                .with(TrustModelData.userPolicy("b.test"));
        assertEquals(
                List.of(Source.HKLM_POLICY, Source.HKCU_POLICY, Source.HKCU_PREFERENCE, Source.HKLM_PREFERENCE),
                settings.values().stream().map(TrustModelData::source).toList());
    }

    @Test
    void a_value_replaces_the_one_from_the_same_source() {
        TrustSettings settings =
                TrustSettings.NONE.with(TrustModelData.policy("a.test")).with(TrustModelData.policy("b.test"));
        assertEquals(List.of(TrustModelData.policy("b.test")), settings.values());
    }

    @Test
    void two_values_from_one_source_are_refused() {
        List<TrustModelData> two = List.of(TrustModelData.policy("a.test"), TrustModelData.policy("b.test"));
        assertThrows(
                IllegalArgumentException.class,
                () -> new TrustSettings(two, List.of(), Optional.empty(), Optional.empty()));
    }

    /** A value without a key is read by every client. */
    @Test
    void values_of_one_source_have_different_keys_or_are_refused() {
        TrustModelData everywhere = TrustModelData.policy("a.test");
        TrustModelData in15 = new TrustModelData(Source.HKLM_POLICY, "b.test", Optional.of(RegistryKey.OFFICE_15));
        TrustModelData in16 = new TrustModelData(Source.HKLM_POLICY, "c.test", Optional.of(RegistryKey.OFFICE_16));
        for (List<TrustModelData> clash : List.of(
                List.of(everywhere, in15), List.of(in15, everywhere), List.of(in16, in16), List.of(in16, everywhere))) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new TrustSettings(clash, List.of(), Optional.empty(), Optional.empty()));
        }
        TrustSettings both = new TrustSettings(List.of(in16, in15), List.of(), Optional.empty(), Optional.empty());
        assertEquals(List.of(in15, in16), both.values());
        assertEquals(List.of(everywhere), both.with(everywhere).values());
        assertEquals(
                List.of(in16), TrustSettings.NONE.with(everywhere).with(in16).values());
    }

    @Test
    void each_change_keeps_all_else() {
        ServerAddress manual = ServerAddress.parse("sip.contoso.test", 5061);
        TrustSettings settings = TrustSettings.NONE
                .withManualServer(manual)
                .withLastSipServer(CONTOSO.under("pool"))
                .withAlwaysTrusted(List.of(CONTOSO))
                .with(TrustModelData.userPolicy("a.test"));
        assertEquals(
                new TrustSettings(
                        List.of(TrustModelData.userPolicy("a.test")),
                        List.of(CONTOSO),
                        Optional.of(CONTOSO.under("pool")),
                        Optional.of(manual)),
                settings);
        assertEquals(
                settings,
                settings.with(TrustModelData.userPolicy("a.test"))
                        .withAlwaysTrusted(List.of(CONTOSO))
                        .withLastSipServer(CONTOSO.under("pool"))
                        .withManualServer(manual));
        assertEquals(new TrustSettings(List.of(), List.of(), Optional.empty(), Optional.empty()), TrustSettings.NONE);
    }

    @Test
    void the_lists_are_copied() {
        List<DomainName> ticked = new ArrayList<>(List.of(CONTOSO));
        TrustSettings settings = TrustSettings.NONE.withAlwaysTrusted(ticked);
        ticked.clear();
        assertEquals(List.of(CONTOSO), settings.alwaysTrusted());
    }
}
