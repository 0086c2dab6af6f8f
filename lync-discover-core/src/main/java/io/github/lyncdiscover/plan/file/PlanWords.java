package io.github.lyncdiscover.plan.file;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.prediction.Verdict;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The words of a plan file that represent one of a few things. */
public final class PlanWords {
    /** {@code inside}, {@code outside}. */
    public static final Map<String, Location> LOCATIONS = small(Location.values());

    /** The built-in clients. */
    public static final Map<String, ClientProfile> CLIENTS = of(Clients.all(), ClientProfile::name);

    /** The verdicts, as the output has them. */
    public static final Map<String, Verdict> VERDICTS = of(List.of(Verdict.values()), Verdict::name);

    /** The findings, as the output has them. */
    public static final Map<String, FindingCode> FINDINGS = of(List.of(FindingCode.values()), FindingCode::name);

    private PlanWords() {}

    /**
     * The names of an enumeration in small letters.
     *
     * @param values what it enumerates
     * @param <T> the enumeration
     * @return by word
     */
    public static <T extends Enum<T>> Map<String, T> small(T[] values) {
        return of(List.of(values), value -> value.name().toLowerCase(Locale.ROOT));
    }

    /**
     * Values by their words.
     *
     * @param values the values
     * @param word the word for one
     * @param <T> what they are
     * @return in the order given
     */
    public static <T> Map<String, T> of(List<T> values, Function<T, String> word) {
        Map<String, T> words = new LinkedHashMap<>();
        values.forEach(value -> words.put(word.apply(value), value));
        return Collections.unmodifiableMap(words);
    }
}
