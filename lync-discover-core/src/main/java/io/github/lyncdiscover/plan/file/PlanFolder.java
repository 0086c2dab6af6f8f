package io.github.lyncdiscover.plan.file;

import io.github.lyncdiscover.name.PrintableText;
import io.github.lyncdiscover.text.file.NamedFile;
import java.nio.file.Path;

/** The folder of a plan, from which the files that it names are found. Immutable. */
public final class PlanFolder {
    private final Path plan;
    private final boolean exists;
    private final boolean confined;

    private PlanFolder(Path plan, boolean exists, boolean confined) {
        this.plan = plan;
        this.exists = exists;
        this.confined = confined;
    }

    /**
     * The folder of a plan.
     *
     * @param plan the plan's file
     * @param confined whether only files in it or below may be read, symbolic links followed
     * @return the folder
     */
    public static PlanFolder of(Path plan, boolean confined) {
        return new PlanFolder(plan, true, confined);
    }

    /**
     * No folder: the plan was not read from a file, so that no file can be found from there.
     *
     * @param plan what messages call the plan
     * @return a folder in which nothing is found
     */
    public static PlanFolder none(Path plan) {
        return new PlanFolder(plan, false, true);
    }

    /**
     * The plan's file.
     *
     * @return as the user named it
     */
    public Path plan() {
        return plan;
    }

    /**
     * A file that the plan names.
     *
     * @param text its name
     * @param what what it should be, for a complaint
     * @return the file: a regular one, or one that is not there, which is left to its reader
     * @throws IllegalArgumentException if it is a pipe, a device or a socket, leads out of the folder and must not, or there is no
     *     folder
     */
    public Path find(String text, String what) {
        if (!exists) {
            throw new IllegalArgumentException(PrintableText.quote(text)
                    + " cannot be found: the plan was not read from a file, and no folder is given for it");
        }
        return NamedFile.find(plan, text, what, confined, "plan");
    }
}
