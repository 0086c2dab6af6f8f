package io.github.lyncdiscover.remedy;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.DeviceList;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.remedy.ManualRecipe.Field;
import io.github.lyncdiscover.remedy.ManualRecipe.Kind;
import io.github.lyncdiscover.remedy.registry.Confidence;
import io.github.lyncdiscover.remedy.registry.RegistryPlace;
import io.github.lyncdiscover.trust.RegistryKey;
import io.github.lyncdiscover.trust.TrustModelData.Source;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lists of devices, each set on the device itself. */
final class DeviceListRecipe {
    private DeviceListRecipe() {}

    static Optional<ManualRecipe> recipe(
            ClientProfile client, List<DomainName> trusted, List<DomainName> needed, Source source) {
        // Whether a list that is entered replaces one that the device has is not documented, so all is repeated.
        String whole = Stream.concat(
                        trusted.stream().filter(domain -> needed.stream().noneMatch(domain::isIn)), needed.stream())
                .map(DomainName::text)
                .distinct()
                .collect(Collectors.joining(", "));
        return client.get(Settings.DEVICE_LIST).map(list -> switch (list.form()) {
            case SETTINGS_FIELD -> settings(client, list, whole);
            case REGISTRY_VALUE -> registry(client, whole, source);
            case DEFAULTS_ARRAY -> defaults(client, list, needed);
        });
    }

    private static ManualRecipe settings(ClientProfile client, DeviceList list, String value) {
        return recipe(
                client,
                Confidence.DOCUMENTED,
                List.of(Field.chosen("Path", String.join(" > ", list.path())), Field.copied("Domain name", value)),
                "Enter what stood there before");
    }

    /** The registry value is known from a practitioner, the key is that of the client it is built on. */
    private static ManualRecipe registry(ClientProfile client, String value, Source source) {
        RegistryKey key = client.get(Settings.TRUST_LIST_KEY).orElse(RegistryKey.OFFICE_15);
        return recipe(
                client,
                Confidence.ONE_PRACTITIONER,
                List.of(
                        Field.copied("Key, assumed", new RegistryPlace(key, source).toString()),
                        Field.copied("Value name", RegistryPlace.VALUE_NAME),
                        Field.chosen("Value type", "REG_SZ"),
                        Field.copied("Value data", value)),
                "Delete the value, or enter what stood there before");
    }

    private static ManualRecipe defaults(ClientProfile client, DeviceList list, List<DomainName> needed) {
        return recipe(
                client,
                Confidence.DOCUMENTED,
                needed.stream()
                        .map(domain -> Field.copied(
                                "Command",
                                "defaults write " + String.join(" ", list.path()) + " -array-add \"" + domain + "\""))
                        .toList(),
                "Take the entries out of the array by hand: no command that removes a single one was found");
    }

    private static ManualRecipe recipe(ClientProfile client, Confidence confirmed, List<Field> fields, String undo) {
        return new ManualRecipe(
                Kind.OWN_LIST,
                client.title() + ", on each device",
                confirmed,
                client.sourced(Settings.DEVICE_LIST).source(),
                fields,
                undo,
                Optional.empty());
    }
}
