package io.github.lyncdiscover.remedy.recipe;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.client.TrustListPlace;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.remedy.recipe.Recipe.Field;
import io.github.lyncdiscover.remedy.recipe.Recipe.Kind;
import io.github.lyncdiscover.remedy.registry.Confirmed;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lists of devices that read no TrustModelData, each set on the device itself. */
final class OwnList {
    private OwnList() {}

    static Optional<Recipe> recipe(ClientProfile client, List<DomainName> trusted, List<DomainName> needed) {
        if (client.name().equals(Clients.SURFACE_HUB.name())) {
            return Optional.of(surfaceHub(client, trusted, needed));
        }
        return client.name().equals(Clients.SFB_MAC.name()) ? Optional.of(mac(client, needed)) : Optional.empty();
    }

    /** Whether the list that is entered replaces one that the device has is not documented, so all is repeated. */
    private static Recipe surfaceHub(ClientProfile client, List<DomainName> trusted, List<DomainName> needed) {
        String value = Stream.concat(
                        trusted.stream().filter(domain -> needed.stream().noneMatch(domain::isIn)), needed.stream())
                .map(DomainName::text)
                .distinct()
                .collect(Collectors.joining(", "));
        return recipe(
                client,
                List.of(
                        Field.chosen("Path", "Settings > Calling & Audio > Configure domain name"),
                        Field.copied("Domain name", value)),
                "Enter what stood there before");
    }

    private static Recipe mac(ClientProfile client, List<DomainName> needed) {
        return recipe(
                client,
                needed.stream()
                        .map(domain -> Field.copied(
                                "Command",
                                "defaults write com.microsoft.SkypeForBusiness trustedDomainList -array-add \"" + domain
                                        + "\""))
                        .toList(),
                "Take the entries out of the array by hand: no command that removes a single one was found");
    }

    private static Recipe recipe(ClientProfile client, List<Field> fields, String undo) {
        return new Recipe(
                Kind.OWN_LIST,
                client.title() + ", on each device",
                Confirmed.DOCUMENTED,
                TrustListPlace.of(client).source(),
                fields,
                undo,
                Optional.empty());
    }
}
