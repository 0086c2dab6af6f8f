package io.github.lyncdiscover.plan.table;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.deployment.Home;
import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.plan.PlanExpectation;
import io.github.lyncdiscover.prediction.Location;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sign-ins that come to the same everywhere: each of these users, with each of these homes and clients. Immutable.
 *
 * @param users SIP domains and sign-in addresses
 * @param homes where they are homed
 * @param clients with what they sign in
 * @param cells what comes of it, by place
 * @param people how many people the users are, each counted once; empty where the plan counts nobody
 */
public record TableRow(
        List<SignInAddress> users,
        List<Home> homes,
        List<ClientProfile> clients,
        Map<Location, Cell> cells,
        Optional<PeopleCount> people) {
    /** Copies the collections. */
    public TableRow {
        users = List.copyOf(users);
        homes = List.copyOf(homes);
        clients = List.copyOf(clients);
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    /**
     * How many sign-ins it represents.
     *
     * @return users by homes by clients by places
     */
    public int count() {
        return users.size() * homes.size() * clients.size() * cells.size();
    }

    /**
     * The outcome of one row's sign-ins, seen from one place. Immutable.
     *
     * @param outcome the outcome
     * @param broken the expectations that it does not meet
     */
    public record Cell(PlanTable.Outcome outcome, List<Missed> broken) {
        /**
         * An expectation that some sign-ins do not meet, all in the same way.
         *
         * @param expectation what was expected
         * @param differences what was expected and what came instead, one sentence each
         */
        public record Missed(PlanExpectation expectation, List<String> differences) {
            /** Copies the list. */
            public Missed {
                differences = List.copyOf(differences);
            }
        }

        /** Copies the list. */
        public Cell {
            broken = List.copyOf(broken);
        }
    }
}
