package io.github.lyncdiscover.cli.options;

import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.name.SignInAddress;

/** Reads names in arguments; what is none is refused with the reason. */
public final class Names {
    private static final int SIP_OVER_TLS = 5061;

    private Names() {}

    /** A host name with or without a port. */
    public static ServerAddress server(String text) {
        return ServerAddress.parse(text, SIP_OVER_TLS);
    }

    /** A sign-in address or SIP domain. */
    public static SignInAddress target(String text) {
        try {
            return SignInAddress.parse(text);
        } catch (IllegalArgumentException noAddress) {
            throw new IllegalArgumentException(
                    noAddress.getMessage() + "; give a sign-in address such as alice@contoso.test, or a SIP domain",
                    noAddress);
        }
    }
}
