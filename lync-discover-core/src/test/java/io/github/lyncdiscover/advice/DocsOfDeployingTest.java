package io.github.lyncdiscover.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncdiscover.remedy.ManualRecipe;
import io.github.lyncdiscover.remedy.ManualRecipes;
import io.github.lyncdiscover.remedy.Remedy;
import io.github.lyncdiscover.remedy.RemedyForm;
import io.github.lyncdiscover.remedy.registry.Confidence;
import io.github.lyncdiscover.trust.RegistryKey;
import io.github.lyncdiscover.trust.TrustModelData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page about advice says of every form and place what the code says: its option, and who confirmed it. */
final class DocsOfDeployingTest {
    private static final Remedy REMEDY =
            new Remedy("x", TrustModelData.policy("contoso.example"), List.of(RegistryKey.OFFICE_16), List.of());

    private static List<String> cells(String holding) throws IOException {
        String row = Files.readString(Path.of("..", "docs", "advice.md"))
                .lines()
                .filter(line -> line.startsWith("| ") && line.contains(holding))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row with " + holding));
        return List.of(row.substring(2, row.length() - 2).split(" \\| ", -1));
    }

    @ParameterizedTest
    @EnumSource(RemedyForm.class)
    void every_form_has_its_row_with_who_confirmed_it(RemedyForm form) throws IOException {
        List<String> cells = cells("`--" + form.name().toLowerCase(Locale.ROOT) + " FILE`");
        assertEquals(5, cells.size(), cells::toString);
        Confidence confirmed = form == RemedyForm.GPP ? Confidence.DOCUMENTED : form.confirmed(REMEDY);
        assertTrue(cells.get(4).startsWith(confirmed.words() + ": "), cells::toString);
    }

    @Test
    void every_place_has_its_row_with_who_confirmed_it() throws IOException {
        Map<ManualRecipe.Kind, String> rows = Map.of(
                ManualRecipe.Kind.POLICY_EDITOR, "| policy *Trusted Domain List*",
                ManualRecipe.Kind.PREFERENCE_EDITOR, "| registry item of Group Policy Preferences",
                ManualRecipe.Kind.INTUNE, "| Intune: setting",
                ManualRecipe.Kind.CUSTOMIZATION_TOOL, "| Office Customization Tool");
        for (ManualRecipe recipe : ManualRecipes.of(REMEDY)) {
            String cell = cells(rows.getOrDefault(recipe.kind(), "no such row")).get(3);
            assertTrue(cell.contains(recipe.confirmed().words()), recipe.title() + ": " + cell);
        }
    }

    @Test
    void the_words_for_how_well_a_way_is_known_are_explained() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "advice.md"));
        for (Confidence confirmed : Confidence.values()) {
            String words = confirmed.words();
            String heading = "*" + words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + "*: ";
            assertTrue(page.replace('\n', ' ').contains(heading), heading);
        }
    }
}
