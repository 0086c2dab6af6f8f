package io.github.lyncdiscover.comparison;

import io.github.lyncdiscover.name.PrintableText;
import java.util.Optional;

/**
 * One thing that is otherwise in a later plan than in an earlier one. Immutable.
 *
 * @param what which kind of thing
 * @param of whose, such as the pool's later name; empty where there is one of the kind
 * @param before what it was, safe to print; empty if it is new
 * @param after what it is, safe to print; empty if it is gone
 */
public record PlanDifference(What what, String of, Optional<String> before, Optional<String> after) {
    /** The kinds of things, in the order in which they are reported. */
    public enum What {
        /** A SIP domain. */
        SIP_DOMAIN("SIP domain"),
        /** A sign-in address that is predicted by itself. */
        USER("user"),
        /** A pool, by its name. */
        POOL("pool"),
        /** Which pool answers lyncdiscover, where that is not only its name. */
        ANSWERING_POOL("pool that answers lyncdiscover"),
        /** Whether a pool is of Enterprise or Standard Edition. */
        EDITION("edition"),
        /** The web services for clients inside. */
        INTERNAL_WEB_SERVICES("internal web services"),
        /** The web services as published outside. */
        EXTERNAL_WEB_SERVICES("external web services"),
        /** The SIP server for users outside. */
        ACCESS_EDGE("Access Edge"),
        /** A pool that is a Director. */
        DIRECTOR("Director"),
        /** The pool whose web services the users of a branch appliance have. */
        CENTRAL_POOL("central pool"),
        /** The host of Online that users are redirected to. */
        ONLINE_AUTODISCOVER("Online autodiscover"),
        /** The host of their User document. */
        ONLINE_WEB_SERVICES("Online web services"),
        /** The server that it names. */
        ONLINE_SIP_SERVER("Online SIP server"),
        /** Users who are homed somewhere. */
        HOMED("users homed", "users homed on %s"),
        /** How many people of a SIP domain are homed somewhere. */
        PEOPLE("people"),
        /** The pool that a reverse proxy publishes under a name or an address. */
        REVERSE_PROXY("reverse proxy", "reverse proxy at %s"),
        /** What a pool answers to users of another pool. */
        OTHER_POOL("answer to users of another pool"),
        /** Where a pool sends users of Online on. */
        ONLINE_REDIRECT("redirect of users of Online"),
        /** Whether clients judge the pool that another registrar redirects to. */
        REDIRECTED_REGISTRAR("judged registrar after a redirect"),
        /** The pool that DHCP names to phones inside. */
        DHCP("DHCP"),
        /** The Exchange of a SIP domain or user. */
        EXCHANGE("Exchange"),
        /** How lyncdiscover is published. */
        LYNCDISCOVER("lyncdiscover", "lyncdiscover.%s"),
        /** How lyncdiscoverinternal is published. */
        LYNCDISCOVERINTERNAL("lyncdiscoverinternal", "lyncdiscoverinternal.%s"),
        /** A DNS record. */
        DNS_RECORD("DNS record", "DNS record %s"),
        /** A zone of which every record is known. */
        COMPLETE_ZONE("complete zone", "complete zone %s"),
        /** A name whose name server fails. */
        NAME_FAILURE("name server failure", "name server failure %s"),
        /** The date that certificates are judged for. */
        DATE("date"),
        /** What a server presents. */
        CERTIFICATE("certificate"),
        /** What is said of the A/V Authentication of an Edge pool. */
        AV_AUTHENTICATION("A/V Authentication"),
        /** The A/V Authentication certificate that an Edge Server holds. */
        AV_CERTIFICATE("A/V Authentication certificate"),
        /** The A/V Authentication certificate that follows. */
        AV_NEXT("next A/V Authentication certificate"),
        /** The names of a service beside sign-in. */
        SERVICE_NAMES("names", "names of %s"),
        /** A recorded world that the plan is laid over. */
        RECORDING("recording", "recording %s"),
        /** What a server or a name answers, where that is written out. */
        ANSWER("answer", "answer %s"),
        /** A TrustModelData value. */
        TRUST_MODEL_DATA("TrustModelData", "TrustModelData (%s)"),
        /** A domain for which users ticked "Always trust this server". */
        ALWAYS_TRUSTED("always trusted"),
        /** The SIP server of the last sign-in. */
        LAST_SERVER("last SIP server"),
        /** The endpoint that a client kept. */
        CACHED_ENDPOINT("cached endpoint"),
        /** The server that clients are configured with. */
        MANUAL_SERVER("server entered by hand"),
        /** The server that is used where a User document needs sign-in. */
        SIP_SERVER("SIP server given"),
        /** A client that users sign in with. */
        CLIENT("client"),
        /** A place that users sign in from. */
        LOCATION("place");

        private final String words;
        private final String owned;

        What(String words) {
            this(words, words + " of %s");
        }

        What(String words, String owned) {
            this.words = words;
            this.owned = owned;
        }

        /**
         * What people call it.
         *
         * @return a few words
         */
        public String words() {
            return words;
        }

        private String words(String of) {
            return of.isEmpty() ? words : owned.replace("%s", of);
        }
    }

    /** Makes the texts safe to print. */
    public PlanDifference {
        of = PrintableText.of(of);
        before = before.map(PrintableText::of);
        after = after.map(PrintableText::of);
    }

    /**
     * What it is in a line.
     *
     * @return what came, what went, or what was and is; without a sign for which of them
     */
    public String words() {
        String what = what().words(of);
        if (before.isPresent() && after.isPresent()) {
            return what
                    + (before.equals(after) ? " changes: " + after.get() : ": " + before.get() + " → " + after.get());
        }
        return what + (of.isEmpty() ? " " : ": ") + after.or(() -> before).orElse("");
    }

    /**
     * Which of the three it is.
     *
     * @return {@code +} for what is new, {@code -} for what is gone, {@code ~} for what is otherwise
     */
    public char sign() {
        return before.isEmpty() ? '+' : after.isEmpty() ? '-' : '~';
    }
}
