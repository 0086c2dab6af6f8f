package io.github.lyncdiscover.plan.file;

import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.AccessLocation;
import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.SipAccess;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.name.ProtocolConstants;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.name.WebAddress;
import io.github.lyncdiscover.network.TlsProblem;
import io.github.lyncdiscover.planned.Answers;
import io.github.lyncdiscover.planned.Documents;
import io.github.lyncdiscover.planned.ServerAnswer;
import io.github.lyncdiscover.text.content.YamlFields;
import io.github.lyncdiscover.text.content.YamlValue;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The reader of what a server answers. */
final class AnswerReading {
    private static final int FOUND = 302;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Map<String, AccessLocation> ACCESS_LOCATIONS = PlanWords.small(AccessLocation.values());
    private static final List<String> USER_DOCUMENT = List.of("accessLocation", "internal", "external");

    /** How any server can fail, in one word. */
    private static final Map<String, ServerAnswer.Failure> FAILURES = PlanWords.of(
            List.of(Answers.refused(), Answers.timedOut()),
            failure -> failure.equals(Answers.refused()) ? "refused" : "timedOut");

    private AnswerReading() {}

    /** What a URL answers. */
    static ServerAnswer.Web web(YamlValue item) {
        if (item.isText()) {
            return item.text().matches("[0-9]+") ? Answers.status(status(item)) : item.oneOf(FAILURES);
        }
        YamlFields answer = PlanKeys.WEB_ANSWER.open(item);
        List<String> said = PlanKeys.WEB_ANSWER.keys().stream()
                .filter(key -> answer.get(key).isPresent())
                .toList();
        if (!said.isEmpty() && USER_DOCUMENT.containsAll(said)) {
            return userDocument(answer);
        } else if (said.contains("httpRedirect")
                && List.of("httpRedirect", "status").containsAll(said)) {
            int status = answer.get("status").map(AnswerReading::redirectStatus).orElse(FOUND);
            return Answers.seeOther(status, url(answer.need("httpRedirect")));
        } else if (said.size() != 1 || said.contains("status")) {
            throw item.fault(
                    "one answer is needed here: redirect, user, userRedirect, httpRedirect (with its status), tls,"
                            + " or a User document made of accessLocation, internal and external");
        }
        YamlValue value = answer.need(said.get(0));
        return switch (said.get(0)) {
            case "redirect" -> Answers.document(Documents.redirectTo(url(value)));
            case "user" -> Answers.document(Documents.userAt(url(value)));
            case "userRedirect" -> Answers.document(Documents.userRedirect(url(value)));
            default -> tls(value);
        };
    }

    /** What a SIP server does when a client connects. */
    static ServerAnswer.Sip sip(YamlValue item) {
        if (item.isText()) {
            return item.oneOf(FAILURES);
        }
        YamlFields answer = PlanKeys.SIP_ANSWER.open(item);
        if (answer.get("tls").isPresent() == answer.get("redirect").isPresent()) {
            throw item.fault("one answer is needed here: redirect or tls");
        }
        return answer.get("redirect")
                .<ServerAnswer.Sip>map(server -> server.as(Answers::redirectsTo))
                .orElseGet(() -> tls(answer.need("tls")));
    }

    private static ServerAnswer.Failure tls(YamlValue item) {
        return Answers.tlsFailed(item.oneOf(PlanWords.of(List.of(TlsProblem.values()), TlsProblem::name)));
    }

    private static int status(YamlValue item) {
        return item.as(text -> {
            if (!text.matches("[1-5][0-9][0-9]")) {
                throw new IllegalArgumentException(PrintableText.quote(text) + " is no HTTP status: 100 to 599");
            }
            return Integer.parseInt(text);
        });
    }

    private static int redirectStatus(YamlValue item) {
        int status = status(item);
        if (!REDIRECTS.contains(status)) {
            throw item.fault("an HTTP redirect has the status 301, 302, 303, 307 or 308, not " + status);
        }
        return status;
    }

    private static String url(YamlValue item) {
        return item.as(text -> {
            if (WebAddress.parse(text).isEmpty()) {
                throw new IllegalArgumentException(PrintableText.quote(text) + " is no http: or https: address");
            }
            return text;
        });
    }

    private static ServerAnswer.Web userDocument(YamlFields answer) {
        return Answers.document(Documents.user(
                answer.get("accessLocation").map(where -> where.oneOf(ACCESS_LOCATIONS)),
                answer.get("internal").map(server -> access(server, ProtocolConstants.SIP_TLS_PORT)),
                answer.get("external").map(server -> access(server, ProtocolConstants.SIP_EDGE_PORT))));
    }

    private static SipAccess access(YamlValue item, int port) {
        ServerAddress server = item.as(text -> ServerAddress.parse(text, port));
        return new SipAccess(server.host().text(), String.valueOf(server.port()));
    }
}
