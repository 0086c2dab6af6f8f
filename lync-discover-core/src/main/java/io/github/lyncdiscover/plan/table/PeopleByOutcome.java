package io.github.lyncdiscover.plan.table;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.prediction.Location;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The numbers of people by what they meet. A person is one person, whatever the clients and places: who is asked
 * inside and outside is asked once. Immutable.
 *
 * @param anywhere everybody, by the first verdict that comes at any place with any client
 * @param places the same seen from one place, with any client
 * @param clients the same with one client, at any place
 */
public record PeopleByOutcome(
        ByVerdict anywhere, Map<Location, ByVerdict> places, Map<ClientProfile, ByVerdict> clients) {
    /** Copies the collections. */
    public PeopleByOutcome {
        places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
        clients = Collections.unmodifiableMap(new LinkedHashMap<>(clients));
    }

    /**
     * Everybody.
     *
     * @return how many people there are
     */
    public PeopleCount all() {
        return anywhere.all();
    }
}
