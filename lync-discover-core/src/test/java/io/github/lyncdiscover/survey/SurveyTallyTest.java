package io.github.lyncdiscover.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.prediction.Verdict;
import io.github.lyncdiscover.survey.SurveySummary.ServerCount;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class SurveyTallyTest {
    private static List<DomainName> names(String... names) {
        return Stream.of(names).map(DomainName::parse).toList();
    }

    private static SurveyEntry prompt(String address, List<DomainName> servers, List<DomainName> added) {
        return new SurveyEntry(
                address, "lync-2013", "", Verdict.PROMPT, servers, added, names("lync.com", "x.hoster.example"), 0);
    }

    @Test
    void the_value_names_each_entry_once_and_none_that_lies_in_another() {
        SurveyTally tally = new SurveyTally();
        tally.add(prompt("a.example", names("web.hoster.example"), names("hoster.example")));
        tally.add(prompt(
                "b.example",
                names("web.hoster.example", "sip.other.example"),
                names("hoster.example", "sip.other.example")));
        tally.add(prompt("c.example", names("deep.web.hoster.example"), names("web.hoster.example")));
        tally.add(new SurveyEntry("d.example", "lync-2013", "", Verdict.NO_PROMPT, List.of(), List.of(), List.of(), 0));
        SurveySummary summary = tally.summary();
        assertEquals(Optional.of("lync.com, hoster.example, sip.other.example"), summary.value());
        assertEquals(Map.of(Verdict.PROMPT, 3L, Verdict.NO_PROMPT, 1L), summary.verdicts());
        assertEquals(
                new ServerCount(DomainName.parse("web.hoster.example"), 2),
                summary.servers().get(0));
        assertEquals(List.of(4L, 3L, 0L), List.of(summary.predictions(), summary.silenced(), summary.notSilenced()));
    }

    @Test
    void more_entries_than_a_value_should_have_are_no_value() {
        SurveyTally tally = new SurveyTally();
        for (int i = 0; i < 60_000; i++) {
            List<DomainName> server = names("s.h" + i + ".example");
            tally.add(prompt("d" + i + ".example", server, names("h" + i + ".example")));
        }
        SurveySummary summary = tally.summary();
        assertFalse(summary.complete());
        assertEquals(Optional.empty(), summary.value());
        assertEquals(60_000, summary.predictions());
        assertEquals(20, summary.servers().size());
    }

    @Test
    void nothing_surveyed_is_a_summary_too() {
        SurveySummary summary = new SurveyTally().summary();
        assertEquals(0, summary.predictions());
        assertEquals(Optional.empty(), summary.value());
    }
}
