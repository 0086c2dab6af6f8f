package io.github.lyncdiscover.advice;

import io.github.lyncdiscover.advice.AdviceAlternative.Cost;
import io.github.lyncdiscover.client.TrustListPlace;
import io.github.lyncdiscover.deployment.Pool;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.remedy.Remedy;
import io.github.lyncdiscover.trust.RegistryKey;
import io.github.lyncdiscover.trust.TrustModelData;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The costs of changes and what they break, with the source of each statement. */
final class ChangeCosts {
    private static final String PACYK = "T. Pacyk, Avoiding Lync 2013 Certificate Prompts";
    private static final String KB = "KB 2833618";
    private static final String ADMX = "lync15.admx, lync16.admx: Trusted Domain List";
    private static final String RASMUSSEN = "J. T. Rasmussen (2011)";
    private static final String WEB_URL = "Change the Web Services URL in Lync Server 2013";
    private static final String DNS = "Advanced Edge Server DNS planning";

    private final List<Cost> costs = new ArrayList<>();
    private final ChangedPlan variation;
    private final TrustLists lists;
    private final List<PromptingServer> asked;

    private ChangeCosts(ChangedPlan variation, TrustLists lists, List<PromptingServer> asked) {
        this.variation = variation;
        this.lists = lists;
        this.asked = asked;
    }

    static List<Cost> of(ChangedPlan variation, TrustLists lists, List<PromptingServer> asked) {
        ChangeCosts costs = new ChangeCosts(variation, lists, asked);
        variation.value().ifPresent(costs::list);
        costs.names();
        costs.pools();
        if (variation.changes().isEmpty()) {
            costs.nothing();
        }
        return costs.costs;
    }

    private void list(TrustModelData value) {
        cost("Reaches Windows PCs that get Group Policy, not phones, Macs and devices", KB + "; " + ADMX);
        cost(
                "Every server in " + words(variation.entries()) + " is trusted, whoever runs it",
                ADMX + ": a listed domain is trusted");
        if (value.source() == TrustModelData.Source.HKCU_PREFERENCE) {
            cost("Per user: a preference in HKCU, which any policy overrides", PACYK);
        }
        if (value.source() == TrustModelData.Source.HKLM_POLICY && readsOffice15()) {
            cost(Remedy.HIVES, PACYK + "; " + ADMX);
        }
        List<DomainName> dropped = lists.trusted().stream()
                .filter(domain -> value.domains().stream().noneMatch(domain::isIn))
                .toList();
        if (!dropped.isEmpty()) {
            cost(
                    "Risky: no longer trusts " + words(dropped)
                            + ", which no planned sign-in needs; users who come across a server there are asked",
                    ADMX + ": a value replaces the default list");
        } else if (!lists.stands()) {
            cost("Replaces the default list, so it repeats it", ADMX);
        }
        List<DomainName> missing = lists.stands() ? lists.forgotten(value) : List.of();
        if (!missing.isEmpty()) {
            cost(
                    "Today's value leaves out what the client trusts by default, and " + words(missing)
                            + " stay missing; with them the value is: " + value.text() + ", " + all(missing),
                    ADMX + ": a value replaces the default list");
        }
        if (lists.faulty()) {
            cost("Leaves out the entries of today's value that match nothing", ADMX + ": comma separated domains");
        }
        if (!value.fitsPolicyEditor()) {
            cost(
                    value.text().length() + " characters: the policy editor takes "
                            + TrustModelData.LONGEST_IN_POLICY_EDITOR
                            + " (deploy a preference in HKCU where no policy stands); the client's own limit is not known",
                    "Group Policy ADMX syntax, maxLength; Registry element size limits");
        }
    }

    private boolean readsOffice15() {
        return variation.plan().clients().stream()
                .anyMatch(client -> TrustListPlace.of(client).key().equals(Optional.of(RegistryKey.OFFICE_15)));
    }

