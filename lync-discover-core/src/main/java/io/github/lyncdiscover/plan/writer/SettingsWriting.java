package io.github.lyncdiscover.plan.writer;

import io.github.lyncdiscover.deployment.Deployment;
import io.github.lyncdiscover.deployment.ExchangeEntry;
import io.github.lyncdiscover.deployment.ServerSettings;
import io.github.lyncdiscover.name.DhcpAnswer;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.SignInAddress;
import java.util.Map;
import java.util.Optional;

/** The writer of what servers do where documents leave it open, and of the Exchange of users. Defaults are left out. */
final class SettingsWriting {
    private SettingsWriting() {}

    static void write(YamlLines lines, Deployment deployment) {
        ServerSettings settings = deployment.settings();
        ServerSettings documented = ServerSettings.DEFAULT;
        answering(lines, settings.answering());
        if (!settings.reverseProxy().isEmpty()) {
            lines.line("", "reverseProxy:");
            settings.reverseProxy()
                    .forEach((at, pool) -> lines.entry("  ", YamlLines.quoted(at), YamlLines.name(pool)));
        }
        lines.entry(
                "",
                "otherPool",
                Optional.of(settings.otherPool())
                        .filter(value -> value != documented.otherPool())
                        .map(Enum::name));
        lines.entry(
                "",
                "onlineRedirectAt",
                Optional.of(settings.onlineRedirectAt())
                        .filter(value -> value != documented.onlineRedirectAt())
                        .map(Enum::name));
        lines.entry(
                "",
                "judgeRedirectedRegistrar",
                Optional.of("true").filter(judges -> settings.judgesRedirectedRegistrar()));
        if (settings.dhcp() instanceof DhcpAnswer.Server server) {
            lines.entry("", "dhcp", YamlLines.name(server.host()));
        } else if (settings.dhcp() instanceof DhcpAnswer.NoServer) {
            lines.entry("", "dhcp", "none");
        }
        exchange(lines, deployment.exchange());
    }

    private static void answering(YamlLines lines, ServerSettings.Answering answering) {
        if (!answering.byDomain().isEmpty()) {
            lines.line("", "answeringPool:");
            answering.byDomain().forEach((domain, pool) -> lines.entry("  ", YamlLines.name(domain), pool(pool)));
            lines.entry("  ", "others", answering.others().map(SettingsWriting::pool));
        } else {
            lines.entry("", "answeringPool", answering.others().map(SettingsWriting::pool));
        }
    }

    private static String pool(DomainName name) {
        return YamlLines.name(name);
    }

    private static void exchange(YamlLines lines, Map<SignInAddress, ExchangeEntry> exchange) {
        if (!exchange.isEmpty()) {
            lines.line("", "exchange:");
        }
        exchange.forEach((who, entry) -> {
            String key = YamlLines.quoted(who.toString());
            if (entry instanceof ExchangeEntry.Host host) {
                lines.entry("  ", key, YamlLines.name(host.name()));
            } else {
                lines.line("  ", key + ":");
                lines.list("    ", "mailDomain", entry.mailDomains(), YamlLines::name);
            }
        });
    }
}
