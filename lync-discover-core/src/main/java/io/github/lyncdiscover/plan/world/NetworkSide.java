package io.github.lyncdiscover.plan.world;

import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.AccessLocation;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ProtocolConstants;

/** The site of a pool's web services: one for clients inside, one as published to all others. */
enum NetworkSide {
    /** What {@code lyncdiscoverinternal} leads to. */
    INTERNAL(ProtocolConstants.LYNCDISCOVERINTERNAL, AccessLocation.INTERNAL),
    /** What {@code lyncdiscover} leads to. */
    EXTERNAL(ProtocolConstants.LYNCDISCOVER, AccessLocation.EXTERNAL);

    private final String label;
    private final AccessLocation accessLocation;

    NetworkSide(String label, AccessLocation accessLocation) {
        this.label = label;
        this.accessLocation = accessLocation;
    }

    /** The name that leads here in a SIP domain. */
    DomainName name(DomainName sipDomain) {
        return sipDomain.under(label);
    }

    /** What stands before the SIP domain in that name. */
    String prefix() {
        return label + ".";
    }

    AccessLocation accessLocation() {
        return accessLocation;
    }
}
