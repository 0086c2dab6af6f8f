package io.github.lyncdiscover.network;

import io.github.lyncdiscover.name.DhcpAnswer;
import io.github.lyncdiscover.name.DomainName;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/**
 * One world seen from one place: live, planned, recorded. Each call is one exchange; nothing follows redirects, repeats
 * a question for another answer, or judges. What goes wrong in the world is an answer, not an exception; what goes wrong in
 * this process is a {@link LocalFailureException}, not an answer. An answer that does not answer its question, such as an
 * IPv6 address to a question for IPv4 addresses, is refused with an {@link UnusableAnswerException}.
 *
 * <p>Implementations serve several predictions at once. A thread that is interrupted while it waits gets a
 * {@link java.util.concurrent.CancellationException}; one that waits when the network is closed, a
 * {@link NetworkClosedException}.
 */
public interface Network {
    /**
     * Asks for the records of a name, following aliases.
     *
     * @param question name and type
     * @param deadline until when an answer is of use; afterwards the answer is {@link DnsAnswer.TimedOut}
     * @return the answer
     */
    DnsAnswer lookup(DnsQuestion question, Deadline deadline);

    /**
     * Makes one HTTP request. Redirects are returned, not followed.
     *
     * @param request what to ask and where
     * @param deadline until when the last byte must be there
     * @return the response, or how it failed
     */
    HttpOutcome fetch(HttpRequest request, Deadline deadline);

    /**
     * Begins a conversation: several requests over one connection, each of which is one exchange.
     *
     * @param origin the server
     * @return a conversation that is to be closed after use. By default each exchange is a {@link #fetch}, which is right where
     *     no answer depends on what was said before over the same connection
     */
    default Conversation converse(Conversation.Origin origin) {
        Objects.requireNonNull(origin, "origin");
        return Conversation.of(origin, this::fetch);
    }

    /**
     * Tells whether this world connects to a SIP server. Where it does not, the server counts as reachable as far as its
     * look-up goes, and {@link #connect} is not called.
     *
     * @param host the server's name
     * @return true if {@link #connect} knows this server; {@link #lookup} then knows its name. By default no server is
     *     connected to
     */
    default boolean reaches(DomainName host) {
        Objects.requireNonNull(host, "host");
        return false;
    }

    /**
     * Tells whether this world connects to a web server of which only the handshake counts, as to the external web services
     * that a client signs in to: {@link #connect} is then called for its port 443. Where it does not, the server counts as
     * reachable as far as its look-up goes.
     *
     * @param host the server's name
     * @return true if {@link #connect} knows this server's port 443
     */
    default boolean reachesWeb(DomainName host) {
        Objects.requireNonNull(host, "host");
        return false;
    }

    /**
     * Tells whether this world knows the name of a SIP server. Where it does not, the server counts as reachable and is not
     * looked up: a plan names servers outside it, and a recording may be older than the look-ups of SIP servers.
     *
     * @param host the server's name
     * @return true if {@link #lookup} answers for this name; always so in live worlds
     */
    default boolean resolves(DomainName host) {
        Objects.requireNonNull(host, "host");
        return true;
    }

    /**
     * Tells whether what this world says of a name is stated, as in a plan, rather than seen from one machine. What is
     * stated is an answer: it is the same for every user. So a server that is stated to refuse, or whose name is stated not
     * to exist, brings no prompt; a failure that is stated is no limit of this machine and leaves no answer missing; and a host
     * record that is stated, without a SIP server that this world {@linkplain #reaches reaches}, leads to nobody knows what.
     *
     * @param name a host or service name, in lower case without a trailing dot
     * @return true if the answers about this name, and those of its servers, are stated
     */
    default boolean states(String name) {
        Objects.requireNonNull(name, "name");
        return false;
    }

    /**
     * Tells whether this world knows what a web server answers. Where it does not, {@link #fetch} is not called: the server
     * counts as met, its handshake as good, and its answer is missing.
     *
     * @param host the server's name
     * @return false for a name that leads to a web server of which a plan says nothing
     */
    default boolean answers(DomainName host) {
        Objects.requireNonNull(host, "host");
        return true;
    }

    /**
     * Connects to a SIP server as far as its TLS handshake and, where the world knows it, its redirect to another one; or to
     * a web server as far as its TLS handshake.
     *
     * @param request server and addresses
     * @param deadline until when the handshake must be done
     * @return how it went
     * @throws IllegalStateException by default: a network that {@linkplain #reaches reaches} no server connects to none
     */
    default SipOutcome connect(SipRequest request, Deadline deadline) {
        throw new IllegalStateException("this network connects to no server, and was asked for " + request.server());
    }

    /**
     * Asks what a web server answers to a signed-in user, where it has just asked for sign-in. Secrets stay below this call.
     *
     * @param request what was refused, and how the client signs in
     * @param deadline how long each exchange may take
     * @return the answer, or why there is none; by default {@link SignInOutcome#NOT_ATTEMPTED}
     */
    default SignInOutcome signIn(SignInRequest request, Deadline deadline) {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(deadline, "deadline");
        return SignInOutcome.NOT_ATTEMPTED;
    }

    /**
     * The SIP server that DHCP names at this place. Only phones ask, inside, where DNS leads nowhere.
     *
     * @return the answer; unknown where this world does not ask DHCP and nothing states it
     */
    default DhcpAnswer dhcp() {
        return DhcpAnswer.NOT_KNOWN;
    }

    /**
     * What an administrator should know of this place.
     *
     * @return the circumstances, the same at every call
     */
    default Set<Circumstance> circumstances() {
        return Set.of();
    }

    /**
     * Does several things side by side where that saves time, else one after the other.
     *
     * @param tasks what to do
     * @param <T> what each results in
     * @return the results in the order of the tasks
     */
    default <T> List<T> together(List<Supplier<T>> tasks) {
        return tasks.stream().map(Supplier::get).toList();
    }

    /** Something about the place from which the world is seen. More may come. */
    enum Circumstance {
        /** The machine is set up to use an HTTP proxy, which this library does not use and the client may. */
        PROXY_CONFIGURED,
        /** More roots are trusted than those of the machine: the caller gave them. */
        ROOTS_GIVEN,
        /**
         * Only a part of the answers was seen, as in a capture: an exchange that timed out here may have an answer in truth, so
         * it leaves an answer missing even where another request to the same name is answered.
         */
        PARTLY_SEEN
    }
}
