package io.github.lyncdiscover.report.text;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.deployment.Home;
import io.github.lyncdiscover.deployment.HomedUsers;
import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.plan.table.TableRow;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The words for the sign-ins of a row; what is the same in all rows is left out. */
public final class RowWords {
    private final int homes;
    private final int clients;

    /**
     * Finds out what differs between the rows of a plan.
     *
     * @param plan the plan
     */
    public RowWords(MigrationPlan plan) {
        this.homes = (int) plan.deployment().homed().stream()
                .map(HomedUsers::home)
                .distinct()
                .count();
        this.clients = plan.clients().size();
    }

    /**
     * The head of the column that names the rows.
     *
     * @return a few words
     */
    public String head() {
        return "users" + (homes > 1 ? ", home" : "") + (clients > 1 ? ", client" : "");
    }

    /**
     * Whom a row is about.
     *
     * @param row the row
     * @param most how many users, and how many homes, are named before the rest is counted
     * @return users, and where they differ homes and clients
     */
    public String label(TableRow row, int most) {
        List<String> parts = new ArrayList<>();
        parts.add(few(row.users().stream().map(Object::toString).toList(), most));
        if (homes > 1 && row.homes().size() < homes) {
            parts.add(few(row.homes().stream().map(Home::label).toList(), most));
        }
        if (clients > 1 && row.clients().size() < clients) {
            parts.add(row.clients().stream().map(ClientProfile::name).collect(Collectors.joining(", ")));
        }
        return String.join(" · ", parts);
    }

    /**
     * One of the sign-ins that a row represents.
     *
     * @param user the user, or SIP domain
     * @param home where that is homed
     * @param client with which client
     * @return a name that does not depend on what else is in the row
     */
    public String label(SignInAddress user, Home home, ClientProfile client) {
        return user + (homes > 1 ? " · " + home.label() : "") + (clients > 1 ? " · " + client.name() : "");
    }

    private static String few(List<String> names, int most) {
        String shown = names.stream().limit(most).collect(Collectors.joining(", "));
        return names.size() <= most ? shown : shown + " and " + (names.size() - most) + " more";
    }
}
