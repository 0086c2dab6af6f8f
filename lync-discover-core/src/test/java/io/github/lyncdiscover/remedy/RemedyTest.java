package io.github.lyncdiscover.remedy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.remedy.registry.Confidence;
import io.github.lyncdiscover.remedy.registry.RegistryEdit;
import io.github.lyncdiscover.remedy.registry.RegistryPlace;
import io.github.lyncdiscover.trust.RegistrableDomains;
import io.github.lyncdiscover.trust.RegistryKey;
import io.github.lyncdiscover.trust.TrustModelData;
import io.github.lyncdiscover.trust.TrustModelData.Source;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a remedy refuses, warns of and knows, and what is made of titles and files from outside. */
final class RemedyTest {
    private static final String HOSTILE =
            "evil\u001b[2J\u0000 ]]> \"'&<x> %PATH% \u2019; \u202e \ud800 \r\n[HKEY_LOCAL_MACHINE\\x]\uffff ^";
    private static final List<RegistryKey> BOTH = List.of(RegistryKey.OFFICE_15, RegistryKey.OFFICE_16);

    private static Remedy remedy(TrustModelData value, TrustModelData... standing) {
        return new Remedy("Contoso's list", value, BOTH, List.of(standing));
    }

    static String text(RemedyForm form, byte[] file) {
        return new String(file, form == RemedyForm.REG ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8)
                .replace("\uFEFF", "");
    }

