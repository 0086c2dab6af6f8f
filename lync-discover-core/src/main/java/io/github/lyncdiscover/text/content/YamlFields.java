package io.github.lyncdiscover.text.content;

import io.github.lyncdiscover.name.NearestWord;
import io.github.lyncdiscover.name.PrintableText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The values under keys of which only a few are known. Immutable. */
public final class YamlFields {
    private final String what;
    private final List<String> known;
    private final YamlValue item;
    private final Map<String, YamlValue> members;

    /**
     * Takes a value for keys with values.
     *
     * @param what what it is, for complaints
     * @param known the keys that may be there
     * @param item the value
     * @throws YamlFault if there are no keys, or one is unknown
     */
    public YamlFields(String what, List<String> known, YamlValue item) {
        this(what, known, item, key -> Optional.empty());
    }

    /**
     * Takes a value for keys with values.
     *
     * @param what what it is, for complaints
     * @param known the keys that may be there
     * @param item the value
     * @param elsewhere where a key belongs that is none of them, if anywhere
     * @throws YamlFault if there are no keys, or one is unknown
     */
    public YamlFields(String what, List<String> known, YamlValue item, Function<String, Optional<String>> elsewhere) {
        this.what = what;
        this.known = known;
        this.item = item;
        item.entries("keys such as " + known.get(0)).forEach((key, entry) -> {
            if (!known.contains(key)) {
                throw new YamlFault(
                        entry.key(),
                        item.label()
                                + elsewhere
                                        .apply(key)
                                        .filter(place ->
                                                NearestWord.to(key, known).isEmpty())
                                        .map(place -> PrintableText.quote(key) + " belongs " + place)
                                        .orElseGet(() -> unknown(key)));
            }
        });
        this.members = item.members();
    }

    private String unknown(String key) {
        return "unknown key " + PrintableText.quote(key)
                + NearestWord.to(key, known)
                        .map(near -> "; did you mean \"" + near + "\"?")
                        .orElse("; " + what + " has " + String.join(", ", known));
    }

    /**
     * What is under a key.
     *
     * @param key a known one
     * @return the value, or empty if the key is left out
     */
    public Optional<YamlValue> get(String key) {
        if (!known.contains(key)) {
            throw new IllegalArgumentException(what + " has no key " + key);
        }
        return Optional.ofNullable(members.get(key));
    }

    /**
     * What must be under a key.
     *
     * @param key a known one
     * @return the value
     * @throws YamlFault if the key is left out
     */
    public YamlValue need(String key) {
        return get(key).orElseThrow(() -> item.fault(what + " needs the key \"" + key + "\""));
    }
}
