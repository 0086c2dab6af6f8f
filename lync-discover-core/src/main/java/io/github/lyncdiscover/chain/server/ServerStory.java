package io.github.lyncdiscover.chain.server;

import io.github.lyncdiscover.certificate.Certificate;
import io.github.lyncdiscover.chain.ChainJudge;
import io.github.lyncdiscover.chain.TrustStore;
import io.github.lyncdiscover.chain.server.ServerChange.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The situations of one server in the making. */
final class ServerStory {
    private final Instant at;
    private final List<TrustStore> stores;
    private final List<ServerSituation> situations = new ArrayList<>();

    ServerStory(Instant at, List<TrustStore> stores) {
        this.at = at;
        this.stores = stores;
    }

    List<ServerSituation> of(WindowsServer server) {
        add(server);
        WindowsServer updated = server.updated(List.of());
        if (!updated.equals(server)) {
            add(updated, ServerChange.of(Kind.ROOT_UPDATE));
        }
        ServerChain chain = server.chain(at);
        withoutEach(server, chain.path());
        List<Certificate> whole = chain.sends();
        if (chain.unbuilt().isEmpty() && chain.path().size() > 1) {
            Certificate root = chain.path().get(chain.path().size() - 1);
            ServerChain other = withoutRoot(server, root, chain.path());
            whole = other.unbuilt().isEmpty() ? other.sends() : whole;
        }
        if (whole.size() > 1) {
            balancer(whole.subList(0, 1), Kind.BALANCER_ALONE);
            balancer(whole, Kind.BALANCER_WHOLE);
        }
        return situations;
    }

    /** The root disabled, deleted, and what undoes each; returns the chain that is left. */
    private ServerChain withoutRoot(WindowsServer server, Certificate root, List<Certificate> path) {
        ServerChange disabling = ServerChange.of(Kind.DISABLED, root);
        WindowsServer disabled = server.disabling(root);
        add(disabled, disabling);
        ServerChain left = disabled.chain(at);
        List<Certificate> others = new ArrayList<>(left.path());
        others.removeAll(path);
        withoutEach(disabled, others, disabling);
        add(disabled.updated(List.of()), disabling, ServerChange.of(Kind.ROOT_UPDATE));
        ServerChange deleting = ServerChange.of(Kind.DELETED, root);
        WindowsServer deleted = server.without(root);
        add(deleted, deleting);
        add(deleted.updated(List.of(root)), deleting, ServerChange.of(Kind.ROOT_UPDATE));
        return left;
    }

    private void withoutEach(WindowsServer server, List<Certificate> path, ServerChange... before) {
        path.stream()
                .filter(server.intermediates()::contains)
                .forEach(missing -> add(
                        server.without(missing),
                        Stream.concat(Stream.of(before), Stream.of(ServerChange.of(Kind.MISSING, missing)))
                                .toArray(ServerChange[]::new)));
    }

    private void add(WindowsServer server, ServerChange... changes) {
        ServerChain chain = server.chain(at);
        situations.add(new ServerSituation(
                List.of(changes), ChainJudge.judge(chain.sends(), at, stores), chain.unbuilt(), chain.expired()));
    }

    private void balancer(List<Certificate> loaded, Kind kind) {
        ServerChange change = ServerChange.of(kind);
        situations.add(new ServerSituation(
                List.of(change), ChainJudge.judge(loaded, at, stores), Optional.empty(), Optional.empty()));
    }
}
