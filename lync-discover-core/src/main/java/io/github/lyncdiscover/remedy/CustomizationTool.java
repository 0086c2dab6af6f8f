package io.github.lyncdiscover.remedy;

import io.github.lyncdiscover.remedy.ManualRecipe.Field;
import io.github.lyncdiscover.remedy.ManualRecipe.Kind;
import io.github.lyncdiscover.remedy.registry.Confidence;
import io.github.lyncdiscover.remedy.registry.RegistryPlace;
import java.util.List;
import java.util.Optional;

/** The Office Customization Tool, which saves an {@code .msp} for volume-licensed Windows Installer editions. */
final class CustomizationTool {
    private CustomizationTool() {}

    static Optional<ManualRecipe> recipe(RegistryPlace place, String value) {
        return switch (place.key()) {
            case OFFICE_15, OFFICE_16 -> Optional.of(office(place, value));
            case COMMUNICATOR -> Optional.empty();
        };
    }

    private static ManualRecipe office(RegistryPlace place, String value) {
        return new ManualRecipe(
                Kind.CUSTOMIZATION_TOOL,
                "Office Customization Tool, " + place.key().words(),
                Confidence.UNTESTED,
                "OCT reference for Office 2013 (cc179097), which does not name TrustModelData",
                List.of(
                        Field.chosen(
                                "Page",
                                "setup.exe /admin > Additional content > Add registry entries; volume-licensed Windows"
                                        + " Installer editions only"),
                        Field.chosen("Root", place.hive()),
                        Field.chosen("Data type", "REG_SZ"),
                        Field.copied("Key", place.path()),
                        Field.copied("Value name", RegistryPlace.VALUE_NAME),
                        Field.copied("Value data", value)),
                "Delete the value from that key on each PC, or put back what stood there; how the tool itself does that was"
                        + " not looked up",
                Optional.empty());
    }
}
