package io.github.lyncdiscover.chain.server;

import io.github.lyncdiscover.certificate.Certificate;
import io.github.lyncdiscover.chain.PathFailure;
import java.util.List;
import java.util.Optional;

/**
 * The chain that a Windows server builds for its own certificate. Immutable.
 *
 * @param path from its own certificate to a root that it trusts or, where it finds none, as far as it gets
 * @param unbuilt why it finds none; empty where it does. What a server sends then is common knowledge and not documented
 * @param expired why its own certificate is out of its time, whatever the path; empty where it is not
 */
public record ServerChain(List<Certificate> path, Optional<PathFailure> unbuilt, Optional<PathFailure> expired) {
    /** Copies the list. */
    public ServerChain {
        path = List.copyOf(path);
    }

    /**
     * The certificates that the server sends.
     *
     * @return its own and what lies between it and the root; of a path that leads to no root, its own and the issuers that
     *     the server holds
     */
    public List<Certificate> sends() {
        int last = path.size() - 1;
        boolean root = last > 0 && (unbuilt.isEmpty() || path.get(last).selfIssued());
        return root ? path.subList(0, last) : path;
    }
}
