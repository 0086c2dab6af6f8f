package io.github.lyncdiscover.bootstrap;

import io.github.lyncdiscover.autodiscover.AutodiscoverDocument;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.AccessLocation;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.SipAccess;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.prediction.Finding;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.FindingDetail;
import java.util.Optional;

/**
 * The check which site of the web services answered: where the name for clients inside leads to a User document for clients
 * outside, and that decides which SIP server is named.
 */
final class AnsweringSite {
    private AnsweringSite() {}

    static void write(LegResult leg, WalkLog log) {
        leg.userDocument()
                .filter(document -> document.accessLocation().equals(Optional.of(AccessLocation.EXTERNAL)))
                .ifPresent(document -> write(leg, document, log));
    }

    private static void write(LegResult leg, AutodiscoverDocument document, WalkLog log) {
        Optional<DomainName> internal = document.sipClientInternalAccess().flatMap(AnsweringSite::host);
        Optional<DomainName> external = document.sipClientExternalAccess().flatMap(AnsweringSite::host);
        if (internal.isPresent() && external.isPresent() && !internal.equals(external)) {
            log.note(
                    Finding.of(
                                    FindingCode.ACCESS_LOCATION_UNEXPECTED,
                                    leg.last().host())
                            .with(FindingDetail.NAME, leg.name())
                            .with(FindingDetail.EXTERNAL, external)
                            .with(FindingDetail.INTERNAL, internal),
                    leg.proof());
        }
    }

    private static Optional<DomainName> host(SipAccess entry) {
        return DomainName.tryParse(entry.fqdn());
    }
}
