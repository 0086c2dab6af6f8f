package io.github.lyncdiscover.text.file;

import io.github.lyncdiscover.name.PrintableText;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The reason, in words, why a file cannot be read or written. */
public final class FileTrouble {
    private FileTrouble() {}

    /**
     * A file's name in a message.
     *
     * @param file the file
     * @return its name as given, safe to print
     */
    public static String name(Path file) {
        return PrintableText.of(file.toString());
    }

    /**
     * Why a file can't be read or written.
     *
     * @param failure what the system says
     * @return a clause, safe to print
     */
    public static String why(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "there is no such file or folder";
        } else if (failure instanceof AccessDeniedException) {
            return "access is denied";
        }
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : PrintableText.of(message);
    }
}
