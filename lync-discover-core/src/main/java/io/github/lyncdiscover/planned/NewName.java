package io.github.lyncdiscover.planned;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.network.Body;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A name in another's place, wherever it stands by itself: not in a longer name, in any case. Immutable. */
final class NewName {
    private final DomainName from;
    private final DomainName to;
    private final Pattern named;

    NewName(DomainName from, DomainName to) {
        this.from = from;
        this.to = to;
        this.named = Pattern.compile(
                "(?<![A-Za-z0-9_.-])" + Pattern.quote(from.text()) + "(?![A-Za-z0-9_-]|\\.[A-Za-z0-9])",
                Pattern.CASE_INSENSITIVE);
    }

    DomainName of(DomainName name) {
        return name.equals(from) ? to : name;
    }

    ServerAddress of(ServerAddress server) {
        return new ServerAddress(of(server.host()), server.port());
    }

    String in(String text) {
        return named.matcher(text).replaceAll(Matcher.quoteReplacement(to.text()));
    }

    /** A document that is not UTF-8 stays as it is. */
    Body in(Body body) {
        Optional<String> text = body.text().filter(said -> named.matcher(said).find());
        return text.map(this::in).map(Body::of).orElse(body);
    }
}
