package io.github.lyncdiscover.remedy;

import io.github.lyncdiscover.remedy.ManualRecipe.Field;
import io.github.lyncdiscover.remedy.ManualRecipe.Kind;
import io.github.lyncdiscover.remedy.registry.Confidence;
import io.github.lyncdiscover.remedy.registry.RegistryPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A device configuration profile in Intune; named after two policies of the same category, TrustModelData was not seen. */
final class IntuneProfile {
    private static final String CATEGORY = "/Vendor/MSFT/Policy/Config/lync16v2~Policy~L_Lync~L_LyncConfiguration/";
    private static final String SETTING =
            "device_vendor_msft_policy_config_lync16v2~policy~l_lync~l_lyncconfiguration_l_policytrustmodeldata";

    private IntuneProfile() {}

    static Optional<ManualRecipe> recipe(RegistryPlace place, String value) {
        return switch (place.key()) {
            case OFFICE_16 -> Optional.of(known(place, value));
            case OFFICE_15 ->
                place.shortHive().equals("HKLM")
                        ? Optional.of(ManualRecipe.impossible(
                                Kind.INTUNE,
                                "Intune, " + place.key().words(),
                                "no built-in policy for Office 2013 (15.0) was seen: deploy the registry value"))
                        : Optional.empty();
            case COMMUNICATOR -> Optional.empty();
        };
    }

    private static ManualRecipe known(RegistryPlace place, String value) {
        boolean device = place.shortHive().equals("HKLM");
        List<Field> fields = new ArrayList<>();
        fields.add(Field.chosen(
                "Setting", "Trusted Domain List, in Skype for Business 2016 > Microsoft Lync Feature Policies"));
        if (device) {
            fields.add(Field.copied("Setting id in the catalogue", SETTING));
        }
        fields.add(Field.copied(
                "OMA-URI, in a custom profile",
                (device ? "./Device" : "./User") + CATEGORY + PolicyEditor.POLICY + (device ? "" : "_1")));
        fields.add(Field.chosen("Data type", "String"));
        fields.add(
                Field.copied("Value", "<enabled/><data id=\"" + PolicyEditor.ELEMENT + "\" value=\"" + value + "\"/>"));
        return new ManualRecipe(
                        Kind.INTUNE,
                        "Intune, " + place.key().words() + ", " + (device ? "device" : "user"),
                        Confidence.UNTESTED,
                        "by the names of two policies of the same category; Policy CSP, ADMX-backed policies",
                        fields,
                        "Delete the profile, or take the group out of its assignment",
                        Optional.empty())
                .unless(PolicyEditor.tooLong(place, value));
    }
}
