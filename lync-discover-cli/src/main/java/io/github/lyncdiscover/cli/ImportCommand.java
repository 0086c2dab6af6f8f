package io.github.lyncdiscover.cli;

import io.github.lyncdiscover.cli.arguments.Argument;
import io.github.lyncdiscover.cli.arguments.Arguments;
import io.github.lyncdiscover.cli.arguments.Usage;
import io.github.lyncdiscover.imports.TopologyFile;
import io.github.lyncdiscover.plan.written.PlanText;
import java.io.PrintWriter;
import java.nio.file.Path;

/** Prints the plan that a topology stands for. */
final class ImportCommand implements Command {
    private static final Argument<Path> FILE = Argument.operand(
            "FILE",
            Path::of,
            "What Get-CsTopology -AsXml printed, a Topology Builder file (.tbxml), or the zip of"
                    + " Export-CsConfiguration.");

    @Override
    public Usage usage() {
        return Usage.of("Prints the plan file that a topology stands for, with a comment for everything assumed. Every"
                        + " command that takes a plan takes a topology too; print it to add what a topology does not"
                        + " hold. It is only read: never publish anything made of it.")
                .taking(FILE)
                .exiting("0  the plan is printed", "2  usage or unreadable input")
                .like("lync-discover import topology.xml > plan.yaml", "lync-discover import contoso.tbxml");
    }

    @Override
    public int run(Arguments given, PrintWriter out) {
        out.print(PlanText.of(TopologyFile.read(given.value(FILE).orElseThrow())));
        return 0;
    }
}
