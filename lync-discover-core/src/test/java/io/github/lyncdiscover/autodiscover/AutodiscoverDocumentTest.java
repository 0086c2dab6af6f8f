package io.github.lyncdiscover.autodiscover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.Form;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.Kind;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.Link;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.SipAccess;
import io.github.lyncdiscover.autodiscover.ReadResult.Malformed;
import io.github.lyncdiscover.autodiscover.ReadResult.Read;
import io.github.lyncdiscover.autodiscover.ReadResult.WrongMediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a document sends the client, and what its values are made of. */
final class AutodiscoverDocumentTest {
    @ParameterizedTest
    @CsvSource({
        "ROOT,  '',                      ''",
        "ROOT,  Self OAuth Domain,       ''",
        "ROOT,  Self User Redirect,      User",
        "ROOT,  Self Redirect User,      Redirect",
        "ROOT,  uSER,                    uSER",
        "OTHER, Hybrid REDIRECT,         REDIRECT",
        "OTHER, user,                    user",
        "USER,  User Self,               ''",
        "USER,  User redirect Redirect,  redirect",
        "ROOT,  Users Redirects Reuser,  ''",
        "ROOT,  REDİRECT Redırect uſer,  ''",
    })
    void the_first_redirect_or_user_link_leads_on(Kind kind, String tokens, String lead) {
        List<Link> links = Stream.of(tokens.split(" "))
                .map(token -> new Link(token, "https://" + token + "/"))
                .toList();
        assertEquals(lead, document(kind, links).lead().map(Link::token).orElse(""));
    }

    @Test
    void parts_are_trimmed_and_lists_are_copied() {
        assertEquals(new Link("User", "https://x.test/"), new Link(" User\n", "\thttps://x.test/ "));
        assertEquals(new SipAccess("sip.test", "443"), new SipAccess(" sip.test ", "\u2003443"));
        List<Link> links = new ArrayList<>();
        AutodiscoverDocument document = document(Kind.ROOT, links);
        links.add(new Link("User", "x"));
        assertEquals(List.of(), document.links());
        assertThrows(UnsupportedOperationException.class, () -> document.links().add(new Link("User", "x")));
    }

    @Test
    void a_fold_meets_every_kind_of_result() {
        List<ReadResult> results = List.of(
                new Read(document(Kind.ROOT, List.of())), new WrongMediaType("text/html"), new Malformed("broken"));
        assertEquals(
                List.of("ROOT", "text/html", "broken"),
                results.stream()
                        .map(result -> result.fold(
                                read -> read.document().kind().name(), WrongMediaType::contentType, Malformed::detail))
                        .toList());
    }

    private static AutodiscoverDocument document(Kind kind, List<Link> links) {
        return new AutodiscoverDocument(
                kind, Form.OCDISCWS_XML, Optional.empty(), links, Optional.empty(), Optional.empty());
    }
}
