package io.github.lyncdiscover.plan.file;

import io.github.lyncdiscover.deployment.Deployment;
import io.github.lyncdiscover.deployment.KeptState;
import io.github.lyncdiscover.deployment.NamedUser;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.NearestWord;
import io.github.lyncdiscover.name.ProtocolConstants;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.text.content.YamlFields;
import io.github.lyncdiscover.text.content.YamlValue;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The reader of what clients keep of earlier sign-ins, by address. Whoever is named here becomes a user of the plan.
 */
public final class KeptReading {
    /** The key of those who are not named, under {@code lastServer}. */
    static final String OTHERS = "others";

    private static final String LAST_SERVER = "lastServer";

    private final YamlFields plan;
    private Deployment deployment;

    /**
     * A reading of one plan.
     *
     * @param plan the fields of the document
     * @param deployment its servers and users
     */
    public KeptReading(YamlFields plan, Deployment deployment) {
        this.plan = plan;
        this.deployment = deployment;
    }

    /**
     * Reads what is kept.
     *
     * @return the last servers and cached endpoints of single users and SIP domains
     */
    public KeptState read() {
        return new KeptState(
                plan.get(LAST_SERVER)
                        .filter(item -> !item.isText())
                        .map(item -> byAddress(item, DomainName::parse))
                        .orElse(Map.of()),
                plan.get("cachedEndpoint")
                        .map(item -> byAddress(item, text -> ServerAddress.parse(text, ProtocolConstants.SIP_TLS_PORT)))
                        .orElse(Map.of()));
    }

    /**
     * The deployment with the users who were named so far.
     *
     * @return the deployment to predict for
     */
    public Deployment deployment() {
        return deployment;
    }

    private <T> Map<SignInAddress, T> byAddress(YamlValue item, Function<String, T> reading) {
        if (item.isText()) {
            throw item.fault(
                    "say whose it is: write {ADDRESS: " + item.text() + "}, with a sign-in address or a SIP domain");
        }
        deployment.homed(); // Whoever has no home is complained of in his own place.
        Map<SignInAddress, T> kept = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        item.members().forEach((key, value) -> {
            if (!(key.equals(OTHERS) && item.path().equals(LAST_SERVER))) {
                SignInAddress who = item.key(key, text -> named(text, item.path()));
                if (!seen.add(who.toString().toLowerCase(Locale.ROOT))) {
                    throw value.fault(who + " is named twice");
                }
                kept.put(who, value.as(reading));
            }
        });
        return kept;
    }

    private SignInAddress named(String text, String path) {
        SignInAddress who = SignInAddress.parse(text.toLowerCase(Locale.ROOT));
        boolean slip = path.equals(LAST_SERVER)
                && NearestWord.to(text, List.of(OTHERS)).isPresent();
        if (slip && !deployment.sipDomains().contains(who.sipDomain())) {
            throw new IllegalArgumentException(
                    text + " is none of the sipDomains" + NearestWord.hint(text, List.of(OTHERS)));
        }
        deployment = NamedUser.in(deployment, who);
        return who;
    }
}
