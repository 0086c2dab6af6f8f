package io.github.lyncdiscover.remedy;

import io.github.lyncdiscover.trust.RegistryKey;
import io.github.lyncdiscover.trust.TrustModelData;
import java.util.Locale;
import java.util.Optional;

/**
 * A TrustModelData value under one registry key, as found in a file. Immutable.
 *
 * @param key the key
 * @param value the value, and whether it is a policy or a preference, of the machine or the user
 */
public record Deployed(RegistryKey key, TrustModelData value) {
    static final String VALUE_NAME = "TrustModelData";

    /** The value at a place of the registry, if a client looks there; the hive may be short or long. */
    static Optional<Deployed> at(String hive, String path, String text) {
        for (RegistryKey key : RegistryKey.values()) {
            for (TrustModelData.Source source : TrustModelData.Source.values()) {
                if (same(key.path(source), path)
                        && (same(source.hive(), hive) || same(shortHive(source), hive.replace(":", "")))) {
                    return Optional.of(new Deployed(key, new TrustModelData(source, text)));
                }
            }
        }
        return Optional.empty();
    }

    /** The same where hive and path are in one, as in {@code HKLM\Software\…}. */
    static Optional<Deployed> at(String place, String text) {
        int hive = place.indexOf('\\');
        return hive < 0 ? Optional.empty() : at(place.substring(0, hive), place.substring(hive + 1), text);
    }

    String path() {
        return key.path(value.source());
    }

    static String shortHive(TrustModelData.Source source) {
        return source.hive().equals("HKEY_LOCAL_MACHINE") ? "HKLM" : "HKCU";
    }

    private static boolean same(String one, String other) {
        return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    }
}
