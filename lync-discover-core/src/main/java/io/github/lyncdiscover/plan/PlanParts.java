package io.github.lyncdiscover.plan;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.deployment.Assumption;
import io.github.lyncdiscover.deployment.Deployment;
import io.github.lyncdiscover.deployment.KeptState;
import io.github.lyncdiscover.deployment.MisfitException;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.plan.certificates.PlannedCertificates;
import io.github.lyncdiscover.planned.LocationOverrides;
import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.trust.TrustSettings;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The parts of a plan, as stated. Immutable.
 *
 * @param title what people call it
 * @param deployment the servers, the SIP domains, the users' homes and DNS
 * @param trust the trust settings of the users' machines
 * @param kept what clients keep of earlier sign-ins, by address
 * @param sipServer the SIP server that is used where a User document needs sign-in
 * @param certificates the certificates that servers present
 * @param clients which clients sign in
 * @param views from where they sign in, with what overrides what is derived
 * @param expectations what the predictions must be
 * @param assumptions what it states though the file that it was imported from does not
 */
record PlanParts(
        String title,
        Deployment deployment,
        TrustSettings trust,
        KeptState kept,
        Optional<ServerAddress> sipServer,
        PlannedCertificates certificates,
        List<ClientProfile> clients,
        Map<Location, LocationOverrides> views,
        List<PlanExpectation> expectations,
        List<Assumption> assumptions) {
    /**
     * Copies the collections and checks that somebody can sign in from somewhere, that no two clients share a name, and that
     * each expectation is about something in the plan.
     *
     * @throws MisfitException if that is not so
     */
    PlanParts {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(deployment, "deployment");
        Objects.requireNonNull(trust, "trust");
        Objects.requireNonNull(kept, "kept");
        Objects.requireNonNull(sipServer, "sipServer");
        Objects.requireNonNull(certificates, "certificates");
        Objects.requireNonNull(clients, "clients");
        Objects.requireNonNull(views, "views");
        Objects.requireNonNull(expectations, "expectations");
        Objects.requireNonNull(assumptions, "assumptions");
        clients = List.copyOf(clients);
        views = Collections.unmodifiableMap(new LinkedHashMap<>(views));
        expectations = List.copyOf(expectations);
        assumptions = List.copyOf(assumptions);
        ExpectationCheck.checkAnything(clients, views.keySet());
        if (!expectations.isEmpty()) {
            new ExpectationCheck(deployment, clients, views.keySet()).check(expectations);
        }
    }
}
