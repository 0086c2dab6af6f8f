package io.github.lyncdiscover.cli.command;

import io.github.lyncdiscover.name.SignInAddress;
import io.github.lyncdiscover.recorded.RecordingFile;
import io.github.lyncdiscover.recorded.capture.HttpArchive;
import io.github.lyncdiscover.text.file.FileTrouble;
import io.github.lyncdiscover.text.file.InputFile;
import io.github.lyncdiscover.text.kind.FileKind;
import io.github.lyncdiscover.text.kind.FileUse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/** Captures of HTTP, imported as recordings. */
final class CaptureImport {
    private CaptureImport() {}

    static boolean suits(Path file) {
        try (InputStream in = InputFile.open(file)) {
            return FileKind.of(in.readNBytes(FileKind.ENOUGH)).use().equals(Optional.of(FileUse.CAPTURE));
        } catch (IOException failure) {
            throw new IllegalArgumentException(
                    FileTrouble.name(file) + ": can't be read: " + FileTrouble.why(failure), failure);
        }
    }

    static String recording(Path file, Optional<SignInAddress> user) {
        return RecordingFile.text(HttpArchive.read(file, user));
    }
}
