package io.github.lyncdiscover.plan.file;

import io.github.lyncdiscover.plan.yaml.YamlFault;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What stands under the keys of a section. Immutable. */
public final class Fields {
    private final Section section;
    private final Item item;
    private final Map<String, Item> members;

    Fields(Section section, Item item) {
        this.section = section;
        this.item = item;
        this.members = item.members();
    }

    /**
     * The whole section.
     *
     * @return what the keys stand in
     */
    public Item item() {
        return item;
    }

    /**
     * What stands under a key.
     *
     * @param key one that the section knows
     * @return the value, or empty if the key is left out
     */
    public Optional<Item> get(String key) {
        if (!section.keys().contains(key)) {
            throw new IllegalArgumentException(section + " has no key " + key);
        }
        return Optional.ofNullable(members.get(key));
    }

    /**
     * What must stand under a key.
     *
     * @param key one that the section knows
     * @return the value
     * @throws YamlFault if the key is left out
     */
    public Item need(String key) {
        return get(key).orElseThrow(() -> item.fault(section.what() + " needs the key \"" + key + "\""));
    }

    /** Handles what stands under a key, if it is not left out. */
    void with(String key, Consumer<Item> handler) {
        get(key).ifPresent(handler);
    }
}
