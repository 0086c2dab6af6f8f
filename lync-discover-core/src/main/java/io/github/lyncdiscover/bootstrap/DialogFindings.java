package io.github.lyncdiscover.bootstrap;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.prediction.Doubt;
import io.github.lyncdiscover.prediction.Finding;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.FindingDetail;
import io.github.lyncdiscover.prediction.Stage;
import io.github.lyncdiscover.prediction.Step;
import java.util.List;
import java.util.Optional;

/** The findings about untrusted servers where the client's dialog is hidden, or where it has none. */
final class DialogFindings {
    private final ClientProfile client;
    private final WalkLog log;

    DialogFindings(ClientProfile client, WalkLog log) {
        this.client = client;
        this.log = log;
    }

    /**
     * Writes down what becomes of one server; nothing where the dialog is shown.
     *
     * @param why why the server may not be met or may be trusted after all; empty if it is certain
     */
    void write(
            DomainName server,
            Stage stage,
            Optional<Doubt> why,
            Optional<DomainName> remedy,
            List<? extends Step> proof) {
        boolean exchange = stage == Stage.EXCHANGE;
        switch (client.get(Settings.DIALOG)) {
            case SHOWN, PERHAPS -> {}
            case HIDDEN -> log.note(finding(FindingCode.PROMPT_HIDDEN, server, stage, why), proof);
            case NONE ->
                log.note(
                        finding(
                                        exchange
                                                ? FindingCode.EXCHANGE_NOT_USED
                                                : FindingCode.UNTRUSTED_SERVER_NOT_USED,
                                        server,
                                        stage,
                                        why)
                                .with(FindingDetail.ENTRY, remedy),
                        proof);
        }
    }

    private Finding finding(FindingCode code, DomainName server, Stage stage, Optional<Doubt> why) {
        return Finding.of(code, server)
                .with(FindingDetail.STAGE, stage)
                .with(FindingDetail.DOUBT, why)
                .of(client);
    }
}
