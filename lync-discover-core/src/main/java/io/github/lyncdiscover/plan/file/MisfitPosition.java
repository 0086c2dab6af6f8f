package io.github.lyncdiscover.plan.file;

import io.github.lyncdiscover.deployment.MisfitException;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.SourcePosition;
import io.github.lyncdiscover.text.content.YamlFault;
import io.github.lyncdiscover.text.content.YamlFields;
import io.github.lyncdiscover.text.content.YamlNode;
import io.github.lyncdiscover.text.content.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The search for the line and column of what does not fit the rest of a plan. */
public final class MisfitPosition {
    private static final Pattern INDEX = Pattern.compile("\\[([0-9]{1,9})\\]\\.?(.*)");
    private static final Pattern ONLINE = Pattern.compile("online\\.[A-Za-z]+\\[([0-9]{1,9})\\]");

    private MisfitPosition() {}

    /**
     * A complaint about what does not fit.
     *
     * @param document the plan's document
     * @param misfit what does not fit
     * @return the same with its place
     */
    public static YamlFault at(YamlValue document, MisfitException misfit) {
        Matcher online = ONLINE.matcher(misfit.where());
        if (online.matches()) {
            return onlineUsers(document)
                    .get(Integer.parseInt(online.group(1)))
                    .fault(String.valueOf(misfit.getMessage()));
        }
        SourcePosition mark = mark(document.node(), misfit.where());
        return new YamlFault(mark, misfit.where() + ": " + misfit.getMessage());
    }

    /** In the order in which they were read. */
    private static List<YamlValue> onlineUsers(YamlValue document) {
        YamlFields online = PlanKeys.ONLINE.open(PlanKeys.PLAN.open(document).need("online"));
        List<YamlValue> users = new ArrayList<>();
        online.get("sipDomains").ifPresent(domains -> users.addAll(domains.items()));
        online.get("users").ifPresent(those -> users.addAll(those.items()));
        return users;
    }

    private static SourcePosition mark(YamlNode node, String path) {
        Matcher index = INDEX.matcher(path);
        if (node instanceof YamlNode.Sequence list && index.matches()) {
            return mark(list.items().get(Integer.parseInt(index.group(1))), index.group(2));
        }
        return node instanceof YamlNode.Mapping mapping ? within(mapping, path) : node.mark();
    }

    /** Of a key that is a domain, the key's own place: it is the domain that does not fit. */
    private static SourcePosition within(YamlNode.Mapping mapping, String path) {
        for (Map.Entry<String, YamlNode.Entry> entry : mapping.entries().entrySet()) {
            Optional<DomainName> domain = DomainName.tryParse(entry.getKey());
            if (domain.isPresent() && domain.get().text().equals(path) && path.indexOf('.') >= 0) {
                return entry.getValue().key();
            } else if (path.matches(Pattern.quote(entry.getKey()) + "([.\\[].*)?")) {
                String rest = path.substring(entry.getKey().length());
                return mark(entry.getValue().value(), rest.startsWith(".") ? rest.substring(1) : rest);
            }
        }
        return mapping.mark();
    }
}
