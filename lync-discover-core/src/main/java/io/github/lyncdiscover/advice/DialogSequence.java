package io.github.lyncdiscover.advice;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.plan.table.PeopleCount;
import io.github.lyncdiscover.prediction.Location;
import java.util.List;
import java.util.Optional;

/**
 * The dialogs that some users see, one after the other. Immutable.
 *
 * @param kind the client, the place and the servers in their order
 * @param signIns how many sign-ins of the plan see it
 * @param people how many people see it or may; empty where the plan counts nobody
 */
public record DialogSequence(Kind kind, int signIns, Optional<PeopleCount> people) {
    /**
     * What makes a row of dialogs.
     *
     * @param client the client
     * @param location from where the users sign in
     * @param servers the servers asked about, in order
     */
    public record Kind(ClientProfile client, Location location, List<DomainName> servers) {
        /** Copies the list. */
        public Kind {
            servers = List.copyOf(servers);
        }
    }

    /**
     * The question of the dialog.
     *
     * @return the wording that the profile of the client has
     */
    public String question() {
        return kind.client().get(Settings.DIALOG_QUESTION);
    }

    /**
     * Reports whether the user can answer.
     *
     * @return false where the dialog is behind a locked shell
     */
    public boolean canBeAnswered() {
        return kind.client().get(Settings.DIALOG) != Settings.Dialog.HIDDEN;
    }
}
