package io.github.lyncdiscover.chain;

import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The work that a search may cost: a real chain takes a handful of each, a hostile one would take any number. */
final class SearchBudget {
    /** The most signatures that are checked. */
    static final int MOST_SIGNATURES = 256;

    /** The most paths that are tried. */
    static final int MOST_PATHS = 1_000;

    /** The most comparisons of issuers and names. */
    static final int MOST_COMPARISONS = 1_000_000;

    private final BooleanSupplier timeIsOver;
    private int signatures;
    private int paths;
    private long comparisons;
    private String exceeded = "";

    SearchBudget(BooleanSupplier timeIsOver) {
        this.timeIsOver = timeIsOver;
    }

    /** Whether one more signature may be checked. */
    boolean signature() {
        boolean within = signatures < MOST_SIGNATURES;
        signatures += within ? 1 : 0;
        return spend(within, "more than " + MOST_SIGNATURES + " signatures would have to be checked");
    }

    /** Whether one more path may be tried; of what was found before the time was over, one still may. */
    boolean path() {
        boolean within = paths < MOST_PATHS;
        paths += within ? 1 : 0;
        return spend(within, "more than " + MOST_PATHS + " paths would have to be tried") || within;
    }

    /** Whether so many more comparisons may be made. */
    boolean comparisons(long number) {
        boolean within = comparisons + number <= MOST_COMPARISONS;
        comparisons += within ? number : 0;
        return spend(within, "more than " + MOST_COMPARISONS + " names and issuers would have to be compared");
    }

    private boolean spend(boolean within, String why) {
        boolean inTime = within && !timeIsOver.getAsBoolean();
        if (exceeded.isEmpty() && !inTime) {
            exceeded = within ? "the time limit is over" : why;
        }
        return inTime;
    }

    /** What had to be left open. */
    Optional<String> exceeded() {
        return exceeded.isEmpty() ? Optional.empty() : Optional.of(exceeded);
    }

    int signatures() {
        return signatures;
    }

    /** How much was spent, of everything. */
    long work() {
        return signatures + paths + comparisons;
    }
}
