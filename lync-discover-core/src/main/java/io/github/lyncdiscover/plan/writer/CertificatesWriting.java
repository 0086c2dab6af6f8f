package io.github.lyncdiscover.plan.writer;

import io.github.lyncdiscover.certificate.TlsVersion;
import io.github.lyncdiscover.deployment.MisfitException;
import io.github.lyncdiscover.plan.certificates.AssignedCertificate;
import io.github.lyncdiscover.plan.certificates.AvAuthentication;
import io.github.lyncdiscover.plan.certificates.AvAuthentication.Held;
import io.github.lyncdiscover.plan.certificates.PlannedCertificates;
import io.github.lyncdiscover.plan.certificates.ServerProduct;
import java.util.List;

/** The writer of the certificates of a plan, and of the date that they are judged for. */
public final class CertificatesWriting {
    private final YamlLines lines;

    private CertificatesWriting(YamlLines lines) {
        this.lines = lines;
    }

    /**
     * Writes the certificates, without the names of services.
     *
     * @param lines to what they are added
     * @param all the certificates
     * @throws MisfitException if a plan file has no words for one of them
     */
    public static void write(YamlLines lines, PlannedCertificates all) {
        if (!all.newNames().isEmpty()) {
            throw new MisfitException(
                    "certificates",
                    "the plan was changed, and names that came with it have certificates that are right ("
                            + String.join(
                                    ", ",
                                    all.newNames().stream()
                                            .map(name -> name.text())
                                            .sorted()
                                            .toList())
                            + "): a plan file cannot say so");
        }
        lines.entry("", "date", all.date().map(FactsWriting::lastOf));
        CertificatesWriting writing = new CertificatesWriting(lines);
        if (!all.assigned().isEmpty()) {
            lines.line("", "certificates:");
        }
        for (int i = 0; i < all.assigned().size(); i++) {
            writing.assigned("certificates[" + i + "]", all.assigned().get(i));
        }
        if (!all.avAuthentication().isEmpty()) {
            lines.line("", "avAuthentication:");
        }
        for (int i = 0; i < all.avAuthentication().size(); i++) {
            writing.edge("avAuthentication[" + i + "]", all.avAuthentication().get(i));
        }
    }

    private void assigned(String where, AssignedCertificate each) {
        String margin = "    ";
        lines.line("  - ", "for:" + (each.uses().isEmpty() ? " []" : ""));
        each.uses().forEach(use -> lines.line("      - ", YamlLines.quoted(use.toString())));
        lines.entry(margin, "location", each.location().map(YamlLines::word));
        lines.entry(margin, "server", each.server().map(YamlLines::name));
        lines.entry(margin, "product", each.product().map(ServerProduct::word));
        if (!each.tlsVersions().equals(TlsVersion.ALL)) {
            lines.list(margin, "tlsVersions", List.copyOf(each.tlsVersions()), CertificatesWriting::version);
        }
        if (!each.clientsWithoutRoot().isEmpty()) {
            lines.list(
                    margin,
                    "clientsWithoutRoot",
                    each.clientsWithoutRoot().stream().sorted().toList(),
                    YamlLines::quoted);
        }
        FactsWriting.write(lines, margin, where, each.file(), each.facts());
    }

    private static String version(TlsVersion version) {
        return YamlLines.quoted(version.number());
    }

    private void edge(String where, AvAuthentication pool) {
        String margin = "    ";
        lines.line("  - ", "edge: " + YamlLines.name(pool.edge()));
        lines.entry(margin, "external", pool.external().map(YamlLines::name));
        lines.entry(margin, "product", pool.product().map(ServerProduct::word));
        lines.entry(margin, "exportable", pool.exportable().map(String::valueOf));
        if (!pool.tokenLifetime().equals(AvAuthentication.DEFAULT_LIFETIME)) {
            lines.entry(margin, "tokenLifetime", pool.tokenLifetime().toMinutes() + "m");
        }
        if (!pool.sharedWith().isEmpty()) {
            lines.list(margin, "sharedWith", pool.shared(), AvAuthentication.Service::word);
        }
        lines.line(margin, "certificates:");
        for (int i = 0; i < pool.certificates().size(); i++) {
            Held held = pool.certificates().get(i);
            lines.line(margin + "  -", "");
            lines.entry(margin + "    ", "server", held.server().map(YamlLines::name));
            FactsWriting.write(lines, margin + "    ", where + ".certificates[" + i + "]", held.file(), held.facts());
        }
        pool.next().ifPresent(next -> {
            lines.line(margin, "next:");
            lines.entry(margin + "  ", "effectiveDate", next.effective().map(FactsWriting::firstOf));
            next.stagedOn().ifPresent(servers -> lines.list(margin + "  ", "stagedOn", servers, YamlLines::name));
            FactsWriting.write(
                    lines,
                    margin + "  ",
                    where + ".next",
                    next.certificate().file(),
                    next.certificate().facts());
        });
    }
}
