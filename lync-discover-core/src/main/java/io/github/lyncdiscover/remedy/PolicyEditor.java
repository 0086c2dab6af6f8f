package io.github.lyncdiscover.remedy;

import io.github.lyncdiscover.remedy.ManualRecipe.Field;
import io.github.lyncdiscover.remedy.ManualRecipe.Kind;
import io.github.lyncdiscover.remedy.registry.Confidence;
import io.github.lyncdiscover.remedy.registry.RegistryPlace;
import io.github.lyncdiscover.trust.TrustModelData;
import java.util.List;
import java.util.Optional;

/** The policy of the administrative templates {@code lync15.admx} and {@code lync16.admx} (read in the templates). */
final class PolicyEditor {
    /** The policy's name in the template, for the computer; the user's ends in {@code _1}. */
    static final String POLICY = "L_PolicyTrustModelData";

    /** The text element of the policy. */
    static final String ELEMENT = "L_TrustModelData_VALUE";

    private PolicyEditor() {}

    static Optional<ManualRecipe> recipe(RegistryPlace place, String value) {
        return switch (place.key()) {
            case OFFICE_15 -> Optional.of(recipe(place, value, "Microsoft Lync 2013", "lync15.admx"));
            case OFFICE_16 -> Optional.of(recipe(place, value, "Skype for Business 2016", "lync16.admx"));
            case COMMUNICATOR ->
                place.shortHive().equals("HKLM")
                        ? Optional.of(ManualRecipe.impossible(
                                Kind.POLICY_EDITOR,
                                "Policy editor, " + place.key().words(),
                                "no administrative template with this policy was found: write the registry value"))
                        : Optional.empty();
        };
    }

    private static ManualRecipe recipe(RegistryPlace place, String value, String product, String template) {
        boolean computer = place.shortHive().equals("HKLM");
        return new ManualRecipe(
                        Kind.POLICY_EDITOR,
                        "Policy editor, " + place.key().words() + ", " + (computer ? "computer" : "user"),
                        Confidence.DOCUMENTED,
                        template,
                        List.of(
                                Field.chosen(
                                        "Path",
                                        (computer ? "Computer" : "User")
                                                + " Configuration > Policies (not in the local editor) > Administrative"
                                                + " Templates > " + product + " > Microsoft Lync Feature Policies"),
                                Field.chosen("Policy", "Trusted Domain List"),
                                Field.chosen("State", "Enabled"),
                                Field.copied("Trusted Domains (comma separated list)", value),
                                Field.chosen("Name in the template", POLICY + (computer ? "" : "_1") + ", " + ELEMENT)),
                        "Set the policy as it was; Not Configured and Disabled leave the client's default list",
                        Optional.empty())
                .unless(tooLong(place, value));
    }

    /** What keeps a value from the policy's text element, wherever that is filled in. */
    static Optional<String> tooLong(RegistryPlace place, String value) {
        TrustModelData data = new TrustModelData(place.source(), value);
        return data.fitsPolicyEditor() ? Optional.empty() : Optional.of(TooLong.words(data));
    }
}
