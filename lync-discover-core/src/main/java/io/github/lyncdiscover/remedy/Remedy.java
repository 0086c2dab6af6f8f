package io.github.lyncdiscover.remedy;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.remedy.registry.Confidence;
import io.github.lyncdiscover.remedy.registry.RegistryEdit;
import io.github.lyncdiscover.remedy.registry.RegistryEdits;
import io.github.lyncdiscover.remedy.registry.RegistryPlace;
import io.github.lyncdiscover.trust.RegistrableDomains;
import io.github.lyncdiscover.trust.RegistryKey;
import io.github.lyncdiscover.trust.TrustModelData;
import io.github.lyncdiscover.trust.TrustModelData.Source;
import io.github.lyncdiscover.trust.TrustRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A TrustModelData value on its way to the registry, and the way back. Immutable.
 *
 * @param title what it is for, as a comment or a name for people
 * @param value the value and where it goes, its domains in normal form
 * @param keys the keys of the clients that shall read it
 * @param standing the values that stand today, under each of the keys
 */
public record Remedy(String title, TrustModelData value, List<RegistryKey> keys, List<TrustModelData> standing) {
    /** Where sources disagree about the hive of a policy, with the cautious form. */
    public static final String HIVES =
            "Sources disagree on whether Lync 2013 reads HKLM: the article says HKCU only, the policy template has both."
                    + " Cautious: a preference in HKCU where no policy stands, or try it on one PC first";

    /**
     * Checks that the value will have the effect it is written for.
     *
     * @throws IllegalArgumentException if the client does not look there or a value that stands comes first, or the value
     *     holds something that is no domain, a public suffix that does not stand already, or nothing at all; the message says what to do
     */
    public Remedy {
        keys = keys.stream().distinct().sorted().toList();
        standing = List.copyOf(standing);
        if (value.isEmpty() || keys.isEmpty()) {
            throw new IllegalArgumentException("there is no TrustModelData value to write");
        } else if (!value.faultyEntries().isEmpty()) {
            throw new IllegalArgumentException("the TrustModelData value holds "
                    + PrintableText.quote(value.faultyEntries().get(0).text())
                    + ", which is no domain: leave it out; domains are separated by commas");
        }
        List<DomainName> kept =
                standing.stream().flatMap(before -> before.domains().stream()).toList();
        value.domains().stream()
                .filter(domain -> RegistrableDomains.isPublicSuffix(domain) && !kept.contains(domain))
                .findFirst()
                .ifPresent(suffix -> {
                    throw new IllegalArgumentException("the TrustModelData value holds " + suffix
                            + ", in which anybody can have a name: name your own domain instead");
                });
        obstacle(value.source(), standing).ifPresent(why -> {
            throw new IllegalArgumentException(why);
        });
        value = new TrustModelData(
                value.source(),
                value.domains().stream().map(DomainName::text).distinct().collect(Collectors.joining(", ")));
    }

    /**
     * The same for another place.
     *
     * @param source where the value goes
     * @return a remedy
     * @throws IllegalArgumentException if it has no effect there; the message says what to do
     */
    public Remedy in(Source source) {
        return new Remedy(title, new TrustModelData(source, value.text()), keys, standing);
    }

    /**
     * Why a value would have no effect somewhere.
     *
     * @param source the place
     * @return a reason that says what to do; empty where the value would have one
     */
    public Optional<String> obstacle(Source source) {
        return obstacle(source, standing);
    }

    private static Optional<String> obstacle(Source source, List<TrustModelData> standing) {
        if (source == Source.HKLM_PREFERENCE) {
            return Optional.of(
                    "a TrustModelData preference in HKLM is not read by the client: write a policy, or HKCU");
        }
        return standing.stream()
                .map(TrustModelData::source)
                .filter(other -> other.compareTo(source) < 0)
                .min(Source::compareTo)
                .map(first -> "a " + words(source) + " has no effect where a " + words(first)
                        + " sets TrustModelData: change the " + words(first));
    }

    /**
     * What puts the value in place.
     *
     * @return an edit for each key
     */
    public RegistryEdits edits() {
        return new RegistryEdits(
                title,
                List.of(),
                places().<RegistryEdit>map(place -> new RegistryEdit.Put(place, value.text()))
                        .toList());
    }

    /**
     * What takes it back: a value that stands today is put there again, otherwise the value is deleted. No key is.
     *
     * @return an edit for each key
     * @throws IllegalArgumentException if the value that stands can't be written
     */
    public RegistryEdits undo() {
        List<RegistryEdit> edits = places().map(place -> before(place)
                        .<RegistryEdit>map(text -> new RegistryEdit.Put(place, text))
                        .orElseGet(() -> new RegistryEdit.Removal(place)))
                .toList();
        return new RegistryEdits("Takes back: " + title, List.of(), edits);
    }

    /**
     * The value that stands today where this one goes.
     *
     * @return the value as deployed; empty if there is none
     */
    public Optional<String> before() {
        return standing.stream()
                .filter(other -> other.source() == value.source())
                .map(TrustModelData::text)
                .findFirst();
    }

    private Optional<String> before(RegistryPlace place) {
        return standing.stream()
                .filter(other -> other.source() == place.source() && other.isReadUnder(Optional.of(place.key())))
                .map(TrustModelData::text)
                .findFirst();
    }

    /**
     * How well it is known that the client reads the value where it goes.
     *
     * @return what holds for the least known of the places
     */
    public Confidence confirmed() {
        return places().map(RegistryPlace::confirmed).reduce(Confidence.DOCUMENTED, Confidence::and);
    }

    /**
     * What to bear in mind, each with a way out.
     *
     * @return sentences without their end; none for an ordinary value
     */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (!value.fitsPolicyEditor()) {
            warnings.add(TooLong.words(value));
        }
        List<String> dropped = TrustRule.DEFAULTS_OF_2013.stream()
                .filter(domain -> value.domains().stream().noneMatch(domain::isIn))
                .map(DomainName::text)
                .toList();
        if (!dropped.isEmpty()) {
            warnings.add("the value replaces the client's default list and leaves out " + String.join(", ", dropped)
                    + ": repeat what shall stay trusted");
        }
        return List.copyOf(warnings);
    }

    /**
     * What sources disagree about where the value goes: whether Lync 2013 reads a policy in HKLM (T. Pacyk: HKCU only; the policy
     * template lync15.admx: both hives).
     *
     * @return a sentence without its end, with the cautious form; empty where they agree
     */
    public Optional<String> disagreement() {
        return value.source() == Source.HKLM_POLICY && keys.contains(RegistryKey.OFFICE_15)
                ? Optional.of(HIVES)
                : Optional.empty();
    }

    /**
     * What people call a place of the registry.
     *
     * @param source the place
     * @return {@code computer policy}, {@code user policy} or a preference in its hive
     */
    public static String words(Source source) {
        return switch (source) {
            case HKLM_POLICY -> "computer policy";
            case HKCU_POLICY -> "user policy";
            case HKCU_PREFERENCE -> "preference in HKCU";
            case HKLM_PREFERENCE -> "preference in HKLM";
        };
    }

    private Stream<RegistryPlace> places() {
        return keys.stream().map(key -> new RegistryPlace(key, value.source()));
    }
}
