package io.github.lyncdiscover.plan.writer;

import io.github.lyncdiscover.autodiscover.AutodiscoverDocument;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.Kind;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.Link;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.SipAccess;
import io.github.lyncdiscover.autodiscover.AutodiscoverReader;
import io.github.lyncdiscover.autodiscover.ReadResult;
import io.github.lyncdiscover.network.Body;
import io.github.lyncdiscover.planned.ServerAnswer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The answer of a server in the words of a plan file.
 *
 * @param word the answer, if it is one word; else empty
 * @param fields the keys and values that it is made of, if it is none
 */
record AnswerWriting(String word, Map<String, String> fields) {
    private static final int FOUND = 302;

    private static AnswerWriting of(String word) {
        return new AnswerWriting(word, Map.of());
    }

    private static AnswerWriting of(String key, String value) {
        return new AnswerWriting("", Map.of(key, value));
    }

    /** What a URL answers, or empty if a plan file has no words for it. */
    static Optional<AnswerWriting> web(ServerAnswer.Web answer) {
        if (!(answer instanceof ServerAnswer.Response response)) {
            return answer instanceof ServerAnswer.Failure failure ? failure(failure) : Optional.empty();
        }
        if (!response.body().equals(Body.EMPTY)) {
            ReadResult read = AutodiscoverReader.read(
                    response.contentType(), response.body().bytes());
            return read instanceof ReadResult.Read whole ? document(whole.document()) : Optional.empty();
        }
        return Optional.of(response.location()
                .map(location -> redirect(response.status(), location))
                .orElseGet(() -> of(Integer.toString(response.status()))));
    }

    private static AnswerWriting redirect(int status, String location) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("httpRedirect", YamlLines.quoted(location));
        if (status != FOUND) {
            fields.put("status", Integer.toString(status));
        }
        return new AnswerWriting("", fields);
    }

    private static Optional<AnswerWriting> document(AutodiscoverDocument document) {
        if (document.links().size() == 1) {
            Link link = document.links().get(0);
            String url = YamlLines.quoted(link.href());
            if (document.kind() == Kind.ROOT) {
                return link.isRedirect()
                        ? Optional.of(of("redirect", url))
                        : Optional.of(of("user", url)).filter(user -> link.isUser());
            }
            return Optional.of(of("userRedirect", url)).filter(user -> link.isRedirect());
        }
        Map<String, String> fields = new LinkedHashMap<>();
        document.accessLocation().ifPresent(where -> fields.put("accessLocation", YamlLines.word(where)));
        document.sipClientInternalAccess().ifPresent(server -> fields.put("internal", server(server)));
        document.sipClientExternalAccess().ifPresent(server -> fields.put("external", server(server)));
        return Optional.of(new AnswerWriting("", fields)).filter(some -> !fields.isEmpty());
    }

    private static String server(SipAccess access) {
        return YamlLines.quoted(access.fqdn() + ":" + access.port());
    }

    /** What a SIP server does, or empty if a plan file has no words for it. */
    static Optional<AnswerWriting> sip(ServerAnswer.Sip answer) {
        if (answer instanceof ServerAnswer.RedirectsTo redirect) {
            return Optional.of(of("redirect", YamlLines.server(redirect.target())));
        }
        return answer instanceof ServerAnswer.Failure failure ? failure(failure) : Optional.empty();
    }

    private static Optional<AnswerWriting> failure(ServerAnswer.Failure failure) {
        if (failure instanceof ServerAnswer.TlsFailed failed) {
            return failed.faults().size() == 1
                    ? Optional.of(of("tls", failed.faults().get(0).problem().name()))
                    : Optional.empty();
        }
        return failure instanceof ServerAnswer.Refused
                ? Optional.of(of("refused"))
                : Optional.of(of("timedOut")).filter(silent -> failure instanceof ServerAnswer.TimedOut);
    }

    void write(YamlLines lines, String margin, String question) {
        String key = YamlLines.quoted(question);
        if (fields.isEmpty()) {
            lines.entry(margin, key, word);
        } else {
            lines.entry(margin, key, "");
            fields.forEach((name, value) -> lines.entry(margin + "  ", name, value));
        }
    }
}
