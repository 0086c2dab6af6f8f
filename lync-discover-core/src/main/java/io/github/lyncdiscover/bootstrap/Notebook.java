package io.github.lyncdiscover.bootstrap;

import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything a walk writes down: steps, encounters, findings, legs. Not for use by several threads. */
final class Notebook {
    private final Trace trace = new Trace();
    private final List<Round> rounds = new ArrayList<>();
    private final List<WalkedLeg> legs = new ArrayList<>();
    private final Map<Note, List<Step>> notes = new LinkedHashMap<>();
    private boolean serverFound;

    /** A finding whose steps are not numbered yet. */
    record Note(FindingCode code, String message) {
        /** Written out, as is {@code hashCode}: the generated ones are made at run time, and every start pays for that. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Note that && code == that.code && message.equals(that.message);
        }

        @Override
        public int hashCode() {
            return 31 * code.ordinal() + message.hashCode();
        }
    }

    Trace trace() {
        return trace;
    }

    void add(WalkedLeg leg) {
        trace.addAll(leg.steps());
        legs.add(leg);
    }

    void add(Round round) {
        rounds.add(round);
    }

    void note(FindingCode code, String message, List<? extends Step> proof) {
        notes.computeIfAbsent(new Note(code, message), note -> new ArrayList<>())
                .addAll(proof);
    }

    void skip(String name, String reason) {
        trace.add(new Step.Skip(name, reason));
    }

    void serverFound() {
        serverFound = true;
    }

    boolean hasServer() {
        return serverFound;
    }

    boolean answerMissing() {
        return notes.keySet().stream().anyMatch(note -> note.code().isMissingAnswer());
    }

    List<Round> rounds() {
        return rounds;
    }

    List<WalkedLeg> legs() {
        return legs;
    }

    Map<Note, List<Step>> notes() {
        return notes;
    }
}
