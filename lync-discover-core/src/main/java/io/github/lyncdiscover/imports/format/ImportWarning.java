package io.github.lyncdiscover.imports.format;

import io.github.lyncdiscover.name.PrintableText;
import java.util.Optional;

/**
 * A warning about one record of an imported file. Immutable.
 *
 * @param file the file, as the user named it
 * @param line the line that the record begins on, from 1
 * @param kind what is odd about it
 * @param subject the type, name or word that it is about
 * @param suggestion what was probably meant, or what helps
 * @param used whether the record is in the plan all the same
 */
public record ImportWarning(
        String file, int line, Kind kind, String subject, Optional<String> suggestion, boolean used) {
    /** What can be odd about a record. More may be added. */
    public enum Kind {
        /** A type that only this provider's servers know, such as ALIAS. */
        PROVIDER_TYPE("is a type of this provider's own, and what it answers is not in the file: passed over"),
        /** A word where an address belongs, such as {@code Parked}. */
        PLACEHOLDER("stands where an address belongs: passed over"),
        /** An {@code $INCLUDE} line. */
        INCLUDE("is in another file, which is not opened; put its content into this file: any name may be in it"),
        /** A {@code $GENERATE} line. */
        GENERATE("is not expanded: passed over"),
        /** A line that shows a file to be the answer to a question. */
        ANSWER(
                "is of the answer to a question, not of a whole zone: names that are not here may exist; ask for a transfer"),
        /** A directive that nothing is known of. */
        DIRECTIVE("is a directive that is not known here: passed over"),
        /** An alias of a cloud's own load balancer or the like. */
        ALIAS_TARGET("is an alias within Route 53, and the addresses behind it are not in the file: passed over"),
        /** Records among which a server chooses by weight, place or health. */
        ROUTING("is answered by a routing policy, so that not everybody gets the same: passed over"),
        /** A name or value that a table cut off. */
        CUT_OFF("is cut off: passed over; print it with | Format-Table -AutoSize | Out-String -Width 4096"),
        /** A folder of a list that holds one level only. */
        FOLDER("is a folder whose records are not in this list; export it too"),
        /** A line of the file that names another zone than it is read as. It is no record. */
        OTHER_ZONE("is the zone that this line names"),
        /** A name outside of the file's zone. */
        OUT_OF_ZONE("is not in the zone of this file: passed over, as servers do"),
        /** A target that no client can connect to. */
        NO_HOST("is no host name that a client could connect to: passed over"),
        /** An alias of a service's name which no given zone holds. */
        TARGET_NOT_GIVEN("is in no zone that was given: passed over; give the zone of that name too"),
        /** A wildcard, where a line that was passed over may give the names it would answer for. */
        WILDCARD("answers only for names that nothing else gives, and a line that is passed over may give them"),
        /** A record that lets the server ask WINS. */
        WINS("asks WINS for names that the zone lacks; none that a client asks for is taken to be there: passed over"),
        /** A record that is switched off. */
        DISABLED("is disabled: passed over"),
        /** A command that changes DNS in another way than to add a record. */
        COMMAND("is a command that is not known here: passed over"),
        /** A name that misses the underscores of the service it is probably meant for. */
        UNDERSCORES("is no name that a client asks for: passed over"),
        /** A name that holds the zone twice. */
        DOUBLED("contains the name of the zone twice, as its final dot is missing: passed over"),
        /** A target without its final dot. */
        TARGET_DOUBLED("is taken as a name within the zone, as its final dot is missing"),
        /** An alias at the zone's own name. */
        APEX_ALIAS("is an alias beside the zone's own SOA: only servers that look the target up themselves answer so"),
        /** A record in front of which the provider's proxy answers. */
        PROXIED("is proxied: clients get the provider's addresses, and no SIP passes there");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** Whether it is about a record, which the count of records has. */
        public boolean isOfRecord() {
            return this != OTHER_ZONE;
        }
    }

    /** The warning as a sentence that begins with file and line. */
    @Override
    public String toString() {
        return PrintableText.of(file) + ":" + line + ": " + PrintableText.quote(subject) + " " + kind.words
                + suggestion.map(hint -> "; " + PrintableText.of(hint)).orElse("");
    }
}
