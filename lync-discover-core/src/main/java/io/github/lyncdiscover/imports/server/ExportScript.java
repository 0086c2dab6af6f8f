package io.github.lyncdiscover.imports.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The PowerShell script that makes an export on a server. */
public final class ExportScript {
    private static final String RESOURCE = "server-export.ps1";

    private ExportScript() {}

    /**
     * The script.
     *
     * @return ASCII, with the line ends of Windows, where it is to be read
     */
    public static String text() {
        try (InputStream in = ExportScript.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is not in the library");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
            return text.replace("\r\n", "\n").replace("\n", "\r\n");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
