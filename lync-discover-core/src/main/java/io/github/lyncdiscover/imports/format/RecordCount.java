package io.github.lyncdiscover.imports.format;

import java.util.List;

/**
 * The account of the records of one imported file: each of them is used, does not concern the plan, or has a warning.
 * Immutable.
 *
 * @param file the file, as the user named it
 * @param records how many records it holds, lines that could not be read as one included
 * @param used how many of them are in the plan
 * @param unconcerned how many are of a type or a name that no client of the plan asks for
 * @param warnings the others, and those among the used ones that are odd
 */
public record RecordCount(String file, int records, int used, int unconcerned, List<ImportWarning> warnings) {
    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if the parts are not the whole
     */
    public RecordCount {
        warnings = List.copyOf(warnings);
        if (records != used + unconcerned + passedOver(warnings)) {
            throw new IllegalArgumentException(records + " records are not " + used + " used, " + unconcerned
                    + " that do not concern the plan and " + passedOver(warnings) + " passed over");
        }
    }

    /** How many records were passed over with a warning. */
    public int passedOver() {
        return passedOver(warnings);
    }

    private static int passedOver(List<ImportWarning> warnings) {
        return (int) warnings.stream().filter(warning -> !warning.used()).count();
    }

    /** The account in one line: {@code contoso.zone: 12 records: 5 used, 6 do not concern the plan, 1 warning}. */
    @Override
    public String toString() {
        int odd = (int) warnings.stream()
                .filter(warning -> warning.used() && warning.kind().isOfRecord())
                .count();
        return file + ": " + count(records, "record") + ": " + used + " used"
                + (odd > 0 ? " (" + odd + " with a warning)" : "") + ", " + unconcerned
                + (unconcerned == 1 ? " does" : " do") + " not concern the plan, " + count(passedOver(), "warning");
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
