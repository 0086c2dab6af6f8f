package io.github.lyncdiscover.plan.file;

import io.github.lyncdiscover.deployment.Deployment;
import io.github.lyncdiscover.deployment.DnsPublication;
import io.github.lyncdiscover.deployment.ExchangeEntry;
import io.github.lyncdiscover.deployment.OnlineTenant;
import io.github.lyncdiscover.deployment.Pool;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.name.ProtocolConstants;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.text.content.YamlFields;
import io.github.lyncdiscover.text.content.YamlValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The reader of the servers of a plan, its SIP domains and the homes of its users. */
public final class DeploymentReading {
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,8}");
    private static final Map<String, Pool.Edition> EDITIONS = PlanWords.small(Pool.Edition.values());
    private static final Map<String, Boolean> TRUTH = PlanWords.of(List.of(true, false), String::valueOf);

    private DeploymentReading() {}

    /**
     * Reads the deployment of a plan.
     *
     * @param plan the fields of the document
     * @return the deployment
     */
    public static Deployment read(YamlFields plan) {
        List<DomainName> sipDomains = plan.need("sipDomains").someItems().stream()
                .map(domain -> domain.as(DomainName::parse))
                .toList();
        return new Deployment(
                        sipDomains,
                        plan.get("users")
                                .map(users -> users.each(DeploymentReading::user))
                                .orElse(List.of()),
                        plan.get("pools")
                                .map(pools -> pools.each(DeploymentReading::pool))
                                .orElse(List.of()),
                        plan.get("online").map(online -> online(online, sipDomains)),
                        plan.get("exchange").map(DeploymentReading::exchange).orElse(Map.of()),
                        plan.get("dns").map(DnsReading::read).orElse(DnsPublication.DERIVED),
                        ServerSettingsReading.read(plan))
                .reached();
    }

    private static Map<SignInAddress, ExchangeEntry> exchange(YamlValue item) {
        Map<SignInAddress, ExchangeEntry> entries = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        item.members().forEach((key, value) -> {
            SignInAddress who = item.key(key, SignInAddress::parse);
            if (!seen.add(who.toString().toLowerCase(Locale.ROOT))) {
                throw value.fault(who + " is named twice");
            }
            entries.put(who, exchangeEntry(value));
        });
        return entries;
    }

    private static ExchangeEntry exchangeEntry(YamlValue item) {
        if (item.isText()) {
            return new ExchangeEntry.Host(item.as(DomainName::parse));
        }
        YamlFields fields = PlanKeys.EXCHANGE.open(item);
        Optional<YamlValue> host = fields.get("host");
        if (host.isPresent() == fields.get("mailDomain").isPresent()) {
            throw item.fault("an Exchange is either a \"host\" or a \"mailDomain\": write one of them");
        }
        return host.<ExchangeEntry>map(value -> new ExchangeEntry.Host(value.as(DomainName::parse)))
                .orElseGet(() -> mailDomains(fields.need("mailDomain")));
    }

    private static ExchangeEntry mailDomains(YamlValue item) {
        List<DomainName> domains = new ArrayList<>();
        for (YamlValue each : item.isText() ? List.of(item) : item.someItems()) {
            DomainName domain = each.as(DomainName::parse);
            if (domains.contains(domain)) {
                throw each.fault(domain + " is named twice");
            }
            domains.add(domain);
        }
        return new ExchangeEntry.MailDomains(domains);
    }

    private static SignInAddress user(YamlValue item) {
        SignInAddress address = item.as(SignInAddress::parse);
        if (address.user().isEmpty()) {
            throw item.fault(PrintableText.quote(item.text()) + " is no sign-in address: write USER@DOMAIN");
        }
        return address;
    }

    private static Pool pool(YamlValue item) {
        YamlFields pool = PlanKeys.POOL.open(item);
        DomainName fqdn = pool.need("fqdn").as(DomainName::parse);
        return new Pool(
                fqdn,
                pool.get("edition").map(edition -> edition.oneOf(EDITIONS)).orElse(Pool.Edition.ENTERPRISE),
                pool.get("internalWebServices")
                        .map(host -> host.as(DomainName::parse))
                        .orElse(fqdn),
                pool.get("externalWebServices").map(host -> host.as(DomainName::parse)),
                pool.get("accessEdge").map(DeploymentReading::over443),
                pool.get("director").map(is -> is.oneOf(TRUTH)).orElse(false),
                pool.get("users").map(users -> users.each(who -> who.as(SignInAddress::parse))),
                userCounts(pool),
                pool.get("centralPool").map(central -> central.as(DomainName::parse)));
    }

    /** Whole domains come before single users; the places of misfits count on it. */
    private static OnlineTenant online(YamlValue item, List<DomainName> sipDomains) {
        YamlFields online = PlanKeys.ONLINE.open(item);
        List<SignInAddress> users = new ArrayList<>();
        online.get("sipDomains")
                .ifPresent(domains ->
                        users.addAll(domains.each(domain -> SignInAddress.of(domain.as(DomainName::parse)))));
        online.get("users").ifPresent(those -> users.addAll(those.each(DeploymentReading::user)));
        if (online.get("sipDomains").isEmpty() && online.get("users").isEmpty()) {
            sipDomains.forEach(domain -> users.add(SignInAddress.of(domain)));
        }
        return new OnlineTenant(
                users,
                online.need("autodiscover").as(DomainName::parse),
                online.need("webServices").as(DomainName::parse),
                over443(online.need("sipServer")),
                userCounts(online));
    }

    private static ServerAddress over443(YamlValue item) {
        return item.as(text -> ServerAddress.parse(text, ProtocolConstants.SIP_EDGE_PORT));
    }

    private static Map<DomainName, Integer> userCounts(YamlFields place) {
        return place.get("userCounts")
                .map(counts -> byDomain(counts, DeploymentReading::people))
                .orElse(Map.of());
    }

    private static int people(String text) {
        int people = NUMBER.matcher(text).matches() ? Integer.parseInt(text) : -1;
        if (people < 0 || people > Pool.MOST_PEOPLE) {
            throw new IllegalArgumentException(PrintableText.quote(text)
                    + " is no number of people: write one from 0 to 10,000,000 in digits alone");
        }
        return people;
    }

    private static <T> Map<DomainName, T> byDomain(YamlValue item, Function<String, T> reading) {
        Map<DomainName, T> values = new LinkedHashMap<>();
        item.members().forEach((key, value) -> {
            DomainName domain = item.key(key, DomainName::parse);
            if (Optional.ofNullable(values.put(domain, value.as(reading))).isPresent()) {
                throw value.fault(domain + " is named twice");
            }
        });
        return values;
    }
}
