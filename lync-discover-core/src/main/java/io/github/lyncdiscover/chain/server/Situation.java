package io.github.lyncdiscover.chain.server;

import io.github.lyncdiscover.certificate.Certificate;
import io.github.lyncdiscover.certificate.ServerNames;
import io.github.lyncdiscover.chain.ChainJudge;
import io.github.lyncdiscover.chain.ChainVerdict;
import io.github.lyncdiscover.store.TrustStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a Windows server comes to send when its stores are changed, and what trust stores make of that. Immutable.
 *
 * @param change what is changed, in a few words
 * @param verdict what is sent then, and the stores' verdicts
 */
public record Situation(String change, ChainVerdict verdict) {
    private static final int DIGITS = 8;

    /**
     * What may happen to a server: an intermediate certificate is missing, the root of its chain is disabled, both, or
     * an update enables again what was disabled.
     *
     * @param server as it is
     * @param at when
     * @param stores who judges
     * @return what it sends as it is and then after each change
     */
    public static List<Situation> of(WindowsServer server, Instant at, List<TrustStore> stores) {
        Story story = new Story(at, stores, new ArrayList<>());
        story.tell("as it is", server);
        WindowsServer updated = server.updated();
        if (!updated.equals(server)) {
            story.tell("an automatic root update enables again what was disabled", updated);
        }
        List<Certificate> path = server.path(at);
        story.withoutEach(server, path, "");
        if (path.size() > 1) {
            Certificate root = path.get(path.size() - 1);
            WindowsServer disabled = server.disabling(root);
            String change = named(root) + " is disabled";
            story.tell(change, disabled);
            List<Certificate> other = new ArrayList<>(disabled.path(at));
            other.removeAll(path);
            story.withoutEach(disabled, other, change + ", and ");
        }
        return story.told();
    }

    private record Story(Instant at, List<TrustStore> stores, List<Situation> told) {
        void tell(String change, WindowsServer server) {
            told.add(new Situation(change, ChainJudge.judge(server.sends(at), at, stores)));
        }

        void withoutEach(WindowsServer server, List<Certificate> path, String before) {
            path.stream()
                    .filter(server.intermediates()::contains)
                    .forEach(missing -> tell(before + named(missing) + " is missing", server.without(missing)));
        }
    }

    private static String named(Certificate certificate) {
        return ServerNames.show(certificate.title()) + " (" + certificate.sha1().substring(0, DIGITS) + "…)";
    }
}
