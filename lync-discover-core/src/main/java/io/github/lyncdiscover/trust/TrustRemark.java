package io.github.lyncdiscover.trust;

import io.github.lyncdiscover.name.PrintableText;
import java.util.Objects;

/**
 * A remark about a file that TrustModelData was read from: what in it is no value as it is, or what was assumed. Immutable.
 *
 * @param file the file, safe to print
 * @param line the line, or the number of the item in a file without lines; 0 for the file as a whole
 * @param kind what the remark is
 * @param subject what it is about: a key, a type, a number; safe to print
 */
public record TrustRemark(String file, int line, Kind kind, String subject) {
    private static final int LONGEST_SUBJECT = 250;

    /** The kinds of remarks. More may come. */
    public enum Kind {
        /** The value has another type than the policy template writes; it is not used. */
        WRONG_TYPE("TrustModelData has the type %s here, not REG_SZ, and is not used"),
        /** It is in a key where no client is known to look; it is not used. */
        OTHER_KEY("no client is known to read TrustModelData under %s, and it is not used"),
        /** It stands where Windows keeps settings of 32-bit programs, which policies are not; it is not used. */
        WOW6432NODE("%s lies below WOW6432Node, where no client is known to look, and is not used"),
        /** The policy or item is disabled; it sets nothing. */
        DISABLED("the policy or item for %s is disabled and sets no TrustModelData"),
        /** The file deletes the value. */
        DELETED("TrustModelData is deleted under %s"),
        /** The file sets the value again further down; the last one counts. */
        SET_AGAIN("TrustModelData is set again under %s, and the last value counts"),
        /** Another Group Policy object wins. */
        PRECEDENCE("another Group Policy object takes precedence over this setting for %s, and it is not used"),
        /** The preference item has item-level targeting; it is taken to apply to everybody. */
        TARGETED("the preference item for %s has item-level targeting and is taken to apply to everybody"),
        /** The value was exported from the hive of one user; it is taken for the users' own. */
        USER_HIVE("the hive of the user %s is taken for HKCU"),
        /** The file does not say its hive. */
        HIVE_ASSUMED("the file lies in no folder Machine or User that says its hive, and is taken for %s"),
        /** More remarks were left out. */
        MORE("%s more remarks are left out");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /** Makes the texts safe to print. */
    public TrustRemark {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(subject, "subject");
        file = PrintableText.of(file);
        String whole = PrintableText.of(subject);
        subject = whole.length() <= LONGEST_SUBJECT ? whole : whole.substring(0, LONGEST_SUBJECT) + "…";
    }

    /**
     * The remark with its place.
     *
     * @return a clause without its end, such as {@code trust.reg:4: TrustModelData is deleted under …}
     */
    public String words() {
        return file + (line > 0 ? ":" + line : "") + ": " + kind.words.replace("%s", subject);
    }
}
