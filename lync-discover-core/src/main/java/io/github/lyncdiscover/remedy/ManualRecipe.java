package io.github.lyncdiscover.remedy;

import io.github.lyncdiscover.remedy.registry.Confidence;
import java.util.List;
import java.util.Optional;

/**
 * The steps to enter a value by hand at one place, and to take it back. Immutable.
 *
 * @param kind which kind of place
 * @param title which place, in words
 * @param confirmed how well it is known that this works
 * @param source where this is known from
 * @param fields what to choose and enter, in order
 * @param undo how to take it back, one sentence without its end
 * @param refusal why the value can't be deployed there, and what to do instead; there are no fields then
 */
public record ManualRecipe(
        Kind kind,
        String title,
        Confidence confirmed,
        String source,
        List<Field> fields,
        String undo,
        Optional<String> refusal) {
    /** The kinds of places. */
    public enum Kind {
        /** The policy of the administrative template, in the Group Policy editor. */
        POLICY_EDITOR,
        /** A registry item of Group Policy Preferences, in the same editor. */
        PREFERENCE_EDITOR,
        /** A device configuration profile in Intune. */
        INTUNE,
        /** The Office Customization Tool. */
        CUSTOMIZATION_TOOL,
        /** The list that a device has of its own. */
        OWN_LIST
    }

    /**
     * Something to choose or to enter.
     *
     * @param name what it is called there
     * @param value what to choose or enter
     * @param copied whether it is long or must be exact, so that people copy it
     */
    public record Field(String name, String value, boolean copied) {
        static Field chosen(String name, String value) {
            return new Field(name, value, false);
        }

        static Field copied(String name, String value) {
            return new Field(name, value, true);
        }
    }

    /** Copies the list. */
    public ManualRecipe {
        fields = refusal.isPresent() ? List.of() : List.copyOf(fields);
    }

    /** A place that there is none of, and what to do instead. */
    static ManualRecipe impossible(Kind kind, String title, String why) {
        return new ManualRecipe(
                kind,
                title,
                Confidence.UNTESTED,
                "nothing was found",
                List.of(),
                "nothing to take back",
                Optional.of(why));
    }

    /** The same where there is a reason why it can't be done; the first reason counts. */
    ManualRecipe unless(Optional<String> why) {
        return new ManualRecipe(kind, title, confirmed, source, fields, undo, refusal.or(() -> why));
    }
}
