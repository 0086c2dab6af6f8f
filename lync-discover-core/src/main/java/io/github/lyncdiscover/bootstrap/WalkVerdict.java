package io.github.lyncdiscover.bootstrap;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.prediction.Doubt;
import io.github.lyncdiscover.prediction.Prompt;
import io.github.lyncdiscover.prediction.Prompt.Certainty;
import io.github.lyncdiscover.prediction.Stage;
import io.github.lyncdiscover.prediction.Verdict;
import java.util.List;
import java.util.Optional;

/** The verdict on what was walked so far, with the prompts that it rests on. Nothing of the walk is changed by it. */
final class WalkVerdict {
    private final ClientProfile client;
    private final WalkState state;
    private final List<Prompt> prompts;

    WalkVerdict(ClientProfile client, Walk walk) {
        this(client, walk.state(), StepNumbers.of(walk.log().trace().steps()));
    }

    WalkVerdict(ClientProfile client, WalkState state, StepNumbers numbering) {
        this.client = client;
        this.state = state;
        this.prompts = Prompts.of(client, state.rounds(), state.alternatives(), numbering).stream()
                .map(this::asTheClientShows)
                .toList();
    }

    /** The servers that a client with a dialog asks about, whether or not this one has any. */
    List<Prompt> met() {
        return prompts;
    }

    /** The dialogs that the user sees. */
    List<Prompt> shown() {
        return showsDialog() ? prompts : List.of();
    }

    /** The prompt as this client shows it: perhaps only, where few cases are documented. */
    private Prompt asTheClientShows(Prompt prompt) {
        Optional<Doubt> doubt = isDialogDoubtful()
                ? prompt.doubt()
                        .or(() -> Optional.of(new Doubt(
                                Doubt.Kind.DIALOG_NOT_DOCUMENTED,
                                prompt.server().text())))
                : prompt.doubt();
        return new Prompt(prompt.server(), prompt.stage(), doubt, prompt.remedy(), prompt.steps());
    }

    private boolean isDialogDoubtful() {
        return client.get(Settings.DIALOG) == Settings.Dialog.PERHAPS;
    }

    /** The verdict on all that was walked so far. */
    Verdict verdict() {
        return showsDialog() ? verdict(prompts) : verdictWithoutDialog();
    }

    private boolean showsDialog() {
        return client.get(Settings.DIALOG) != Settings.Dialog.NONE;
    }

    private Verdict verdict(List<Prompt> met) {
        if (met.stream().anyMatch(prompt -> prompt.certainty() == Certainty.CERTAIN)
                || (!isDialogDoubtful()
                        && state.alternatives().stream().anyMatch(WalkState.Alternatives::eachPrompts))) {
            return Verdict.PROMPT;
        } else if (!met.isEmpty()) {
            return Verdict.MAY_PROMPT;
        } else if (state.answerMissing()) {
            return Verdict.CANNOT_TELL;
        } else {
            return state.hasServer() ? Verdict.NO_PROMPT : Verdict.SIGN_IN_FAILS;
        }
    }

    /** Where nothing is asked, what is not trusted is not used; Exchange alone never stops a sign-in. */
    private Verdict verdictWithoutDialog() {
        List<Prompt> signInPrompts = prompts.stream()
                .filter(prompt -> prompt.stage() != Stage.EXCHANGE)
                .toList();
        Verdict verdict = verdict(signInPrompts);
        return switch (verdict) {
            case PROMPT -> Verdict.SIGN_IN_FAILS;
            case MAY_PROMPT -> Verdict.CANNOT_TELL;
            default -> verdict;
        };
    }
}
