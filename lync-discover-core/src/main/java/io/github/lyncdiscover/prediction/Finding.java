package io.github.lyncdiscover.prediction;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.WebAddress;
import java.util.List;
import java.util.Optional;

/**
 * Something an administrator should know that is not the trust dialog: whom it is about and what, as data. Its sentence is
 * made when it is asked for. Immutable.
 *
 * @param code what kind of thing, stable; documented in {@code docs/findings.md}
 * @param subject whom it is about; empty where that is the whole sign-in, or several, which the details name
 * @param details what it says of the subject, by kind; empty where the code says it all
 * @param steps numbers of the steps that prove it; empty where the settings alone do
 */
public record Finding(FindingCode code, Optional<Subject> subject, FindingDetails details, List<Integer> steps) {
    /** Copies the list. */
    public Finding {
        steps = List.copyOf(steps);
    }

    /**
     * A finding about the whole sign-in.
     *
     * @param code what kind of thing
     * @return a finding without details and steps
     */
    public static Finding of(FindingCode code) {
        return new Finding(code, Optional.empty(), FindingDetails.NONE, List.of());
    }

    /**
     * A finding about somebody.
     *
     * @param code what kind of thing
     * @param subject whom it is about
     * @return a finding without details and steps
     */
    public static Finding of(FindingCode code, Subject subject) {
        return new Finding(code, Optional.of(subject), FindingDetails.NONE, List.of());
    }

    /**
     * A finding about a host or a domain.
     *
     * @param code what kind of thing
     * @param host its name
     * @return a finding without details and steps
     */
    public static Finding of(FindingCode code, DomainName host) {
        return of(code, new Subject.Host(host));
    }

    /**
     * A finding about a web address.
     *
     * @param code what kind of thing
     * @param url the address, secrets masked
     * @return a finding without details and steps
     */
    public static Finding of(FindingCode code, WebAddress url) {
        return of(code, new Subject.Web(url));
    }

    /**
     * The same finding with a detail more.
     *
     * @param kind what kind of detail
     * @param value its value
     * @param <T> the type of the value
     * @return the finding
     */
    public <T> Finding with(FindingDetail<T> kind, T value) {
        return new Finding(code, subject, details.with(kind, value), steps);
    }

    /**
     * The same finding with a detail more, if there is one.
     *
     * @param kind what kind of detail
     * @param value its value; empty where there is none
     * @param <T> the type of the value
     * @return the finding
     */
    public <T> Finding with(FindingDetail<T> kind, Optional<T> value) {
        return value.map(it -> with(kind, it)).orElse(this);
    }

    /**
     * The same finding of a client.
     *
     * @param client the client whose behaviour makes it one
     * @return the finding
     */
    public Finding of(ClientProfile client) {
        return with(FindingDetail.CLIENT, client);
    }

    /**
     * The same finding with what proves it.
     *
     * @param numbers numbers of steps
     * @return the finding
     */
    public Finding provedBy(List<Integer> numbers) {
        return new Finding(code, subject, details, numbers);
    }

    /**
     * A detail.
     *
     * @param kind which
     * @param <T> the type of its value
     * @return its value; empty where the finding has none
     */
    public <T> Optional<T> get(FindingDetail<T> kind) {
        return details.get(kind);
    }

    /**
     * The finding in words, made anew each time.
     *
     * @return one or two plain sentences, safe to print
     */
    public String message() {
        return FindingWords.of(this);
    }

    /**
     * Returns whether another finding says the same, whatever proves it.
     *
     * @param other the other
     * @return true if code, subject and details are equal
     */
    public boolean saysTheSameAs(Finding other) {
        return code == other.code && subject.equals(other.subject) && details.equals(other.details);
    }

    @Override
    public String toString() {
        return code + ": " + message();
    }

    /**
     * How much it matters.
     *
     * @return the code's severity
     */
    public Severity severity() {
        return code.severity();
    }

    /** How much a finding matters. No other will come. */
    public enum Severity {
        /** Sign-in fails or cannot be predicted because of it. */
        ERROR,
        /** Users notice, or some will. */
        WARNING,
        /** Good to know. */
        INFO
    }
}
