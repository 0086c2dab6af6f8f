package io.github.lyncdiscover.deployment;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.name.SignInAddress;
import java.util.Objects;
import java.util.Optional;

/** A selection of the users of a deployment: a choice by their home, or one of them. Immutable. More may come. */
public sealed interface UserSelection {
    /** What represents those on any pool on premises. */
    String ON_PREMISES = "onPremises";

    /** What represents those in Skype for Business Online. */
    String ONLINE = "online";

    /** Those on any pool on premises. */
    record OnPremises() implements UserSelection {
        @Override
        public String toString() {
            return ON_PREMISES;
        }
    }

    /** Those in Skype for Business Online. */
    record InOnline() implements UserSelection {
        @Override
        public String toString() {
            return ONLINE;
        }
    }

    /**
     * Those on one pool.
     *
     * @param fqdn the pool's name
     */
    record OnPool(DomainName fqdn) implements UserSelection {

        /** Refuses null. */
        public OnPool {
            Objects.requireNonNull(fqdn, "fqdn");
        }

        @Override
        public String toString() {
            return fqdn.text();
        }
    }

    /**
     * One user.
     *
     * @param address the sign-in address
     */
    record One(SignInAddress address) implements UserSelection {

        /** Refuses null. */
        public One {
            Objects.requireNonNull(address, "address");
        }

        @Override
        public String toString() {
            return address.toString();
        }
    }

    /**
     * Reads a choice.
     *
     * @param text {@code onPremises}, {@code online}, a pool's name or a sign-in address
     * @return the choice
     * @throws IllegalArgumentException if it is none of them
     */
    static UserSelection parse(String text) {
        if (text.equals(ON_PREMISES)) {
            return new OnPremises();
        } else if (text.equals(ONLINE)) {
            return new InOnline();
        } else if (text.indexOf('@') >= 0) {
            return new One(SignInAddress.parse(text));
        }
        Optional<DomainName> pool = DomainName.tryParse(text);
        return pool.<UserSelection>map(OnPool::new)
                .orElseThrow(() -> new IllegalArgumentException(PrintableText.quote(text)
                        + " names no users: write onPremises, online, a pool's name or a sign-in address"));
    }

    /**
     * Reports whether some users are among these.
     *
     * @param homed the users with their home
     * @return true if the choice holds them
     */
    default boolean include(HomedUsers homed) {
        if (this instanceof One one) {
            return homed.who().equals(one.address());
        }
        return homed.home()
                .fold(
                        on -> this instanceof OnPremises
                                || (this instanceof OnPool pool
                                        && pool.fqdn().equals(on.pool().fqdn())),
                        there -> this instanceof InOnline,
                        () -> false);
    }
}
