package io.github.lyncdiscover.remedy;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.remedy.registry.RegistryPlace;
import io.github.lyncdiscover.trust.TrustModelData.Source;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every place where a TrustModelData value can be entered by hand. */
public final class ManualRecipes {
    private static final List<Source> POLICIES = List.of(Source.HKLM_POLICY, Source.HKCU_POLICY);

    private ManualRecipes() {}

    /**
     * The places for the clients that read TrustModelData.
     *
     * @param remedy the value and the keys it goes to
     * @return for each key the policy, the preference and what else there is; those that can't be used say why
     */
    public static List<ManualRecipe> of(Remedy remedy) {
        return Stream.of(
                        each(remedy, POLICIES, PolicyEditor::recipe),
                        each(remedy, List.of(Source.HKCU_PREFERENCE), PreferenceItem::recipe),
                        each(remedy, POLICIES, IntuneProfile::recipe),
                        each(remedy, List.of(Source.HKCU_PREFERENCE), CustomizationTool::recipe))
                .flatMap(recipes -> recipes)
                .toList();
    }

    /**
     * The list that a device has of its own.
     *
     * @param client a client
     * @param trusted what is trusted today, which a list that is replaced must repeat
     * @param needed what must be trusted too
     * @param source where a device with a registry shall have it
     * @return what to enter; empty for a client of which no such list is known, or where nothing is needed
     */
    public static Optional<ManualRecipe> ofOwnList(
            ClientProfile client, List<DomainName> trusted, List<DomainName> needed, Source source) {
        return needed.isEmpty() ? Optional.empty() : DeviceListRecipe.recipe(client, trusted, needed, source);
    }

    /** Writes the recipe for one place, if there is one. */
    private interface Writer {
        Optional<ManualRecipe> recipe(RegistryPlace place, String value);
    }

    private static Stream<ManualRecipe> each(Remedy remedy, List<Source> sources, Writer writer) {
        return remedy.keys().stream()
                .flatMap(key -> sources.stream().map(source -> new RegistryPlace(key, source)))
                .flatMap(place -> writer.recipe(place, remedy.value().text()).stream()
                        .map(recipe -> recipe.unless(remedy.obstacle(place.source()))));
    }
}
