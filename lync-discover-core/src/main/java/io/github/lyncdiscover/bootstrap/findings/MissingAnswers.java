package io.github.lyncdiscover.bootstrap.findings;

import io.github.lyncdiscover.bootstrap.notes.Notebook;
import io.github.lyncdiscover.bootstrap.world.HostAddresses;
import io.github.lyncdiscover.bootstrap.world.SafeText;
import io.github.lyncdiscover.bootstrap.world.World;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.LegEnding;
import io.github.lyncdiscover.prediction.Step;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which failures leave an answer missing, and how a failed look-up is told. */
public final class MissingAnswers {
    private MissingAnswers() {}

    /** The finding for an answer that a walk depended on and did not get; empty where the failure is an answer. */
    public static Optional<FindingCode> code(LegEnding failure) {
        return switch (failure) {
            case TIMED_OUT -> Optional.of(FindingCode.ANSWER_TIMED_OUT);
            case NAME_SERVER_FAILURE -> Optional.of(FindingCode.NAME_SERVER_FAILURE);
            default -> Optional.empty();
        };
    }

    /** Writes down a look-up of the fallback that brought no answer; where that is stated, it is one. */
    public static void write(World world, Notebook notebook, Step.Lookup lookup) {
        LegEnding failure = HostAddresses.failure(lookup.answer());
        String name = lookup.question().name();
        String message = lookup(lookup.question(), failure, HostAddresses.detail(lookup));
        code(failure).ifPresent(code -> {
            if (world.states(name)) {
                notebook.fail(FindingCode.LOOKUP_FAILED, message + ": the client goes on.", List.of(lookup));
            } else {
                notebook.missing(code, name, message + ".", List.of(lookup));
            }
        });
    }

    /** A look-up that brought no answer, as a clause. */
    public static String lookup(Object asked, LegEnding failure, String detail) {
        return "Looking up " + asked + (failure == LegEnding.TIMED_OUT ? " timed out" : " failed")
                + SafeText.aside(detail);
    }

    /** What is missing where nobody knows what a web server answers: the server at the end of the name's aliases. */
    static String webServer(DomainName host, List<Step> lookups) {
        String end = lookups.stream()
                .flatMap(step -> step instanceof Step.Lookup lookup ? Stream.of(lookup.answer()) : Stream.empty())
                .flatMap(answer -> answer.aliases().stream())
                .reduce(host.text(), (before, alias) -> alias);
        return "The plan does not say what the web server " + end + " answers"
                + (end.equals(host.text()) ? "" : ", to which " + host + " leads")
                + ": if a provider runs it, write the provider's hosts under \"online\"; if it publishes a pool, name it"
                + " under \"reverseProxy\".";
    }
}
