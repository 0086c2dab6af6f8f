package io.github.lyncdiscover.plan.file;

import io.github.lyncdiscover.planned.Answers;
import io.github.lyncdiscover.planned.ServerAnswer;

/** Reads what a SIP server does when a client connects. */
final class SipAnswer {
    private SipAnswer() {}

    static ServerAnswer.Sip read(Item item) {
        if (item.isText()) {
            return item.oneOf(WebAnswer.FAILURES);
        }
        Fields answer = Section.SIP_ANSWER.open(item);
        if (answer.get("tls").isPresent() == answer.get("redirect").isPresent()) {
            throw item.fault("one answer must stand here: redirect or tls");
        }
        return answer.get("redirect")
                .<ServerAnswer.Sip>map(server -> server.as(Answers::redirectsTo))
                .orElseGet(() -> WebAnswer.tls(answer.need("tls")));
    }
}
