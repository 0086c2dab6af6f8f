package io.github.lyncdiscover.plan;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.deployment.Assumption;
import io.github.lyncdiscover.deployment.HomedUsers;
import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * One sign-in of a plan, with its prediction. Immutable. Its text names the sign-in, as a parameterised test wants it.
 *
 * @param plan the plan
 * @param users whose sign-in, and where they are homed
 * @param location seen from where
 * @param client with which client
 * @param prediction what the user will meet
 * @param assumptions what that rests on though the plan does not say it
 */
public record PlannedSignIn(
        MigrationPlan plan,
        HomedUsers users,
        Location location,
        ClientProfile client,
        Prediction prediction,
        List<Assumption> assumptions) {
    /** Copies the list. */
    public PlannedSignIn {
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(users, "users");
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(client, "client");
        Objects.requireNonNull(prediction, "prediction");
        Objects.requireNonNull(assumptions, "assumptions");
        assumptions = List.copyOf(assumptions);
    }

    /**
     * The same for other users, who come to the same.
     *
     * @param others users of whom the prediction holds, but for the name of their SIP domain
     * @return another forecast
     */
    public PlannedSignIn of(HomedUsers others) {
        Objects.requireNonNull(others, "others");
        return new PlannedSignIn(plan, others, location, client, prediction, assumptions);
    }

    /**
     * How many people this is predicted for.
     *
     * @return 1 for a sign-in address, the number that the plan has for a SIP domain at its home; empty where it has none
     */
    public OptionalInt people() {
        return users.people();
    }

    /**
     * The plan's expectations that this does not meet.
     *
     * @return in the plan's order; empty if all is as expected, or nothing is expected
     */
    public List<PlanExpectation.Broken> broken() {
        return plan.expectations().stream()
                .flatMap(expectation -> expectation.missedBy(this).stream())
                .toList();
    }

    /**
     * Reports whether the plan expects anything of this sign-in.
     *
     * @return true if at least one expectation speaks of it
     */
    public boolean isExpected() {
        return plan.expectations().stream().anyMatch(expectation -> expectation.concerns(this));
    }

    /**
     * Fails a test where an expectation of the plan is not met, and where the plan expects nothing of this sign-in.
     *
     * @throws AssertionError with the broken expectations and the story of the sign-in, or with the sentence that nothing
     *     is expected
     */
    public void verify() {
        if (!isExpected()) {
            throw new AssertionError(this + ": the plan expects nothing of this sign-in, so there is nothing to verify;"
                    + " add an expectation to the plan, or use verify(Verdict)");
        }
        fail(broken().stream().map(PlanExpectation.Broken::toString).toList());
    }

    /**
     * Fails a test where the verdict is another one, whatever the plan expects.
     *
     * @param expected the verdict that must come
     * @throws AssertionError with what was expected, what came, and the story of the sign-in
     */
    public void verify(Verdict expected) {
        Objects.requireNonNull(expected, "expected");
        fail(
                prediction.verdict() == expected
                        ? List.of()
                        : List.of(this + ": expected " + expected + ", got " + prediction.verdict()));
    }

    private void fail(List<String> differences) {
        if (!differences.isEmpty()) {
            throw new AssertionError(String.join("\n", differences) + "\n\n" + prediction.explain());
        }
    }

    /**
     * Which sign-in of its plan this is.
     *
     * @return the same without plan and prediction
     */
    public Name name() {
        int homes = plan.deployment().pools().size()
                + (int) plan.deployment().online().stream().count();
        return new Name(users, location, client, homes > 1);
    }

    /** Whose sign-in this is: SIP domain or address, home where there are several, place, client. */
    @Override
    public String toString() {
        return name().toString();
    }

    /**
     * A sign-in of a plan, apart from what is predicted for it. Immutable.
     *
     * @param users whose, and where they are homed
     * @param location seen from where
     * @param client with which client
     * @param severalHomes whether the plan has other homes too
     * @since 0.1.0
     */
    public record Name(HomedUsers users, Location location, ClientProfile client, boolean severalHomes) {
        /** Refuses null. */
        public Name {
            Objects.requireNonNull(users, "users");
            Objects.requireNonNull(location, "location");
            Objects.requireNonNull(client, "client");
        }

        /** SIP domain or address, home where there are several, place, client. */
        @Override
        public String toString() {
            String home = severalHomes
                    ? users.home().fold(on -> " on " + on.pool().fqdn(), there -> " online", () -> "")
                    : "";
            return users.who() + home + ", " + location.name().toLowerCase(Locale.ROOT) + ", " + client.name();
        }
    }
}
