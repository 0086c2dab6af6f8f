package io.github.lyncdiscover.remedy.registry;

import io.github.lyncdiscover.trust.RegistryKey;
import io.github.lyncdiscover.trust.TrustModelData.Source;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A place of the registry for a TrustModelData value. Immutable.
 *
 * @param key the key, which decides about the clients that read it
 * @param source the hive, and whether it is a policy or a preference
 */
public record RegistryPlace(RegistryKey key, Source source) {
    /** The name of the value; registry names ignore case. */
    public static final String VALUE_NAME = "TrustModelData";

    /**
     * Every place there is.
     *
     * @return in a fixed order
     */
    public static Stream<RegistryPlace> all() {
        return Arrays.stream(RegistryKey.values())
                .flatMap(key -> Arrays.stream(Source.values()).map(source -> new RegistryPlace(key, source)));
    }

    /**
     * The place that a key is.
     *
     * @param hive short or long, with or without a colon; case is no difference
     * @param path the key below it
     * @return the place; empty if no client looks for TrustModelData there
     */
    public static Optional<RegistryPlace> at(String hive, String path) {
        String found = lower(hive.replace(":", ""));
        return all().filter(place -> lower(place.path()).equals(lower(path))
                        && (lower(place.hive()).equals(found)
                                || lower(place.shortHive()).equals(found)))
                .findFirst();
    }

    /**
     * The same where hive and path are in one, as in {@code HKLM\Software\…}.
     *
     * @param key the whole key
     * @return the place; empty if no client looks for TrustModelData there
     */
    public static Optional<RegistryPlace> at(String key) {
        int hive = key.indexOf('\\');
        return hive < 0 ? Optional.empty() : at(key.substring(0, hive), key.substring(hive + 1));
    }

    /**
     * The hive.
     *
     * @return {@code HKEY_LOCAL_MACHINE} or {@code HKEY_CURRENT_USER}
     */
    public String hive() {
        return source.hive();
    }

    /**
     * The hive by its short name.
     *
     * @return {@code HKLM} or {@code HKCU}
     */
    public String shortHive() {
        return hive().equals("HKEY_LOCAL_MACHINE") ? "HKLM" : "HKCU";
    }

    /**
     * The key without its hive.
     *
     * @return for example {@code Software\Policies\Microsoft\Office\15.0\Lync}
     */
    public String path() {
        return key.path(source);
    }

    /**
     * How well it is known that the client reads a value there: the policy keys by the templates and by client
     * bootstrapping policies, the preference of Lync 2013 by T. Pacyk; the preferences of the others follow from that.
     *
     * @return how well
     */
    public Confidence confirmed() {
        if (source.policy()) {
            return Confidence.DOCUMENTED;
        }
        return key == RegistryKey.OFFICE_15 && source == Source.HKCU_PREFERENCE
                ? Confidence.ONE_PRACTITIONER
                : Confidence.UNTESTED;
    }

    /** The whole key with the long name of its hive. */
    @Override
    public String toString() {
        return hive() + "\\" + path();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
