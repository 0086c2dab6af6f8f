package io.github.lyncdiscover.plan.writer;

import io.github.lyncdiscover.deployment.Assumption;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.text.file.WrappedText;
import java.util.List;
import java.util.Map;

/**
 * Comments of a written plan: what was assumed when it was imported, and the releases of pools.
 *
 * @param assumptions each stands before the part that it is about
 * @param releases by pool; each is behind the pool's name
 */
public record PartComments(List<Assumption> assumptions, Map<DomainName, String> releases) {
    private static final int COLUMNS = 100;

    /** Copies the list and the map. */
    public PartComments {
        assumptions = List.copyOf(assumptions);
        releases = Map.copyOf(releases);
    }

    void before(YamlLines lines, String margin, String where) {
        for (Assumption assumption : assumptions) {
            if (assumption.where().equals(where)) {
                WrappedText.lines(margin + "# ", "assumed: " + assumption, COLUMNS).stream()
                        .map(line -> line.startsWith(margin + "#") ? line : margin + "# " + line.strip())
                        .forEach(line -> lines.line("", line));
            }
        }
    }

    String behind(DomainName pool) {
        String release = releases.get(pool);
        return release == null ? "" : "  # " + release;
    }
}
