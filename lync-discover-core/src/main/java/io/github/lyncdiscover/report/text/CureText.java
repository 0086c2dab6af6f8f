package io.github.lyncdiscover.report.text;

import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.prediction.Cure;
import io.github.lyncdiscover.prediction.Prediction;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** The words for a cure: the whole value, and what no value helps with. */
final class CureText {
    private static final int MOST_BROKEN = 4;

    private final Prediction prediction;
    private final Cure cure;

    CureText(Prediction prediction) {
        this.prediction = prediction;
        this.cure = prediction.cure();
    }

    /** Writes lines, each with its margin. */
    void write(BiConsumer<String, String> line) {
        if (!cure.added().isEmpty()) {
            line.accept("  Cure: ", value());
            broken().ifPresent(words -> line.accept("        ", words));
        }
        if (cure.absence().equals(Optional.of(Cure.Absence.LIST_NOT_READ))) {
            line.accept("  ", prediction.client().title() + " reads no list of trusted domains, as far as is known.");
            return;
        }
        List<DomainName> nameless =
                cure.uncovered().stream().filter(server -> !server.isHostName()).toList();
        List<DomainName> dead =
                cure.uncovered().stream().filter(DomainName::isHostName).toList();
        if (!nameless.isEmpty()) {
            line.accept(
                    "  ", "No list entry covers " + all(nameless) + ": give the server a host name in the SIP domain.");
        }
        if (!dead.isEmpty()) {
            line.accept(
                    "  ",
                    "No list entry helps with " + all(dead) + (dead.size() == 1 ? ", which has" : ", which have")
                            + " no address as seen from here: correct what names "
                            + (dead.size() == 1 ? "it." : "them."));
        }
    }

    private String value() {
        boolean deployed = prediction.trustList().source().isPresent();
        String named = prediction.client().get(Settings.TRUST_LIST).orElse("The list")
                + (deployed ? " must also name " : " must name ") + all(cure.added()) + ". ";
        if (prediction.client().get(Settings.LIST_ADDS)) {
            String adds = "It is added to the client's default list.";
            return named
                    + cure.value()
                            .filter(any -> deployed)
                            .map(value -> adds + " The whole value is then: " + value)
                            .orElse(adds);
        }
        String lead = deployed ? "The whole value is then: " : "It replaces the default list, so the whole value is: ";
        return named + cure.value().map(lead::concat).orElse("It replaces the client's default list.");
    }

    /** What the value as deployed holds for nothing. */
    private Optional<String> broken() {
        List<String> broken = cure.broken();
        if (broken.isEmpty()) {
            return Optional.empty();
        }
        String some = broken.stream().limit(MOST_BROKEN).collect(Collectors.joining(", "));
        int more = broken.size() - MOST_BROKEN;
        return Optional.of(
                "It leaves out what matches nothing: " + some + (more > 0 ? " and " + more + " more." : "."));
    }

    private static String all(List<DomainName> names) {
        return names.stream().map(DomainName::text).collect(Collectors.joining(", "));
    }
}
