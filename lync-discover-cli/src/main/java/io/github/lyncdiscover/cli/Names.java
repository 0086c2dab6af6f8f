package io.github.lyncdiscover.cli;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.name.SignInAddress;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads names in arguments; what is none is a usage error that says why. */
final class Names {
    private static final int SIP_OVER_TLS = 5061;

    private Names() {}

    static TypeConversionException wrong(@Nullable String sentence) {
        return new TypeConversionException(Objects.requireNonNullElse(sentence, "it cannot be read"));
    }

    /** Domain names and addresses say themselves what is wrong with a text. */
    private static TypeConversionException wrong(IllegalArgumentException noName) {
        return wrong(String.valueOf(noName.getMessage()));
    }

    static DomainName host(String option, String text) {
        try {
            return DomainName.parse(text);
        } catch (IllegalArgumentException noName) {
            throw new IllegalArgumentException(option + ": " + noName.getMessage(), noName);
        }
    }

    /** A host name. */
    static final class Host implements ITypeConverter<DomainName> {
        @Override
        public DomainName convert(String text) {
            try {
                return DomainName.parse(text);
            } catch (IllegalArgumentException noName) {
                throw wrong(noName);
            }
        }
    }

    /** A host name with or without a port. */
    static final class Server implements ITypeConverter<ServerAddress> {
        @Override
        public ServerAddress convert(String text) {
            try {
                return ServerAddress.parse(text, SIP_OVER_TLS);
            } catch (IllegalArgumentException noServer) {
                throw wrong(noServer);
            }
        }
    }

    /** A sign-in address or SIP domain. */
    static final class Target implements ITypeConverter<SignInAddress> {
        @Override
        public SignInAddress convert(String text) {
            try {
                return SignInAddress.parse(text);
            } catch (IllegalArgumentException noAddress) {
                throw wrong(noAddress.getMessage() + "; give a sign-in address such as alice@contoso.test, or a SIP"
                        + " domain");
            }
        }
    }
}
