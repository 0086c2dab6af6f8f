package io.github.lyncdiscover.cli.options;

import io.github.lyncdiscover.file.kind.FileKind;
import io.github.lyncdiscover.name.Printable;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.name.SignInAddress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads names in arguments; what is none is refused with the reason. */
public final class Names {
    private static final int SIP_OVER_TLS = 5061;

    /** Names that files have and domains do not. */
    private static final Pattern FILE_NAME = Pattern.compile(
            "(?i).*\\.(?:ya?ml|json|tbxml|xml|zip|csv|txt|log|pem|crt|cer|der|p7b|pfx|p12|reg|pol|har|tf|js|ps1|dns|db|zone|hosts|html?|exe)");

    private Names() {}

    /** A host name with or without a port. */
    public static ServerAddress server(String text) {
        return ServerAddress.parse(text, SIP_OVER_TLS);
    }

    /**
     * A sign-in address or SIP domain on the command line, where a file may have been meant.
     *
     * @throws IllegalArgumentException if it is neither, or a file of that name is no mere coincidence; the message says
     *     what kind of file it is and which command takes it
     */
    public static SignInAddress operand(String text) {
        Optional<FileKind> file = file(text);
        if (file.isPresent() && FILE_NAME.matcher(text).matches()) {
            throw isFile(text, file.get());
        }
        try {
            return target(text);
        } catch (IllegalArgumentException noAddress) {
            throw file.map(kind -> isFile(text, kind)).orElse(noAddress);
        }
    }

    private static IllegalArgumentException isFile(String text, FileKind kind) {
        return new IllegalArgumentException(Printable.quote(text) + " is a file, " + kind.noun()
                + ", and a sign-in address such as alice@contoso.test is needed here"
                + (kind.hint().isEmpty() ? "" : ": " + kind.hint()));
    }

    private static Optional<FileKind> file(String text) {
        try {
            Path file = Path.of(text);
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            try (InputStream in = Files.newInputStream(file)) {
                return Optional.of(FileKind.of(in.readNBytes(FileKind.ENOUGH)));
            }
        } catch (IOException | InvalidPathException unreadable) {
            return Optional.empty();
        }
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
