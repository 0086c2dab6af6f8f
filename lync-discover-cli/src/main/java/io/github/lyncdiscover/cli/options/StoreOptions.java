package io.github.lyncdiscover.cli.options;

import io.github.lyncdiscover.chain.KnownStore;
import io.github.lyncdiscover.chain.TrustStore;
import io.github.lyncdiscover.cli.arguments.Argument;
import io.github.lyncdiscover.cli.arguments.Arguments;
import io.github.lyncdiscover.name.NearestWord;
import io.github.lyncdiscover.name.PrintableText;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The options that choose the trust stores that judge a chain, and the date. */
public final class StoreOptions {
    private static final List<String> KNOWN =
            Arrays.stream(KnownStore.values()).map(KnownStore::word).toList();

    private static final Argument<TrustStore> STORES = Argument.option(
                    "--store",
                    "NAME=FILE",
                    StoreOptions::store,
                    "Roots of your own (PEM) by a name of yours, or one of the known stores by its name alone: "
                            + String.join(", ", KNOWN) + ". Repeatable. Default: all known ones.")
            .namingInput(text -> Optional.of(text.indexOf('='))
                    .filter(equals -> equals > 0)
                    .map(equals -> Path.of(text.substring(equals + 1))))
            .choosing(() -> KNOWN)
            .repeatable();

    private static final Argument<Instant> AT = Argument.option(
            "--at",
            "DATE",
            StoreOptions::date,
            "The date to judge for, such as 2012-06-01 (its last second, UTC) or 2012-06-01T12:00:00Z. Default: today.");

    public static final List<Argument<?>> ALL = List.of(STORES, AT);

    private final Arguments given;

    public StoreOptions(Arguments given) {
        this.given = given;
    }

    public List<TrustStore> stores() {
        List<TrustStore> named = given.values(STORES);
        Set<String> names = new HashSet<>();
        for (TrustStore store : named) {
            if (!names.add(store.name())) {
                throw new IllegalArgumentException(
                        "--store: two stores are called " + PrintableText.quote(store.name()) + ": rename one");
            }
        }
        return named.isEmpty()
                ? Arrays.stream(KnownStore.values())
                        .map(KnownStore::open)
                        .flatMap(Optional::stream)
                        .toList()
                : named;
    }

    public Instant at() {
        return given.value(AT).orElseGet(() -> end(LocalDate.now(ZoneOffset.UTC)));
    }

    private static TrustStore store(String text) {
        int equals = text.indexOf('=');
        if (equals > 0) {
            return TrustStore.read(text.substring(0, equals), Path.of(text.substring(equals + 1)));
        }
        KnownStore known = KnownStore.named(text)
                .orElseThrow(() -> new IllegalArgumentException("there is no known store " + PrintableText.quote(text)
                        + ": give " + KNOWN.stream().collect(Collectors.joining(", ")) + " or NAME=FILE"
                        + NearestWord.hint(text, KNOWN)));
        return known.open()
                .orElseThrow(() -> new IllegalArgumentException("this machine has no store " + known.word()));
    }

    private static Instant date(String text) {
        try {
            return text.contains("T") ? Instant.parse(text) : end(LocalDate.parse(text));
        } catch (DateTimeParseException wrong) {
            throw new IllegalArgumentException(
                    PrintableText.quote(text) + " is no date such as 2012-06-01 or 2012-06-01T12:00:00Z", wrong);
        }
    }

    /** What was issued on that day is valid then, and what ends on it, at some hour, is not. */
    private static Instant end(LocalDate day) {
        return day.atTime(LocalTime.of(23, 59, 59)).toInstant(ZoneOffset.UTC);
    }
}
