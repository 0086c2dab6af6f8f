package io.github.lyncdiscover.bootstrap.lyncdiscover;

import io.github.lyncdiscover.autodiscover.AutodiscoverDocument;
import io.github.lyncdiscover.network.Tls;
import io.github.lyncdiscover.prediction.LegEnding;
import io.github.lyncdiscover.prediction.Step;
import java.util.List;
import java.util.Optional;

/**
 * An end of a leg: why it goes no further, with the steps that show it.
 *
 * @param ending how it ended
 * @param status the status code, where it ended in a response
 * @param detail what is behind it, in a few words; may be empty
 * @param faults what is wrong with the certificates, where it ended in a failed handshake
 * @param proof the steps that show it
 * @param userDocument what a successful leg brought
 */
record LegEnd(
        LegEnding ending,
        Optional<Integer> status,
        String detail,
        List<Tls.Fault> faults,
        List<? extends Step> proof,
        Optional<AutodiscoverDocument> userDocument) {
    static LegEnd with(LegEnding ending, String detail, List<? extends Step> proof) {
        return new LegEnd(ending, Optional.empty(), detail, List.of(), proof, Optional.empty());
    }

    static LegEnd at(LegEnding ending, int status, Step proof) {
        return new LegEnd(ending, Optional.of(status), "status " + status, List.of(), List.of(proof), Optional.empty());
    }
}
