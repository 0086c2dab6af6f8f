package io.github.lyncdiscover.plan.writer;

import io.github.lyncdiscover.deployment.Deployment;
import io.github.lyncdiscover.deployment.OnlineTenant;
import io.github.lyncdiscover.deployment.Pool;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.plan.certificates.ServiceNames;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The writer of the title, the servers, the SIP domains, the homes of users and DNS. */
public final class DeploymentWriting {
    private final YamlLines lines;
    private final PartComments comments;

    private DeploymentWriting(YamlLines lines, PartComments comments) {
        this.lines = lines;
        this.comments = comments;
    }

    /**
     * Writes the deployment of a plan.
     *
     * @param lines to what they are added
     * @param title what people call the plan
     * @param deployment the deployment
     * @param services the hosts of the simple URLs, and others that a certificate contains
     * @param comments what is said beside the parts
     */
    public static void write(
            YamlLines lines, String title, Deployment deployment, ServiceNames services, PartComments comments) {
        new DeploymentWriting(lines, comments).write(title, deployment, services);
    }

    private void write(String title, Deployment deployment, ServiceNames services) {
        lines.entry("", "title", YamlLines.quoted(title));
        lines.list("", "sipDomains", deployment.sipDomains(), YamlLines::name);
        comments.before(lines, "", "users");
        if (!deployment.users().isEmpty()) {
            lines.list("", "users", deployment.users(), DeploymentWriting::user);
        }
        comments.before(lines, "", "pools");
        lines.line("", deployment.pools().isEmpty() ? "pools: []" : "pools:");
        for (int i = 0; i < deployment.pools().size(); i++) {
            pool("pools[" + i + "]", deployment.pools().get(i));
        }
        comments.before(lines, "", "online");
        deployment.online().ifPresent(this::online);
        comments.before(lines, "", "simpleUrls");
        ServicesWriting.write(lines, services);
        comments.before(lines, "", "dns");
        DnsWriting.write(lines, deployment.dns());
        SettingsWriting.write(lines, deployment);
    }

    private void pool(String where, Pool pool) {
        comments.before(lines, "  ", where);
        lines.line("  - ", "fqdn: " + YamlLines.name(pool.fqdn()) + comments.behind(pool.fqdn()));
        field(where, "edition", Optional.of(YamlLines.word(pool.edition())));
        field(where, "internalWebServices", Optional.of(YamlLines.name(pool.internalWebServices())));
        field(where, "externalWebServices", pool.externalWebServices().map(YamlLines::name));
        field(where, "accessEdge", pool.accessEdge().map(YamlLines::server));
        field(where, "director", Optional.of("true").filter(director -> pool.director()));
        comments.before(lines, "    ", where + ".users");
        pool.users().ifPresent(users -> lines.list("    ", "users", users, DeploymentWriting::user));
        comments.before(lines, "    ", where + ".userCounts");
        userCounts("    ", pool.userCounts());
        field(where, "centralPool", pool.centralPool().map(YamlLines::name));
    }

    /** Where no user is single, the list of SIP domains is written even if it is empty: left out it would mean all. */
    private void online(OnlineTenant there) {
        lines.line("", "online:");
        List<SignInAddress> single =
                there.users().stream().filter(who -> who.user().isPresent()).toList();
        List<DomainName> domains = there.users().stream()
                .filter(who -> who.user().isEmpty())
                .map(SignInAddress::sipDomain)
                .toList();
        if (single.isEmpty() || !domains.isEmpty()) {
            lines.list("  ", "sipDomains", domains, YamlLines::name);
        }
        if (!single.isEmpty()) {
            lines.list("  ", "users", single, DeploymentWriting::user);
        }
        userCounts("  ", there.userCounts());
        lines.line("  ", "autodiscover: " + YamlLines.name(there.autodiscover()));
        comments.before(lines, "  ", "online.webServices");
        lines.line("  ", "webServices: " + YamlLines.name(there.webServices()));
        comments.before(lines, "  ", "online.sipServer");
        lines.line("  ", "sipServer: " + YamlLines.server(there.sipServer()));
    }

    private void userCounts(String margin, Map<DomainName, Integer> counts) {
        if (!counts.isEmpty()) {
            lines.line(margin, "userCounts:");
            counts.forEach((domain, people) -> lines.entry(margin + "  ", YamlLines.name(domain), "" + people));
        }
    }

    private void field(String where, String key, Optional<String> value) {
        comments.before(lines, "    ", where + "." + key);
        lines.entry("    ", key, value);
    }

    private static String user(SignInAddress who) {
        return YamlLines.quoted(who.toString());
    }
}
