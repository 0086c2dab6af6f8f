package io.github.lyncdiscover.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.lyncdiscover.client.Settings.NamingRule;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.trust.TrustRule;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Profiles are whole: every setting has a value and a source in each; and they can be derived from. */
final class ClientProfileTest {
    /** Protocol facts, section 7, and what the trust rule leaves open. */
    private static final Set<String> DOCUMENTED_SETTINGS = Set.of(
            "signs-in-to",
            "online-hosts",
            "list-adds",
            "needs-one-name",
            "shows-discovery-failure",
            "takes-sha512",
            "tls-versions",
            "address-families",
            "uses-lyncdiscover",
            "pair-order",
            "pair-winner",
            "next-name",
            "query-form",
            "representation",
            "redirect-limit",
            "http-redirects",
            "follows-plain-http",
            "judges-secure-answers",
            "sign-in-route",
            "ticket-type",
            "ticket-header",
            "ticket-lifetime",
            "ticket-action",
            "keeps-endpoint",
            "srv-services",
            "next-srv-after-dead-target",
            "host-records",
            "uses-dhcp",
            "fallback-after-dead-sip-server",
            "naming-rule",
            "sip-redirect-limit",
            "judges-sip-redirects",
            "default-list",
            "trust-list",
            "trust-list-key",
            "device-list",
            "dialog-question",
            "trusts-last-server",
            "empty-value-replaces",
            "dialog",
            "wildcard-names",
            "wildcard-message",
            "exchange-sources",
            "exchange-judges-web-sites",
            "exchange-needs-own-name",
            "firmware-decides",
            "needs-revocation-list",
            "certificate-message");

    static List<ClientProfile> profiles() {
        return Clients.all();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void every_setting_has_a_source(ClientProfile profile) {
        for (Setting<?> setting : Settings.all()) {
            assertFalse(profile.sourced(setting).source().isBlank(), setting::name);
        }
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void every_profile_is_found_by_its_name(ClientProfile profile) {
        assertEquals(Optional.of(profile), Clients.named(profile.name()));
        assertEquals(profile.name(), profile.toString());
        assertFalse(profile.title().isBlank());
    }

    @Test
    void the_profiles_are_those_of_the_documentation_the_default_first() {
        assertEquals(
                List.of(
                        "lync-2013",
                        "sfb-2015",
                        "sfb-2016",
                        "lync-2010",
                        "communicator",
                        "lync-phone",
                        "surface-hub",
                        "lync-room",
                        "lync-mobile",
                        "lync-store-app",
                        "sfb-mac"),
                Clients.all().stream().map(ClientProfile::name).toList());
        assertEquals(
                11,
                new HashSet<>(Clients.all().stream().map(ClientProfile::title).toList()).size());
        assertEquals(Optional.empty(), Clients.named("Lync-2013"));
        assertEquals(Optional.empty(), Clients.named(""));
    }

    @Test
    void the_settings_are_all_there_is_each_once() throws IllegalAccessException {
        List<Setting<?>> constants = new ArrayList<>();
        for (Field field : Settings.class.getFields()) {
            if (field.get(null) instanceof Setting<?> setting) {
                assertEquals(
                        field.getName(),
                        setting.name().toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
                assertFalse(setting.meaning().isBlank(), setting::name);
                constants.add(setting);
            }
        }
        assertEquals(constants, Settings.all());
        assertEquals(
                DOCUMENTED_SETTINGS,
                new HashSet<>(constants.stream().map(Setting::name).toList()));
        assertEquals(DOCUMENTED_SETTINGS.size(), constants.size());
    }

    @Test
    void a_derived_profile_differs_in_what_was_changed_and_in_nothing_else() {
        ClientProfile derived = Clients.LYNC_2013
                .named("our-client", "Our client")
                .with(Settings.NAMING_RULE, NamingRule.STRICT_EXACT, "our own test");
        assertEquals("our-client", derived.name());
        assertEquals("Our client", derived.title());
        assertEquals(
                new ClientProfile.Sourced<>(NamingRule.STRICT_EXACT, "our own test"),
                derived.sourced(Settings.NAMING_RULE));
        for (Setting<?> setting : Settings.all()) {
            if (setting != Settings.NAMING_RULE) {
                assertEquals(Clients.LYNC_2013.sourced(setting), derived.sourced(setting), setting.name());
            }
        }
        assertEquals(NamingRule.TRUST, Clients.LYNC_2013.get(Settings.NAMING_RULE));
    }

    @Test
    void the_later_change_of_a_setting_holds() {
        ClientProfile derived =
                Clients.LYNC_2013.with(Settings.REDIRECT_LIMIT, 1, "one").with(Settings.REDIRECT_LIMIT, 2, "two");
        assertEquals(new ClientProfile.Sourced<>(2, "two"), derived.sourced(Settings.REDIRECT_LIMIT));
    }

    @Test
    void the_trust_rule_is_told_what_the_profile_says() {
        List<DomainName> defaults = List.of(new DomainName("hoster.test"));
        ClientProfile derived = Clients.LYNC_2013
                .with(Settings.DEFAULT_LIST, Optional.of(defaults), "a test")
                .with(Settings.TRUSTS_LAST_SERVER, false, "a test")
                .with(Settings.EMPTY_VALUE_REPLACES, true, "a test");
        assertEquals(new TrustRule.Client(Optional.of(defaults), false, true), derived.trust());
        assertEquals(TrustRule.Client.LYNC_2013, Clients.LYNC_2013.trust());
    }
}
