package io.github.lyncdiscover.bootstrap;

import io.github.lyncdiscover.autodiscover.AutodiscoverDocument;
import io.github.lyncdiscover.network.Tls;
import io.github.lyncdiscover.prediction.LegEnding;
import io.github.lyncdiscover.prediction.Step;
import io.github.lyncdiscover.prediction.Subject;
import java.util.List;
import java.util.Optional;

/**
 * An end of a leg: why it goes no further, with the steps that show it.
 *
 * @param ending how it ended
 * @param status the status code, where it ended in a response
 * @param said what the server, its certificate or the network said, in a few words; may be empty
 * @param target where the answer sends the client, where it does not go there
 * @param faults what is wrong with the certificates, where it ended in a failed handshake
 * @param proof the steps that show it
 * @param userDocument what a successful leg brought
 */
record LegEnd(
        LegEnding ending,
        Optional<Integer> status,
        String said,
        Optional<Subject> target,
        List<Tls.Fault> faults,
        List<? extends Step> proof,
        Optional<AutodiscoverDocument> userDocument) {
    static LegEnd with(LegEnding ending, String said, List<? extends Step> proof) {
        return new LegEnd(ending, Optional.empty(), said, Optional.empty(), List.of(), proof, Optional.empty());
    }

    static LegEnd redirected(Step.Redirect redirect) {
        return new LegEnd(
                LegEnding.of(redirect.result()),
                Optional.empty(),
                "",
                Optional.of(redirect.to()),
                List.of(),
                List.of(redirect),
                Optional.empty());
    }

    static LegEnd failed(LegEnding ending, String said, List<Tls.Fault> faults, Step proof) {
        return new LegEnd(ending, Optional.empty(), said, Optional.empty(), faults, List.of(proof), Optional.empty());
    }

    static LegEnd user(AutodiscoverDocument document, Step proof) {
        return new LegEnd(
                LegEnding.USER_DOCUMENT,
                Optional.empty(),
                "",
                Optional.empty(),
                List.of(),
                List.of(proof),
                Optional.of(document));
    }

    static LegEnd at(LegEnding ending, int status, Step proof) {
        return new LegEnd(
                ending, Optional.of(status), "", Optional.empty(), List.of(), List.of(proof), Optional.empty());
    }
}
