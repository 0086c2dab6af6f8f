package io.github.lyncdiscover.remedy.recipe;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.client.TrustListPlace;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.remedy.recipe.Recipe.Field;
import io.github.lyncdiscover.remedy.recipe.Recipe.Kind;
import io.github.lyncdiscover.remedy.registry.Confirmed;
import io.github.lyncdiscover.remedy.registry.Place;
import io.github.lyncdiscover.trust.RegistryKey;
import io.github.lyncdiscover.trust.TrustModelData.Source;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lists of devices, each set on the device itself. */
final class OwnList {
    private OwnList() {}

    static Optional<Recipe> recipe(ClientProfile client, List<DomainName> trusted, List<DomainName> needed) {
        // Whether a list that is entered replaces one that the device has is not documented, so all is repeated.
        String whole = Stream.concat(
                        trusted.stream().filter(domain -> needed.stream().noneMatch(domain::isIn)), needed.stream())
                .map(DomainName::text)
                .distinct()
                .collect(Collectors.joining(", "));
        if (client.name().equals(Clients.SURFACE_HUB.name())) {
            return Optional.of(surfaceHub(client, whole));
        } else if (client.name().equals(Clients.LYNC_ROOM.name())) {
            return Optional.of(roomSystem(client, whole));
        }
        return client.name().equals(Clients.SFB_MAC.name()) ? Optional.of(mac(client, needed)) : Optional.empty();
    }

    private static Recipe surfaceHub(ClientProfile client, String value) {
        return recipe(
                client,
                Confirmed.DOCUMENTED,
                List.of(
                        Field.chosen("Path", "Settings > Calling & Audio > Configure domain name"),
                        Field.copied("Domain name", value)),
                "Enter what stood there before");
    }

    /** The registry value is known from a practitioner, the key is that of the client it is built on. */
    private static Recipe roomSystem(ClientProfile client, String value) {
        return recipe(
                client,
                Confirmed.ONE_PRACTITIONER,
                List.of(
                        Field.copied("Key, assumed", new Place(RegistryKey.OFFICE_15, Source.HKLM_POLICY).toString()),
                        Field.copied("Value name", Place.VALUE_NAME),
                        Field.chosen("Value type", "REG_SZ"),
                        Field.copied("Value data", value)),
                "Delete the value, or enter what stood there before");
    }

    private static Recipe mac(ClientProfile client, List<DomainName> needed) {
        return recipe(
                client,
                Confirmed.DOCUMENTED,
                needed.stream()
                        .map(domain -> Field.copied(
                                "Command",
                                "defaults write com.microsoft.SkypeForBusiness trustedDomainList -array-add \"" + domain
                                        + "\""))
                        .toList(),
                "Take the entries out of the array by hand: no command that removes a single one was found");
    }

    private static Recipe recipe(ClientProfile client, Confirmed confirmed, List<Field> fields, String undo) {
        return new Recipe(
                Kind.OWN_LIST,
                client.title() + ", on each device",
                confirmed,
                TrustListPlace.of(client).source(),
                fields,
                undo,
                Optional.empty());
    }
}
