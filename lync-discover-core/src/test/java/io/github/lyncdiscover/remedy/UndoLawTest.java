package io.github.lyncdiscover.remedy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.lyncdiscover.remedy.registry.RegistryEdit;
import io.github.lyncdiscover.remedy.registry.RegistryPlace;
import io.github.lyncdiscover.trust.RegistryKey;
import io.github.lyncdiscover.trust.TrustModelData;
import io.github.lyncdiscover.trust.TrustModelData.Source;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The law of every form: the file puts the value where clients look, and its undo leaves the registry as it was. */
final class UndoLawTest {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

    /** What stands in the registry at the places where clients look for TrustModelData. */
    private record Registry(Map<RegistryPlace, String> values) {
        Registry {
            values = Map.copyOf(values);
        }

        Registry after(List<RegistryEdit> edits) {
            Map<RegistryPlace, String> changed = new HashMap<>(values);
            edits.forEach(edit ->
                    edit.fold(put -> changed.put(put.place(), put.text()), removal -> changed.remove(removal.place())));
            return new Registry(changed);
        }
    }

    @ParameterizedTest
    @EnumSource(RemedyForm.class)
    void what_is_put_in_place_and_taken_back_leaves_everything_as_it_was(RemedyForm form) {
        Random random = new Random(20_130_101);
        for (int round = 0; round < 300; round++) {
            Source source = form == RemedyForm.GPP
                    ? Source.HKCU_PREFERENCE
                    : List.of(Source.HKLM_POLICY, Source.HKCU_POLICY, Source.HKCU_PREFERENCE)
                            .get(random.nextInt(3));
            List<TrustModelData> standing = standing(random, source);
            List<RegistryKey> keys = Arrays.stream(RegistryKey.values())
                    .filter(key -> key == RegistryKey.OFFICE_15 || random.nextBoolean())
                    .toList();
            Remedy remedy = new Remedy("round " + round, new TrustModelData(source, domains(random)), keys, standing);
            Map<RegistryPlace, String> values = new HashMap<>();
            keys.forEach(key ->
                    standing.forEach(value -> values.put(new RegistryPlace(key, value.source()), value.text())));
            Registry before = new Registry(values);
            Registry deployed = before.after(form.read(form.write(remedy)));
            keys.forEach(key ->
                    values.put(new RegistryPlace(key, source), remedy.value().text()));
            assertEquals(new Registry(values), deployed);
            assertEquals(before, deployed.after(form.read(form.undo(remedy))));
            assertArrayEquals(form.write(remedy), form.write(remedy));
            assertArrayEquals(form.undo(remedy), form.undo(remedy));
        }
    }

    /** Values that come after the one to be deployed, and perhaps one at its place; as administrators wrote them. */
    private static List<TrustModelData> standing(Random random, Source source) {
        return Arrays.stream(Source.values())
                .filter(other -> other.compareTo(source) >= 0 && random.nextBoolean())
                .map(other -> new TrustModelData(other, random.nextInt(4) == 0 ? "*.x; 'y' ," : domains(random)))
                .toList();
    }

    private static String domains(Random random) {
        return IntStream.rangeClosed(0, random.nextInt(random.nextInt(10) == 0 ? 80 : 6))
                .mapToObj(i -> label(random) + "." + label(random) + ".example")
                .collect(Collectors.joining(", "));
    }

    private static String label(Random random) {
        return IntStream.rangeClosed(0, random.nextInt(12))
                .mapToObj(i -> String.valueOf(LETTERS.charAt(random.nextInt(LETTERS.length()))))
                .collect(Collectors.joining());
    }
}