    private static String hosts(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "host" + i + ".contoso.example")
                .collect(Collectors.joining(", "));
    }

    private static String refusal(TrustModelData value, TrustModelData... standing) {
        return assertThrows(IllegalArgumentException.class, () -> remedy(value, standing), value::toString)
                .getMessage();
    }

    @ParameterizedTest
    @EnumSource(RemedyForm.class)
    void a_hostile_title_changes_nothing_and_leaves_no_control_character_behind(RemedyForm form) {
        Remedy remedy = new Remedy(HOSTILE, TrustModelData.userPreference("contoso.example"), BOTH, List.of());
        for (byte[] file : List.of(form.write(remedy), form.undo(remedy))) {
            String text = text(form, file);
            assertTrue(
                    text.replace("\r\n", "").chars().noneMatch(Character::isISOControl),
                    () -> text.replaceAll("\\p{Cntrl}", "<!!>"));
            assertTrue(text.indexOf('\u202e') < 0, text);
            assertEquals(2, form.read(file).size());
        }
    }

    @Test
    void a_remark_in_a_command_file_holds_nothing_that_the_shell_obeys() {
        String file = text(
                RemedyForm.CMD,
                RemedyForm.CMD.write(new Remedy(
                        HOSTILE + " & del x | more > y /?", TrustModelData.policy("a.example"), BOTH, List.of())));
        List<String> remarks =
                file.lines().filter(line -> line.startsWith("rem ")).toList();
        assertTrue(remarks.size() > 2, file);
        remarks.forEach(remark -> assertTrue(remark.chars().noneMatch(c -> "&|<>^%\"/?!".indexOf(c) >= 0), remark));
    }

    @Test
    void the_value_is_written_in_normal_form() {
        assertEquals(
                "contoso.example, xn--bcher-kva.example",
                remedy(TrustModelData.policy(" Contoso.Example.,, b\u00fccher.example "))
                        .value()
                        .text());
    }

    @Test
    void what_would_have_no_effect_is_refused_with_what_to_do() {
        assertTrue(refusal(TrustModelData.machinePreference("contoso.example")).contains("write a policy, or HKCU"));
        assertEquals("there is no TrustModelData value to write", refusal(TrustModelData.policy(" , ")));
        assertTrue(refusal(TrustModelData.policy("*.contoso.example")).contains("which is no domain: leave it out"));
        assertEquals(
                "a preference in HKCU has no effect where a computer policy sets TrustModelData: change the computer"
                        + " policy",
                refusal(
                        TrustModelData.userPreference("contoso.example"),
                        TrustModelData.userPolicy("a.example"),
                        TrustModelData.policy("b.example")));
    }

    @Test
    void a_value_that_hides_what_stands_is_not_refused() {
        remedy(TrustModelData.policy("contoso.example"), TrustModelData.userPreference("a.example"));
        remedy(TrustModelData.userPolicy("contoso.example"), TrustModelData.machinePreference("a.example"));
    }

    @Test
    void a_value_too_long_for_the_policy_editor_is_warned_of_with_the_ways_out() {
        Remedy remedy = remedy(TrustModelData.policy("lync.com, outlook.com, lync.glbdns.microsoft.com,"
                + " microsoftonline.com, a.b.example, b.example, " + hosts(60)));
        int length = remedy.value().text().length();
        assertTrue(length > 1_023);
        String warning = remedy.warnings().get(0);
        assertTrue(
                warning.startsWith("the value has " + length + " characters, and the policy editor takes 1023"),
                warning);
        assertTrue(warning.contains("a preference in HKCU, where no policy stands"), warning);
        assertTrue(warning.contains("registrable domains in place of hosts (97 characters then)"), warning);
        assertTrue(
                warning.endsWith("leaving out entries that others cover (" + (length - ", a.b.example".length()) + ")"),
                warning);
        for (RemedyForm form : List.of(RemedyForm.REG, RemedyForm.POWERSHELL)) {
            assertTrue(text(form, form.write(remedy)).contains(warning), form::name);
        }
        assertTrue(text(RemedyForm.CMD, RemedyForm.CMD.write(remedy)).contains("rem the value has " + length));
    }

    @Test
    void shortening_replaces_hosts_but_never_by_a_public_suffix() {
        TrustModelData value = TrustModelData.policy("web.contoso.co.uk, pool.contoso.co.uk, co.uk, access.a.example");
        assertEquals("co.uk, a.example", TooLong.shorter(value, RegistrableDomains::of));
        assertEquals("co.uk, access.a.example", TooLong.shorter(value, domain -> domain));
        assertEquals(
                "contoso.co.uk, corp",
                TooLong.shorter(TrustModelData.policy("web.contoso.co.uk, corp"), RegistrableDomains::of));
    }

    @Test
    void defaults_that_the_value_leaves_out_are_warned_of() {
        assertEquals(
                List.of("the value replaces the client's default list and leaves out outlook.com,"
                        + " lync.glbdns.microsoft.com: repeat what shall stay trusted"),
                remedy(TrustModelData.policy("lync.com, microsoftonline.com, contoso.example"))
                        .warnings());
    }

    @ParameterizedTest
    @CsvSource({
        "HKLM_POLICY, OFFICE_15, DOCUMENTED",
        "HKCU_POLICY, COMMUNICATOR, DOCUMENTED",
        "HKCU_PREFERENCE, OFFICE_15, ONE_PRACTITIONER",
        "HKCU_PREFERENCE, OFFICE_16, UNTESTED",
        "HKCU_PREFERENCE, COMMUNICATOR, UNTESTED"
    })
    void how_well_a_place_is_known_is_said(Source source, RegistryKey key, Confidence confirmed) {
        Remedy remedy = new Remedy("x", new TrustModelData(source, "a.example"), List.of(key), List.of());
        assertEquals(confirmed, remedy.confirmed());
        assertEquals(confirmed, RemedyForm.REG.confirmed(remedy));
        assertEquals(Confidence.UNTESTED, RemedyForm.POWERSHELL.confirmed(remedy));
        String files = text(RemedyForm.REG, RemedyForm.REG.write(remedy));
        assertTrue(files.contains("That the client reads the value there: " + confirmed.words()), files);
    }

    @Test
    void a_value_that_stands_and_cannot_be_written_is_refused_for_that_form_only() {
        Remedy remedy = remedy(
                TrustModelData.policy("contoso.example"),
                TrustModelData.policy("100%\\\"x\" \u2019, b\u00fccher.example"));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> RemedyForm.CMD.undo(remedy))
                .getMessage()
                .contains("write a registry file instead"));
        for (RemedyForm form : List.of(RemedyForm.REG, RemedyForm.POWERSHELL)) {
            assertEquals(remedy.undo().all(), form.read(form.undo(remedy)), form::name);
        }
        Remedy unseen =
                remedy(TrustModelData.policy("contoso.example"), TrustModelData.policy("a.example\r\nb.example"));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> RemedyForm.REG.undo(unseen))
                .getMessage()
                .contains("holds a character that can't be seen"));
    }

    @Test
    void a_line_longer_than_the_shell_takes_is_refused() {
        int around =
                "reg add \"HKCU\\Software\\Microsoft\\Office\\15.0\\Lync\" /v TrustModelData /t REG_SZ /d \"\" /f || exit /b 1"
                        .length();
        StringBuilder value = new StringBuilder(hosts(250));
        for (int i = 10_000_000; value.length() < 8_191 - around - 22; i++) {
            value.append(", ").append(i).append(".example");
        }
        value.append(", ").append("x".repeat(8_191 - around - value.length()));
        Remedy fits = remedy(TrustModelData.userPreference(value.toString()));
        assertEquals(fits.edits().all(), RemedyForm.CMD.read(RemedyForm.CMD.write(fits)));
        Remedy longer = remedy(TrustModelData.userPreference(value + "y"));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> RemedyForm.CMD.write(longer))
                .getMessage()
                .contains("a line of 8192 characters, and cmd.exe takes 8191"));
    }

    @ParameterizedTest
    @EnumSource(RemedyForm.class)
    void a_value_of_ten_thousand_entries_is_read_back_or_refused(RemedyForm form) {
        Remedy huge = remedy(TrustModelData.userPreference(hosts(10_000)));
        if (form == RemedyForm.CMD) {
            assertThrows(IllegalArgumentException.class, () -> form.write(huge));
        } else {
            assertEquals(huge.edits().all(), form.read(form.write(huge)));
        }
    }

    @ParameterizedTest
    @EnumSource(RemedyForm.class)
    void a_damaged_file_is_read_or_refused_in_one_sentence(RemedyForm form) {
        Random random = new Random(7);
        byte[] good = form.write(remedy(TrustModelData.userPreference("lync.com, contoso.example")));
        int refused = 0;
        for (int round = 0; round < 500; round++) {
            byte[] bad = Arrays.copyOf(good, random.nextInt(4) == 0 ? random.nextInt(good.length) : good.length);
            for (int i = random.nextInt(4); i >= 0 && bad.length > 0; i--) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            try {
                form.read(bad);
            } catch (IllegalArgumentException damaged) {
                assertEquals(1, damaged.getMessage().lines().count(), damaged::getMessage);
                refused++;
            }
        }
        assertTrue(refused > 10, form + " refused " + refused);
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
                [-HKEY_LOCAL_MACHINE\\Software\\Policies\\Microsoft\\Office]
                "TrustModelData"="y.example"
                """;
        assertEquals(
                List.of(
                        new RegistryEdit.Put(
                                new RegistryPlace(RegistryKey.OFFICE_15, Source.HKCU_PREFERENCE), "contoso.example"),
                        new RegistryEdit.Removal(new RegistryPlace(RegistryKey.OFFICE_15, Source.HKLM_POLICY)),
                        new RegistryEdit.Removal(new RegistryPlace(RegistryKey.OFFICE_16, Source.HKLM_POLICY))),
                RemedyForm.REG.read(reg.getBytes(StandardCharsets.US_ASCII)));
        assertThrows(IllegalArgumentException.class, () -> RemedyForm.REG.read(new byte[0]));
        assertThrows(
                IllegalArgumentException.class,
                () -> RemedyForm.GPP.read("<!DOCTYPE a><a/>".getBytes(StandardCharsets.UTF_8)));
    }
}
