package io.github.lyncdiscover.prediction;

import io.github.lyncdiscover.autodiscover.AutodiscoverDocument;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.name.WebAddress;
import io.github.lyncdiscover.network.DnsAnswer;
import io.github.lyncdiscover.network.DnsQuestion;
import io.github.lyncdiscover.network.SignInOutcome;
import io.github.lyncdiscover.trust.TrustDecision;
import java.util.Optional;
import java.util.function.Function;

/**
 * One thing that was asked, read, followed, judged or left out on the way. A step's number is its place in
 * {@link Prediction#steps}, counted from 1 in the order of the walk, never in the order of time. More may come.
 */
public sealed interface Step
        permits Step.Lookup, Step.Fetch, Step.Read, Step.Redirect, Step.Judge, Step.Handshake, Step.Skip {
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
     * @param url what was asked; secrets in it are masked
     * @param outcome a response, or why there is none
     * @param status the status code of a response
     * @param detail the media type of a response, or what the server or the network said of the failure; short, printable,
     *     secrets masked
     * @param shown the server's certificates, where it came to a handshake and they are known
     * @param shared whether this is the request of an earlier step, which was made once for both legs
     * @param signIn what the request is for in a sign-in to the web services; empty where it is none of a sign-in
     */
    record Fetch(
            WebAddress url,
            RequestOutcome outcome,
            Optional<Integer> status,
            String detail,
            Optional<PresentedCertificates> shown,
            boolean shared,
            Optional<SignInOutcome.Purpose> signIn)
            implements Step {
        /** A request of its own, and none of a sign-in. */
        public Fetch(
                WebAddress url,
                RequestOutcome outcome,
                Optional<Integer> status,
                String detail,
                Optional<PresentedCertificates> shown) {
            this(url, outcome, status, detail, shown, false, Optional.empty());
        }
    }

    /**
     * An answer was read.
     *
     * @param url whose answer
     * @param content what was read in it
     */
    record Read(WebAddress url, Content content) implements Step {
        /**
         * The document that was read.
         *
         * @return empty where the answer holds none
         */
        public Optional<AutodiscoverDocument> document() {
            return content instanceof Document it ? Optional.of(it.document()) : Optional.empty();
        }

        /**
         * The content in a few words: a document's form and what it names, or why it cannot be read.
         *
         * @return words, safe to print
         */
        public String detail() {
            return StepWords.detail(content);
        }

        /**
         * What the document names: the side that the server takes the client to be on, the link that leads on, SIP servers.
         *
         * @return a few words, safe to print; empty where there is no document, or it names nothing
         * @since 0.1.0
         */
        public String names() {
            return document().map(StepWords::names).orElse("");
        }

        /** The content of an answer. More kinds may come. */
        public sealed interface Content {}

        /**
         * A document.
         *
         * @param document what it says: of its links the one that leads on, with secrets masked
         */
        public record Document(AutodiscoverDocument document) implements Content {}

        /**
         * An answer that holds no document.
         *
         * @param failure why not
         * @param detail the media type, or what is wrong with the document; short, printable, secrets masked
         */
        public record Unreadable(ReadFailure failure, String detail) implements Content {}

        /** A reason why an answer holds no document. More may come. */
        public enum ReadFailure {
            /** The answer's Content-Type is none of Autodiscover's. */
            WRONG_MEDIA_TYPE,
            /** The document cannot be read. */
            MALFORMED_DOCUMENT
        }
    }

    /**
     * An answer sent the client on.
     *
     * @param from the web address or the SIP server whose answer it is
     * @param to where to
     * @param kind what sends the client
     * @param result whether the client goes there
     */
    record Redirect(Subject from, Subject to, Kind kind, Result result) implements Step {
        /** The part of an answer that sends the client on. More may come. */
        public enum Kind {
            /** The Redirect link of a document. */
            REDIRECT,
            /** The User link of a document. */
            USER,
            /** An HTTP 3xx. */
            HTTP,
            /** A redirect of a SIP server. */
            SIP
        }

        /** What the client does about it. More may come. */
        public enum Result {
            /** It goes there. */
            FOLLOWED,
            /** It stops: it has asked this address before. */
            REDIRECT_LOOP,
            /** It stops: it was redirected more often than it follows. */
            TOO_MANY_REDIRECTS,
            /** It stops: that is no address that it asks. */
            TARGET_REFUSED,
            /** It stops: an HTTP 3xx leads to another domain, or nowhere. */
            FOREIGN_REDIRECT
        }

        /**
         * Returns whether the client goes there.
         *
         * @return false where it stops
         */
        public boolean isFollowed() {
            return result == Result.FOLLOWED;
        }
    }

    /**
     * A server was judged by the trust rule.
     *
     * @param decision the decision and its basis
     * @param stage where in the sign-in
     * @param namedBy who named the server
     */
    record Judge(TrustDecision decision, Stage stage, NamedBy namedBy) implements Step {}

    /**
     * A connection to a SIP server was tried.
     *
     * @param server name and port
     * @param outcome a connection, or why there is none
     * @param detail what the server or the network said of the failure; short, printable, secrets masked; may be empty
     * @param shown the server's certificates, where it came to a handshake and they are known
     */
    record Handshake(ServerAddress server, RequestOutcome outcome, String detail, Optional<PresentedCertificates> shown)
            implements Step {}

    /**
     * A name was not asked, or a server not used.
     *
     * @param subject what was left out
     * @param reason why
     */
    record Skip(Subject subject, SkipReason reason) implements Step {}

    /**
     * The certificates that a server showed in this step.
     *
     * @return empty where it came to no handshake, or they are not known
     */
    default Optional<PresentedCertificates> certificates() {
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
     * The same step where the certificates are not known: two steps that go alike are equal but for them.
     *
     * @return this step if it has none
     */
    default Step withoutCertificates() {
        if (this instanceof Fetch it) {
            return new Fetch(
                    it.url(), it.outcome(), it.status(), it.detail(), Optional.empty(), it.shared(), it.signIn());
        } else if (this instanceof Handshake it) {
            return new Handshake(it.server(), it.outcome(), it.detail(), Optional.empty());
        }
        return this;
    }

    /**
     * The step in words, without the {@linkplain #certificates certificates}.
     *
     * @return a sentence without its full stop, safe to print
     */
    default String sentence() {
        return StepWords.of(this);
    }

    /**
     * The outcome of the step in words, without what was done: the end of its {@linkplain #sentence sentence}.
     *
     * @return a clause, safe to print
     * @since 0.1.0
     */
    default String conclusion() {
        return StepWords.conclusion(this);
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
