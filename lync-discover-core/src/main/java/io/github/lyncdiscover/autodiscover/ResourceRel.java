package io.github.lyncdiscover.autodiscover;

import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.Kind;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.Link;
import java.util.List;

/** The {@code rel} of a UCWA resource, and the kind of document that it represents. */
final class ResourceRel {
    private ResourceRel() {}

    static Kind kind(String rel) {
        return switch (AutodiscoverDocument.lowerCase(rel.strip())) {
            case "user" -> Kind.USER;
            case "root", "redirect" -> Kind.ROOT;
            default -> Kind.OTHER;
        };
    }

    /** Of a resource that does not call itself anything: a user's is the one that leads to applications. */
    static Kind kind(List<Link> links) {
        boolean user = links.stream().anyMatch(link -> link.is("applications"))
                && links.stream().noneMatch(Link::isUser);
        return user ? Kind.USER : Kind.ROOT;
    }

    static String of(Kind kind) {
        return switch (kind) {
            case USER -> "user";
            case ROOT -> "root";
            case OTHER -> "other";
        };
    }
}
