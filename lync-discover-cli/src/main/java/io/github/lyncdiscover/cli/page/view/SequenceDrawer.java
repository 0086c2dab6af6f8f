package io.github.lyncdiscover.cli.page.view;

import io.github.lyncdiscover.prediction.Leg;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Prompt;
import io.github.lyncdiscover.prediction.Stage;
import io.github.lyncdiscover.prediction.Step;
import io.github.lyncdiscover.prediction.Subject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The drawer of a sign-in, step by step, from the top down. What was left out is in no drawing. */
final class SequenceDrawer {
    private final Prediction prediction;
    private final Participants cast;
    private final DrawingCanvas sheet;
    private final Set<Integer> told = new HashSet<>();
    private String part = "";

    SequenceDrawer(String id, Prediction prediction) {
        this.prediction = prediction;
        this.cast = new Participants(prediction);
        this.sheet = new DrawingCanvas(id, cast);
    }

    Drawing draw() {
        for (int number = 1; number <= prediction.steps().size(); number++) {
            if (told.add(number)) {
                draw(number);
            }
        }
        return sheet.drawing(
                "The sign-in of " + prediction.signInAddress() + " with "
                        + prediction.client().title(),
                description());
    }

    private void draw(int number) {
        Step step = prediction.step(number);
        if (!(step instanceof Step.Skip)) {
            begin(number, step);
        }
        if (step instanceof Step.Lookup lookup) {
            lookup(number, lookup);
        } else if (step instanceof Step.Fetch fetch) {
            fetch(number, fetch);
        } else if (step instanceof Step.Judge judge) {
            judge(number, judge);
        } else if (step instanceof Step.Handshake handshake) {
            handshake(number, handshake);
        }
        dialogs(number);
    }

    /** A heading where another part of the walk begins. */
    private void begin(int number, Step step) {
        String begun = prediction.legs().stream()
                .filter(leg -> leg.steps().contains(number))
                .findFirst()
                .map(SequenceDrawer::words)
                .orElseGet(() -> later(step));
        if (!begun.isEmpty() && !begun.equals(part)) {
            part = begun;
            sheet.band(begun);
        }
    }

    private static String words(Leg leg) {
        return leg.ending().isLookupFailure()
                ? leg.name().text()
                : leg.name() + (leg.secure() ? ", at the same time by HTTPS" : ", by plain HTTP");
    }

    private String later(Step step) {
        return step.fold(
                lookup -> part.startsWith("SIP server") ? part : "Fallback: DNS records of the SIP domain",
                fetch -> part,
                read -> part,
                redirect -> part,
                judge -> switch (judge.stage()) {
                    case SIP_SERVER -> "SIP server";
                    case EXCHANGE -> "Exchange";
                    case WEB_SERVICES, SRV_TARGET -> part;
                },
                handshake -> part,
                skip -> part);
    }

    /** One question for both address families, as a client sees it. */
    private void lookup(int number, Step.Lookup lookup) {
        String types = lookup.question().type().name();
        String answer = ArrowWords.after(lookup.sentence());
        if (number < prediction.steps().size()
                && prediction.step(number + 1) instanceof Step.Lookup next
                && next.question().name().equals(lookup.question().name())) {
            told.add(number + 1);
            types += ", " + next.question().type().name();
            answer = ArrowWords.both(lookup.answer(), answer, next.answer(), ArrowWords.after(next.sentence()));
        }
        sheet.question(number, Participants.DNS, lookup.question().name() + " " + types + "?");
        sheet.answer(0, Participants.DNS, answer, false);
    }

    /** A request with all that its answer says. */
    private void fetch(int number, Step.Fetch fetch) {
        String host = fetch.url().host().text();
        String asked = "GET " + fetch.url().path() + (fetch.url().secure() ? ", HTTPS" : ", plain HTTP");
        sheet.question(number, host, cast.isCrowded(host) ? host + ": " + asked : asked);
        Optional<Step.Read> read = next(number + 1)
                .filter(step -> step instanceof Step.Read after && after.url().equals(fetch.url()))
                .map(Step.Read.class::cast);
        int last = number + (read.isPresent() ? 1 : 0);
        Optional<Step.Redirect> redirect = next(last + 1)
                .filter(step ->
                        step instanceof Step.Redirect after && after.from().equals(new Subject.Web(fetch.url())))
                .map(Step.Redirect.class::cast);
        last += redirect.isPresent() ? 1 : 0;
        for (int merged = number + 1; merged <= last; merged++) {
            told.add(merged);
        }
        sheet.answer(
                last == number ? 0 : number + 1,
                host,
                ArrowWords.answer(fetch, read, redirect),
                fetch.status().isEmpty());
    }

    private Optional<Step> next(int number) {
        return number <= prediction.steps().size() ? Optional.of(prediction.step(number)) : Optional.empty();
    }

    /** The same server judged for several strands at once is drawn once. */
    private void judge(int number, Step.Judge judge) {
        for (int again = number + 1;
                next(again).filter(step -> same(step, judge)).isPresent() && !causes(again);
                again++) {
            told.add(again);
        }
        sheet.judgement(
                number,
                judge.decision().server().text(),
                judge.decision().trusted(),
                causes(number) ? ArrowWords.judged(judge) : later(number, judge));
    }

    /** What a judgement comes to that causes no dialog. */
    private String later(int number, Step.Judge judge) {
        List<Prompt> prompts = prediction.prompts();
        for (int i = 0; i < prompts.size(); i++) {
            if (prompts.get(i).steps().contains(number)) {
                return "NOT trusted, asked about already (dialog " + (i + 1) + ")";
            }
        }
        return ArrowWords.judged(judge);
    }

    private static boolean same(Step step, Step.Judge judge) {
        return step instanceof Step.Judge other
                && other.decision().equals(judge.decision())
                && other.stage() == judge.stage();
    }

    private boolean causes(int number) {
        return prediction.prompts().stream().anyMatch(prompt -> prompt.steps().get(0) == number);
    }

    private void handshake(int number, Step.Handshake handshake) {
        String host = handshake.server().host().text();
        sheet.question(number, host, "connects to " + handshake.server() + ", TLS");
        boolean connected = handshake.outcome().isAnswer();
        sheet.answer(0, host, ArrowWords.after(handshake.sentence()), !connected);
    }

    /** The dialogs that a step causes, each in a box of its own. */
    private void dialogs(int number) {
        List<Prompt> prompts = prediction.prompts();
        for (int i = 0; i < prompts.size(); i++) {
            Prompt prompt = prompts.get(i);
            if (prompt.steps().get(0) == number) {
                sheet.box(
                        number,
                        i + 1,
                        prompt.certainty() == Prompt.Certainty.CERTAIN,
                        "connect to " + prompt.server() + "?",
                        prompt.reason()
                                .map(reason -> "It may come: " + reason)
                                .orElse(
                                        prompt.stage() == Stage.EXCHANGE
                                                ? "After sign-in"
                                                : "The sign-in waits for the answer"));
            }
        }
    }

    private String description() {
        String dialogs = prediction.prompts().stream()
                .map(prompt -> "at step " + prompt.steps().get(0) + " about " + prompt.server())
                .collect(Collectors.joining(", "));
        return prediction.steps().size() + " steps, told below. "
                + (dialogs.isEmpty() ? "No trust dialog." : "Trust dialogs: " + dialogs + ".");
    }
}
