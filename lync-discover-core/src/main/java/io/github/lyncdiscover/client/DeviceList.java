package io.github.lyncdiscover.client;

import java.util.List;

/**
 * The trusted domain list that a device has of its own, and how it is entered there. Immutable.
 *
 * @param form how it is entered
 * @param path where, from the outside in; empty for a registry value, whose place is the key of the client
 * @since 0.1.0
 */
public record DeviceList(Form form, List<String> path) {
    /** How a list is entered. More forms may come. */
    public enum Form {
        /** In a field of the settings. */
        SETTINGS_FIELD,
        /** As a value in the registry of the device. */
        REGISTRY_VALUE,
        /** As an array of the defaults of an application; the path is the application and the array. */
        DEFAULTS_ARRAY
    }

    /**
     * Copies the path.
     *
     * @throws IllegalArgumentException if the path does not fit the form
     */
    public DeviceList {
        path = path.stream().map(SettingChecks::line).toList();
        boolean fits = switch (form) {
            case SETTINGS_FIELD -> !path.isEmpty();
            case REGISTRY_VALUE -> path.isEmpty();
            case DEFAULTS_ARRAY -> path.size() == 2;
        };
        if (!fits) {
            throw new IllegalArgumentException(
                    "a list of the form " + form + " has no path of " + path.size() + " parts");
        }
    }

    /**
     * The place in a few words.
     *
     * @return for example {@code Settings, Calling & Audio, Configure domain name, on each device}
     */
    public String words() {
        return switch (form) {
            case SETTINGS_FIELD -> String.join(", ", path) + ", on each device";
            case REGISTRY_VALUE -> "the registry of each device";
            case DEFAULTS_ARRAY -> path.get(1) + " of " + path.get(0) + ", on each Mac";
        };
    }

    @Override
    public String toString() {
        return words();
    }
}
