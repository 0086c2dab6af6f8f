package io.github.lyncdiscover.advice;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.plan.table.PeopleCount;
import io.github.lyncdiscover.prediction.Stage;
import java.util.List;
import java.util.Optional;

/**
 * A server that users are asked about. Immutable.
 *
 * @param server the server
 * @param stage where in the sign-in it first comes
 * @param sipDomains the SIP domains whose users are asked
 * @param clients the clients that ask them
 * @param signIns how many sign-ins of the plan meet it
 * @param canWork whether an entry can help: false if its name does not exist, has no address or is a known slip
 * @param entry the entry that silences it for a client that reads TrustModelData, as its prompts have it; empty where none
 *     does or no such client asks
 * @param people how many people meet it or may, each counted once; empty where the plan counts nobody
 */
public record PromptingServer(
        DomainName server,
        Stage stage,
        List<DomainName> sipDomains,
        List<ClientProfile> clients,
        int signIns,
        boolean canWork,
        Optional<DomainName> entry,
        Optional<PeopleCount> people) {
    /** Copies the lists. */
    public PromptingServer {
        sipDomains = List.copyOf(sipDomains);
        clients = List.copyOf(clients);
    }
}
