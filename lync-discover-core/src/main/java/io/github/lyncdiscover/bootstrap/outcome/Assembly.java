package io.github.lyncdiscover.bootstrap.outcome;

import io.github.lyncdiscover.bootstrap.findings.DialogFindings;
import io.github.lyncdiscover.bootstrap.findings.HandshakeFindings;
import io.github.lyncdiscover.bootstrap.findings.LookupFindings;
import io.github.lyncdiscover.bootstrap.findings.TrustFindings;
import io.github.lyncdiscover.bootstrap.notes.Alternatives;
import io.github.lyncdiscover.bootstrap.notes.Notebook;
import io.github.lyncdiscover.bootstrap.notes.WalkedLeg;
import io.github.lyncdiscover.bootstrap.world.SignIn;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.prediction.Doubt;
import io.github.lyncdiscover.prediction.Finding;
import io.github.lyncdiscover.prediction.Leg;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Prompt;
import io.github.lyncdiscover.prediction.Prompt.Certainty;
import io.github.lyncdiscover.prediction.Stage;
import io.github.lyncdiscover.prediction.Verdict;
import io.github.lyncdiscover.trust.TrustRule;
import java.util.List;
import java.util.Optional;

/** Puts what a walk wrote down together: numbered steps, prompts as this client shows them, findings, verdict. */
public final class Assembly {
    private final SignIn signIn;
    private final TrustRule rule;
    private final Notebook notebook;
    private final Numbering numbering;
    private final List<Prompt> prompts;

    public Assembly(SignIn signIn, TrustRule rule, Notebook notebook) {
        this.signIn = signIn;
        this.rule = rule;
        this.notebook = notebook;
        this.numbering = Numbering.of(notebook.trace().steps());
        this.prompts = Prompts.of(signIn.client(), notebook.rounds(), notebook.alternatives(), numbering).stream()
                .map(this::asTheClientShows)
                .toList();
    }

    public Prediction prediction() {
        Verdict verdict = verdict();
        boolean shown = showsDialog();
        new LookupFindings(signIn.client(), notebook).write();
        new HandshakeFindings(signIn.client(), rule, notebook).write();
        new TrustFindings(signIn, rule, notebook).write();
        DialogFindings dialogs = new DialogFindings(signIn.client(), notebook);
        prompts.forEach(prompt -> dialogs.write(
                prompt.server(), prompt.stage(), prompt.doubt(), prompt.remedy(), numbering.steps(prompt.steps())));
        return new Prediction(
                signIn.address(),
                signIn.client(),
                Optional.empty(),
                rule.effectiveList(),
                verdict,
                shown ? prompts : List.of(),
                findings(),
                notebook.legs().stream().map(this::leg).toList(),
                numbering.steps());
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
        return signIn.client().get(Settings.DIALOG) == Settings.Dialog.PERHAPS;
    }

    /** The verdict on all that was walked so far. */
    public Verdict verdict() {
        return showsDialog() ? verdict(prompts) : verdictWithoutDialog();
    }

    private boolean showsDialog() {
        return signIn.client().get(Settings.DIALOG) != Settings.Dialog.NONE;
    }

    private Verdict verdict(List<Prompt> met) {
        if (met.stream().anyMatch(prompt -> prompt.certainty() == Certainty.CERTAIN)
                || (!isDialogDoubtful() && notebook.alternatives().stream().anyMatch(Alternatives::eachPrompts))) {
            return Verdict.PROMPT;
        } else if (!met.isEmpty()) {
            return Verdict.MAY_PROMPT;
        } else if (notebook.answerMissing()) {
            return Verdict.CANNOT_TELL;
        } else {
            return notebook.hasServer() ? Verdict.NO_PROMPT : Verdict.SIGN_IN_FAILS;
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

    private List<Finding> findings() {
        return notebook.findings().entrySet().stream()
                .map(noted -> noted.getKey().provedBy(numbering.numbers(noted.getValue())))
                .sorted((one, other) -> one.severity().compareTo(other.severity()))
                .toList();
    }

    private Leg leg(WalkedLeg leg) {
        return new Leg(
                leg.name(),
                leg.secure(),
                leg.ending(),
                leg.status(),
                leg.said(),
                leg.target(),
                numbering.numbers(leg.steps()));
    }
}
