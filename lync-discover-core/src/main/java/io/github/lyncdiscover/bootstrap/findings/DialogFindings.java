package io.github.lyncdiscover.bootstrap.findings;

import io.github.lyncdiscover.bootstrap.notes.Notebook;
import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.prediction.Doubt;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.Stage;
import io.github.lyncdiscover.prediction.Step;
import java.util.List;
import java.util.Optional;

/** What becomes of a server that is not trusted where the client's dialog is hidden, or where it has none. */
public final class DialogFindings {
    private final ClientProfile client;
    private final Notebook notebook;

    public DialogFindings(ClientProfile client, Notebook notebook) {
        this.client = client;
        this.notebook = notebook;
    }

    /**
     * Writes down what becomes of one server; nothing where the dialog is shown.
     *
     * @param why why the server may not be met or may be trusted after all; empty if it is certain
     */
    public void write(
            DomainName server,
            Stage stage,
            Optional<Doubt> why,
            Optional<DomainName> remedy,
            List<? extends Step> proof) {
        boolean exchange = stage == Stage.EXCHANGE;
        Optional<String> doubt = why.map(Doubt::sentence);
        String perhaps =
                doubt.map(reason -> ", if it is used. Not certain: " + reason).orElse("");
        switch (client.get(Settings.DIALOG)) {
            case SHOWN, PERHAPS -> {}
            case HIDDEN ->
                notebook.note(
                        FindingCode.PROMPT_HIDDEN,
                        "The dialog about " + server + (doubt.isEmpty() ? " comes up behind" : " would come up behind")
                                + " the locked screen of " + client.title() + ", where nobody can click it"
                                + (exchange ? "" : "; sign-in stops there")
                                + doubt.map(reason -> ". Not certain: " + reason)
                                        .orElse("") + ".",
                        proof);
            case NONE ->
                notebook.note(
                        exchange ? FindingCode.EXCHANGE_NOT_USED : FindingCode.UNTRUSTED_SERVER_NOT_USED,
                        server + " is not trusted, and " + client.title() + " shows no dialog: "
                                + (exchange ? "it signs in, and its calendar fails" : "sign-in fails") + perhaps
                                + remedy.map(entry -> ". Its list of trusted domains must name " + entry + ".")
                                        .orElse(". No list entry covers it: it must have a host name."),
                        proof);
        }
    }
}
