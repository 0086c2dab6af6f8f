package io.github.lyncdiscover.cli;

import io.github.lyncdiscover.cli.manual.ReferenceForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The step of the build that writes the manual page and the completion of shells for the distribution. */
public final class ReferenceFiles {
    private ReferenceFiles() {}

    /**
     * Writes each form of the table of commands to its place.
     *
     * @param args the folder to write below
     * @throws IOException if a file cannot be written
     */
    public static void main(String[] args) throws IOException {
        for (ReferenceForm form : ReferenceForm.values()) {
            Path file = Path.of(args[0]).resolve(form.place());
            Files.createDirectories(file.resolveSibling("."));
            Files.writeString(file, form.of(Commands.table()));
        }
    }
}
