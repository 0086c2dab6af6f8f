package io.github.lyncdiscover.cli.page.facts;

import io.github.lyncdiscover.cli.page.view.Chapter;
import io.github.lyncdiscover.plan.outcome.Outcomes;
import io.github.lyncdiscover.plan.people.Census;
import io.github.lyncdiscover.plan.people.PeopleWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How many people are asked at each place and with each client, in a few lines. */
public final class PeopleFacts {
    private PeopleFacts() {}

    /** Nothing where the plan counts nobody. */
    public static List<Chapter.Fact> of(Outcomes outcomes) {
        List<Chapter.Fact> facts = new ArrayList<>();
        outcomes.people().ifPresent(people -> {
            PeopleWords.byPlace(people)
                    .forEach((place, words) ->
                            facts.add(new Chapter.Fact("People, " + place.name().toLowerCase(Locale.ROOT), words)));
            PeopleWords.byClient(people)
                    .forEach((client, words) -> facts.add(new Chapter.Fact("People, " + client.title(), words)));
            String uncounted = PeopleWords.uncounted(Census.of(outcomes.plan().deployment()));
            if (!uncounted.isEmpty()) {
                facts.add(new Chapter.Fact("Not counted", uncounted));
            }
        });
        return facts;
    }
}
