package io.github.lyncdiscover.fuzz;

import static io.github.lyncdiscover.fuzz.FuzzChecks.singleLine;

import io.github.lyncdiscover.certificate.Certificate;
import io.github.lyncdiscover.chain.ChainJudge;
import io.github.lyncdiscover.chain.TrustStore;
import io.github.lyncdiscover.chain.server.WindowsServer;
import io.github.lyncdiscover.name.DomainName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What may be done with every certificate that is read: its names are matched, and it is judged as a chain. */
final class ChainLaws {
    private static final DomainName HOST = DomainName.parse("sip.contoso.example");
    private static final int MOST = 12;

    private ChainLaws() {}

    static void judge(List<Certificate> all) {
        List<Certificate> sent = all.subList(0, Math.min(MOST, all.size()));
        Certificate own = sent.get(0);
        Certificate last = sent.get(sent.size() - 1);
        Instant at = own.notBefore();
        for (Certificate each : sent) {
            each.names().match(HOST);
            singleLine("names " + each.names().describe());
            ChainJudge.objection(each);
        }
        TrustStore store = new TrustStore("own", Optional.empty(), "the last of the file", List.of(last));
        ChainJudge.judge(sent, at, List.of(store));
        new WindowsServer(own, List.of(last), sent, Set.of()).chain(at);
    }
}
