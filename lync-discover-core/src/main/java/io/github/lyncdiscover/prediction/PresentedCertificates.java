package io.github.lyncdiscover.prediction;

import io.github.lyncdiscover.certificate.Certificate;
import io.github.lyncdiscover.certificate.ServerNames;
import io.github.lyncdiscover.chain.ChainVerdict;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.network.Tls;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The certificates that a server presented in a TLS handshake, judged part by part: name, dates, chain. No part depends on
 * when it was seen; what is wrong at that time is among the faults. Immutable.
 *
 * @param host whom the certificate has to name
 * @param protocol the version of TLS agreed on, where it is known
 * @param chain the certificates as they were sent, the server's first; at least one
 * @param faults the faults for this client; none where the handshake succeeds
 */
public record PresentedCertificates(
        DomainName host, Optional<String> protocol, List<Certificate> chain, List<Tls.Fault> faults) {
    /** Copies the lists. */
    public PresentedCertificates {
        chain = List.copyOf(chain);
        faults = List.copyOf(faults);
    }

    /**
     * What was seen of a handshake, if that is enough to be judged.
     *
     * @param host whom the certificate has to name
     * @param tls what was seen
     * @param faults the faults
     * @return empty where the certificates are not known
     */
    public static Optional<PresentedCertificates> of(DomainName host, Tls tls, List<Tls.Fault> faults) {
        return tls.chain().isEmpty()
                ? Optional.empty()
                : Optional.of(new PresentedCertificates(host, tls.protocol(), tls.chain(), faults));
    }

    /**
     * The server's own certificate.
     *
     * @return the first that was sent
     */
    public Certificate own() {
        return chain.get(0);
    }

    /**
     * The names in the server's own certificate: alternative names or, only where there is none, common names.
     *
     * @return the names
     */
    public ServerNames names() {
        return own().names();
    }

    /**
     * How the certificate names the server.
     *
     * @return itself, by a wildcard, or not
     */
    public ServerNames.Match name() {
        return ServerNames.match(own(), host);
    }

    /**
     * What is odd about what was sent.
     *
     * @return nothing for an orderly chain
     */
    public Set<ChainVerdict.Oddity> oddities() {
        return ChainVerdict.Oddity.of(chain);
    }

    /**
     * The certificate in words.
     *
     * @return a sentence without its full stop, safe to print
     */
    public String sentence() {
        return StepWords.shown(this);
    }
}
