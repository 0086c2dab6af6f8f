package io.github.lyncdiscover.client;

import io.github.lyncdiscover.trust.TrustRule;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * One client: a value and a source for every {@link Setting}. Immutable; {@link #with} derives another. Profiles of the
 * same name and title with the same values and sources are equal. The built-in ones are in {@link Clients}.
 */
public final class ClientProfile {
    private final String name;
    private final String title;
    private final Map<Setting<?>, Sourced<?>> values;
    private final int hash;

    /**
     * A setting's value in a profile.
     *
     * @param value the value
     * @param source where it is known from, or that it is an assumption
     * @param <T> the type of the value
     */
    public record Sourced<T>(T value, String source) {

        /** Refuses null. */
        public Sourced {
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(source, "source");
        }
    }

    ClientProfile(String name, String title, Map<Setting<?>, Sourced<?>> values) {
        this.name = SettingChecks.text("name", name);
        this.title = SettingChecks.text("title", title);
        this.values = values;
        this.hash = Objects.hash(name, title, values);
    }

    /**
     * A profile like this one under another name, to derive one's own from.
     *
     * @param name the name, lower case
     * @param title what people call the client
     * @return the new profile
     * @throws IllegalArgumentException if one is blank
     */
    public ClientProfile named(String name, String title) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(title, "title");
        return new ClientProfile(name, title, values);
    }

    /**
     * A profile with one setting changed.
     *
     * @param setting the setting
     * @param value its value
     * @param source where the value is known from
     * @param <T> the type of the value
     * @return the new profile
     * @throws IllegalArgumentException if the setting can't have this value, or the source is blank
     */
    public <T> ClientProfile with(Setting<T> setting, T value, String source) {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(source, "source");
        Map<Setting<?>, Sourced<?>> changed = new HashMap<>(values);
        changed.put(setting, new Sourced<>(setting.checked(value), SettingChecks.text("source", source)));
        return new ClientProfile(name, title, changed);
    }

    /**
     * The name by which it is asked for.
     *
     * @return for example {@code lync-2013}
     */
    public String name() {
        return name;
    }

    /**
     * Reports whether the client is among those that somebody names, as a plan does.
     *
     * @param names names of profiles
     * @return true if one is this profile's
     */
    public boolean isAmong(Set<String> names) {
        return names.contains(name);
    }

    /**
     * What people call the client.
     *
     * @return for example {@code Lync 2013}
     */
    public String title() {
        return title;
    }

    /**
     * The value of a setting.
     *
     * @param setting the setting
     * @param <T> the type of the value
     * @return the value
     */
    public <T> T get(Setting<T> setting) {
        Objects.requireNonNull(setting, "setting");
        return sourced(setting).value();
    }

    /**
     * The value of a setting together with its source.
     *
     * @param setting the setting
     * @param <T> the type of the value
     * @return both
     */
    @SuppressWarnings("unchecked") // with() is the only way in, and it binds value and setting by type
    public <T> Sourced<T> sourced(Setting<T> setting) {
        Objects.requireNonNull(setting, "setting");
        return (Sourced<T>) Objects.requireNonNull(values.get(setting), setting::name);
    }

    /**
     * What the trust rule needs to know of this client.
     *
     * @return its default list and habits
     */
    public TrustRule.Client trust() {
        return new TrustRule.Client(
                get(Settings.DEFAULT_LIST),
                get(Settings.TRUSTS_LAST_SERVER),
                get(Settings.EMPTY_VALUE_REPLACES),
                get(Settings.LIST_ADDS),
                get(Settings.ONLINE_HOSTS));
    }

    @Override
    public boolean equals(Object other) {
        if (this == other) {
            return true;
        }
        return other instanceof ClientProfile that
                && hash == that.hash
                && name.equals(that.name)
                && title.equals(that.title)
                && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return name;
    }
}
