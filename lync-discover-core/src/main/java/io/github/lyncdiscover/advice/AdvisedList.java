package io.github.lyncdiscover.advice;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.TrustListPlace;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.prediction.Verdict;
import io.github.lyncdiscover.remedy.ManualRecipe;
import io.github.lyncdiscover.remedy.ManualRecipes;
import io.github.lyncdiscover.remedy.Remedy;
import io.github.lyncdiscover.remedy.RemedyForm;
import io.github.lyncdiscover.remedy.registry.RegistryEdit;
import io.github.lyncdiscover.trust.RegistryKey;
import io.github.lyncdiscover.trust.TrustModelData;
import io.github.lyncdiscover.trust.TrustModelData.Source;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The first TrustModelData value that is advised for a plan, ready to be deployed. Immutable. */
public final class AdvisedList {
    private final AdviceAlternative list;
    private final Remedy remedy;

    private AdvisedList(AdviceAlternative list, Remedy remedy) {
        this.list = list;
        this.remedy = remedy;
    }

    /**
     * The value that is advised.
     *
     * @param advice the advice
     * @return the value; empty if none is advised, as {@link #missing} says
     */
    public static Optional<AdvisedList> of(Advice advice) {
        return advice.trustList().map(list -> new AdvisedList(list, remedy(advice, list)));
    }

    /**
     * Why no value is advised.
     *
     * @param advice advice without one
     * @return one sentence without its end
     */
    public static String missing(Advice advice) {
        if (advice.verdict() == Verdict.NO_PROMPT) {
            return "there is no TrustModelData value to write: nobody is asked";
        }
        return advice.asked().isEmpty()
                ? "there is no TrustModelData value to write: no prediction ends in a prompt, but see lync-discover plan for"
                        + " the sign-ins that fail or can't be told"
                : advice.asked().stream().noneMatch(PromptingServer::canWork)
                        ? "there is no TrustModelData value to write: the servers that users are asked about cannot work"
                        : "there is no TrustModelData value to write: none reaches those who are asked";
    }

    /**
     * The value with the place where it goes: where one stands already that the client reads first, it is changed there;
     * a value that the policy editor does not take is a preference where no policy stands.
     *
     * @return the remedy
     */
    public Remedy remedy() {
        return remedy;
    }

    /**
     * The file that puts the value in place. It is read back, and what it says is predicted again, before it is given.
     *
     * @param form the form
     * @return the file; the same for the same plan
     * @throws IllegalArgumentException if this form can't hold it; the message says what to do
     * @throws IllegalStateException if the file does not do what was advised, which is a fault in this library
     */
    public byte[] write(RemedyForm form) {
        byte[] file = form.write(remedy);
        form.read(file).stream().map(AdvisedList::value).distinct().forEach(value -> {
            List<PlanChange> entries = value.domains().stream()
                    .<PlanChange>map(PlanChange.Trust::new)
                    .toList();
            ChangedPlan deployed = new ChangedPlan(list.variation().plan(), value.source(), List.of(), entries);
            if (!PlanPredictions.of(deployed).asked().equals(list.remaining())) {
                throw new IllegalStateException(form + " does not do what was advised: " + value);
            }
        });
        return file;
    }

    /**
     * The file that takes it back.
     *
     * @param form the form
     * @return the file; the same for the same plan
     * @throws IllegalArgumentException if this form can't hold the value that stands today; the message says what to do
     */
    public byte[] undo(RemedyForm form) {
        return form.undo(remedy);
    }

    /**
     * Every place where what is advised can be entered by hand: the value, and the lists that the plan's devices have of
     * their own, also of those that fail without a dialog.
     *
     * @param advice the advice
     * @return the places; empty where no list has anything to name
     */
    public static List<ManualRecipe> recipes(Advice advice) {
        TrustLists lists = new TrustLists(advice.plan());
        Stream<ManualRecipe> own = advice.plan().clients().stream()
                .flatMap(
                        client -> ManualRecipes.ofOwnList(
                                client, lists.trusted(), needed(advice, lists, client), Source.HKLM_POLICY)
                                .stream());
        return Stream.concat(of(advice).stream().flatMap(list -> ManualRecipes.of(list.remedy).stream()), own)
                .toList();
    }

    /** What a client asks about, or what its list must name where it asks nobody. */
    private static List<DomainName> needed(Advice advice, TrustLists lists, ClientProfile client) {
        return Stream.concat(
                        lists.domains(advice.asked(), client).stream(),
                        advice.ownLists().stream()
                                .filter(list -> list.client().equals(client))
                                .flatMap(list -> list.entries().stream()))
                .distinct()
                .toList();
    }

    private static TrustModelData value(RegistryEdit edit) {
        return new TrustModelData(edit.place().source(), edit.fold(RegistryEdit.Put::text, removal -> ""));
    }

    private static Remedy remedy(Advice advice, AdviceAlternative list) {
        TrustModelData advised = list.variation().value().orElseThrow();
        List<RegistryKey> keys = advice.plan().clients().stream()
                .flatMap(client -> TrustListPlace.of(client).key().stream())
                .toList();
        List<TrustModelData> standing = advice.plan().trust().values().stream()
                .filter(value -> keys.stream().anyMatch(key -> value.isReadUnder(Optional.of(key))))
                .toList();
        Remedy remedy = new Remedy(advice.plan().title(), advised, keys, standing);
        boolean free = remedy.obstacle(Source.HKCU_PREFERENCE).isEmpty();
        return free && !advised.fitsPolicyEditor() ? remedy.in(Source.HKCU_PREFERENCE) : remedy;
    }
}
