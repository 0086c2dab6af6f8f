package io.github.lyncdiscover.imports.zone.reader;

import io.github.lyncdiscover.imports.format.ImportWarning.Kind;
import io.github.lyncdiscover.imports.zone.RawLine;
import io.github.lyncdiscover.name.PrintableText;
import java.util.Locale;
import java.util.Optional;

/** Single words of a zone file, and what they mean. */
final class MasterWords {
    private static final int LONGEST_TYPE = 20;

    private MasterWords() {}

    static String quote(String text) {
        return PrintableText.quote(text);
    }

    /** Whether it may be a type that is not known here. */
    static boolean isType(String word) {
        return !word.isEmpty()
                && word.length() <= LONGEST_TYPE
                && Character.isLetter(word.charAt(0))
                && word.chars().allMatch(c -> c < 0x80 && (Character.isLetterOrDigit(c) || c == '_' || c == '-'));
    }

    /** What a provider's comment behind a record adds to it. */
    static Optional<Kind> note(String comment) {
        String lower = comment.toLowerCase(Locale.ROOT);
        return lower.contains("cf-proxied:true") || lower.contains("proxied=true") || lower.contains("proxied: true")
                ? Optional.of(Kind.PROXIED)
                : Optional.empty();
    }

    /** The names that a {@code $GENERATE} line writes: a number replaces its dollar sign. */
    static RawLine.Names generated(String owner) {
        int first = owner.indexOf('$');
        if (first < 0) {
            return owner.isEmpty() ? new RawLine.Names.All() : new RawLine.Names.Owner(owner);
        }
        int last = owner.lastIndexOf('$');
        int end = last + 1 < owner.length() && owner.charAt(last + 1) == '{' ? owner.indexOf('}', last) : last;
        String suffix = end < 0 ? "" : owner.substring(end + 1);
        return new RawLine.Names.Like(owner.substring(0, first), suffix, first == last);
    }
}
