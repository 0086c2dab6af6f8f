package io.github.lyncdiscover.cli.command;

import io.github.lyncdiscover.cli.arguments.Argument;
import io.github.lyncdiscover.cli.arguments.Arguments;
import io.github.lyncdiscover.cli.arguments.Usage;
import io.github.lyncdiscover.cli.arguments.UsageException;
import io.github.lyncdiscover.cli.options.NameArguments;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.text.file.FileTrouble;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** The command that prints a plan to start from. */
public final class InitCommand implements Command {
    private static final String EXAMPLE = "contoso.example";

    private static final Argument<DomainName> SIP_DOMAIN = Argument.option(
            "--sip-domain",
            "D",
            NameArguments::host,
            "Your SIP domain: what stands behind the @ of sign-in addresses. Default: " + EXAMPLE + ".");

    @Override
    public Usage usage() {
        return Usage.of(
                        "Prints a plan to start from, with a comment for each key. It can be predicted as it stands; what"
                                + " is in it is an example. A file that exists is not overwritten.")
                .taking(SIP_DOMAIN)
                .exiting("0  the plan is printed", "2  usage, or a file that exists")
                .like(
                        "lync-discover init > plan.yaml",
                        "lync-discover init --sip-domain your-domain.example -o plan.yaml",
                        "lync-discover plan plan.yaml");
    }

    @Override
    public int run(Arguments given, PrintWriter out) {
        given.value(Usage.OUTPUT).filter(Files::exists).ifPresent(file -> {
            throw new UsageException(FileTrouble.name(file) + " exists; name another file, or remove it");
        });
        String plan = template();
        out.print(given.value(SIP_DOMAIN)
                .map(domain -> plan.replace(EXAMPLE, domain.text()))
                .orElse(plan));
        return 0;
    }

    private static String template() {
        try (InputStream text = InitCommand.class.getResourceAsStream("starter-plan.yaml")) {
            if (text == null) {
                throw new IllegalStateException("the starter plan is not packed");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
