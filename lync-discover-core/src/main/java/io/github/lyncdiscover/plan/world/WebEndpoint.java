package io.github.lyncdiscover.plan.world;

import io.github.lyncdiscover.deployment.OnlineTenant;
import io.github.lyncdiscover.deployment.Pool;
import io.github.lyncdiscover.name.DomainName;
import java.util.List;

/** Something that answers web requests, whatever name leads to it. Immutable. */
sealed interface WebEndpoint {
    /**
     * The web services of pools that share one name.
     *
     * @param name the name
     * @param side inside, or as published outside
     * @param pools the pools
     */
    record WebServices(DomainName name, NetworkSide side, List<Pool> pools) implements WebEndpoint {
        public WebServices {
            pools = List.copyOf(pools);
        }

        /** By its name, which distinguishes it. */
        @Override
        public int hashCode() {
            return name.hashCode();
        }
    }

    /**
     * The provider.
     *
     * @param online its hosts
     */
    record Provider(OnlineTenant online) implements WebEndpoint {}

    /**
     * A SIP server, which answers no HTTP.
     *
     * @param name its name
     */
    record SipOnly(DomainName name) implements WebEndpoint {}

    /** A web site, which answers with a page. */
    record WebSite() implements WebEndpoint {}

    /** A server whose answers are written, one by one, and none besides. */
    record WrittenOnly() implements WebEndpoint {}

    /**
     * A web server of which nobody knows what it answers.
     *
     * @param name the name by which the plan leads to it
     */
    record Unknown(DomainName name) implements WebEndpoint {}
}
