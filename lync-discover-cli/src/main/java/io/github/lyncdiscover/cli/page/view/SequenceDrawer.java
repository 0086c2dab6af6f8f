package io.github.lyncdiscover.cli.page.view;

import io.github.lyncdiscover.prediction.Leg;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Prompt;
import io.github.lyncdiscover.prediction.Stage;
import io.github.lyncdiscover.prediction.Step;
import io.github.lyncdiscover.prediction.Subject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The drawer of a sign-in, step by step, from the top down. What was left out is in no drawing. */
final class SequenceDrawer {
    private static final String FALLBACK = "Fallback: DNS records of the SIP domain";
    private static final String SIP_SERVER = "SIP server";
    private static final String EXCHANGE = "Exchange";

    private final String id;
    private final Prediction prediction;
    private final Participants cast;
    private final Set<Integer> told = new HashSet<>();
    private final List<DrawnPart> parts = new ArrayList<>();
    private DrawnPart part = DrawnPart.of("");

    SequenceDrawer(String id, Prediction prediction) {
        this.id = id;
        this.prediction = prediction;
        this.cast = new Participants(prediction);
    }

    Drawing draw() {
        for (int number = 1; number <= prediction.steps().size(); number++) {
            if (told.add(number)) {
                draw(number);
            }
        }
        DrawingCanvas canvas = new DrawingCanvas(id, cast);
        DrawnPart.folded(parts).forEach(canvas::part);
        return canvas.drawing(
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
        DrawnPart begun = prediction.legs().stream()
                .filter(leg -> leg.steps().contains(number))
                .findFirst()
                .map((Leg leg) -> DrawnPart.of(leg))
                .orElseGet(() -> DrawnPart.of(later(step)));
        if (parts.isEmpty() || !begun.heading().equals(part.heading())) {
            part = begun;
            parts.add(begun);
        }
    }

    private String later(Step step) {
        String now = part.heading();
        return step.fold(
                lookup -> now.equals(SIP_SERVER) ? now : FALLBACK,
                fetch -> now,
                read -> now,
                redirect -> now,
                judge -> switch (judge.stage()) {
                    case SIP_SERVER -> SIP_SERVER;
                    case EXCHANGE -> EXCHANGE;
                    case WEB_SERVICES, SRV_TARGET -> now;
                },
                handshake -> now,
                skip -> now);
    }

    /** One question for both address families, as a client sees it. */
    private void lookup(int number, Step.Lookup lookup) {
        String types = lookup.question().type().name();
        String answer = lookup.conclusion();
        if (number < prediction.steps().size()
                && prediction.step(number + 1) instanceof Step.Lookup next
                && next.question().name().equals(lookup.question().name())) {
            told.add(number + 1);
            types += ", " + next.question().type().name();
            answer = ArrowWords.both(lookup, next);
        }
        String asked = lookup.question().name() + " " + types + "?";
        part.rows().add(new DrawnRow.Exchange(number, 0, Participants.DNS, asked, "", answer, false));
    }

    /** A request with all that its answer says. */
    private void fetch(int number, Step.Fetch fetch) {
        String host = fetch.url().host().text();
        String asked = "GET " + fetch.url().path();
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
        part.rows()
                .add(new DrawnRow.Exchange(
                        number,
                        last == number ? 0 : number + 1,
                        host,
                        cast.isCrowded(host) ? host + ": " + asked : asked,
                        fetch.url().secure() ? DrawnPart.HTTPS : DrawnPart.HTTP,
                        ArrowWords.answer(fetch, read, redirect),
                        fetch.status().isEmpty()));
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
        part.rows()
                .add(new DrawnRow.Judgement(
                        number,
                        judge.decision().server().text(),
                        judge.decision().trusted(),
                        causes(number) ? judge.conclusion() : later(number, judge)));
    }

    /** What a judgement comes to that causes no dialog. */
    private String later(int number, Step.Judge judge) {
        List<Prompt> prompts = prediction.prompts();
        for (int i = 0; i < prompts.size(); i++) {
            if (prompts.get(i).steps().contains(number)) {
                return "NOT trusted, asked about already (dialog " + (i + 1) + ")";
            }
        }
        return judge.conclusion();
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
        String asked = "connects to " + handshake.server();
        boolean connected = handshake.outcome().isAnswer();
        part.rows().add(new DrawnRow.Exchange(number, 0, host, asked, ", TLS", handshake.conclusion(), !connected));
    }

    /** The dialogs that a step causes, each in a box of its own. */
    private void dialogs(int number) {
        List<Prompt> prompts = prediction.prompts();
        for (int i = 0; i < prompts.size(); i++) {
            Prompt prompt = prompts.get(i);
            if (prompt.steps().get(0) == number) {
                part.rows()
                        .add(new DrawnRow.Dialog(
                                number,
                                i + 1,
                                prompt.certainty() == Prompt.Certainty.CERTAIN,
                                "connect to " + prompt.server() + "?",
                                prompt.reason()
                                        .map(reason -> "It may come: " + reason)
                                        .orElseGet(() -> when(prompt))));
            }
        }
    }

    private static String when(Prompt prompt) {
        return prompt.stage() == Stage.EXCHANGE ? "After sign-in" : "The sign-in waits for the answer";
    }

    private String description() {
        String dialogs = prediction.prompts().stream()
                .map(prompt -> "at step " + prompt.steps().get(0) + " about " + prompt.server())
                .collect(Collectors.joining(", "));
        return prediction.steps().size() + " steps, listed below the drawing. "
                + (dialogs.isEmpty() ? "No trust dialog." : "Trust dialogs: " + dialogs + ".");
    }
}
