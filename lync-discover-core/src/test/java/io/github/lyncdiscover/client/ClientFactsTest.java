package io.github.lyncdiscover.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.remedy.ManualRecipe;
import io.github.lyncdiscover.remedy.ManualRecipes;
import io.github.lyncdiscover.trust.RegistryKey;
import io.github.lyncdiscover.trust.TrustModelData.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All facts about a client stand in its profile: nothing goes by its name. */
final class ClientFactsTest {
    private static final List<Path> SOURCES =
            List.of(Path.of("src/main/java"), Path.of("../lync-discover-cli/src/main/java"));
    private static final Path HERE = Path.of("src/main/java/io/github/lyncdiscover/client");
    private static final List<DomainName> NEEDED = List.of(DomainName.parse("fabrikam.example"));

    /** The words of server products, which some clients share. */
    private static final Set<String> PRODUCTS = Set.of("lync-2010", "lync-2013", "sfb-2015");

    private static final List<Pattern> COMPARES = List.of(
            Pattern.compile("(?i)client\\w*(\\(\\))?\\s*\\.name\\(\\)\\s*\\."
                    + "(equals|equalsIgnoreCase|startsWith|endsWith|contains|matches|compareTo)\\("),
            Pattern.compile("(?i)(equals|equalsIgnoreCase|startsWith)\\(\\s*([\\w()]+\\.)*client\\w*(\\(\\))?"
                    + "\\s*\\.name\\(\\)"),
            Pattern.compile("(?i)switch\\s*\\(\\s*([\\w()]+\\.)*client\\w*(\\(\\))?\\s*\\.name\\(\\)"),
            Pattern.compile("Clients\\.[A-Z_0-9]+\\s*\\.(name|equals)\\("),
            Pattern.compile("(==|!=|equals\\()\\s*Clients\\.[A-Z]"));

    private static boolean goesByName(String code) {
        return COMPARES.stream().anyMatch(compares -> compares.matcher(code).find())
                || Clients.all().stream()
                        .map(ClientProfile::name)
                        .filter(name -> !PRODUCTS.contains(name))
                        .anyMatch(name -> code.contains("\"" + name + "\""));
    }

    @Test
    void no_code_beside_the_profiles_goes_by_the_name_of_a_client() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path sources : SOURCES) {
            try (Stream<Path> all = Files.walk(sources)) {
                all.filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> !file.startsWith(HERE))
                        .forEach(files::add);
            }
        }
        assertTrue(files.size() > 300, files::toString);
        List<Path> wrong = new ArrayList<>();
        for (Path file : files) {
            if (goesByName(Files.readString(file))) {
                wrong.add(file);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if (client.name().equals(name)) {",
                "kind.client().name().startsWith(\"sfb-\")",
                "return name.equals(prediction.client().name());",
                "switch (client.name()) {",
                "client.name()\n        .equals(other)",
                "client.equals(Clients.SFB_MAC)",
                "client == Clients.LYNC_ROOM",
                "Clients.SURFACE_HUB.name()",
                "Map.of(\"sfb-2016\", read())"
            })
    void code_that_goes_by_a_name_is_found(String code) {
        assertTrue(goesByName(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "json.writeStringField(\"client\", client.name());",
                "List.of(Clients.LYNC_2013)",
                "\"lync-discover check alice@contoso.test --client sfb-2016\"",
                "column.name().equals(header)"
            })
    void code_that_does_not_is_let_through(String code) {
        assertFalse(goesByName(code));
    }

    static List<ClientProfile> all() {
        return Clients.all();
    }

    private static Optional<List<ManualRecipe.Field>> entered(ClientProfile client) {
        return ManualRecipes.ofOwnList(client, List.of(), NEEDED, Source.HKLM_POLICY)
                .map(ManualRecipe::fields);
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_derived_profile_keeps_what_is_known_of_its_list_and_dialog(ClientProfile client) {
        ClientProfile own = client.named("own", "Own build");
        assertEquals(TrustListPlace.of(client), TrustListPlace.of(own));
        assertEquals(client.get(Settings.DIALOG_QUESTION), own.get(Settings.DIALOG_QUESTION));
        assertEquals(entered(client), entered(own));
        assertEquals(client.get(Settings.DEVICE_LIST).isPresent(), entered(own).isPresent());
    }

    @ParameterizedTest
    @EnumSource(RegistryKey.class)
    void the_key_of_a_list_can_be_overridden(RegistryKey key) {
        ClientProfile own = Clients.SURFACE_HUB.with(Settings.TRUST_LIST_KEY, Optional.of(key), "this test");
        assertEquals(new TrustListPlace(Optional.of(key), Optional.empty(), "this test"), TrustListPlace.of(own));
    }

    @Test
    void a_device_list_has_a_path_that_fits_its_form() {
        for (DeviceList.Form form : DeviceList.Form.values()) {
            assertThrows(IllegalArgumentException.class, () -> new DeviceList(form, List.of(" ", "a", "b")));
            int parts = form == DeviceList.Form.REGISTRY_VALUE ? 1 : 0;
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new DeviceList(form, List.of("a").subList(0, parts)));
        }
    }
}
