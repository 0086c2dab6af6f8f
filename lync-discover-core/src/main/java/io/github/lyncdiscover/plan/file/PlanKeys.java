package io.github.lyncdiscover.plan.file;

import io.github.lyncdiscover.text.content.YamlFault;
import io.github.lyncdiscover.text.content.YamlFields;
import io.github.lyncdiscover.text.content.YamlValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The keys that a plan file knows, by where they stand. {@code docs/plans.md} says of each what it means. */
public enum PlanKeys {
    /** A whole document. */
    PLAN(
            "a plan",
            "title",
            "sipDomains",
            "users",
            "pools",
            "online",
            "dns",
            "answeringPool",
            "reverseProxy",
            "otherPool",
            "onlineRedirectAt",
            "judgeRedirectedRegistrar",
            "dhcp",
            "exchange",
            "trustModelData",
            "alwaysTrusted",
            "lastServer",
            "cachedEndpoint",
            "manualServer",
            "sipServer",
            "clients",
            "locations",
            "recording",
            "answers",
            "sipServers",
            "date",
            "certificates",
            "avAuthentication",
            "simpleUrls",
            "webConferencingEdge",
            "xmpp",
            "expect"),
    /** One of {@code pools}. */
    POOL(
            "a pool",
            "fqdn",
            "edition",
            "internalWebServices",
            "externalWebServices",
            "accessEdge",
            "director",
            "users",
            "userCounts",
            "centralPool"),
    /** {@code online}. */
    ONLINE("the online part", "sipDomains", "users", "userCounts", "autodiscover", "webServices", "sipServer"),
    /** {@code dns}. */
    DNS("the dns part", "lyncdiscover", "lyncdiscoverinternal", "records", "completeZones", "failures"),
    /** One of {@code dns.completeZones}. */
    ZONE("a complete zone", "zone", "unknown"),
    /** {@code dns.records}, {@code dns.completeZones}, {@code dns.failures} and {@code recording}. */
    SIDES("it", "inside", "outside"),
    /** One of {@code exchange}, where it is not one word. */
    EXCHANGE("an Exchange", "host", "mailDomain"),
    /** {@code trustModelData}. */
    TRUST_MODEL_DATA("trustModelData", "from", "hklmPolicy", "hkcuPolicy", "hkcuPreference", "hklmPreference"),
    /** What a URL answers, where it is not one word. */
    WEB_ANSWER(
            "an answer",
            "redirect",
            "user",
            "userRedirect",
            "accessLocation",
            "internal",
            "external",
            "httpRedirect",
            "status",
            "tls"),
    /** What a SIP server answers, where it is not one word. */
    SIP_ANSWER("an answer", "redirect", "tls"),
    /** One of {@code certificates}. */
    CERTIFICATE(
            "a certificate",
            "for",
            "location",
            "server",
            "product",
            "tlsVersions",
            "clientsWithoutRoot",
            PlanKeys.SAYS),
    /** One of {@code avAuthentication}. */
    AV_AUTHENTICATION(
            "the A/V Authentication of an Edge pool",
            "edge",
            "external",
            "product",
            "exportable",
            "tokenLifetime",
            "sharedWith",
            "certificates",
            "next"),
    /** One of {@code avAuthentication.certificates}. */
    AV_CERTIFICATE("a certificate", "server", PlanKeys.SAYS),
    /** {@code avAuthentication.next}. */
    AV_NEXT("the next certificate", "effectiveDate", "stagedOn", PlanKeys.SAYS),
    /** {@code simpleUrls}. */
    SIMPLE_URLS("simpleUrls", "meet", "dialin", "admin"),
    /** One of {@code expect}. */
    EXPECTATION("an expectation", "sipDomain", "location", "users", "client", "verdict", "prompts", "findings");

    /** What can be said of any certificate: a file, or the rest. */
    private static final String SAYS = "file names subject notBefore expires key keyId signature issuer crl";

    private final String what;
    private final String keys;

    PlanKeys(String what, String... keys) {
        this.what = what;
        this.keys = String.join(" ", keys);
    }

    /**
     * The keys.
     *
     * @return in the order in which they are documented
     */
    public List<String> keys() {
        return List.of(keys.split(" ", -1));
    }

    /**
     * Takes a value for this section.
     *
     * @param item the value
     * @return what is under its keys
     * @throws YamlFault if there are no keys, or one is unknown
     */
    public YamlFields open(YamlValue item) {
        return new YamlFields(what, keys(), item, PlanKeys::place);
    }

    /** Where a key belongs: nothing of a plan is more often wrong than the place of a right word. */
    private static Optional<String> place(String key) {
        return Stream.of(
                        PLAN,
                        POOL,
                        ONLINE,
                        DNS,
                        ZONE,
                        EXCHANGE,
                        TRUST_MODEL_DATA,
                        CERTIFICATE,
                        SIMPLE_URLS,
                        EXPECTATION)
                .filter(section -> section.keys().contains(key))
                .findFirst()
                .map(section -> switch (section) {
                    case PLAN -> "at the top of the plan";
                    case POOL -> "to a pool, under \"pools\"";
                    case ONLINE -> "under \"online\"";
                    case DNS -> "under \"dns\"";
                    case ZONE -> "to a zone, under \"dns\", \"completeZones\"";
                    case EXCHANGE -> "to a user or SIP domain, under \"exchange\"";
                    case TRUST_MODEL_DATA -> "under \"trustModelData\"";
                    case CERTIFICATE -> "to a certificate, under \"certificates\"";
                    case SIMPLE_URLS -> "under \"simpleUrls\"";
                    default -> "to an expectation, under \"expect\"";
                });
    }
}
