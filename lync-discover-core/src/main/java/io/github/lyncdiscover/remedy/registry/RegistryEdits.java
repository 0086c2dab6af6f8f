package io.github.lyncdiscover.remedy.registry;

import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.trust.TrustModelData.Source;
import java.util.List;
import java.util.stream.Stream;

/**
 * The changes of one file: edits in the same hive, all of policies or all of preferences. Immutable.
 *
 * @param title what it is for, as a comment or a name for people
 * @param notes what people should know who open it
 * @param all the edits, at least one
 */
public record RegistryEdits(String title, List<String> notes, List<RegistryEdit> all) {
    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if there is no edit, or they are of several sources
     */
    public RegistryEdits {
        notes = List.copyOf(notes);
        all = List.copyOf(all);
        if (all.stream().map(edit -> edit.place().source()).distinct().count() != 1) {
            throw new IllegalArgumentException("a file makes edits in one hive, as a policy or as a preference");
        }
    }

    /**
     * The same with other notes.
     *
     * @param others all of them
     * @return edits
     */
    public RegistryEdits noting(List<String> others) {
        return new RegistryEdits(title, others, all);
    }

    /**
     * Where all of them are made.
     *
     * @return the hive, and whether it is a policy or a preference
     */
    public Source source() {
        return all.get(0).place().source();
    }

    /**
     * The comments at the head of a file.
     *
     * @return the title and the notes, safe to show
     */
    public List<String> comments() {
        return Stream.concat(Stream.of(title), notes.stream())
                .map(PrintableText::of)
                .toList();
    }
}
