package io.github.lyncdiscover.comparison;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.deployment.Home;
import io.github.lyncdiscover.deployment.HomedUsers;
import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.prediction.Location;
import java.util.Optional;

/**
 * A sign-in that is compared. Immutable.
 *
 * @param users whose, with their home where it is known
 * @param location seen from where; empty in a recording, which does not say
 * @param client with which client
 */
public record ComparedSignIn(HomedUsers users, Optional<Location> location, ClientProfile client) {
    /** What stays the same where a home or its name changes. */
    record Visit(SignInAddress who, Optional<Location> location, String client) {
        /** The same by anybody of the SIP domain. */
        Visit ofAnybody() {
            return new Visit(SignInAddress.of(who.sipDomain()), location, client);
        }
    }

    /** What stays the same where more of a home changes than its name. */
    record Stay(Visit visit, String home) {}

    Stay stay() {
        return new Stay(visit(), users.home().label());
    }

    Visit visit() {
        return new Visit(users.who(), location, client.name());
    }

    ComparedSignIn from(Optional<Location> place) {
        return new ComparedSignIn(users, place, client);
    }

    /** Tells this sign-in from others: users, home where it is known, place where it is known, client. */
    @Override
    public String toString() {
        String home =
                users.home() instanceof Home.NotSaid ? "" : " (" + users.home().label() + ")";
        String place = location.map(where -> ", " + where.word()).orElse("");
        return users.who() + home + place + ", " + client.name();
    }
}