    private void names() {
        Set<PlanChange.What> renamed = EnumSet.noneOf(PlanChange.What.class);
        for (PlanChange change : variation.changes()) {
            if (change instanceof PlanChange.Rename rename) {
                renamed.add(rename.what());
            }
        }
        renamed.forEach(what -> costs.add(cost(what)));
        if (renamed.contains(PlanChange.What.INTERNAL_WEB_SERVICES)
                || renamed.contains(PlanChange.What.POOL)
                || renamed.contains(PlanChange.What.POOL_AND_INTERNAL_WEB_SERVICES)) {
            cost("Cures one SIP domain; users of another one added later are asked", PACYK);
        }
    }

    private static Cost cost(PlanChange.What what) {
        return switch (what) {
            case POOL, POOL_AND_INTERNAL_WEB_SERVICES ->
                new Cost(
                        "Enterprise Edition, and only when the pool is built: renaming later means a new pool and"
                                + " moving its users",
                        PACYK);
            case INTERNAL_WEB_SERVICES ->
                new Cost(
                        "Enterprise pools and Directors only; certificate, DNS, set-up step 2 and a restart",
                        WEB_URL + "; uclobby.com (2015)");
            case EXTERNAL_WEB_SERVICES ->
                new Cost("Publishing rule, public DNS and certificate for the new name", WEB_URL);
            case ACCESS_EDGE ->
                new Cost(
                        "Public DNS and certificate of the Access Edge; SRV records of sign-in and federation follow",
                        "derived; " + DNS);
            case SRV_TARGET ->
                new Cost(
                        "Needs the name in DNS and in the server's certificate; cures sign-in without lyncdiscover only",
                        DNS + "; J. Schertz (2013)");
            case EXCHANGE ->
                new Cost(
                        "Exchange's certificate and DNS get the name; what else uses the old one must follow",
                        KB + "; A. Hasayen (2015)");
        };
    }

    private void pools() {
        long pools = variation.changes().stream()
                .filter(PlanChange.OwnPool.class::isInstance)
                .count();
        if (pools > 0) {
            cost(
                    (pools == 1 ? "A new pool" : pools + " new pools")
                            + " with web services, Access Edge and certificates, and moving the users",
                    "derived from " + PACYK);
            standardEdition();
        }
    }

    private void nothing() {
        cost("Users learn to click through; the dialog comes again on a new machine or profile", KB);
        otherLists();
        cost("Who ticks the box trusts the server's whole domain", RASMUSSEN);
        standardEdition();
    }

    /** Where else a list is set that would silence, which TrustModelData does not reach. */
    private void otherLists() {
        asked.stream().flatMap(each -> each.clients().stream()).distinct().forEach(client -> {
            TrustListPlace place = TrustListPlace.of(client);
            List<DomainName> domains = lists.domains(asked, client);
            if (place.key().isEmpty() && !domains.isEmpty()) {
                cost(
                        client.title() + " does not read TrustModelData: "
                                + place.otherwise()
                                        .map(how -> "to silence it, name " + words(domains) + " in " + how)
                                        .orElse("no list of it is known"),
                        place.source());
            }
        });
    }

    private static String all(List<DomainName> domains) {
        return domains.stream().map(DomainName::text).collect(Collectors.joining(", "));
    }

    private void standardEdition() {
        boolean standard = variation.plan().deployment().pools().stream()
                .anyMatch(pool -> pool.edition() == Pool.Edition.STANDARD);
        if (standard) {
            cost("The pool of a Standard Edition server can't be renamed: its name is the computer's", PACYK);
        }
    }

    private static String words(List<DomainName> domains) {
        List<String> first = domains.stream().limit(8).map(DomainName::text).toList();
        return String.join(", ", first) + (domains.size() > 8 ? " and " + (domains.size() - 8) + " more" : "");
    }

    private void cost(String text, String source) {
        costs.add(new Cost(text, source));
    }
}
