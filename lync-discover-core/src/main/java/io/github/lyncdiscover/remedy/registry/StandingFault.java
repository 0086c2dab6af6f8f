package io.github.lyncdiscover.remedy.registry;

/** A place in a file that cannot be read, with the reason. */
final class StandingFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;

    StandingFault(int line, String why) {
        super(why);
        this.line = line;
    }

    /** From 1; 0 for the file as a whole. */
    int line() {
        return line;
    }
}
