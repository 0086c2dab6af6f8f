package io.github.lyncdiscover.cli;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A shape in which a text file comes: as Unix has it, as Notepad saves it, as Windows PowerShell redirects into it. */
enum FileShape {
    UNIX("", "\n", StandardCharsets.UTF_8),
    NOTEPAD("\ufeff", "\r\n", StandardCharsets.UTF_8),
    POWERSHELL("\ufeff", "\r\n", StandardCharsets.UTF_16LE);

    private final String mark;
    private final String lineEnd;
    private final Charset charset;

    FileShape(String mark, String lineEnd, Charset charset) {
        this.mark = mark;
        this.lineEnd = lineEnd;
        this.charset = charset;
    }

    byte[] of(String text) {
        return (mark + text.replace("\r\n", "\n").replace("\n", lineEnd)).getBytes(charset);
    }
}
