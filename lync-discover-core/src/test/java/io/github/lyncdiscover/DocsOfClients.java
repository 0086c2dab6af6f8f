package io.github.lyncdiscover;

import io.github.lyncdiscover.certificate.TlsVersion;
import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.ClientProfile.Sourced;
import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.client.DeviceList;
import io.github.lyncdiscover.client.Setting;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.trust.RegistryKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The part of the page of clients that is made of the code: every profile, every setting, every source. */
final class DocsOfClients {
    private final StringBuilder text = new StringBuilder();

    private DocsOfClients() {}

    static String text() {
        DocsOfClients docs = new DocsOfClients();
        docs.profiles();
        Settings.all().forEach(docs::setting);
        docs.line("");
        return docs.text.toString();
    }

    private void profiles() {
        line("");
        line("| profile | client | settings of other value than `lync-2013` |");
        line("|---|---|---|");
        for (ClientProfile client : Clients.all()) {
            String other = Settings.all().stream()
                    .filter(setting -> !client.get(setting).equals(Clients.LYNC_2013.get(setting)))
                    .map(setting -> "[`" + setting + "`](#" + setting + ")")
                    .collect(Collectors.joining(", "));
            line("| `" + client + "` | " + client.title() + " | " + (other.isEmpty() ? "none" : other) + " |");
        }
    }

    private void setting(Setting<?> setting) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (ClientProfile client : Clients.all()) {
            Sourced<?> sourced = client.sourced(setting);
            boolean none = NONE.contains(setting) && sourced.value().equals(Optional.empty());
            rows.computeIfAbsent(
                            (none ? "none" : value(sourced.value())) + " | " + sourced.source(),
                            row -> new ArrayList<>())
                    .add("`" + client + "`");
        }
        line("");
        line("### `" + setting + "`");
        line("");
        line(setting.meaning() + " Alternatives: " + alternatives(setting) + ".");
        line("");
        line("| value | source | clients |");
        line("|---|---|---|");
        rows.forEach((row, clients) -> line("| " + row + " | "
                + (clients.size() == Clients.all().size() ? "all" : String.join(", ", clients)) + " |"));
    }

    private static final Set<Setting<?>> NONE =
            Set.of(Settings.TRUST_LIST, Settings.TRUST_LIST_KEY, Settings.DEVICE_LIST);

    private static String alternatives(Setting<?> setting) {
        if (setting == Settings.TRUST_LIST) {
            return "any name, or none";
        }
        Object value = Clients.LYNC_2013.get(setting);
        if (setting == Settings.TLS_VERSIONS) {
            return "one or more of " + value(TlsVersion.some(TlsVersion.ALL));
        } else if (setting == Settings.ADDRESS_FAMILIES) {
            return "one or both of " + value(value);
        }
        if (value instanceof Enum<?> constant) {
            return "["
                    + Arrays.stream(constant.getDeclaringClass().getEnumConstants())
                            .map(DocsOfClients::value)
                            .collect(Collectors.joining(", "))
                    + "](#alternatives-of-" + setting + ")";
        } else if (value instanceof Boolean) {
            return "yes, no";
        } else if (value instanceof Integer) {
            return "any number from 0";
        } else if (value instanceof Duration) {
            return "any time";
        } else if (setting == Settings.TRUST_LIST_KEY || setting == Settings.DEVICE_LIST) {
            return "any place, or none";
        } else if (value instanceof String) {
            return "any text";
        } else {
            return value instanceof Optional ? "any list, or not documented" : "any list, or none";
        }
    }

    private static String value(Object value) {
        if (value instanceof Boolean yes) {
            return yes ? "yes" : "no";
        } else if (value instanceof Duration time) {
            return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
        } else if (value instanceof Optional<?> documented) {
            return documented.map(DocsOfClients::value).orElse("not documented");
        } else if (value instanceof Settings.AddressFamily family) {
            return family == Settings.AddressFamily.IPV4 ? "IPv4" : "IPv6";
        } else if (value instanceof TlsVersion version) {
            return version.number();
        } else if (value instanceof Collection<?> list) {
            return list.isEmpty()
                    ? "none"
                    : list.stream().map(DocsOfClients::value).collect(Collectors.joining(", "));
        } else if (value instanceof Settings.HostRecord record) {
            return "`" + record.label() + "` ("
                    + record.ports().stream().map(String::valueOf).collect(Collectors.joining(", ")) + ")";
        } else if (value instanceof RegistryKey key) {
            return "`" + key.shortPath() + "`";
        } else if (value instanceof DeviceList || (value instanceof String text && text.indexOf(' ') > 0)) {
            return value.toString();
        } else {
            return value instanceof Integer ? value.toString() : "`" + value + "`";
        }
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
