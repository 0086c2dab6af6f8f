package io.github.lyncdiscover.fuzz;

import static io.github.lyncdiscover.fuzz.FuzzChecks.holds;
import static io.github.lyncdiscover.fuzz.FuzzChecks.roundTrip;
import static io.github.lyncdiscover.fuzz.FuzzChecks.same;
import static io.github.lyncdiscover.fuzz.FuzzChecks.singleLine;

import io.github.lyncdiscover.live.ConnectTo;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.IpAddress;
import io.github.lyncdiscover.name.NearestWord;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.name.WebAddress;
import io.github.lyncdiscover.network.HttpHeaders;
import io.github.lyncdiscover.network.HttpHeaders.Field;
import io.github.lyncdiscover.trust.RegistrableDomains;
import io.github.lyncdiscover.trust.TrustDecision;
import io.github.lyncdiscover.trust.TrustModelData;
import io.github.lyncdiscover.trust.TrustRule;
import io.github.lyncdiscover.trust.TrustSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is true of every text that is read as a name, an address, a header or a list of domains. */
final class TextLaws {
    private static final List<String> WORDS = List.of("lyncdiscover", "sipDomains", "users", "web services");

    private TextLaws() {}

    /** A name, a sign-in address, a server, an IP address: what is read is read again from its own text. */
    static void name(String text) {
        roundTrip(() -> DomainName.parse(text), DomainName::parse, "name");
        roundTrip(() -> SignInAddress.parse(text), SignInAddress::parse, "sign-in address");
        roundTrip(() -> ServerAddress.parse(text, 443), again -> ServerAddress.parse(again, 1), "server");
        DomainName.tryParse(text).ifPresent(name -> {
            same(name, DomainName.parse(name.text().toUpperCase(Locale.ROOT)), "upper case");
            same(name, DomainName.parse(name + "."), "final dot");
        });
        DomainName.tryParseHost(text).ifPresent(host -> {
            same(Optional.of(host), DomainName.tryParseHost(host.authority()), "host");
            holds(host.isIpAddress() == (IpAddress.isV4(host.text()) || IpAddress.isV6(host.text())), "numeric", host);
        });
        IpAddress.canonicalV6(text)
                .ifPresent(address -> same(Optional.of(address), IpAddress.canonicalV6(address), "IPv6"));
        String shown = PrintableText.of(text);
        same(shown, PrintableText.of(shown), "shown twice");
        holds(shown.chars().noneMatch(Character::isISOControl), "a control character is shown", shown);
        singleLine(PrintableText.quote(text));
        if (text.length() < 24) {
            NearestWord.hint(text, WORDS);
        }
    }

    /** An address, a line break, a reference: what is read is canonical. */
    static void address(String text) {
        String[] lines = text.split("\n", 2);
        Optional<WebAddress> base = WebAddress.parse(lines[0]);
        base.ifPresent(TextLaws::canonical);
        base.map(WebAddress::withoutQuery).ifPresent(TextLaws::canonical);
        String reference = lines[lines.length - 1];
        base.flatMap(address -> address.resolve(reference)).ifPresent(TextLaws::canonical);
        Optional<WebAddress> absolute = WebAddress.parse(reference);
        if (base.isPresent() && absolute.isPresent()) {
            same(absolute, base.get().resolve(reference), "an absolute reference");
        }
        String escaped = "https://a.example/?x=" + WebAddress.escape(reference);
        WebAddress.parse(escaped).ifPresent(address -> same(escaped, address.toString(), "escaped"));
        try {
            ConnectTo.parse(reference);
        } catch (IllegalArgumentException refused) {
            singleLine(String.valueOf(refused.getMessage()));
        }
    }

    private static void canonical(WebAddress address) {
        same(Optional.of(address), WebAddress.parse(address.toString()), "address");
        singleLine(address.toString());
    }

    /** Header fields, one a line: masked twice is masked once, and no text has a line break. */
    static void headers(String text) {
        List<Field> fields = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            int colon = Math.max(0, line.indexOf(':'));
            String name = line.substring(0, colon);
            String value = line.substring(Math.min(line.length(), colon + 1));
            try {
                fields.add(new Field(name, value));
            } catch (IllegalArgumentException refused) {
                singleLine(String.valueOf(refused.getMessage()));
            }
        }
        HttpHeaders.tryOf(fields).ifPresent(headers -> {
            HttpHeaders masked = headers.masked();
            same(masked, masked.masked(), "masked twice");
            same(headers.fields().size(), masked.fields().size(), "fields");
            singleLine(headers.toString());
        });
    }

    /** A host: its registrable domain is its own, and the host lies in it. */
    static void suffix(String text) {
        DomainName.tryParse(text).ifPresent(host -> {
            DomainName domain = RegistrableDomains.of(host);
            holds(host.isIn(domain), "outside of its domain", host);
            same(domain, RegistrableDomains.of(domain), "domain");
            RegistrableDomains.isPublicSuffix(host);
            if (host.text().length() < 200) {
                holds(RegistrableDomains.of(host.under("a")).isIn(domain), "below, but outside of its domain", host);
            }
        });
    }

    /**
     * The trust rule: a server, a line break, a SIP domain, a line break, a list. Trusted is what lies in the SIP domain or in a
     * name of the list, and nothing else; case and a final dot change nothing.
     */
    static void trust(String text) {
        String[] lines = text.split("\n", 3);
        if (lines.length < 3) {
            return;
        }
        TrustModelData list = TrustModelData.userPreference(lines[2]);
        list.faultyEntries();
        Optional<DomainName> server = DomainName.tryParse(lines[0]);
        Optional<DomainName> domain = DomainName.tryParse(lines[1]);
        if (server.isEmpty() || domain.isEmpty()) {
            return;
        }
        DomainName host = server.get();
        same(host, DomainName.parse(host.text().toUpperCase(Locale.ROOT)), "upper case");
        same(host, DomainName.parse(host.text() + "."), "final dot");
        TrustDecision decision = decision(host, domain.get(), lines[2]);
        List<DomainName> named = list.domains().isEmpty() ? TrustRule.DEFAULTS_OF_2013 : list.domains();
        boolean expected = Stream.concat(named.stream(), domain.stream())
                .anyMatch(entry -> ("." + host.text()).endsWith("." + entry.text()));
        same(expected, decision.trusted(), "trusted");
        same(decision, decision(host, domain.get(), lines[2].toUpperCase(Locale.ROOT)), "list in upper case");
    }

    private static TrustDecision decision(DomainName server, DomainName domain, String list) {
        TrustSettings settings = TrustSettings.NONE.with(TrustModelData.userPreference(list));
        return TrustRule.of(domain, settings, TrustRule.Client.LYNC_2013).judge(server);
    }
}
