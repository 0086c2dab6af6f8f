package io.github.lyncdiscover.prediction;

import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.network.DnsAnswer;
import io.github.lyncdiscover.network.DnsQuestion;
import io.github.lyncdiscover.trust.TrustDecision;
import java.util.Optional;
import java.util.function.Function;

/**
 * One thing that was asked, read, followed, judged or left out on the way. A step's number is its place in
 * {@link Prediction#steps}, counted from 1 in the order of the walk, never in the order of time.
 */
public sealed interface Step {
    /**
     * A name was looked up.
     *
     * @param question name and type
     * @param answer what the resolver said
     */
    record Lookup(DnsQuestion question, DnsAnswer answer) implements Step {}

    /**
     * An HTTP request was made.
     *
     * @param url what was asked, without secrets
     * @param outcome {@code RESPONSE}, or the code of the failure
     * @param status the status code of a response
     * @param detail the media type of a response, or what the failure said
     * @param shown the server's certificates, where it came to a handshake and they are known
     * @param shared whether this is the request of an earlier step, which was made once for both legs
     */
    record Fetch(
            String url, String outcome, Optional<Integer> status, String detail, Optional<Shown> shown, boolean shared)
            implements Step {
        /** A request of its own. */
        public Fetch(String url, String outcome, Optional<Integer> status, String detail, Optional<Shown> shown) {
            this(url, outcome, status, detail, shown, false);
        }
    }

    /**
     * An answer was read.
     *
     * @param url whose answer
     * @param outcome {@code ROOT}, {@code USER} or {@code OTHER} for a document, or the ending of the leg
     * @param detail the document's form and what it names, or why it cannot be read
     */
    record Read(String url, String outcome, String detail) implements Step {}

    /**
     * An answer sent the client on.
     *
     * @param from whose answer
     * @param to where to, as far as it can be shown
     * @param by {@code REDIRECT} or {@code USER} for the link of a document, {@code HTTP} for a 3xx, {@code SIP} for a
     *     SIP server's redirect
     * @param outcome {@code FOLLOWED}, or the ending of the leg
     */
    record Redirect(String from, String to, String by, String outcome) implements Step {}

    /**
     * A server was judged by the trust rule.
     *
     * @param decision the decision and its basis
     * @param stage where in the sign-in
     * @param namedBy who named the server, in a few words
     */
    record Judge(TrustDecision decision, Stage stage, String namedBy) implements Step {}

    /**
     * A connection to a SIP server was tried.
     *
     * @param server name and port
     * @param outcome {@code CONNECTED}, {@code REDIRECTED}, or the code of the failure
     * @param detail what the failure said; may be empty
     * @param shown the server's certificates, where it came to a handshake and they are known
     */
    record Handshake(ServerAddress server, String outcome, String detail, Optional<Shown> shown) implements Step {}

    /**
     * A name was not asked, or a server not used.
     *
     * @param name what was left out
     * @param reason why, in a few words
     */
    record Skip(String name, String reason) implements Step {}

    /**
     * The certificates that a server showed in this step.
     *
     * @return empty where it came to no handshake, or they are not known
     */
    default Optional<Shown> certificates() {
        return fold(
                lookup -> Optional.empty(),
                Fetch::shown,
                read -> Optional.empty(),
                redirect -> Optional.empty(),
                judge -> Optional.empty(),
                Handshake::shown,
                skip -> Optional.empty());
    }

    /**
     * The step in words, without the {@linkplain #certificates certificates}.
     *
     * @return a sentence without its full stop, safe to print
     */
    default String sentence() {
        return Sentences.of(this);
    }

    /**
     * Handles every kind of step.
     *
     * @param lookup for {@link Lookup}
     * @param fetch for {@link Fetch}
     * @param read for {@link Read}
     * @param redirect for {@link Redirect}
     * @param judge for {@link Judge}
     * @param handshake for {@link Handshake}
     * @param skip for {@link Skip}
     * @param <T> what to make of it
     * @return the result of the function that fits
     */
    default <T> T fold(
            Function<Lookup, T> lookup,
            Function<Fetch, T> fetch,
            Function<Read, T> read,
            Function<Redirect, T> redirect,
            Function<Judge, T> judge,
            Function<Handshake, T> handshake,
            Function<Skip, T> skip) {
        if (this instanceof Lookup l) {
            return lookup.apply(l);
        } else if (this instanceof Fetch f) {
            return fetch.apply(f);
        } else if (this instanceof Read r) {
            return read.apply(r);
        } else if (this instanceof Redirect r) {
            return redirect.apply(r);
        } else if (this instanceof Judge j) {
            return judge.apply(j);
        } else if (this instanceof Handshake h) {
            return handshake.apply(h);
        } else {
            return skip.apply((Skip) this);
        }
    }
}
