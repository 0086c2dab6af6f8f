package io.github.lyncdiscover.network;

import io.github.lyncdiscover.name.DhcpAnswer;
import io.github.lyncdiscover.name.DomainName;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A network that passes every question on to another one: the base of wrappers, which override what they change. A question
 * that the port gets later is passed on by them too.
 */
public interface ForwardingNetwork extends Network {
    /**
     * The network that answers.
     *
     * @return the same at every call
     */
    Network below();

    @Override
    default DnsAnswer lookup(DnsQuestion question, Deadline deadline) {
        return below().lookup(question, deadline);
    }

    @Override
    default HttpOutcome fetch(HttpRequest request, Deadline deadline) {
        return below().fetch(request, deadline);
    }

    /**
     * Passes a conversation on as it is. A wrapper that changes what {@link #fetch} asks or answers changes it here, too.
     */
    @Override
    default Conversation converse(Conversation.Origin origin) {
        return below().converse(origin);
    }

    @Override
    default SignInOutcome signIn(SignInRequest request, Deadline deadline) {
        return below().signIn(request, deadline);
    }

    @Override
    default boolean reaches(DomainName host) {
        return below().reaches(host);
    }

    @Override
    default boolean reachesWeb(DomainName host) {
        return below().reachesWeb(host);
    }

    @Override
    default boolean resolves(DomainName host) {
        return below().resolves(host);
    }

    @Override
    default boolean states(String name) {
        return below().states(name);
    }

    @Override
    default boolean answers(DomainName host) {
        return below().answers(host);
    }

    @Override
    default SipOutcome connect(SipRequest request, Deadline deadline) {
        return below().connect(request, deadline);
    }

    @Override
    default DhcpAnswer dhcp() {
        return below().dhcp();
    }

    @Override
    default Set<Circumstance> circumstances() {
        return below().circumstances();
    }

    @Override
    default <T> List<T> together(List<Supplier<T>> tasks) {
        return below().together(tasks);
    }
}
