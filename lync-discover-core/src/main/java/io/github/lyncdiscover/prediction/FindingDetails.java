package io.github.lyncdiscover.prediction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The details of a finding: what it says of its subject, each value by its kind. Immutable.
 *
 * @since 0.1.0
 */
public final class FindingDetails {
    /** No details. */
    public static final FindingDetails NONE = new FindingDetails(List.of());

    private final List<Entry<?>> entries;

    private record Entry<T>(FindingDetail<T> kind, T value) {
        List<String> values() {
            return kind.values(value);
        }

        boolean isEqualTo(Entry<?> other) {
            return kind == other.kind && value.equals(other.value);
        }
    }

    private FindingDetails(List<Entry<?>> entries) {
        this.entries = entries;
    }

    /**
     * A detail as text, as JSON has it. Immutable.
     *
     * @param name what is listed; documented with the finding's code
     * @param values the names, addresses or words listed, perhaps none; safe to print
     */
    public record Text(String name, List<String> values) {
        /** Copies the list. */
        public Text {
            values = List.copyOf(values);
        }
    }

    /**
     * The same with a detail more.
     *
     * @param kind what kind of detail
     * @param value its value
     * @param <T> the type of the value
     * @return the details
     */
    public <T> FindingDetails with(FindingDetail<T> kind, T value) {
        List<Entry<?>> more = new ArrayList<>(entries);
        more.add(new Entry<>(kind, value));
        return new FindingDetails(more);
    }

    /**
     * The value of a detail.
     *
     * @param kind which
     * @param <T> the type of its value
     * @return empty where there is none
     */
    @SuppressWarnings("unchecked") // an entry is made with a value of its kind's type
    public <T> Optional<T> get(FindingDetail<T> kind) {
        for (Entry<?> entry : entries) {
            if (entry.kind() == kind) {
                return Optional.of((T) entry.value());
            }
        }
        return Optional.empty();
    }

    /**
     * All of them as text.
     *
     * @return each with its name, in the order in which they were given
     */
    public List<Text> texts() {
        return entries.stream()
                .filter(entry -> !entry.kind().name().isEmpty())
                .map(entry -> new Text(entry.kind().name(), entry.values()))
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof FindingDetails that) || entries.size() != that.entries.size()) {
            return false;
        }
        for (int i = 0; i < entries.size(); i++) {
            if (!entries.get(i).isEqualTo(that.entries.get(i))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int hash = 0;
        for (Entry<?> entry : entries) {
            hash = 31 * hash + entry.value().hashCode();
        }
        return hash;
    }

    @Override
    public String toString() {
        return texts().toString();
    }
}
