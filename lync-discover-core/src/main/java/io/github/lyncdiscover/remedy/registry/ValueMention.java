package io.github.lyncdiscover.remedy.registry;

import io.github.lyncdiscover.trust.TrustRemark;

/** The effect of one line or item of a file on TrustModelData, wherever in the registry. Immutable. */
sealed interface ValueMention {
    /** The only type that the policy template writes. */
    String TEXT = "REG_SZ";

    /** The line, or the number of the item in a file without lines; from 1. */
    int line();

    /** The value is set in a key. */
    record Put(int line, String key, String type, String text) implements ValueMention {}

    /** The value is deleted in a key. */
    record Removal(int line, String key) implements ValueMention {}

    /** A key is deleted with everything below it. */
    record KeyRemoval(int line, String key) implements ValueMention {}

    /** Something about the value of which people should know. */
    record Aside(int line, TrustRemark.Kind kind, String subject) implements ValueMention {}
}
