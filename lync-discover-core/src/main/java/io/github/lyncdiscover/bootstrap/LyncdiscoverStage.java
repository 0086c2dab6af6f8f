package io.github.lyncdiscover.bootstrap;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ProtocolConstants;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.name.WebAddress;
import io.github.lyncdiscover.prediction.Doubt;
import io.github.lyncdiscover.prediction.Finding;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.FindingDetail;
import io.github.lyncdiscover.prediction.SkipReason;
import io.github.lyncdiscover.trust.TrustRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The lyncdiscover part of the walk: both names in turn, both legs of each, until one succeeds. */
final class LyncdiscoverStage {

    private final WalkNetwork world;
    private final SignInAddress address;
    private final ClientProfile client;
    private final TrustRule rule;
    private final Walk walk;

    LyncdiscoverStage(WalkNetwork world, SignIn signIn, TrustRule rule, Walk walk) {
        this.world = world;
        this.address = signIn.address();
        this.client = signIn.client();
        this.rule = rule;
        this.walk = walk;
    }

    /** The legs of which the client uses one: all that succeeded, or the preferred one of two. */
    List<LegResult> discover() {
        List<LegResult> used = walk();
        if (client.get(Settings.USES_LYNCDISCOVER) && client.get(Settings.NEEDS_ONE_NAME)) {
            writeBothNames();
        }
        return used;
    }

    /** Sign-in depends on which names resolve, not on which answers: both are looked up. */
    private void writeBothNames() {
        List<HostAddresses> names = ProtocolConstants.LYNCDISCOVER_LABELS.stream()
                .map(label -> world.addresses(
                        address.sipDomain().under(label), walk.log().trace()))
                .toList();
        if (names.stream().allMatch(name -> name.failure().isEmpty())) {
            walk.log()
                    .note(
                            Finding.of(FindingCode.BOTH_LYNCDISCOVER_NAMES_RESOLVE)
                                    .with(
                                            FindingDetail.HOSTS,
                                            names.stream()
                                                    .map(HostAddresses::host)
                                                    .toList())
                                    .of(client),
                            names.stream()
                                    .flatMap(name -> name.lookups().stream())
                                    .toList());
        }
    }

    private List<LegResult> walk() {
        Optional<SkipReason> skip = client.get(Settings.USES_LYNCDISCOVER)
                ? Optional.empty()
                : Optional.of(SkipReason.of(SkipReason.Kind.LYNCDISCOVER_NOT_USED, client));
        for (String label : ProtocolConstants.LYNCDISCOVER_LABELS) {
            DomainName name = address.sipDomain().under(label);
            if (skip.isPresent()) {
                walk.log().skip(name, skip.get());
                continue;
            }
            List<LegResult> legs = pair(name);
            List<LegResult> used = used(legs);
            write(legs, used);
            if (!used.isEmpty()) {
                walk.log().gotOn();
                if (label.equals(ProtocolConstants.LYNCDISCOVER_LABELS.get(0))) {
                    writeSites(used);
                    walk.log()
                            .skip(
                                    address.sipDomain().under(ProtocolConstants.LYNCDISCOVER),
                                    SkipReason.of(SkipReason.Kind.NAME_ANSWERED, name.text()));
                }
                return used;
            }
            if (client.get(Settings.NEXT_NAME) == Settings.NextName.DNS_FAILURE_ONLY && !noAddress(legs)) {
                skip = Optional.of(SkipReason.of(SkipReason.Kind.NAME_HAS_ADDRESS, client, name));
            }
        }
        return List.of();
    }

    private void writeSites(List<LegResult> used) {
        if (client.get(Settings.SIGNS_IN_TO) == Settings.SignsInTo.SIP_SERVER) {
            used.forEach(leg -> AnsweringSite.write(leg, walk.log()));
        }
    }

    private void write(List<LegResult> legs, List<LegResult> used) {
        Optional<Doubt> before = walk.state().doubt();
        legs.forEach(walk::add);
        List<UntrustedServer> encounters = legs.stream()
                .filter(leg -> !leg.ending().isSuccess() || used.contains(leg))
                .flatMap(leg -> leg.encounters().stream())
                .toList();
        List<Set<DomainName>> branches = used.stream()
                .map(leg -> AlternativeBranches.servers(leg.encounters()))
                .toList();
        Doubt otherLeg = new Doubt(Doubt.Kind.OTHER_LEG, legs.get(0).name().text());
        walk.state().add(new AlternativeBranches(encounters, branches, otherLeg, before));
        new LegFindings(world, client, walk).write(legs);
    }

    private List<LegResult> pair(DomainName name) {
        LegWalk http = leg(name, false);
        LegWalk https = leg(name, true);
        return switch (client.get(Settings.PAIR_ORDER)) {
            case PARALLEL -> {
                world.together(http::walk, https::walk);
                yield List.of(http.signIn(), https.signIn()); // in turn: an account is shown to one server at a time
            }
            case HTTP_FIRST -> inTurn(http, https);
            case HTTPS_FIRST -> inTurn(https, http);
        };
    }

    private List<LegResult> inTurn(LegWalk first, LegWalk second) {
        List<LegResult> legs = new ArrayList<>();
        legs.add(walked(first));
        legs.add(legs.get(0).ending().isSuccess() ? second.left() : walked(second));
        legs.sort((one, other) -> Boolean.compare(one.secure(), other.secure()));
        return legs;
    }

    private static LegResult walked(LegWalk leg) {
        leg.walk();
        return leg.signIn();
    }

    private List<LegResult> used(List<LegResult> legs) {
        List<LegResult> successes =
                legs.stream().filter(leg -> leg.ending().isSuccess()).toList();
        if (successes.size() < 2) {
            return successes;
        }
        return switch (client.get(Settings.PAIR_WINNER)) {
            case FIRST_SUCCESS -> successes;
            case HTTP_PREFERRED -> successes.subList(0, 1);
            case HTTPS_PREFERRED -> successes.subList(1, 2);
        };
    }

    private static boolean noAddress(List<LegResult> legs) {
        return legs.stream().allMatch(leg -> leg.endedAtItsName() && !leg.asked());
    }

    private LegWalk leg(DomainName name, boolean secure) {
        ServerAddress server =
                new ServerAddress(name, secure ? ProtocolConstants.HTTPS_PORT : ProtocolConstants.HTTP_PORT);
        return new LegWalk(world, client, rule, name, new WebAddress(secure, server, path()));
    }

    private String path() {
        String root = ProtocolConstants.ROOT_PATH;
        Settings.QueryForm form = client.get(Settings.QUERY_FORM);
        String path = form == Settings.QueryForm.FULL_PATH ? root : "/";
        String scheme = form == Settings.QueryForm.SIPURI_WITH_SCHEME ? "sip:" : "";
        boolean bare = address.user().isEmpty() || form == Settings.QueryForm.NONE;
        return bare ? path : path + "?sipuri=" + scheme + WebAddress.escape(address.toString());
    }
}
