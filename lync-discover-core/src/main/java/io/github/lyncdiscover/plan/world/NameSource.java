package io.github.lyncdiscover.plan.world;

import io.github.lyncdiscover.deployment.SideNames;
import io.github.lyncdiscover.deployment.ZoneRecord;
import io.github.lyncdiscover.name.DomainName;
import java.util.List;

/** The one source that a name of a planned world has its records from. Immutable. */
sealed interface NameSource {
    /** Stands for whatever address a server has: no prediction depends on it. */
    String ADDRESS = "192.0.2.1";

    /**
     * Records that are written.
     *
     * @param data the records; none for a name that has names below it alone
     * @param wildcard whether a wildcard gives them
     */
    record Written(List<ZoneRecord.Data> data, boolean wildcard) implements NameSource {
        public Written {
            data = List.copyOf(data);
        }
    }

    /** An address, which a server of the plan has by being one. */
    record Given() implements NameSource {}

    /**
     * A lyncdiscover name that leads to the answering pool.
     *
     * @param sipDomain whose name it is
     * @param side which name it is
     * @param alias whether it is an alias of the web services, or has an address of its own
     */
    record Answering(DomainName sipDomain, NetworkSide side, boolean alias) implements NameSource {}

    /**
     * A lyncdiscover name that leads to the provider.
     *
     * @param autodiscover the provider's host
     * @param alias whether it is an alias of that, or has an address of its own
     */
    record AtProvider(DomainName autodiscover, boolean alias) implements NameSource {}

    /** A name that does not exist. */
    record Denied() implements NameSource {}

    /**
     * A name whose name server fails.
     *
     * @param how how it fails
     */
    record Failing(SideNames.Failure how) implements NameSource {}

    /** A name that the world below the plan, a recording, answers for. */
    record Below() implements NameSource {}

    /** A name that exists, for all that the plan says; what is there nobody knows. */
    record Open() implements NameSource {}
}
