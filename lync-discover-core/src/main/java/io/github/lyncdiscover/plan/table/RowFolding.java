package io.github.lyncdiscover.plan.table;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.deployment.Home;
import io.github.lyncdiscover.deployment.HomedUsers;
import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.prediction.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The folding of sign-ins to rows: first the users, then the clients, then the homes that make no difference. Cells
 * are numbers here, so that comparing two of them costs nothing.
 */
final class RowFolding {
    private final Map<Who, Map<Location, Integer>> cells = new LinkedHashMap<>();

    private record Who(HomedUsers users, ClientProfile client) {}

    private record Key(Object first, Object second, Map<Location, Integer> cells) {}

    private record Draft(
            List<SignInAddress> users, List<Home> homes, List<ClientProfile> clients, Map<Location, Integer> cells) {}

    void add(HomedUsers users, ClientProfile client, Location location, int cell) {
        cells.computeIfAbsent(new Who(users, client), who -> new LinkedHashMap<>())
                .put(location, cell);
    }

    /** The rows, in the order in which their first sign-ins were added. */
    List<TableRow> rows(List<TableRow.Cell> numbered, Optional<PeopleCounts> census) {
        List<Draft> drafts = new ArrayList<>();
        cells.forEach((who, places) -> drafts.add(
                new Draft(List.of(who.users().who()), List.of(who.users().home()), List.of(who.client()), places)));
        List<Draft> byUsers = fold(drafts, row -> new Key(row.homes(), row.clients(), row.cells()));
        List<Draft> byClients = fold(byUsers, row -> new Key(row.users(), row.homes(), row.cells()));
        List<Draft> byHomes = fold(byClients, row -> new Key(row.users(), row.clients(), row.cells()));
        return byHomes.stream().map(draft -> row(draft, numbered, census)).toList();
    }

    private static List<Draft> fold(List<Draft> rows, Function<Draft, Key> key) {
        Map<Key, List<Draft>> alike = new LinkedHashMap<>();
        rows.forEach(row ->
                alike.computeIfAbsent(key.apply(row), each -> new ArrayList<>()).add(row));
        return alike.values().stream().map(RowFolding::merged).toList();
    }

    private static Draft merged(List<Draft> alike) {
        Draft first = alike.get(0);
        return alike.size() == 1
                ? first
                : new Draft(
                        distinct(alike, Draft::users),
                        distinct(alike, Draft::homes),
                        distinct(alike, Draft::clients),
                        first.cells());
    }

    private static <T> List<T> distinct(List<Draft> rows, Function<Draft, List<T>> part) {
        return rows.stream().map(part).flatMap(List::stream).distinct().toList();
    }

    private static TableRow row(Draft draft, List<TableRow.Cell> numbered, Optional<PeopleCounts> census) {
        Map<Location, TableRow.Cell> places = new LinkedHashMap<>();
        draft.cells().forEach((location, number) -> places.put(location, numbered.get(number)));
        return new TableRow(
                draft.users(),
                draft.homes(),
                draft.clients(),
                places,
                census.map(numbers -> numbers.of(draft.users(), draft.homes())));
    }
}
