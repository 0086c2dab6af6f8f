package io.github.lyncdiscover.recorded;

import io.github.lyncdiscover.bootstrap.Bootstrap;
import io.github.lyncdiscover.bootstrap.SignIn;
import io.github.lyncdiscover.client.Clients;
import io.github.lyncdiscover.client.Scenario;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.text.content.SecretFilter;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The answers of a world while it was recorded. Immutable.
 *
 * @param about where the recording comes from, for people only
 * @param circumstances what was to be known of the place
 * @param reaches the SIP servers that the world could say something of, apart from those connected to
 * @param stated the names of which the world stated what it said, as a plan does
 * @param exchanges the questions with their answers, in the order first asked
 */
public record Recording(
        About about,
        Set<Network.Circumstance> circumstances,
        Set<DomainName> reaches,
        Set<String> stated,
        List<RecordedExchange> exchanges) {
    /**
     * Copies the collections.
     *
     * @throws IllegalArgumentException if a question is answered twice
     */
    public Recording {
        Objects.requireNonNull(about, "about");
        Objects.requireNonNull(circumstances, "circumstances");
        Objects.requireNonNull(reaches, "reaches");
        Objects.requireNonNull(stated, "stated");
        Objects.requireNonNull(exchanges, "exchanges");
        circumstances = Set.copyOf(circumstances);
        reaches = Set.copyOf(reaches);
        stated = Set.copyOf(stated);
        exchanges = List.copyOf(exchanges);
        Set<String> asked = new HashSet<>();
        for (RecordedExchange exchange : exchanges) {
            if (!asked.add(exchange.asked())) {
                throw new IllegalArgumentException("\"" + exchange.asked() + "\" is answered twice");
            }
        }
    }

    /**
     * A recording of a world that was seen, and states nothing.
     *
     * @param about where the recording comes from
     * @param circumstances what was to be known of the place
     * @param reaches the SIP servers that the world could say something of
     * @param exchanges the questions with their answers
     * @throws IllegalArgumentException if a question is answered twice
     */
    public Recording(
            About about,
            Set<Network.Circumstance> circumstances,
            Set<DomainName> reaches,
            List<RecordedExchange> exchanges) {
        this(about, circumstances, reaches, Set.of(), exchanges);
    }

    /**
     * Records a world for an address: the recording answers whatever a built-in client could ask.
     *
     * @param world whom to ask, such as a live network
     * @param address a sign-in address or a bare SIP domain
     * @return a recording, made now
     * @throws IllegalArgumentException if the text is no address
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public static Recording of(Network world, String address) {
        Objects.requireNonNull(address, "address");
        return of(world, SignInAddress.parse(address));
    }

    /**
     * Records a world for an address: the recording answers whatever a built-in client could ask.
     *
     * @param world whom to ask, such as a live network
     * @param address a sign-in address or a bare SIP domain
     * @return a recording, made now
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public static Recording of(Network world, SignInAddress address) {
        return of(RecordingNetwork.over(world), address);
    }

    /**
     * Records a world that is read from a file, not asked: no answer has a duration, so the same file gives the same recording.
     *
     * @param world whom to ask
     * @param address a sign-in address or a bare SIP domain
     * @return a recording, made now
     */
    public static Recording withoutTimes(Network world, SignInAddress address) {
        Objects.requireNonNull(world, "world");
        return of(new RecordingNetwork(world, () -> 0), address);
    }

    private static Recording of(RecordingNetwork recorder, SignInAddress address) {
        Scenario scenario = Scenario.of(Clients.LYNC_2013);
        Bootstrap.predict(recorder, new SignIn(address, scenario));
        recorder.askEverything(address, scenario);
        return recorder.recording(
                new About(Optional.of(Instant.now()), "lync-discover", List.of(address.toString()), ""));
    }

    /**
     * The same recording with other words about where it comes from.
     *
     * @param other where it comes from
     * @return the recording
     */
    public Recording from(About other) {
        Objects.requireNonNull(other, "other");
        return new Recording(other, circumstances, reaches, stated, exchanges);
    }

    /**
     * The recorded world, asked again.
     *
     * @return a world that answers from this recording and from nothing else; any other question is answered by an
     *     {@link UnrecordedQuestionException}
     */
    public Network replay() {
        return replay("", List.of(), "");
    }

    /**
     * The recorded world, asked again for some sign-ins.
     *
     * @param where where it stands, for the message of the {@link UnrecordedQuestionException}
     * @param signIns who sign in
     * @param remedy what to do if it was made for others, said behind their names
     * @return a world that answers from this recording and from nothing else
     */
    public Network replay(String where, List<SignInAddress> signIns, String remedy) {
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(signIns, "signIns");
        Objects.requireNonNull(remedy, "remedy");
        return new ReplayNetwork(
                this, where, about.madeForAll(signIns) ? "" : "; it was made for " + about.madeFor() + ": " + remedy);
    }

    /**
     * A recording with the place from which the world was seen.
     *
     * @param location the place; empty where a file has one recording only, which does not name it
     * @param recording what was seen from there
     */
    public record Placed(Optional<Location> location, Recording recording) {
        /** Refuses null. */
        public Placed {
            Objects.requireNonNull(location, "location");
            Objects.requireNonNull(recording, "recording");
        }
    }

    /**
     * Where a recording comes from. No prediction depends on it.
     *
     * @param recorded when it was made
     * @param by the program that made it
     * @param targets the sign-in addresses and SIP domains that it was made for
     * @param note anything else
     */
    public record About(Optional<Instant> recorded, String by, List<String> targets, String note) {
        private static final int MOST_NAMED = 3;

        /** Nothing is known. */
        public static final About NOTHING = new About(Optional.empty(), "", List.of(), "");

        /** Copies the list and masks secrets. */
        public About {
            Objects.requireNonNull(recorded, "recorded");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(note, "note");
            by = SecretFilter.mask(by);
            targets = targets.stream().map(SecretFilter::mask).toList();
            note = SecretFilter.mask(note);
        }

        /** Whether all these are among those it was made for, as far as anybody knows. */
        boolean madeForAll(List<SignInAddress> signIns) {
            return targets.isEmpty()
                    || signIns.stream()
                            .allMatch(who -> targets.stream()
                                    .anyMatch(target -> target.equalsIgnoreCase(who.toString())
                                            || target.equalsIgnoreCase("sip:" + who)));
        }

        private String madeFor() {
            String more = targets.size() > MOST_NAMED ? " and " + (targets.size() - MOST_NAMED) + " more" : "";
            return String.join(", ", targets.subList(0, Math.min(targets.size(), MOST_NAMED))) + more;
        }
    }
}
