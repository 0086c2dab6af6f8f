package io.github.lyncdiscover.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The command {@code lync-discover}. */
@Command(
        name = "lync-discover",
        description = "Predicts whether Lync and Skype for Business users meet the dialog \"cannot verify that the"
                + " server is trusted for your sign-in address\", about which server, and the shortest cure.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:no prompt",
            "1:a prompt, certain or possible",
            "2:usage or unreadable input",
            "3:cannot tell, an answer is missing",
            "4:sign-in fails"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lync-discover check alice@contoso.test",
            "  lync-discover trust --sip-domain contoso.test webext.fabrikam.test"
        })
public final class Main {
    private Main() {}

    /**
     * Runs one command line and ends the process with its exit code.
     *
     * @param args the arguments
     */
    public static void main(String[] args) {
        System.exit(run(args));
    }

    static int run(String... args) {
        return run(args, writer(FileDescriptor.out), writer(FileDescriptor.err));
    }

    /**
     * Runs one command line.
     *
     * @param args the arguments
     * @param out for results
     * @param err for everything else
     * @return the exit code
     */
    static int run(String[] args, PrintWriter out, PrintWriter err) {
        CommandLine line = commands(args)
                .setOut(out)
                .setErr(err)
                .setUsageHelpWidth(80)
                .setUsageHelpAutoWidth(false)
                .setAbbreviatedOptionsAllowed(false)
                .setExpandAtFiles(false)
                .setAllowOptionsAsOptionParameters(false)
                .setParameterExceptionHandler(Failures::wrongArguments)
                .setExecutionExceptionHandler(Failures::failed);
        int code = line.execute(args);
        err.flush();
        if (out.checkError()) {
            err.println("lync-discover: the results could not be written to standard output.");
            err.flush();
            return Failures.OUTPUT_LOST;
        }
        return code;
    }

    /** Only the command that is asked for where it is clear which: setting one up takes a good part of a short run. */
    private static CommandLine commands(String[] args) {
        CommandLine line = new CommandLine(new Main());
        return switch (args.length == 0 ? "" : args[0]) {
            case "check" -> line.addSubcommand(new CheckCommand());
            case "trust" -> line.addSubcommand(new TrustCommand());
            default ->
                line.addSubcommand(new CheckCommand())
                        .addSubcommand(new TrustCommand())
                        .addSubcommand(new HelpCommand());
        };
    }

    private static PrintWriter writer(FileDescriptor stream) {
        return new PrintWriter(new FileOutputStream(stream), false, StandardCharsets.UTF_8);
    }
}
