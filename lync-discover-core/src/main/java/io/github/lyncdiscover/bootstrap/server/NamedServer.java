package io.github.lyncdiscover.bootstrap.server;

import io.github.lyncdiscover.autodiscover.AutodiscoverDocument;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.AccessLocation;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.Form;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.SipAccess;
import io.github.lyncdiscover.bootstrap.notes.Encounter;
import io.github.lyncdiscover.bootstrap.notes.Notebook;
import io.github.lyncdiscover.bootstrap.notes.Reasons;
import io.github.lyncdiscover.bootstrap.notes.Round;
import io.github.lyncdiscover.bootstrap.notes.WalkedLeg;
import io.github.lyncdiscover.bootstrap.world.Described;
import io.github.lyncdiscover.bootstrap.world.SignIn;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.prediction.Ending;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The SIP server stage: which server the successful legs name, and whether it is trusted. */
public final class NamedServer {
    /** Where an entry names no port: the name alone decides about trust. */
    private static final int SIP_OVER_TLS = 5061;

    private final SipServers servers;
    private final Optional<ServerAddress> supplied;
    private final Notebook notebook;

    public NamedServer(SignIn signIn, SipServers servers, Notebook notebook) {
        this.servers = servers;
        this.supplied = signIn.sipServer();
        this.notebook = notebook;
    }

    /** Visits what the legs name; false if the User document that would name it could not be had or read. */
    public boolean visit(List<WalkedLeg> legs) {
        boolean missingBefore = notebook.answerMissing();
        List<Encounter> encounters = new ArrayList<>();
        List<Set<DomainName>> branches = new ArrayList<>();
        for (WalkedLeg leg : legs) {
            if (namesServer(leg)) {
                List<Encounter> met = visit(leg);
                encounters.addAll(met);
                branches.add(Round.servers(met.stream()
                        .filter(encounter -> encounter.doubt().isEmpty())
                        .toList()));
            }
        }
        legs.stream()
                .filter(leg -> !namesServer(leg))
                .filter(leg -> branches.isEmpty() || leg.userDocument().isPresent())
                .forEach(this::writeMissing);
        notebook.add(new Round(encounters, branches, Reasons.OTHER_LEG, missingBefore));
        return !branches.isEmpty();
    }

    private boolean namesServer(WalkedLeg leg) {
        return leg.ending() == Ending.AUTHENTICATION_REQUIRED
                ? supplied.isPresent()
                : leg.userDocument()
                        .filter(document -> document.form() == Form.OCDISCWS_XML)
                        .isPresent();
    }

    private void writeMissing(WalkedLeg leg) {
        String what = Described.address(leg.last().withoutQuery().toString());
        if (leg.ending() == Ending.AUTHENTICATION_REQUIRED) {
            notebook.fail(
                    FindingCode.AUTHENTICATION_REQUIRED,
                    "The User document at " + what + " needs sign-in, so the SIP server is not known: give it with"
                            + " --sip-server, in a plan as sipServer.",
                    leg.proof());
        } else if (leg.userDocument().map(AutodiscoverDocument::form).equals(Optional.of(Form.OCDISCWS_JSON))) {
            notebook.fail(
                    FindingCode.JSON_NAMES_NO_SIP_SERVER,
                    "The User document at " + what + " is JSON, and how JSON names the SIP server is not documented.",
                    leg.proof());
        } else {
            notebook.fail(
                    FindingCode.UCWA_NAMES_NO_SIP_SERVER,
                    "The User document at " + what + " is a UCWA document, which names no SIP server.",
                    leg.proof());
        }
    }

    private List<Encounter> visit(WalkedLeg leg) {
        if (leg.userDocument().isEmpty()) {
            return supplied.map(server -> visit(server, "the caller").encounters())
                    .orElse(List.of());
        }
        List<Encounter> met = new ArrayList<>();
        boolean tried = false;
        boolean usable = false;
        for (SipAccess entry : entries(leg)) {
            Optional<ServerAddress> server = server(entry);
            if (server.isEmpty()) {
                notebook.fail(
                        FindingCode.SIP_ENTRY_UNUSABLE,
                        "The User document names the SIP server \"" + Described.entry(entry)
                                + "\", which is no host name.",
                        leg.proof());
            } else if (!usable) {
                boolean missing = tried && notebook.answerMissing();
                SipServers.Visit visit = visit(server.get(), "the User document");
                visit.encounters().stream()
                        .map(encounter -> missing ? encounter.afterMissingAnswer() : encounter)
                        .forEach(met::add);
                usable = visit.usable();
                tried = true;
            }
        }
        return met;
    }

    private SipServers.Visit visit(ServerAddress server, String namedBy) {
        SipServers.Visit visit = servers.visit(server.host(), List.of(server.port()), Stage.SIP_SERVER, namedBy);
        if (visit.usable()) {
            notebook.serverFound();
        }
        return visit;
    }

    private List<SipAccess> entries(WalkedLeg leg) {
        AutodiscoverDocument document = leg.userDocument().orElseThrow();
        Optional<SipAccess> internal = document.sipClientInternalAccess();
        Optional<SipAccess> external = document.sipClientExternalAccess();
        Optional<AccessLocation> location = document.accessLocation();
        List<SipAccess> entries = location.map(at -> at == AccessLocation.EXTERNAL ? external : internal)
                .map(Optional::stream)
                .orElseGet(() -> Stream.concat(internal.stream(), external.stream()))
                .toList();
        if (entries.isEmpty()) {
            notebook.fail(
                    FindingCode.NO_SIP_ENTRY,
                    "The User document names no SIP server"
                            + location.map(at -> at == AccessLocation.INTERNAL
                                            ? " for clients inside (AccessLocation Internal)"
                                            : " for clients outside (AccessLocation External)")
                                    .orElse("")
                            + ".",
                    leg.proof());
        }
        return entries;
    }

    private static Optional<ServerAddress> server(SipAccess entry) {
        return DomainName.tryParse(entry.fqdn())
                .map(host -> new ServerAddress(
                        host, ServerAddress.parsePort(entry.port()).orElse(SIP_OVER_TLS)));
    }
}
