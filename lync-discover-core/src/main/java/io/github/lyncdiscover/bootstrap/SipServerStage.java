package io.github.lyncdiscover.bootstrap;

import io.github.lyncdiscover.autodiscover.AutodiscoverDocument;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.AccessLocation;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.Form;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.SipAccess;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.name.ProtocolConstants;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.name.WebAddress;
import io.github.lyncdiscover.prediction.Doubt;
import io.github.lyncdiscover.prediction.Finding;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.FindingDetail;
import io.github.lyncdiscover.prediction.LegEnding;
import io.github.lyncdiscover.prediction.NamedBy;
import io.github.lyncdiscover.prediction.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The SIP server stage: which server the successful legs name, and whether it is trusted. */
final class SipServerStage {
    /** Where an entry names no port: the name alone decides about trust. */
    private final SipConnector servers;

    private final Optional<ServerAddress> supplied;
    private final Walk walk;

    SipServerStage(SignIn signIn, SipConnector servers, Walk walk) {
        this.servers = servers;
        this.supplied = signIn.scenario().sipServer();
        this.walk = walk;
    }

    /** What came of the servers that the legs name. */
    enum Result {
        /** None is known: the User document that would name one could not be had or read. */
        NOT_KNOWN,
        /** The certificate of each that is named fails, and sign-in stops there. */
        CERTIFICATE,
        /** Some are known, whether or not one is usable. */
        KNOWN
    }

    /** Visits what the legs name. */
    Result visit(List<LegResult> legs) {
        Optional<Doubt> before = walk.state().doubt();
        List<UntrustedServer> encounters = new ArrayList<>();
        List<Set<DomainName>> branches = new ArrayList<>();
        List<List<UntrustedServer>> ways = new ArrayList<>();
        boolean failing = true;
        for (LegResult leg : legs) {
            ways.add(leg.encounters().stream()
                    .map(encounter -> encounter.after(before))
                    .collect(Collectors.toCollection(ArrayList::new)));
            if (namesServer(leg)) {
                SipConnector.Visit visit = visit(leg);
                List<UntrustedServer> met = visit.encounters();
                met.stream().map(encounter -> encounter.after(before)).forEach(ways.get(ways.size() - 1)::add);
                failing &= visit.fate() == SipConnector.Fate.CERTIFICATE;
                encounters.addAll(met);
                branches.add(AlternativeBranches.servers(met.stream()
                        .filter(encounter -> encounter.doubt().isEmpty())
                        .toList()));
            }
        }
        legs.stream()
                .filter(leg -> !namesServer(leg))
                .filter(leg -> branches.isEmpty() || leg.userDocument().isPresent())
                .forEach(this::writeMissing);
        Doubt otherLeg = new Doubt(Doubt.Kind.OTHER_LEG, legs.get(0).name().text());
        walk.state().add(new AlternativeBranches(encounters, branches, otherLeg, before));
        walk.state().add(new WalkState.Alternatives(ways));
        if (branches.isEmpty()) {
            return Result.NOT_KNOWN;
        }
        return failing ? Result.CERTIFICATE : Result.KNOWN;
    }

    private boolean namesServer(LegResult leg) {
        return leg.ending() == LegEnding.AUTHENTICATION_REQUIRED
                ? supplied.isPresent()
                : leg.userDocument()
                        .filter(document -> document.form() == Form.OCDISCWS_XML)
                        .isPresent();
    }

    private void writeMissing(LegResult leg) {
        WebAddress what = SafeText.address(leg.last().withoutQuery());
        Finding finding = leg.signIn().map(SignInFinding::of).orElseGet(() -> Finding.of(missing(leg), what));
        walk.missing(finding, leg.last().host(), leg.proof());
    }

    private static FindingCode missing(LegResult leg) {
        if (leg.ending() == LegEnding.AUTHENTICATION_REQUIRED) {
            return FindingCode.AUTHENTICATION_REQUIRED;
        }
        boolean json = leg.userDocument().map(AutodiscoverDocument::form).equals(Optional.of(Form.OCDISCWS_JSON));
        return json ? FindingCode.JSON_NAMES_NO_SIP_SERVER : FindingCode.UCWA_NAMES_NO_SIP_SERVER;
    }

    private SipConnector.Visit visit(LegResult leg) {
        if (leg.userDocument().isEmpty()) {
            leg.signIn().ifPresent(failed -> walk.log().note(SignInFinding.of(failed), leg.proof()));
            return found(servers.visitSupplied(supplied.orElseThrow()));
        }
        List<UntrustedServer> met = new ArrayList<>();
        SipConnector.Visit last = SipConnector.Visit.SKIPPED;
        boolean tried = false;
        for (SipAccess entry : entries(leg)) {
            Optional<ServerAddress> server = server(entry);
            if (server.isEmpty()) {
                walk.log()
                        .fail(
                                Finding.of(FindingCode.SIP_ENTRY_UNUSABLE)
                                        .with(
                                                FindingDetail.WRITTEN,
                                                PrintableText.brief(entry.fqdn() + ":" + entry.port())),
                                leg.proof());
            } else if (!last.endsTheSearch()) {
                Optional<Doubt> doubt = tried ? walk.state().doubt() : Optional.empty();
                last = found(servers.visit(
                        server.get().host(),
                        List.of(server.get().port()),
                        Stage.SIP_SERVER,
                        NamedBy.Source.USER_DOCUMENT));
                last.encounters().stream()
                        .map(encounter -> encounter.after(doubt))
                        .forEach(met::add);
                tried = true;
            }
        }
        return new SipConnector.Visit(last.fate(), last.connected(), met);
    }

    private SipConnector.Visit found(SipConnector.Visit visit) {
        if (visit.usable()) {
            walk.state().serverFound();
        }
        return visit;
    }

    private List<SipAccess> entries(LegResult leg) {
        AutodiscoverDocument document = leg.userDocument().orElseThrow();
        Optional<SipAccess> internal = document.sipClientInternalAccess();
        Optional<SipAccess> external = document.sipClientExternalAccess();
        Optional<AccessLocation> location = document.accessLocation();
        List<SipAccess> entries = location.map(at -> at == AccessLocation.EXTERNAL ? external : internal)
                .map(Optional::stream)
                .orElseGet(() -> Stream.concat(internal.stream(), external.stream()))
                .toList();
        if (entries.isEmpty()) {
            walk.log()
                    .fail(
                            Finding.of(FindingCode.NO_SIP_ENTRY).with(FindingDetail.ACCESS_LOCATION, location),
                            leg.proof());
        }
        return entries;
    }

    private static Optional<ServerAddress> server(SipAccess entry) {
        return DomainName.tryParse(entry.fqdn())
                .map(host -> new ServerAddress(
                        host, ServerAddress.parsePort(entry.port()).orElse(ProtocolConstants.SIP_TLS_PORT)));
    }
}
