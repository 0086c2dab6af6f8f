package io.github.lyncdiscover.recorded;

import io.github.lyncdiscover.certificate.TlsVersion;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.MachineLimit;
import io.github.lyncdiscover.network.SipOutcome;
import io.github.lyncdiscover.network.Tls;
import io.github.lyncdiscover.network.TlsProblem;
import java.util.List;
import java.util.Set;

/**
 * The versions of TLS that a failed handshake offered: kept in a recording, and compared where it is replayed for a client that
 * offers others. That client's handshake may succeed, so that the recorded failure is none of its own. What is wrong with a
 * certificate is so whatever is offered.
 */
final class RecordedOffer {
    private RecordedOffer() {}

    /** An outcome to be recorded. */
    static HttpOutcome kept(HttpOutcome outcome, Set<TlsVersion> versions) {
        return outcome instanceof HttpOutcome.TlsFailed failed && brokeOff(failed.faults())
                ? outcome.seeing(failed.seen().offering(versions))
                : outcome;
    }

    /** An outcome to be recorded. */
    static SipOutcome kept(SipOutcome outcome, Set<TlsVersion> versions) {
        return outcome instanceof SipOutcome.TlsFailed failed && brokeOff(failed.faults())
                ? outcome.seeing(failed.seen().offering(versions))
                : outcome;
    }

    /** A recorded outcome as the outcome of a client that speaks some versions. */
    static HttpOutcome replayed(HttpOutcome outcome, Set<TlsVersion> versions) {
        if (!(outcome instanceof HttpOutcome.TlsFailed failed)) {
            return outcome;
        }
        Tls seen = failed.seen().offering(Set.of());
        return isOfOthers(failed.seen(), failed.faults(), versions)
                ? new HttpOutcome.TlsFailed(seen, ofOthers(failed.faults()))
                : failed.seeing(seen);
    }

    /** A recorded outcome as the outcome of a client that speaks some versions. */
    static SipOutcome replayed(SipOutcome outcome, Set<TlsVersion> versions) {
        if (!(outcome instanceof SipOutcome.TlsFailed failed)) {
            return outcome;
        }
        Tls seen = failed.seen().offering(Set.of());
        return isOfOthers(failed.seen(), failed.faults(), versions)
                ? new SipOutcome.TlsFailed(seen, ofOthers(failed.faults()))
                : failed.seeing(seen);
    }

    private static boolean isOfOthers(Tls seen, List<Tls.Fault> faults, Set<TlsVersion> versions) {
        return !seen.offered().isEmpty() && !seen.offered().equals(versions) && brokeOff(faults);
    }

    private static boolean brokeOff(List<Tls.Fault> faults) {
        return faults.stream().allMatch(fault -> fault.problem() == TlsProblem.HANDSHAKE_FAILED);
    }

    private static List<Tls.Fault> ofOthers(List<Tls.Fault> faults) {
        MachineLimit limit = new MachineLimit(MachineLimit.Kind.OTHER_VERSIONS_OFFERED);
        return faults.stream().map(fault -> fault.limitedBy(limit)).toList();
    }
}
