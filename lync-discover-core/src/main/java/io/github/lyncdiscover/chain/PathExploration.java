package io.github.lyncdiscover.chain;

import io.github.lyncdiscover.certificate.Certificate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/** The certificates that can be reached from the server's, each once, nearest first, and where they end. */
final class PathExploration {
    private final Map<Certificate, Integer> levels = new LinkedHashMap<>();
    private final Map<Certificate, List<Certificate>> below = new HashMap<>();
    private Optional<End> end = Optional.empty();

    /** Where a way ends. */
    private record End(Certificate last, int level, PathFailure why) {}

    PathExploration(Certificate first) {
        levels.put(first, 0);
    }

    int level(Certificate reached) {
        return levels.getOrDefault(reached, 0);
    }

    /** Puts an issuer above a certificate; tells whether it was not reached before. */
    boolean reach(Certificate issuer, Certificate from) {
        below.computeIfAbsent(issuer, none -> new ArrayList<>()).add(from);
        return levels.putIfAbsent(issuer, level(from) + 1) == null;
    }

    /** Of all ends the highest is reported, as there the least is missing; an edition out of its time only without another. */
    void endsAt(Certificate last, PathFailure why) {
        int level = level(last);
        boolean better = end.filter(
                        known -> level < known.level() || (level == known.level() && !replaces(why, known.why())))
                .isEmpty();
        if (better) {
            end = Optional.of(new End(last, level, why));
        }
    }

    private static boolean replaces(PathFailure why, PathFailure known) {
        return isAboutDates(known) && !isAboutDates(why);
    }

    private static boolean isAboutDates(PathFailure why) {
        return why.kind() == PathFailure.Kind.EXPIRED || why.kind() == PathFailure.Kind.NOT_YET_VALID;
    }

    /** Why it goes no further; where no way ends, they lead in circles. */
    PathFailure why() {
        return end.map(End::why).orElseGet(() -> PathFailure.of(PathFailure.Kind.LOOP, highest()));
    }

    /** The way to where it ends. */
    List<Certificate> path() {
        List<Certificate> path = new ArrayList<>();
        Optional<Certificate> next = Optional.of(end.map(End::last).orElseGet(this::highest));
        while (next.isPresent()) {
            path.add(0, next.get());
            next = level(next.get()) == 0
                    ? Optional.empty()
                    : below.getOrDefault(next.get(), List.of()).stream().findFirst();
        }
        return path;
    }

    /** How many steps each is away from the goals, for those from which one can be reached. */
    Map<Certificate, Integer> distances(List<Certificate> goals) {
        Map<Certificate, Integer> distances = new HashMap<>();
        goals.forEach(goal -> distances.put(goal, 0));
        Queue<Certificate> queue = new ArrayDeque<>(goals);
        while (!queue.isEmpty()) {
            Certificate upper = queue.remove();
            int distance = distances.getOrDefault(upper, 0) + 1;
            for (Certificate lower : below.getOrDefault(upper, List.of())) {
                if (distances.putIfAbsent(lower, distance) == null) {
                    queue.add(lower);
                }
            }
        }
        return distances;
    }

    private Certificate highest() {
        Certificate highest = levels.keySet().iterator().next();
        for (Map.Entry<Certificate, Integer> reached : levels.entrySet()) {
            highest = reached.getValue() > level(highest) ? reached.getKey() : highest;
        }
        return highest;
    }
}
