package io.github.lyncdiscover.remedy.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.remedy.Remedy;
import io.github.lyncdiscover.remedy.RemedyForm;
import io.github.lyncdiscover.trust.RegistryKey;
import io.github.lyncdiscover.trust.TrustModelData;
import io.github.lyncdiscover.trust.TrustModelData.Source;
import io.github.lyncdiscover.trust.TrustSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every file of a remedy is read back as trust settings; no damage to a file does more than refuse it. */
final class StandingLawsTest {
    @TempDir
    private Path folder;

    private static String domains(Random random) {
        return IntStream.rangeClosed(0, random.nextInt(8))
                .mapToObj(i -> "d" + random.nextInt(1_000) + "." + (char) ('a' + random.nextInt(26)) + ".example")
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private TrustSettings read(byte[] bytes) throws IOException {
        return StandingValues.read(Files.write(folder.resolve("file"), bytes));
    }

    @ParameterizedTest
    @EnumSource(RemedyForm.class)
    void what_a_remedy_writes_is_read_as_trust_settings(RemedyForm form) throws IOException {
        Random random = new Random(form.name().hashCode());
        for (int round = 0; round < 200; round++) {
            Source source = form == RemedyForm.GPP
                    ? Source.HKCU_PREFERENCE
                    : List.of(Source.HKLM_POLICY, Source.HKCU_POLICY, Source.HKCU_PREFERENCE)
                            .get(random.nextInt(3));
            List<RegistryKey> keys = Arrays.stream(RegistryKey.values())
                    .filter(key -> key == RegistryKey.OFFICE_16 || random.nextBoolean())
                    .toList();
            String list = domains(random);
            Remedy remedy = new Remedy("reg add & 'rem' \"x\"", new TrustModelData(source, list), keys, List.of());
            TrustSettings expected = TrustSettings.NONE;
            for (RegistryKey key : keys) {
                expected = expected.with(new TrustModelData(source, list, Optional.of(key)));
            }
            assertEquals(expected, read(form.write(remedy)));
            byte[] undo = form.undo(remedy);
            String message = String.valueOf(assertThrows(IllegalArgumentException.class, () -> read(undo))
                    .getMessage());
            assertTrue(message.contains("TrustModelData is deleted under"), message);
        }
    }

    @Test
    void a_damaged_file_is_read_or_refused_by_name() throws IOException {
        String key = "Software\\Policies\\Microsoft\\Office\\15.0\\Lync";
        Remedy remedy = new Remedy(
                "damage",
                TrustModelData.userPreference("a.example, b.example"),
                List.of(RegistryKey.OFFICE_15, RegistryKey.OFFICE_16),
                List.of());
        for (byte[] file : List.of(
                RemedyForm.REG.write(remedy),
                RemedyForm.GPP.write(remedy),
                RemedyForm.CMD.write(remedy),
                RemedyForm.POWERSHELL.write(remedy),
                ("HKEY_CURRENT_USER\\" + key + "\r\n    TrustModelData    REG_SZ    a.example\r\n")
                        .getBytes(StandardCharsets.UTF_8),
                Pol.of(key, "TrustModelData", 1, "a.example"))) {
            Random random = new Random(file.length);
            for (int round = 0; round < 300; round++) {
                byte[] damaged =
                        Arrays.copyOf(file, random.nextInt(10) == 0 ? random.nextInt(file.length) : file.length);
                for (int i = 0; i < 3 && damaged.length > 0; i++) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                }
                try {
                    assertTrue(!read(damaged).values().isEmpty());
                } catch (IllegalArgumentException refused) {
                    String message = String.valueOf(refused.getMessage());
                    assertTrue(message.startsWith(folder.resolve("file").toString()), message);
                    assertEquals(PrintableText.of(message), message);
                    assertTrue(message.length() < 1_000, message);
                }
            }
        }
    }
}
