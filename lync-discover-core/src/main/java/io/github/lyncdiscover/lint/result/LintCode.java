package io.github.lyncdiscover.lint.result;

/** What can be found of a certificate; {@code docs/certificates.md} says of each what it means. Stable. */
public enum LintCode {
    /** A name that clients ask for is not in the certificate. */
    NAME_MISSING,
    /** A name that only other servers ask for is not in the certificate. */
    NAME_FOR_SERVERS_MISSING,
    /** A lyncdiscover name is not in the certificate, and need not be. */
    NAME_NOT_NEEDED_OVER_HTTP,
    /** lyncdiscoverinternal stands in the certificate in a domain that no client asks in. */
    NAME_IN_OTHER_DOMAIN,
    /** The plan does not say which names are in the certificate. */
    NAMES_NOT_SAID,
    /** The subject is not the server's own name. */
    SUBJECT_NOT_OWN_NAME,
    /** The subject is not among the alternative names. */
    SUBJECT_NOT_REPEATED,
    /** The subject is a wildcard. */
    WILDCARD_SUBJECT,
    /** A name is there by a wildcard only, which is not supported. */
    WILDCARD_UNSUPPORTED,
    /** A name is there by a wildcard only, which a client of the plan refuses. */
    WILDCARD_REFUSED,
    /** The certificate, or an issuer that is sent, is past its time. */
    EXPIRED,
    /** The certificate, or an issuer that is sent, is before its time. */
    NOT_YET_VALID,
    /** The certificate, or an issuer that is sent, ends soon. */
    EXPIRES_SOON,
    /** When the certificate ends, where there is no date to judge for. */
    VALID_UNTIL,
    /** The key is shorter than any that is supported. */
    KEY_TOO_SHORT,
    /** The key is shorter than advised. */
    KEY_SHORT,
    /** The kind of key is not among those that are supported. */
    KEY_UNSUPPORTED,
    /** The signature's hash is broken. */
    SIGNATURE_BROKEN,
    /** The signature's hash is SHA-1. */
    SIGNATURE_SHA1,
    /** The signature is RSASSA-PSS. */
    SIGNATURE_PSS,
    /** The signature is not among those that are supported. */
    SIGNATURE_UNSUPPORTED,
    /** The certificate is for something else than servers. */
    NOT_FOR_SERVERS,
    /** The certificate does not say that it is for servers. */
    PURPOSE_NOT_SAID,
    /** The certificate does not say where its revocation list is. */
    REVOCATION_LIST_MISSING,
    /** The revocation list can be had inside the domain only. */
    REVOCATION_LIST_NOT_PUBLIC,
    /** The plan gives no certificate for a server. */
    CERTIFICATE_NOT_GIVEN,
    /** AV1: the servers of an Edge pool hold different keys. */
    AV_KEYS_DIFFER,
    /** AV1: the servers of an Edge pool hold certificates of different issuers. */
    AV_ISSUERS_DIFFER,
    /** AV1: whether the servers hold the same key is not known. */
    AV_KEY_NOT_SAID,
    /** AV2: the private key cannot be exported. */
    AV_NOT_EXPORTABLE,
    /** AV2: whether the private key can be exported is not said. */
    AV_EXPORTABLE_NOT_SAID,
    /** AV3: the certificate ends soon, or has ended, and none follows. */
    AV_NO_SUCCESSOR,
    /** AV4: the next certificate takes effect too late. */
    AV_ROLL_TOO_LATE,
    /** AV4: the next certificate takes effect outside of its own time. */
    AV_ROLL_OUTSIDE_VALIDITY,
    /** AV4: when the next certificate takes effect is not said. */
    AV_ROLL_DATE_NOT_SAID,
    /** AV4: a server lacks the next certificate. */
    AV_NOT_STAGED,
    /** AV4: whether all servers have the next certificate is not said. */
    AV_STAGING_NOT_SAID,
    /** AV3: the next certificate has the key of the old one. */
    AV_SAME_KEY,
    /** AV4: how the roll-over goes. */
    AV_ROLL,
    /** AV5: a certificate that others use too cannot be rolled. */
    AV_SHARED_CANNOT_ROLL,
    /** AV7: the subject name is free. */
    AV_SUBJECT_FREE,
    /** AV8: the certificate is used by others too. */
    AV_SHARED,
    /** AV9: which issuer will do. */
    AV_ISSUER_FREE,
    /** AV10: the name of the A/V Edge service need not be in a certificate. */
    AV_SAN_NOT_NEEDED
}
