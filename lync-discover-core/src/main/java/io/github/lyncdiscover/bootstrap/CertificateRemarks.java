package io.github.lyncdiscover.bootstrap;

import io.github.lyncdiscover.certificate.SignatureKind;
import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.client.Settings;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.prediction.Finding;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.FindingDetail;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Remarks on a certificate whose handshake succeeds, though this client is known to be particular about it. */
public final class CertificateRemarks {
    private final ClientProfile client;
    private final DomainName host;

    public CertificateRemarks(ClientProfile client, DomainName host) {
        this.client = client;
        this.host = host;
    }

    /**
     * What this client is particular about.
     *
     * @param lists where the revocation list is to be had, if that is known
     * @param signature how the server's own certificate is signed, if that is known
     * @param sha2 whether a certificate that is sent is signed with SHA-2
     * @return the remarks
     */
    public List<Finding> of(Optional<List<String>> lists, Optional<SignatureKind> signature, boolean sha2) {
        return Stream.of(lists.flatMap(this::revocation), signature.flatMap(this::signature), firmware(sha2))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Finding> revocation(List<String> lists) {
        boolean http =
                lists.stream().anyMatch(list -> list.toLowerCase(Locale.ROOT).startsWith("http:"));
        return client.get(Settings.NEEDS_REVOCATION_LIST) && !http
                ? Optional.of(Finding.of(FindingCode.TLS_NO_REVOCATION_LIST, host)
                        .with(FindingDetail.LISTS, lists.size())
                        .of(client))
                : Optional.empty();
    }

    private Optional<Finding> signature(SignatureKind signature) {
        return signature == SignatureKind.SHA512 && !client.get(Settings.TAKES_SHA512)
                ? Optional.of(Finding.of(FindingCode.TLS_SHA512_NOT_TAKEN, host).of(client))
                : Optional.empty();
    }

    private Optional<Finding> firmware(boolean sha2) {
        return sha2 && client.get(Settings.FIRMWARE_DECIDES)
                ? Optional.of(Finding.of(FindingCode.TLS_FIRMWARE_DECIDES, host).of(client))
                : Optional.empty();
    }
}
