package io.github.lyncdiscover.survey;

import io.github.lyncdiscover.name.SignInAddress;
import java.util.Objects;
import java.util.Optional;

/**
 * One target as a list has it: a sign-in address or SIP domain, or the reason why a line holds none. Immutable.
 *
 * @param line the number of the line, from 1; of a row over several lines the first
 * @param address the target; empty if the line holds none
 * @param fault the fault of the line, in a clause that is safe to print; empty text if nothing is
 * @since 0.1.0
 */
public record TargetLine(int line, Optional<SignInAddress> address, String fault) {

    /** Refuses null. */
    public TargetLine {
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(fault, "fault");
    }

    static TargetLine of(int line, SignInAddress address) {
        return new TargetLine(line, Optional.of(address), "");
    }

    static TargetLine bad(int line, String fault) {
        return new TargetLine(line, Optional.empty(), fault);
    }
}
