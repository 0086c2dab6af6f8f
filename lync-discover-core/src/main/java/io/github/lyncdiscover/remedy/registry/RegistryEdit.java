package io.github.lyncdiscover.remedy.registry;

import io.github.lyncdiscover.name.PrintableText;
import java.util.function.Function;

/**
 * The change at one place of the registry. No edit touches anything but TrustModelData, nor deletes a key. Immutable.
 */
public sealed interface RegistryEdit {
    /**
     * Where it is done.
     *
     * @return the place
     */
    RegistryPlace place();

    /**
     * A value is put there, over the one that stands.
     *
     * @param place the place
     * @param text the value
     */
    record Put(RegistryPlace place, String text) implements RegistryEdit {
        /**
         * Refuses what no file holds safely.
         *
         * @throws IllegalArgumentException if the value holds a control character or another that can't be seen
         */
        public Put {
            if (!PrintableText.of(text).equals(text)) {
                throw new IllegalArgumentException("the TrustModelData value " + PrintableText.quote(text)
                        + " holds a character that can't be seen: correct it, or export the key with regedit");
            }
        }
    }

    /**
     * The value that is there is deleted, its key stays.
     *
     * @param place the place
     */
    record Removal(RegistryPlace place) implements RegistryEdit {}

    /**
     * Handles each kind.
     *
     * @param put what to do with a value
     * @param removal what to do with a deletion
     * @param <T> what comes of it
     * @return what the right one returned
     */
    default <T> T fold(Function<Put, T> put, Function<Removal, T> removal) {
        return this instanceof Put value ? put.apply(value) : removal.apply((Removal) this);
    }
}
