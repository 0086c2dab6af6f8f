package io.github.lyncdiscover.report.text;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.deployment.Home;
import io.github.lyncdiscover.deployment.Homed;
import io.github.lyncdiscover.plan.MigrationPlan;
import io.github.lyncdiscover.plan.outcome.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says whom a row of a plan's table is about; what is the same in all rows is left out. */
public final class RowWords {
    private final int homes;
    private final int clients;

    /**
     * Finds out what differs between the rows of a plan.
     *
     * @param plan the plan
     */
    public RowWords(MigrationPlan plan) {
        this.homes = (int)
                plan.deployment().homed().stream().map(Homed::home).distinct().count();
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
     * @return users, and where they differ homes and clients
     */
    public String label(Row row) {
        List<String> parts = new ArrayList<>();
        int more = row.users().size() - 1;
        parts.add(row.users().get(0) + (more == 0 ? "" : " and " + more + " more"));
        if (homes > 1 && row.homes().size() < homes) {
            parts.add(few(row.homes().stream().map(Home::label).toList()));
        }
        if (clients > 1 && row.clients().size() < clients) {
            parts.add(row.clients().stream().map(ClientProfile::name).collect(Collectors.joining(", ")));
        }
        return String.join(" · ", parts);
    }

    private static String few(List<String> names) {
        return names.get(0) + (names.size() == 1 ? "" : " and " + (names.size() - 1) + " more");
    }
}
