package io.github.lyncdiscover.remedy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.trust.RegistryKey;
import io.github.lyncdiscover.trust.TrustModelData;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The files byte for byte, as they were looked at by eye. They are kept as UTF-8 with line feeds; their own encoding and
 * line ends are looked at here. What differs is left in {@code target/golden}, to be looked at and copied.
 */
final class GoldenFilesTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "remedy");
    private static final Path FOUND = Path.of("target", "golden");
    private static final String DEFAULTS = "lync.com, outlook.com, lync.glbdns.microsoft.com, microsoftonline.com";

    private static final Remedy POLICY = new Remedy(
            "Fabrikam's move – 50 % done",
            TrustModelData.policy(DEFAULTS + ", contoso.example"),
            List.of(RegistryKey.OFFICE_15, RegistryKey.OFFICE_16),
            List.of());

    private static final Remedy PREFERENCE = new Remedy(
            "Preference",
            TrustModelData.userPreference(DEFAULTS + ", contoso.example"),
            List.of(RegistryKey.OFFICE_15),
            List.of());

    private static final Remedy CHANGED = new Remedy(
            "Changed",
            TrustModelData.userPreference("contoso.example, fabrikam.example"),
            List.of(RegistryKey.OFFICE_15, RegistryKey.COMMUNICATOR),
            List.of(TrustModelData.userPreference("*.contoso.example; O'Neill & <Sons>")));

    static Stream<Arguments> files() {
        return Stream.of(RemedyForm.values())
                .flatMap(form -> Stream.of(
                        Arguments.of("policy", form, POLICY),
                        Arguments.of("preference", form, PREFERENCE),
                        Arguments.of("changed", form, CHANGED)))
                .filter(each -> !(each.get()[0].equals("policy") && each.get()[1] == RemedyForm.GPP));
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_file_and_its_undo_are_as_they_were_looked_at(String name, RemedyForm form, Remedy remedy)
            throws IOException {
        looksLike(name + "." + form.name(), form, form.write(remedy));
        looksLike(name + "-undo." + form.name(), form, form.undo(remedy));
    }

    private static void looksLike(String name, RemedyForm form, byte[] file) throws IOException {
        Charset charset = form == RemedyForm.REG ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
        String text = new String(file, charset);
        assertEquals(form == RemedyForm.REG || form == RemedyForm.POWERSHELL, text.startsWith("\uFEFF"), "a mark");
        assertTrue(text.endsWith("\r\n") && !text.replace("\r\n", "").contains("\n"), "line ends");
        String shown = text.replace("\uFEFF", "").replace("\r\n", "\n");
        Path golden = GOLDEN.resolve(name + ".txt");
        if (!Files.exists(golden) || !shown.equals(Files.readString(golden))) {
            Files.createDirectories(FOUND);
            Files.writeString(FOUND.resolve(name + ".txt"), shown);
        }
        assertEquals(Files.readString(golden), shown, name);
    }
}
