package io.github.lyncdiscover.survey;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.prediction.Location;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The sign-ins of a list that a survey still has to predict: each address once for each client and place, without those that an earlier
 * run finished. Lines that hold no address are handed to somebody else. For one thread.
 *
 * @since 0.1.0
 */
public final class OpenTargets implements Iterator<OpenTargets.SignIns> {
    private final Iterator<TargetLine> lines;
    private final List<SignInAs> each;
    private final AddressSet done;
    private final Consumer<TargetLine> bad;
    private Optional<SignIns> ahead = Optional.empty();

    /**
     * What is open of one address.
     *
     * @param line the line where it stands first
     * @param address the sign-in address or SIP domain
     * @param open the sign-ins, at least one
     */
    public record SignIns(int line, SignInAddress address, List<SignInAs> open) {
        /** Copies the list. */
        public SignIns {
            Objects.requireNonNull(address, "address");
            Objects.requireNonNull(open, "open");
            open = List.copyOf(open);
        }
    }

    /**
     * One of the sign-ins of an address.
     *
     * @param client with which client
     * @param location seen from where; empty where places are not told apart
     */
    public record SignInAs(ClientProfile client, Optional<Location> location) {
        /** Refuses null. */
        public SignInAs {
            Objects.requireNonNull(client, "client");
            Objects.requireNonNull(location, "location");
        }
    }

    private OpenTargets(Iterator<TargetLine> lines, List<SignInAs> each, AddressSet done, Consumer<TargetLine> bad) {
        this.lines = lines;
        this.each = List.copyOf(each);
        this.done = done;
        this.bad = bad;
    }

    /**
     * The sign-ins of a list.
     *
     * @param lines the list
     * @param each as what each address signs in: with which clients, seen from where
     * @param finished what an earlier run finished; no more is added to it
     * @param bad takes each line that holds no address
     * @return what is open
     */
    public static OpenTargets of(
            Iterator<TargetLine> lines, List<SignInAs> each, Finished finished, Consumer<TargetLine> bad) {
        Objects.requireNonNull(lines, "lines");
        Objects.requireNonNull(each, "each");
        Objects.requireNonNull(bad, "bad");
        return new OpenTargets(lines, each, finished.keys, bad);
    }

    /** The predictions that an earlier run finished, in little memory. For one thread. */
    public static final class Finished {
        private final AddressSet keys = new AddressSet();

        /** Nothing. */
        public Finished() {
            // Nothing was finished.
        }

        /**
         * Adds a prediction.
         *
         * @param entry the prediction in brief
         */
        public void add(SurveyEntry entry) {
            keys.add(entry.key());
        }

        @Override
        public String toString() {
            return "finished predictions";
        }
    }

    @Override
    public boolean hasNext() {
        while (ahead.isEmpty() && lines.hasNext()) {
            TargetLine line = lines.next();
            if (line.address().isEmpty()) {
                bad.accept(line);
            } else {
                ahead = open(line.line(), line.address().get());
            }
        }
        return ahead.isPresent();
    }

    @Override
    public SignIns next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        SignIns next = ahead.orElseThrow();
        ahead = Optional.empty();
        return next;
    }

    private Optional<SignIns> open(int line, SignInAddress address) {
        List<SignInAs> open = each.stream()
                .filter(one -> done.add(
                        SurveyEntry.key(address.toString(), one.client().name(), SurveyEntry.word(one.location()))))
                .toList();
        return open.isEmpty() ? Optional.empty() : Optional.of(new SignIns(line, address, open));
    }

    @Override
    public String toString() {
        return "sign-ins as " + each + " that are not finished";
    }
}
