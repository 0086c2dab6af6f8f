package io.github.lyncdiscover.lint;

import static io.github.lyncdiscover.prediction.Finding.Severity.ERROR;
import static io.github.lyncdiscover.prediction.Finding.Severity.INFO;
import static io.github.lyncdiscover.prediction.Finding.Severity.WARNING;

import io.github.lyncdiscover.prediction.Finding.Severity;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The code of a finding about a certificate; {@code docs/lint.md} has the meaning of each. Stable. */
public enum LintCode {
    /** A name that clients ask for is not in the certificate. */
    NAME_MISSING(ERROR),
    /** A name that only other servers ask for is not in the certificate. */
    NAME_FOR_SERVERS_MISSING(WARNING),
    /** The name that strict DNS matching asks for is not in the certificate. */
    NAME_FOR_STRICT_NAMING_MISSING(WARNING, INFO),
    /** A lyncdiscover name is not in the certificate, and need not be. */
    NAME_NOT_NEEDED_OVER_HTTP(INFO),
    /** lyncdiscoverinternal is in the certificate in a domain that no client asks in. */
    NAME_IN_OTHER_DOMAIN(INFO),
    /** The plan does not say which names are in the certificate. */
    NAMES_NOT_SAID(INFO),
    /** The subject is not the server's own name. */
    SUBJECT_NOT_OWN_NAME(WARNING, INFO),
    /** The subject is not among the alternative names. */
    SUBJECT_NOT_REPEATED(WARNING),
    /** The subject is a wildcard. */
    WILDCARD_SUBJECT(ERROR, WARNING),
    /** A name is there by a wildcard only, which is not supported. */
    WILDCARD_UNSUPPORTED(ERROR, WARNING),
    /** A name is there by a wildcard only, which a client of the plan refuses. */
    WILDCARD_REFUSED(ERROR),
    /** Exchange is there by a wildcard only: a client of the plan signs in, without calendar and call history. */
    EXCHANGE_CALENDAR_MISSING(WARNING),
    /** The certificate, or an issuer that is sent, is past its time. */
    EXPIRED(ERROR, WARNING),
    /** The certificate, or an issuer that is sent, is before its time. */
    NOT_YET_VALID(ERROR, WARNING),
    /** The certificate, or an issuer that is sent, ends soon. */
    EXPIRES_SOON(WARNING),
    /** When the certificate ends, where there is no date to judge for. */
    VALID_UNTIL(INFO),
    /** Every client refuses the certificate, or the issuer that is sent. */
    ISSUER_REFUSED(ERROR),
    /** A client of the plan speaks no version of TLS that the server speaks. */
    TLS_VERSION_NOT_SPOKEN(ERROR),
    /** A client of the plan does not have the root to which the certificate leads. */
    ROOT_MISSING(ERROR),
    /** The key is shorter than any that is supported. */
    KEY_TOO_SHORT(ERROR, WARNING),
    /** The key is shorter than advised. */
    KEY_SHORT(WARNING),
    /** The kind of key is not among those that are supported. */
    KEY_UNSUPPORTED(WARNING),
    /** The signature's hash is broken. */
    SIGNATURE_BROKEN(ERROR, WARNING),
    /** The signature's hash is SHA-1. */
    SIGNATURE_SHA1(WARNING, INFO),
    /** The signature's hash is SHA-512, which some servers do not speak without an update. */
    SIGNATURE_SHA512(WARNING),
    /** The firmware of a device decides whether it takes the signature, and which newer roots it holds. */
    FIRMWARE_DECIDES(INFO),
    /** The signature is RSASSA-PSS. */
    SIGNATURE_PSS(ERROR, WARNING),
    /** The signature is not among those that are supported. */
    SIGNATURE_UNSUPPORTED(WARNING),
    /** The certificate is for something else than servers. */
    NOT_FOR_SERVERS(ERROR, WARNING),
    /** The certificate does not say that it is for servers. */
    PURPOSE_NOT_SAID(WARNING),
    /** The certificate does not say where its revocation list is. */
    REVOCATION_LIST_MISSING(ERROR, WARNING),
    /** The revocation list can be had inside the domain only. */
    REVOCATION_LIST_NOT_PUBLIC(ERROR, WARNING, INFO),
    /** The plan gives no certificate for a server. */
    CERTIFICATE_NOT_GIVEN(INFO),
    /** AV1: the servers of an Edge pool hold different keys. */
    AV_KEYS_DIFFER(ERROR),
    /** AV1: the servers of an Edge pool hold certificates of different issuers. */
    AV_ISSUERS_DIFFER(ERROR),
    /** AV1: whether the servers hold the same key is not known. */
    AV_KEY_NOT_SAID(INFO),
    /** AV2: the private key cannot be exported. */
    AV_NOT_EXPORTABLE(ERROR, WARNING),
    /** AV2: whether the private key can be exported is not said. */
    AV_EXPORTABLE_NOT_SAID(INFO),
    /** AV3: the certificate ends soon, or has ended, and none follows. */
    AV_NO_SUCCESSOR(WARNING),
    /** AV4: the next certificate takes effect too late. */
    AV_ROLL_TOO_LATE(ERROR),
    /** AV4: the next certificate takes effect outside of its own time. */
    AV_ROLL_OUTSIDE_VALIDITY(ERROR),
    /** AV4: when the next certificate takes effect is not said. */
    AV_ROLL_DATE_NOT_SAID(WARNING),
    /** AV4: a server lacks the next certificate. */
    AV_NOT_STAGED(ERROR),
    /** AV4: whether all servers have the next certificate is not said. */
    AV_STAGING_NOT_SAID(INFO),
    /** AV3: the next certificate has the key of the old one. */
    AV_SAME_KEY(INFO),
    /** AV4: how the roll-over goes. */
    AV_ROLL(INFO),
    /** AV4: the product cannot roll certificates. */
    AV_ROLL_NOT_AVAILABLE(WARNING),
    /** AV5: a certificate that others use too cannot be rolled. */
    AV_SHARED_CANNOT_ROLL(WARNING, INFO),
    /** AV7: the subject name is free. */
    AV_SUBJECT_FREE(INFO),
    /** AV8: the certificate is used by others too. */
    AV_SHARED(INFO),
    /** AV9: which issuer will do. */
    AV_ISSUER_FREE(INFO),
    /** AV10: the name of the A/V Edge service need not be in a certificate. */
    AV_SAN_NOT_NEEDED(INFO);

    private final String severities;

    LintCode(Severity... severities) {
        this.severities = Stream.of(severities).map(Severity::name).collect(Collectors.joining(" "));
    }

    /**
     * How much it can matter.
     *
     * @return one severity, or several where that depends on who presents the certificate; the worst first
     */
    public List<Severity> severities() {
        return Stream.of(severities.split(" ", -1)).map(Severity::valueOf).toList();
    }
}
