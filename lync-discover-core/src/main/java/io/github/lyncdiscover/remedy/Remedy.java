package io.github.lyncdiscover.remedy;

import io.github.lyncdiscover.name.Printable;
import io.github.lyncdiscover.trust.RegistryKey;
import io.github.lyncdiscover.trust.TrustModelData;
import java.util.List;

/**
 * A TrustModelData value on its way to the registry. Immutable.
 *
 * @param title what it is for, as a comment or a name for people
 * @param value the value and where it goes
 * @param keys the keys of the clients that shall read it
 */
public record Remedy(String title, TrustModelData value, List<RegistryKey> keys) {
    /**
     * Checks that the value will have the effect it is written for.
     *
     * @throws IllegalArgumentException if the client does not look there, the value holds something that is no domain or
     *     nothing at all, or it is a policy longer than the policy editor accepts; the message says what to do
     */
    public Remedy {
        keys = keys.stream().distinct().sorted().toList();
        if (value.source() == TrustModelData.Source.HKLM_PREFERENCE) {
            throw new IllegalArgumentException(
                    "a TrustModelData preference in HKLM is not read by the client: write a policy, or HKCU");
        } else if (value.isEmpty() || keys.isEmpty()) {
            throw new IllegalArgumentException("there is no TrustModelData value to write");
        } else if (!value.faultyEntries().isEmpty()) {
            throw new IllegalArgumentException("the TrustModelData value holds "
                    + Printable.quote(value.faultyEntries().get(0).text()) + ", which is no domain: leave it out");
        } else if (value.source().policy() && tooLong(value)) {
            throw new IllegalArgumentException("the TrustModelData value has "
                    + value.text().length() + " characters and the policy editor accepts "
                    + TrustModelData.LONGEST_IN_POLICY_EDITOR
                    + ": deploy it as a preference in HKCU, or name fewer domains");
        }
    }

    /**
     * Tells whether a value is longer than the policy editor accepts, and than Microsoft advises for the registry.
     *
     * @param value a value
     * @return true above 1,023 characters
     */
    public static boolean tooLong(TrustModelData value) {
        return value.text().length() > TrustModelData.LONGEST_IN_POLICY_EDITOR;
    }

    /** Each place of the registry that the value goes to. */
    List<Deployed> deployed() {
        return keys.stream().map(key -> new Deployed(key, value)).toList();
    }
}
