package io.github.lyncdiscover.bootstrap;

import io.github.lyncdiscover.name.WebAddress;
import io.github.lyncdiscover.network.DnsQuestion;
import io.github.lyncdiscover.prediction.Step;
import io.github.lyncdiscover.text.content.SecretFilter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The steps of a walk with their numbers. A look-up that several strands depended on was made once and is one step, where
 * the walk first needed it; a request that both legs came to was made once too, and its second step is marked.
 */
final class StepNumbers {
    private final List<Step> steps = new ArrayList<>();
    private final IdentityHashMap<Step, Integer> numbers = new IdentityHashMap<>();

    private StepNumbers() {}

    static StepNumbers of(List<Step> walk) {
        StepNumbers numbering = new StepNumbers();
        Map<DnsQuestion, Integer> lookups = new HashMap<>();
        Set<WebAddress> fetched = new HashSet<>();
        for (Step step : walk) {
            int next = numbering.steps.size() + 1;
            int number = step instanceof Step.Lookup lookup
                    ? Objects.requireNonNullElse(lookups.putIfAbsent(lookup.question(), next), next)
                    : next;
            if (number == next) {
                numbering.steps.add(step instanceof Step.Fetch fetch && !isNew(fetch, fetched) ? shared(fetch) : step);
            }
            numbering.numbers.put(step, number);
        }
        return numbering;
    }

    /** What holds a masked part may be two addresses. */
    private static boolean isNew(Step.Fetch fetch, Set<WebAddress> fetched) {
        return fetch.signIn().isPresent() || fetch.url().path().contains(SecretFilter.MASK) || fetched.add(fetch.url());
    }

    private static Step shared(Step.Fetch fetch) {
        return new Step.Fetch(
                fetch.url(), fetch.outcome(), fetch.status(), fetch.detail(), fetch.shown(), true, Optional.empty());
    }

    List<Step> steps() {
        return steps;
    }

    List<Step> steps(List<Integer> chosen) {
        return chosen.stream().map(number -> steps.get(number - 1)).toList();
    }

    List<Integer> numbers(List<? extends Step> chosen) {
        return chosen.stream().map(numbers::get).distinct().sorted().toList();
    }
}
