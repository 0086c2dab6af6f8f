package io.github.lyncdiscover.imports.server;

import io.github.lyncdiscover.deployment.Pool;
import io.github.lyncdiscover.imports.format.ImportFault;
import io.github.lyncdiscover.imports.topology.ServerTopology;
import io.github.lyncdiscover.name.SourcePosition;
import io.github.lyncdiscover.text.file.CsvTable;
import java.util.List;
import java.util.Optional;

/** A table of users as {@code Get-CsUser} and {@code Export-Csv} make it, or of their numbers. It names no servers. */
final class UsersTable {
    private static final String[] ADDRESS = {"sipaddress", "sip address", "sipdomain", "sip domain"};
    private static final String[] POOL = {"registrarpool", "registrar pool"};
    private static final String[] PROVIDER = {"hostingprovider", "hosting provider"};
    private static final String MAKE_ONE =
            "make it with Get-CsUser | Select-Object SipAddress, RegistrarPool, HostingProvider, Enabled | Export-Csv";

    private UsersTable() {}

    static ServerTopology read(String text) {
        CsvTable table = CsvTable.of(text);
        for (String[] column : List.of(ADDRESS, POOL)) {
            if (!table.has(column)) {
                throw new ImportFault("the table has no column " + (column == ADDRESS ? "SipAddress" : "RegistrarPool")
                        + "; " + MAKE_ONE);
            }
        }
        ListedUserCounts users = new ListedUserCounts();
        Optional<CsvTable.Row> row = table.next();
        if (row.isEmpty()) {
            throw new ImportFault("the table has a head and no user: it was cut off, or nobody was found; " + MAKE_ONE);
        }
        for (; row.isPresent(); row = table.next()) {
            add(row.get(), users);
        }
        TopologyBuilder gathering = new TopologyBuilder();
        users.leftOut().forEach(gathering::passOver);
        return gathering.topology(users.people(), List.of());
    }

    private static void add(CsvTable.Row row, ListedUserCounts users) {
        try {
            users.add(
                    row.field(ADDRESS),
                    row.field(POOL).flatMap(PrintedNames::host),
                    row.field(PROVIDER),
                    row.field("enabled"),
                    row.field("count", "users").map(text -> count(row, text)).orElse(1));
        } catch (IllegalArgumentException noHost) {
            throw new ImportFault(new SourcePosition(row.line(), 1), "RegistrarPool: " + noHost.getMessage());
        }
    }

    private static int count(CsvTable.Row row, String text) {
        int count = text.matches("[0-9]{1,8}") ? Integer.parseInt(text) : Integer.MAX_VALUE;
        if (count > Pool.MOST_PEOPLE) {
            throw new ImportFault(
                    new SourcePosition(row.line(), 1),
                    "Count is a whole number from 0 to " + Pool.MOST_PEOPLE + " in this row");
        }
        return count;
    }
}
