package io.github.lyncdiscover.recorded;

import io.github.lyncdiscover.name.WebAddress;
import io.github.lyncdiscover.network.Body;
import io.github.lyncdiscover.network.DnsAnswer;
import io.github.lyncdiscover.network.HttpOutcome;
import io.github.lyncdiscover.network.SignInOutcome;
import io.github.lyncdiscover.network.SipOutcome;
import io.github.lyncdiscover.network.Tls;
import io.github.lyncdiscover.text.content.SecretFilter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The masking of secrets in what crosses the port. What holds none stays the same value. */
final class SecretMasking {
    private SecretMasking() {}

    static WebAddress of(WebAddress url) {
        String path = SecretFilter.mask(url.path());
        return path.equals(url.path()) ? url : new WebAddress(url.secure(), url.server(), path);
    }

    static DnsAnswer of(DnsAnswer answer) {
        return answer instanceof DnsAnswer.Failed failed
                ? new DnsAnswer.Failed(failed.aliases(), SecretFilter.mask(failed.detail()))
                : answer;
    }

    /** No fold: its functions would be linked one by one at each start with a recording, 11 classes in all. */
    static HttpOutcome of(HttpOutcome outcome) {
        if (outcome instanceof HttpOutcome.Response it) {
            return new HttpOutcome.Response(
                    it.tls(),
                    it.status(),
                    SecretFilter.mask(it.contentType()),
                    it.location().map(SecretFilter::mask),
                    of(it.body()),
                    it.headers().masked());
        } else if (outcome instanceof HttpOutcome.TlsFailed it) {
            return new HttpOutcome.TlsFailed(it.seen(), faults(it.faults()));
        } else if (outcome instanceof HttpOutcome.Refused it) {
            return new HttpOutcome.Refused(SecretFilter.mask(it.detail()));
        } else if (outcome instanceof HttpOutcome.Lost it) {
            return new HttpOutcome.Lost(it.tls(), SecretFilter.mask(it.detail()));
        }
        return outcome;
    }

    static SignInOutcome of(SignInOutcome outcome) {
        return new SignInOutcome(
                outcome.result(),
                outcome.at().map(SecretMasking::of),
                SecretFilter.mask(outcome.said()),
                outcome.exchanges().stream()
                        .map(it -> new SignInOutcome.Exchange(it.purpose(), of(it.url()), of(it.outcome())))
                        .toList());
    }

    static SipOutcome of(SipOutcome outcome) {
        if (outcome instanceof SipOutcome.TlsFailed it) {
            return new SipOutcome.TlsFailed(it.seen(), faults(it.faults()));
        } else if (outcome instanceof SipOutcome.Refused it) {
            return new SipOutcome.Refused(SecretFilter.mask(it.detail()));
        }
        return outcome;
    }

    private static List<Tls.Fault> faults(List<Tls.Fault> faults) {
        return faults.stream()
                .map(fault -> fault.saying(SecretFilter.mask(fault.detail())))
                .toList();
    }

    /** Bytes that are no text may hold text that is: they are masked as if each byte were a character. */
    static Body of(Body body) {
        return body.text()
                .map(text -> {
                    String masked = SecretFilter.mask(text);
                    return masked.equals(text) ? body : Body.of(masked);
                })
                .orElseGet(() -> {
                    String text = new String(body.bytes(), StandardCharsets.ISO_8859_1);
                    String masked = SecretFilter.mask(text);
                    return masked.equals(text) ? body : Body.of(masked.getBytes(StandardCharsets.ISO_8859_1));
                });
    }
}
