package io.github.lyncdiscover.remedy.registry;

import java.util.List;

/** A reader of one form of text in which the registry is written down. */
interface StandingFormat {
    /** Whether a text has this form, by its first lines that say something. */
    boolean reads(String text);

    /**
     * Reads every mention of TrustModelData, in the order of the text.
     *
     * @throws StandingFault if the text is damaged where it mentions it
     */
    List<ValueMention> read(String text);
}
