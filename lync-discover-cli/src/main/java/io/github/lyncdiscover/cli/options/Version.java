package io.github.lyncdiscover.cli.options;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.regex.Pattern;

/** The version of this program, and what it was built from, as the build wrote it down. */
public final class Version {
    private static final String FILE = "/io/github/lyncdiscover/cli/build.properties";
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}(?:\\+changes)?");

    private Version() {}

    /** The name of the program and its version. */
    public static String text() {
        return text(written());
    }

    /** The same with the commit and its date, and the Java that runs it, a line each. */
    public static String details() {
        Properties build = written();
        String commit = build.getProperty("commit", "");
        String from = COMMIT.matcher(commit).matches()
                ? "commit " + commit.replace("+", " with ") + ", " + build.getProperty("date", "")
                : "commit unknown";
        return String.join(
                "\n",
                text(build),
                from,
                "Java " + System.getProperty("java.runtime.version") + ", " + System.getProperty("java.vendor") + ", "
                        + System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                "");
    }

    private static String text(Properties build) {
        return "lync-discover " + build.getProperty("version", "of an unknown version");
    }

    private static Properties written() {
        Properties build = new Properties();
        try (InputStream in = Version.class.getResourceAsStream(FILE)) {
            if (in != null) {
                build.load(in);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return build;
    }
}
