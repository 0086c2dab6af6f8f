package io.github.lyncdiscover.bootstrap;

import io.github.lyncdiscover.name.IpAddress;
import io.github.lyncdiscover.network.DnsAnswer;
import io.github.lyncdiscover.network.DnsQuestion;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.HttpRequest;
import io.github.lyncdiscover.network.SignInOutcome;
import io.github.lyncdiscover.network.SignInRequest;
import io.github.lyncdiscover.network.SipOutcome;
import io.github.lyncdiscover.network.SipRequest;
import io.github.lyncdiscover.network.UnusableAnswerException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The check of what a network answers: an answer of the wrong kind is a fault of the network, and no prediction rests on it. */
final class AnswerCheck {
    private AnswerCheck() {}

    static DnsAnswer of(DnsQuestion question, @Nullable DnsAnswer answer) {
        DnsAnswer given = present(question, answer);
        boolean service = question.type() == DnsQuestion.Type.SRV;
        if (given instanceof DnsAnswer.Addresses found) {
            Predicate<String> family = question.type() == DnsQuestion.Type.A ? IpAddress::isV4 : IpAddress::isV6;
            if (service) {
                throw new UnusableAnswerException(question, "addresses are no service records");
            } else if (found.addresses().isEmpty()) {
                throw new UnusableAnswerException(question, "it has no address");
            }
            found.addresses().stream().filter(family.negate()).findFirst().ifPresent(wrong -> {
                throw new UnusableAnswerException(question, wrong + " is no address of that family");
            });
        } else if (given instanceof DnsAnswer.Services found) {
            if (!service) {
                throw new UnusableAnswerException(question, "service records are no addresses");
            } else if (found.services().isEmpty()) {
                throw new UnusableAnswerException(question, "it has no service record");
            }
        }
        return given;
    }

    static HttpOutcome of(HttpRequest request, @Nullable HttpOutcome outcome) {
        HttpOutcome given = present(request.url(), outcome);
        if (given instanceof HttpOutcome.Response response) {
            if (given.secured() != request.url().secure()) {
                throw new UnusableAnswerException(
                        request.url(),
                        request.url().secure()
                                ? "a response without a TLS handshake"
                                : "a TLS handshake over plain HTTP");
            } else if (response.body().size() > HttpRequest.LARGEST_BODY) {
                throw new UnusableAnswerException(
                        request.url(),
                        "a body of " + response.body().size() + " bytes, and more than " + HttpRequest.LARGEST_BODY
                                + " is too large");
            }
        } else if (given.secured() && !request.url().secure()) {
            throw new UnusableAnswerException(request.url(), "a TLS handshake over plain HTTP");
        }
        return given;
    }

    static SignInOutcome of(SignInRequest request, @Nullable SignInOutcome outcome) {
        SignInOutcome given = present(request.document().url(), outcome);
        given.document().ifPresent(document -> {
            if (document.secured() != request.document().url().secure()) {
                throw new UnusableAnswerException(
                        request.document().url(), "a signed-in response over another kind of connection");
            } else if (document.body().size() > HttpRequest.LARGEST_BODY) {
                throw new UnusableAnswerException(
                        request.document().url(), "a body of " + document.body().size() + " bytes is too large");
            }
        });
        return given;
    }

    static SipOutcome of(SipRequest request, @Nullable SipOutcome outcome) {
        return present(request.server(), outcome);
    }

    private static <T> T present(Object question, @Nullable T answer) {
        if (answer == null) {
            throw new UnusableAnswerException(question, "it is null");
        }
        return answer;
    }
}
