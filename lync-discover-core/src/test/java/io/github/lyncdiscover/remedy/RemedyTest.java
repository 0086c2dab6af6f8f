package io.github.lyncdiscover.remedy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.trust.RegistryKey;
import io.github.lyncdiscover.trust.TrustModelData;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is written is what administrators deploy, and reads back as it was put in. */
final class RemedyTest {
    private static final String HOSTILE =
            "evil\u001b[2J\u0000 ]]> \"'&<x> \u202e \ud800 \r\n[HKEY_LOCAL_MACHINE\\x]\uffff";
    private static final List<RegistryKey> BOTH = List.of(RegistryKey.OFFICE_15, RegistryKey.OFFICE_16);

    private static Remedy remedy(TrustModelData value) {
        return new Remedy("Contoso's list", value, BOTH);
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }

    @Test
    void a_registry_file_is_what_regedit_writes() {
        byte[] file = RegFile.write(remedy(TrustModelData.policy("lync.com, contoso.example")));
        assertArrayEquals(new byte[] {(byte) 0xFF, (byte) 0xFE}, Arrays.copyOf(file, 2));
        assertEquals("""
                Windows Registry Editor Version 5.00

                ; Contoso's list

                [HKEY_LOCAL_MACHINE\\Software\\Policies\\Microsoft\\Office\\15.0\\Lync]
                "TrustModelData"="lync.com, contoso.example"

                [HKEY_LOCAL_MACHINE\\Software\\Policies\\Microsoft\\Office\\16.0\\Lync]
                "TrustModelData"="lync.com, contoso.example"

                """.replace("\n", "\r\n"), new String(file, 2, file.length - 2, StandardCharsets.UTF_16LE));
    }

    @Test
    void preferences_are_a_collection_of_registry_items() {
        String xml = text(PreferencesXml.write(remedy(TrustModelData.userPreference("contoso.example"))));
        assertTrue(
                xml.contains("<Collection clsid=\"{53B533F5-224C-47e3-B01B-CA3B3F3FF4BF}\" name=\"Contoso's list\""),
                xml);
        assertTrue(
                xml.contains("<Registry clsid=\"{9CD4B2F4-923D-47f5-A062-E897DD1DAD50}\" name=\"TrustModelData\""),
                xml);
        assertTrue(
                xml.contains("hive=\"HKEY_CURRENT_USER\" key=\"Software\\Microsoft\\Office\\16.0\\Lync\""
                        + " name=\"TrustModelData\" type=\"REG_SZ\" value=\"contoso.example\"/>"),
                xml);
    }

    @Test
    void a_script_sets_a_policy_as_a_policy_and_a_preference_as_a_preference() {
        assertTrue(text(PowerShell.write(remedy(TrustModelData.userPolicy("contoso.example"))))
                .contains("Set-GPRegistryValue -Name $Gpo -Key $key -ValueName 'TrustModelData'"));
        assertTrue(text(PowerShell.write(remedy(TrustModelData.userPreference("contoso.example"))))
                .contains("Set-GPPrefRegistryValue -Name $Gpo -Context User -Action Update -Key $key"));
    }

    @Test
    void every_form_reads_back_as_it_was_put_in_whatever_the_title() {
        for (TrustModelData value : List.of(
                TrustModelData.policy("lync.com, contoso.example"),
                TrustModelData.userPolicy("contoso.example"),
                TrustModelData.userPreference("a.example, b.example"))) {
            for (List<RegistryKey> keys : List.of(BOTH, List.of(RegistryKey.COMMUNICATOR))) {
                Remedy remedy = new Remedy(HOSTILE, value, keys);
                List<Deployed> put =
                        keys.stream().map(key -> new Deployed(key, value)).toList();
                assertEquals(put, RegFile.read(RegFile.write(remedy)));
                assertEquals(put, PowerShell.read(PowerShell.write(remedy)));
                if (value.source() == TrustModelData.Source.HKCU_PREFERENCE) {
                    assertEquals(put, PreferencesXml.read(PreferencesXml.write(remedy)));
                    assertArrayEquals(PreferencesXml.write(remedy), PreferencesXml.write(remedy));
                }
            }
        }
    }

    @Test
    void a_hostile_title_leaves_no_control_character_behind() {
        Remedy remedy = new Remedy(HOSTILE, TrustModelData.userPreference("contoso.example"), BOTH);
        byte[] reg = RegFile.write(remedy);
        for (String file : List.of(
                new String(reg, 2, reg.length - 2, StandardCharsets.UTF_16LE),
                text(PreferencesXml.write(remedy)),
                text(PowerShell.write(remedy)).substring(1))) {
            assertTrue(
                    file.replace("\r\n", "").chars().noneMatch(Character::isISOControl),
                    () -> file.replaceAll("\\p{Cntrl}", "<!!>"));
            assertTrue(file.indexOf('\u202e') < 0, file);
        }
    }

    @Test
    void other_files_are_read_as_they_are_found() {
        String reg = """
                REGEDIT4
                [hkey_current_user\\software\\microsoft\\office\\15.0\\lync]
                "Other"="x"
                "trustmodeldata"="contoso.example"
                [HKEY_CURRENT_USER\\Other]
                "TrustModelData"="x.example"
                """;
        assertEquals(
                List.of(new Deployed(RegistryKey.OFFICE_15, TrustModelData.userPreference("contoso.example"))),
                RegFile.read(reg.getBytes(StandardCharsets.US_ASCII)));
        assertThrows(IllegalArgumentException.class, () -> RegFile.read(new byte[0]));
        assertThrows(
                IllegalArgumentException.class,
                () -> PreferencesXml.read("<!DOCTYPE a><a/>".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void what_would_have_no_effect_is_refused() {
        String tooLong = IntStream.range(0, 100)
                .mapToObj(i -> "contoso" + i + ".example")
                .collect(Collectors.joining(", "));
        for (TrustModelData value : List.of(
                TrustModelData.machinePreference("contoso.example"),
                TrustModelData.policy(" , "),
                TrustModelData.policy("*.contoso.example"),
                TrustModelData.policy(tooLong))) {
            assertThrows(IllegalArgumentException.class, () -> remedy(value), value::toString);
        }
        assertTrue(Remedy.tooLong(remedy(TrustModelData.userPreference(tooLong)).value()));
        assertThrows(
                IllegalArgumentException.class,
                () -> PreferencesXml.write(remedy(TrustModelData.policy("contoso.example"))));
    }
}
