package io.github.lyncdiscover.imports.topology;

import io.github.lyncdiscover.imports.format.XmlElement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The difference between the two forms of a topology's XML: how parts are found, and how they refer to each other. */
enum XmlVariant {
    /** {@code ServerTopology}, as {@code Get-CsTopology -AsXml} prints it: everything is named by its site and a number. */
    PUBLISHED {
        @Override
        Stream<XmlElement> clusters(XmlElement topology) {
            return topology.below("Clusters", "Cluster");
        }

        @Override
        String id(XmlElement cluster) {
            return cluster.child("ClusterId")
                    .map(XmlVariant::number)
                    .orElseThrow(() -> cluster.fault("has no ClusterId"));
        }

        @Override
        Map<String, String> stores(XmlElement topology) {
            return Map.of();
        }

        @Override
        String serviceId(XmlElement service) {
            return named(service);
        }

        @Override
        Optional<String> role(XmlElement service) {
            return service.child("ServiceId").flatMap(id -> id.attribute("RoleName"));
        }

        @Override
        Optional<String> installedOn(XmlElement service) {
            return service.children("InstalledOn")
                    .flatMap(XmlElement::all)
                    .filter(each -> each.name().equals("ClusterId"))
                    .map(XmlVariant::number)
                    .findFirst();
        }

        @Override
        List<String> dependsOn(XmlElement service) {
            return service.below("DependsOn", "Dependency")
                    .map(XmlVariant::named)
                    .toList();
        }
    },
    /** {@code PartialTopology} of a Topology Builder file: parts bear identifiers, and clusters are in their sites. */
    BUILDER {
        @Override
        Stream<XmlElement> clusters(XmlElement topology) {
            return topology.children("CentralSites")
                    .flatMap(XmlElement::all)
                    .filter(each -> each.is("Deploy.WritableTopology", "Cluster"));
        }

        @Override
        String id(XmlElement cluster) {
            return cluster.need("UniqueId");
        }

        @Override
        Map<String, String> stores(XmlElement topology) {
            Map<String, String> stores = new HashMap<>();
            clusters(topology)
                    .forEach(cluster -> cluster.below("SqlInstances", "SqlInstance")
                            .forEach(
                                    store -> store.attribute("UniqueId").ifPresent(id -> stores.put(id, id(cluster)))));
            return stores;
        }

        @Override
        String serviceId(XmlElement service) {
            return service.need("UniqueId");
        }

        @Override
        Optional<String> role(XmlElement service) {
            return service.attribute("RoleName");
        }

        @Override
        Optional<String> installedOn(XmlElement service) {
            return service.attribute("InstalledOn");
        }

        @Override
        List<String> dependsOn(XmlElement service) {
            return service.below("DependsOn", "Dependency")
                    .flatMap(dependency -> dependency.attribute("ServiceUniqueId").stream())
                    .toList();
        }
    };

    abstract Stream<XmlElement> clusters(XmlElement topology);

    abstract String id(XmlElement cluster);

    /** The cluster of each store that services may be installed on. */
    abstract Map<String, String> stores(XmlElement topology);

    abstract String serviceId(XmlElement service);

    abstract Optional<String> role(XmlElement service);

    abstract Optional<String> installedOn(XmlElement service);

    abstract List<String> dependsOn(XmlElement service);

    private static String number(XmlElement clusterId) {
        return clusterId.need("SiteId") + "-" + clusterId.need("Number");
    }

    private static String named(XmlElement holder) {
        XmlElement id = holder.child("ServiceId").orElseThrow(() -> holder.fault("has no ServiceId"));
        return id.need("SiteId") + "-" + id.need("RoleName") + "-" + id.need("Instance");
    }
}
