package io.github.lyncdiscover.prediction;

import java.util.Collection;
import java.util.stream.Stream;

/** The answer in one word. No other will come. */
public enum Verdict {
    /** The user meets the trust dialog at least once. */
    PROMPT(1),
    /** The user may meet it; each prompt says what it depends on. */
    MAY_PROMPT(1),
    /** An answer is missing that could change the verdict; the findings say which one. */
    CANNOT_TELL(3),
    /** No server is found, or none that this client uses. */
    SIGN_IN_FAILS(4),
    /** The whole way was walked and every server judged is trusted. */
    NO_PROMPT(0);

    private final int exitCode;

    Verdict(int exitCode) {
        this.exitCode = exitCode;
    }

    /**
     * What a command that predicted this exits with.
     *
     * @return 0, 1, 3 or 4
     */
    public int exitCode() {
        return exitCode;
    }

    /**
     * What a command that predicted several sign-ins exits with.
     *
     * @param verdicts the verdicts, any number
     * @return 1 if any prompts; else 4, else 3, else 0
     */
    public static int exitCode(Collection<Verdict> verdicts) {
        return worst(verdicts.stream().map(Verdict::exitCode).toList());
    }

    /**
     * The exit code for several: the one place that knows which counts before which.
     *
     * @param codes exit codes of predictions, any number
     * @return 1 if it is among them; else 4, else 3, else 0
     */
    public static int worst(Collection<Integer> codes) {
        return Stream.of(1, 4, 3).filter(codes::contains).findFirst().orElse(0);
    }
}
