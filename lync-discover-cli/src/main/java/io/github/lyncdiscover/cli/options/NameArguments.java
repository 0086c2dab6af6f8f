package io.github.lyncdiscover.cli.options;

import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.name.ProtocolConstants;
import io.github.lyncdiscover.name.ServerAddress;
import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.text.kind.FileKind;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The readers of names in arguments; anything else is refused with the reason. */
public final class NameArguments {
    /** Names that files have and domains do not. */
    private static final Pattern FILE_NAME = Pattern.compile(
            "(?i).*\\.(?:ya?ml|json|tbxml|xml|zip|csv|txt|log|pem|crt|cer|der|p7b|pfx|p12|reg|pol|har|tf|js|ps1|dns|db|zone|hosts|html?|exe)");

    /** Endings of files that are no top-level domains. */
    private static final Pattern UNMISTAKABLE =
            Pattern.compile("(?i).*\\.(?:ya?ml|json|tbxml|xml|csv|txt|pem|crt|cer|p7b|pfx|p12|har|html?)");

    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");

    /** A name with a scheme or a user before it, or a port, a path or a query after it. */
    private static final Pattern LONGER = Pattern.compile("(?:(?:[A-Za-z][A-Za-z0-9+.-]{0,15}:)?//?|sips?:|mailto:)?"
            + "([^:/?#@]{1,64}@)?([^:/?#@]{1,253})(?::[0-9]{0,5})?(?:[/?#;].{0,2000})?");

    private static final Pattern NUMERIC = Pattern.compile(
            "\\[?(?:[0-9]{1,3}(?:\\.[0-9]{1,3}){3}|[0-9A-Fa-f]*:[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)\\]?(?::[0-9]{1,5})?");

    private NameArguments() {}

    /** A host name with or without a port. */
    public static ServerAddress server(String text) {
        return server(text, ProtocolConstants.SIP_TLS_PORT);
    }

    /**
     * A host name with or without a port, where a file may have been meant.
     *
     * @throws IllegalArgumentException if it is none; the message says what to write instead
     */
    public static ServerAddress server(String text, int defaultPort) {
        refuseFile(text, "the name of a server");
        try {
            return ServerAddress.parse(text, defaultPort);
        } catch (IllegalArgumentException noServer) {
            throw new IllegalArgumentException(noServer.getMessage() + meant(text, false), noServer);
        }
    }

    /**
     * A host name or domain, where a file, an address of the web or a sign-in address may have been meant.
     *
     * @throws IllegalArgumentException if it is none; the message says what to write instead
     */
    public static DomainName host(String text) {
        refuseFile(text, "a name such as pool.contoso.test");
        try {
            return DomainName.parse(text);
        } catch (IllegalArgumentException noName) {
            throw new IllegalArgumentException(noName.getMessage() + meant(text, false), noName);
        }
    }

    /**
     * A sign-in address or SIP domain on the command line, where a file may have been meant.
     *
     * @throws IllegalArgumentException if it is neither, or a file of that name is no mere coincidence; the message says
     *     what kind of file it is and which command takes it
     */
    public static SignInAddress operand(String text) {
        refuseFile(text, "a sign-in address such as alice@contoso.test");
        if (WORD.matcher(text).matches()) {
            throw new IllegalArgumentException(PrintableText.quote(text)
                    + " is neither a sign-in address nor a SIP domain, which has a dot: write " + text
                    + "@contoso.test with your own domain");
        }
        return target(text);
    }

    /** A list of domains on the command line, where a file may have been meant. */
    public static String list(String text) {
        refuseFile(text, "a list such as \"lync.com, contoso.test\"");
        return text;
    }

    /**
     * Refuses the name of a file, and what can be nothing else.
     *
     * @throws IllegalArgumentException if a file was meant; the message says which command takes it
     */
    public static void refuseFile(String text, String needed) {
        if (!FILE_NAME.matcher(text).matches() && text.indexOf(File.separatorChar) < 0) {
            return; // whatever is on the disk: thousands of names cost no look at it
        }
        Optional<FileKind> file = file(text);
        if (file.isPresent()) {
            FileKind kind = file.get();
            throw new IllegalArgumentException(PrintableText.quote(text) + " is a file, " + kind.noun() + ", and "
                    + needed + " is needed here" + (kind.hint().isEmpty() ? "" : ": " + kind.hint()));
        } else if (file.isEmpty() && UNMISTAKABLE.matcher(text).matches()) {
            throw new IllegalArgumentException(PrintableText.quote(text)
                    + " looks like the name of a file, which is not there; " + needed + " is needed here");
        }
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
                    noAddress.getMessage() + "; give a sign-in address such as alice@contoso.test, or a SIP domain"
                            + meant(text, true),
                    noAddress);
        }
    }

    /** What was probably meant by a URL, by a name with a port or a path, or by an address that is a number. */
    private static String meant(String text, boolean users) {
        if (NUMERIC.matcher(text).matches()) {
            return users ? "" : "; give the name, not the address";
        }
        Matcher longer = LONGER.matcher(text);
        if (!longer.matches()) {
            return "";
        }
        try {
            String user = users && longer.group(1) != null ? longer.group(1) : "";
            String name = user + DomainName.parse(longer.group(2));
            return name.equals(text) ? "" : "; did you mean " + name + "?";
        } catch (IllegalArgumentException noName) {
            return "";
        }
    }
}
