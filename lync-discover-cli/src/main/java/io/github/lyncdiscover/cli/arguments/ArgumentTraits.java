package io.github.lyncdiscover.cli.arguments;

import java.util.List;
import java.util.function.Supplier;

/**
 * The traits of an argument, all of which have a default. Immutable.
 *
 * @param letter its short name, without a hyphen; empty if it has none
 * @param required whether it must be given
 * @param repeatable whether it may be given more than once
 * @param file the use of the file that its value names
 * @param choices the words that shells offer for its value
 */
record ArgumentTraits(
        String letter, boolean required, boolean repeatable, ArgumentFile file, Supplier<List<String>> choices) {
    static final ArgumentTraits DEFAULT = new ArgumentTraits("", false, false, ArgumentFile.NONE, List::of);

    ArgumentTraits lettered(String other) {
        return new ArgumentTraits(other, required, repeatable, file, choices);
    }

    ArgumentTraits required(boolean other) {
        return new ArgumentTraits(letter, other, repeatable, file, choices);
    }

    ArgumentTraits repeated() {
        return new ArgumentTraits(letter, required, true, file, choices);
    }

    ArgumentTraits naming(ArgumentFile other) {
        return new ArgumentTraits(letter, required, repeatable, other, choices);
    }

    ArgumentTraits choosing(Supplier<List<String>> other) {
        return new ArgumentTraits(letter, required, repeatable, file, other);
    }
}
