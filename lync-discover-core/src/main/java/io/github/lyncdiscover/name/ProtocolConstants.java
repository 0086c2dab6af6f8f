package io.github.lyncdiscover.name;

import java.util.List;

/**
 * The labels, services, paths and ports that the protocol fixes, each in this one place.
 *
 * @since 0.1.0
 */
public final class ProtocolConstants {
    /** The label of the lyncdiscover name that clients look up first: {@code lyncdiscoverinternal.contoso.example}. */
    public static final String LYNCDISCOVERINTERNAL = "lyncdiscoverinternal";

    /** The label of the other lyncdiscover name. */
    public static final String LYNCDISCOVER = "lyncdiscover";

    /** Both labels of lyncdiscover, in the order in which clients ask. */
    public static final List<String> LYNCDISCOVER_LABELS = List.of(LYNCDISCOVERINTERNAL, LYNCDISCOVER);

    /** The label of the host record of the SIP server inside. */
    public static final String SIPINTERNAL = "sipinternal";

    /** The label of the host record of the SIP server anywhere. */
    public static final String SIP = "sip";

    /** The label of the host record of the SIP server outside. */
    public static final String SIPEXTERNAL = "sipexternal";

    /** The labels of host records of SIP servers, in the order in which clients ask. */
    public static final List<String> SIP_LABELS = List.of(SIPINTERNAL, SIP, SIPEXTERNAL);

    /** The label of Exchange Autodiscover. */
    public static final String AUTODISCOVER = "autodiscover";

    /** The SRV service of SIP over TLS inside. */
    public static final String SIPINTERNALTLS_SERVICE = "_sipinternaltls._tcp";

    /** The SRV service of SIP over TCP inside. */
    public static final String SIPINTERNAL_SERVICE = "_sipinternal._tcp";

    /** The SRV service of SIP over TLS outside. */
    public static final String SIP_TLS_SERVICE = "_sip._tls";

    /** The SRV service of Exchange Autodiscover. */
    public static final String AUTODISCOVER_SERVICE = "_autodiscover._tcp";

    /** The path of the Root document of a lyncdiscover service. */
    public static final String ROOT_PATH = "/autodiscover/autodiscoverservice.svc/root";

    /** The path of Exchange Autodiscover. */
    public static final String EXCHANGE_PATH = "/autodiscover/autodiscover.xml";

    /** The port of HTTP. */
    public static final int HTTP_PORT = 80;

    /** The port of HTTPS. */
    public static final int HTTPS_PORT = 443;

    /** The port of SIP over TLS. */
    public static final int SIP_TLS_PORT = 5061;

    /** The port of SIP over TLS at an Access Edge, and in Online. */
    public static final int SIP_EDGE_PORT = 443;

    /** The port of DNS. */
    public static final int DNS_PORT = 53;

    private ProtocolConstants() {}
}
