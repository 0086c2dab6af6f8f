package io.github.lyncdiscover.imports.server;

import io.github.lyncdiscover.imports.topology.ServerConfiguration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The objects of a list that no sign-in depends on, counted, and those that are unknown. */
final class PassedOver {
    /** Roles that no client meets at sign-in. */
    private static final Set<String> OF_NO_CONCERN = Set.of(
            "ApplicationDatabase",
            "ApplicationServer",
            "ArchivingDatabase",
            "ArchivingServer",
            "CentralManagement",
            "CentralManagementDatabase",
            "CentralMgmt",
            "CentralMgmtDatabase",
            "ConferencingServer",
            "ExternalServer",
            "FileStore",
            "ManagementServer",
            "MediationServer",
            "MonitoringDatabase",
            "MonitoringServer",
            "PersistentChatComplianceDatabase",
            "PersistentChatDatabase",
            "PersistentChatServer",
            "PstnGateway",
            "ProvisionServer",
            "QoEMonitoringDatabase",
            "TrustedApplicationPool",
            "VideoGateway",
            "VideoInteropServer",
            "WacServer",
            "WacService",
            "XmppGateway");

    private static final int MOST_LINES = 5;

    private final Map<String, Integer> roles = new TreeMap<>();
    private final List<Integer> lines = new ArrayList<>();
    private int unknown;

    void add(PropertyList block, String role) {
        if (OF_NO_CONCERN.contains(role)) {
            roles.merge(role, 1, Integer::sum);
            return;
        }
        unknown++;
        if (lines.size() < MOST_LINES) {
            lines.add(block.mark().line());
        }
    }

    List<ServerConfiguration.Unused> all() {
        List<ServerConfiguration.Unused> all = new ArrayList<>();
        if (!roles.isEmpty()) {
            int count = roles.values().stream().mapToInt(Integer::intValue).sum();
            String which = roles.entrySet().stream()
                    .map(role -> role.getValue() + " " + role.getKey())
                    .collect(Collectors.joining(", "));
            all.add(new ServerConfiguration.Unused(count, objects(count), "no client meets them at sign-in: " + which));
        }
        if (unknown > 0) {
            String where = lines.stream().map(String::valueOf).collect(Collectors.joining(", "));
            all.add(new ServerConfiguration.Unused(
                    unknown,
                    objects(unknown),
                    "neither service, pool, SIP domain, hosting provider nor user; line " + where
                            + (unknown > lines.size() ? " and others" : "")));
        }
        return all;
    }

    private static String objects(int count) {
        return count == 1 ? "1 object of the list is passed over" : count + " objects of the list are passed over";
    }
}
