package io.github.lyncdiscover.cli.options;

import io.github.lyncdiscover.certificate.Certificate;
import io.github.lyncdiscover.certificate.CertificateFile;
import io.github.lyncdiscover.chain.server.WindowsServer;
import io.github.lyncdiscover.cli.arguments.Argument;
import io.github.lyncdiscover.cli.arguments.Arguments;
import io.github.lyncdiscover.name.PrintableText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The stores of a Windows server, whose chain is worked out from them. */
public final class WindowsOptions {
    private static final Pattern THUMBPRINT = Pattern.compile("[0-9a-f]{40}");

    /** As Windows shows a thumbprint, with an invisible mark before it. */
    private static final Pattern BETWEEN = Pattern.compile("[ :\u200e]");

    private static final Argument<String> WINDOWS = Argument.flag(
            "--windows-server",
            "Work out what a Windows server sends for its own certificate (the only one in --file), and what it sends"
                    + " when its stores change.");

    private static final Argument<Path> ROOTS = Argument.option(
                    "--roots", "FILE", Path::of, "Its Trusted Root Certification Authorities (PEM). Repeatable.")
            .namingInput()
            .repeatable();

    private static final Argument<Path> INTERMEDIATES = Argument.option(
                    "--intermediates",
                    "FILE",
                    Path::of,
                    "Its Intermediate Certification Authorities (PEM). Repeatable.")
            .namingInput()
            .repeatable();

    private static final Argument<String> DISABLED = Argument.option(
                    "--disabled",
                    "FILE|SHA1",
                    "A certificate among these with all purposes disabled, by file or thumbprint. Repeatable.")
            .namingInput()
            .repeatable();

    public static final List<Argument<?>> ALL = List.of(WINDOWS, ROOTS, INTERMEDIATES, DISABLED);

    private final Arguments given;

    public WindowsOptions(Arguments given) {
        this.given = given;
    }

    /** The server, if one is asked for. */
    public Optional<WindowsServer> server(Supplier<List<Certificate>> ownFile) {
        if (!given.has(WINDOWS)) {
            if (Stream.of(ROOTS, INTERMEDIATES, DISABLED).anyMatch(given::has)) {
                throw new IllegalArgumentException(
                        "--roots, --intermediates and --disabled belong to --windows-server: give it too");
            }
            return Optional.empty();
        }
        List<Certificate> roots = read(given.values(ROOTS));
        if (roots.isEmpty()) {
            throw new IllegalArgumentException("--windows-server needs the server's --roots");
        }
        List<Certificate> own = ownFile.get();
        if (own.size() > 1) {
            throw new IllegalArgumentException("--file holds " + own.size()
                    + " certificates: with --windows-server give the server's own alone, and the others with"
                    + " --intermediates");
        }
        List<Certificate> intermediates = read(given.values(INTERMEDIATES));
        Set<String> known = new HashSet<>();
        roots.forEach(root -> known.add(root.sha1()));
        intermediates.forEach(intermediate -> known.add(intermediate.sha1()));
        Set<String> disabled = new HashSet<>();
        for (String text : given.values(DISABLED)) {
            Set<String> named = thumbprints(text);
            if (named.stream().noneMatch(known::contains)) {
                throw new IllegalArgumentException(
                        "--disabled: " + PrintableText.quote(text) + " is in neither --roots nor --intermediates");
            }
            disabled.addAll(named);
        }
        return Optional.of(new WindowsServer(own.get(0), roots, intermediates, disabled));
    }

    private static Set<String> thumbprints(String text) {
        String digits = BETWEEN.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
        if (THUMBPRINT.matcher(digits).matches()) {
            return Set.of(digits);
        }
        Set<String> thumbprints = new HashSet<>();
        CertificateFile.read(Path.of(text)).forEach(certificate -> thumbprints.add(certificate.sha1()));
        return thumbprints;
    }

    private static List<Certificate> read(List<Path> files) {
        List<Certificate> certificates = new ArrayList<>();
        files.forEach(file -> certificates.addAll(CertificateFile.read(file)));
        return certificates;
    }
}
