package io.github.lyncdiscover.remedy;

import io.github.lyncdiscover.remedy.ManualRecipe.Field;
import io.github.lyncdiscover.remedy.ManualRecipe.Kind;
import io.github.lyncdiscover.remedy.registry.Confidence;
import io.github.lyncdiscover.remedy.registry.RegistryPlace;
import java.util.List;
import java.util.Optional;

/** A registry item of Group Policy Preferences: the advice of the source article, for the user's hive. */
final class PreferenceItem {
    private static final String PACYK = "T. Pacyk, Avoiding Lync 2013 Certificate Prompts";

    private PreferenceItem() {}

    static Optional<ManualRecipe> recipe(RegistryPlace place, String value) {
        boolean practised = place.confirmed() == Confidence.ONE_PRACTITIONER;
        return Optional.of(new ManualRecipe(
                Kind.PREFERENCE_EDITOR,
                "Preference, " + place.key().words() + ", user",
                place.confirmed(),
                practised ? PACYK : "by analogy with Lync 2013: " + PACYK,
                List.of(
                        Field.chosen(
                                "Path",
                                "User Configuration > Preferences > Windows Settings > Registry > New > Registry Item"),
                        Field.chosen("Action", "Update"),
                        Field.chosen("Hive", place.hive()),
                        Field.copied("Key Path", place.path()),
                        Field.copied("Value name", RegistryPlace.VALUE_NAME),
                        Field.chosen("Value type", "REG_SZ"),
                        Field.copied("Value data", value)),
                "Set the item's action to Delete until every PC has applied it (or its value data to what stood there),"
                        + " then remove the item",
                Optional.empty()));
    }
}
