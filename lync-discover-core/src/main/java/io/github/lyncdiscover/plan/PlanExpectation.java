package io.github.lyncdiscover.plan;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.deployment.HomedUsers;
import io.github.lyncdiscover.deployment.UserSelection;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.prediction.Finding;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Prompt;
import io.github.lyncdiscover.prediction.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An expectation of a plan about some of its sign-ins. Whatever is left out means each one in the plan. Immutable.
 *
 * @param sipDomain users of which SIP domain
 * @param users which of them, by their home
 * @param location seen from where
 * @param client with which client, by its name
 * @param verdict the verdict that must come
 * @param prompts the servers asked about, all of them and in their order
 * @param findings what must be among the findings
 * @param place where it is written, if in a file
 */
public record PlanExpectation(
        Optional<DomainName> sipDomain,
        Optional<UserSelection> users,
        Optional<Location> location,
        Optional<String> client,
        Optional<Verdict> verdict,
        Optional<List<DomainName>> prompts,
        List<FindingCode> findings,
        Optional<PlanPosition> place) {
    /**
     * An expectation that a sign-in does not meet. Immutable.
     *
     * @param expectation what was expected
     * @param forecast what will come
     * @param differences what was expected and what came instead, one sentence each
     */
    public record Broken(PlanExpectation expectation, PlannedSignIn forecast, List<String> differences) {
        /** Copies the list. */
        public Broken {
            Objects.requireNonNull(expectation, "expectation");
            Objects.requireNonNull(forecast, "forecast");
            Objects.requireNonNull(differences, "differences");
            differences = List.copyOf(differences);
        }

        /** One line: where it is written, whom it concerns, what was expected and what came. */
        @Override
        public String toString() {
            return expectation.place().map(place -> place + ": ").orElse("") + forecast + ": "
                    + String.join("; ", differences);
        }
    }

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if nothing is expected: neither a verdict nor prompts nor findings
     */
    public PlanExpectation {
        Objects.requireNonNull(sipDomain, "sipDomain");
        Objects.requireNonNull(users, "users");
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(client, "client");
        Objects.requireNonNull(findings, "findings");
        Objects.requireNonNull(place, "place");
        prompts = prompts.map(List::copyOf);
        findings = List.copyOf(findings);
        if (verdict.isEmpty() && prompts.isEmpty() && findings.isEmpty()) {
            throw new IllegalArgumentException("nothing is expected: name the verdict, the prompts or findings");
        }
    }

    /**
     * A verdict for everybody in the plan.
     *
     * @param verdict the verdict
     * @return the expectation
     */
    public static PlanExpectation of(Verdict verdict) {
        Objects.requireNonNull(verdict, "verdict");
        return new PlanExpectation(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(verdict),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    /**
     * The same for the users of one SIP domain only.
     *
     * @param domain the domain
     * @return another expectation
     * @throws IllegalArgumentException if the text is no domain
     */
    public PlanExpectation in(String domain) {
        Objects.requireNonNull(domain, "domain");
        return new PlanExpectation(
                Optional.of(DomainName.parse(domain)), users, location, client, verdict, prompts, findings, place);
    }

    /**
     * The same for some users only.
     *
     * @param choice {@code onPremises}, {@code online}, a pool's name or a sign-in address
     * @return another expectation
     * @throws IllegalArgumentException if the text is none of them
     */
    public PlanExpectation homed(String choice) {
        Objects.requireNonNull(choice, "choice");
        return new PlanExpectation(
                sipDomain,
                Optional.of(UserSelection.parse(choice)),
                location,
                client,
                verdict,
                prompts,
                findings,
                place);
    }

    /**
     * The same seen from one place only.
     *
     * @param from the place
     * @return another expectation
     */
    public PlanExpectation from(Location from) {
        Objects.requireNonNull(from, "from");
        return new PlanExpectation(sipDomain, users, Optional.of(from), client, verdict, prompts, findings, place);
    }

    /**
     * The same with one client only.
     *
     * @param name the client's name, such as {@code lync-2013}
     * @return another expectation
     */
    public PlanExpectation with(String name) {
        Objects.requireNonNull(name, "name");
        return new PlanExpectation(sipDomain, users, location, Optional.of(name), verdict, prompts, findings, place);
    }

    /**
     * The same with the servers that are asked about.
     *
     * @param servers all of them, in their order
     * @return another expectation
     * @throws IllegalArgumentException if one is no host name
     */
    public PlanExpectation prompting(String... servers) {
        Objects.requireNonNull(servers, "servers");
        List<DomainName> names =
                List.of(servers).stream().map(DomainName::parse).toList();
        return new PlanExpectation(sipDomain, users, location, client, verdict, Optional.of(names), findings, place);
    }

    /**
     * The same with findings that must be made.
     *
     * @param codes their codes
     * @return another expectation
     */
    public PlanExpectation finding(FindingCode... codes) {
        Objects.requireNonNull(codes, "codes");
        return new PlanExpectation(sipDomain, users, location, client, verdict, prompts, List.of(codes), place);
    }

    /**
     * Holds a sign-in to this expectation.
     *
     * @param forecast what will come of the sign-in
     * @return what is broken; empty if it is met, or speaks of others
     */
    public Optional<Broken> missedBy(PlannedSignIn forecast) {
        return concerns(forecast)
                ? Optional.of(new Broken(this, forecast, differences(forecast.prediction())))
                        .filter(broken -> !broken.differences().isEmpty())
                : Optional.empty();
    }

    /** Reports whether this speaks of a sign-in. */
    boolean concerns(PlannedSignIn forecast) {
        return concerns(forecast.users(), forecast.location(), forecast.client());
    }

    /**
     * Reports whether this speaks of a sign-in.
     *
     * @param whose the users
     * @param from the place
     * @param with the client
     * @return true if its outcome decides whether the expectation is met
     */
    public boolean concerns(HomedUsers whose, Location from, ClientProfile with) {
        Objects.requireNonNull(from, "from");
        return sipDomain.map(whose.who().sipDomain()::equals).orElse(true)
                && location.map(from::equals).orElse(true)
                && client.map(with.name()::equals).orElse(true)
                && users.map(choice -> choice.include(whose)).orElse(true);
    }

    /** What of it did not come, each with what came instead. */
    private List<String> differences(Prediction prediction) {
        List<String> differences = new ArrayList<>();
        verdict.filter(expected -> expected != prediction.verdict())
                .ifPresent(expected -> differences.add("expected " + expected + ", got " + prediction.verdict()));
        List<DomainName> asked =
                prediction.prompts().stream().map(Prompt::server).toList();
        prompts.filter(expected -> !expected.equals(asked))
                .ifPresent(
                        expected -> differences.add("expected prompts " + names(expected) + ", got " + names(asked)));
        List<FindingCode> missing =
                findings.stream().filter(code -> !prediction.has(code)).toList();
        if (!missing.isEmpty()) {
            differences.add("expected finding " + names(missing) + ", got "
                    + names(prediction.findings().stream()
                            .map(Finding::code)
                            .distinct()
                            .toList()));
        }
        return differences;
    }

    private static String names(List<?> list) {
        return list.isEmpty() ? "none" : list.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
