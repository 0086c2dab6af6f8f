package io.github.lyncdiscover.bootstrap;

import static io.github.lyncdiscover.bootstrap.Planned.ALICE;
import static io.github.lyncdiscover.bootstrap.Planned.naming;
import static io.github.lyncdiscover.bootstrap.Planned.on;
import static io.github.lyncdiscover.bootstrap.Planned.with;
import static io.github.lyncdiscover.planned.Answers.accepts;
import static io.github.lyncdiscover.planned.Answers.after;
import static io.github.lyncdiscover.planned.Answers.document;
import static io.github.lyncdiscover.planned.Documents.user;
import static io.github.lyncdiscover.planned.Facts.sipServer;
import static io.github.lyncdiscover.planned.Facts.slowName;

import io.github.lyncdiscover.autodiscover.AutodiscoverDocument.AccessLocation;
import io.github.lyncdiscover.planned.Fact;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The time limit of a scenario: of each look-up and each exchange, whichever client signs in. */
class TimeLimitTest {
    private static final Fact[] SLOW = with(
            naming(after(Duration.ofSeconds(2), document(user(AccessLocation.INTERNAL, "slow.contoso.test")))),
            slowName("web.contoso.test", Duration.ofSeconds(3)),
            sipServer("slow.contoso.test", after(Duration.ofSeconds(4), accepts())),
            slowName("slow.contoso.test", Duration.ofSeconds(5)));

    private static void outcome(Duration limit, String... expected) {
        Outcome.assertOutcome(
                on(SLOW).with(scenario -> scenario.timeLimit(limit)).predict(ALICE), expected);
    }

    @Test
    void what_takes_as_long_as_the_limit_is_answered() {
        outcome(Duration.ofSeconds(5), "NO_PROMPT");
    }

    @Test
    void a_look_up_that_takes_longer_has_timed_out() {
        outcome(Duration.ofMillis(4999), "NO_PROMPT", "also SIP_SERVER_NOT_RESOLVED");
    }

    @Test
    void an_exchange_that_takes_longer_has_timed_out() {
        outcome(Duration.ofMillis(1999), "CANNOT_TELL", "also ANSWER_TIMED_OUT");
    }
}
