package io.github.lyncdiscover.text.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A set of files that is written whole or not at all: each is made beside its place, kept on the disk, and moved there in one step.
 * A link stays a link, and the file behind it is replaced. What is no regular file, such as a device or a pipe, is written to as it
 * is, after the others.
 */
public final class WholeFiles {
    private static final int MOST_LINKS = 40;

    private final List<Made> made = new ArrayList<>();
    private final List<Made> moved = new ArrayList<>();

    /** A file that is made beside its place, perhaps with a copy of what is at its place. */
    private record Made(Path name, Path place, Path file, Optional<Path> before) {
        Made keeping(Path copy) {
            return new Made(name, place, file, Optional.of(copy));
        }
    }

    private WholeFiles() {}

    /**
     * Writes one file.
     *
     * @param file where to; what is there already is replaced
     * @param content what is in it
     * @throws UncheckedIOException if it can't be written; the message names the file and says why
     */
    public static void write(Path file, byte[] content) {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(content, "content");
        write(Map.of(file, content));
    }

    /**
     * Writes files that belong together: all of them, or none.
     *
     * @param contents what is in each, by its place; they appear in this order
     * @throws UncheckedIOException if one can't be written; the message names it and says why, and the others are as they were
     */
    public static void write(Map<Path, byte[]> contents) {
        WholeFiles files = new WholeFiles();
        try {
            contents.forEach((file, content) -> attempt(file, () -> files.make(file, content)));
            if (contents.size() > 1) {
                files.keepWhatIsReplaced();
            }
            files.moveAll();
            contents.forEach((file, content) -> attempt(file, () -> writeToDevice(file, content)));
        } catch (UncheckedIOException failed) {
            files.restore();
            throw failed;
        } finally {
            files.tidy();
        }
    }

    /**
     * The place where a file is or will be, behind all links.
     *
     * @param file the file
     * @return its absolute path; a link to a file that does not exist leads to where that will be
     * @throws IOException if the links lead nowhere
     */
    public static Path place(Path file) throws IOException {
        Path place = file.toAbsolutePath();
        for (int links = 0; Files.isSymbolicLink(place) && !Files.exists(place); links++) {
            if (links == MOST_LINKS) {
                throw new IOException("its links lead round in a circle");
            }
            place = place.resolveSibling(Files.readSymbolicLink(place));
        }
        if (Files.exists(place)) {
            return place.toRealPath();
        }
        Path folder = place.getParent();
        Path name = place.getFileName();
        return folder == null || name == null || !Files.exists(folder)
                ? place.normalize()
                : folder.toRealPath().resolve(name);
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void attempt(Path file, Work work) {
        try {
            work.run();
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    FileTrouble.name(file) + ": can't be written: " + FileTrouble.why(failed), failed);
        }
    }

    private void make(Path file, byte[] content) throws IOException {
        if (isDevice(file)) {
            return;
        }
        Path place = place(file);
        boolean exists = Files.exists(place);
        if (Files.isDirectory(place)) {
            throw new IOException("is a folder");
        } else if (exists && !Files.isWritable(place)) {
            throw new AccessDeniedException(place.toString());
        }
        Made beside = new Made(file, place, beside(place), Optional.empty());
        made.add(beside);
        try (FileChannel channel =
                FileChannel.open(beside.file(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
        if (exists) {
            copyPermissions(place, beside.file());
        }
    }

    /** A name that is short enough in every folder. */
    private static Path beside(Path place) {
        return place.resolveSibling(".lync-discover-" + UUID.randomUUID() + ".tmp");
    }

    private void keepWhatIsReplaced() {
        for (int i = 0; i < made.size(); i++) {
            Made each = made.get(i);
            if (Files.exists(each.place())) {
                Path copy = beside(each.place());
                made.set(i, each.keeping(copy));
                attempt(each.name(), () -> Files.copy(each.place(), copy, StandardCopyOption.COPY_ATTRIBUTES));
            }
        }
    }

    private void moveAll() {
        for (Made each : made) {
            attempt(each.name(), () -> move(each.file(), each.place()));
            moved.add(each);
            keepFolder(each.place());
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException notHere) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Some systems keep a new name only with its folder; where a folder can't be opened there is nothing to do. */
    private static void keepFolder(Path place) {
        Path folder = place.getParent();
        if (folder == null) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException unusual) {
            return;
        }
    }

    /** Takes back, in reverse, what is at its place already. */
    private void restore() {
        Collections.reverse(moved);
        for (Made each : moved) {
            try {
                if (each.before().isPresent()) {
                    move(each.before().get(), each.place());
                } else {
                    Files.deleteIfExists(each.place());
                }
            } catch (IOException lost) {
                // The others can still be taken back, and the failure that led here is reported.
            }
        }
    }

    private void tidy() {
        for (Made each : made) {
            try {
                Files.deleteIfExists(each.file());
                if (each.before().isPresent()) {
                    Files.deleteIfExists(each.before().get());
                }
            } catch (IOException left) {
                // An unfinished file is left over, which does no harm.
            }
        }
    }

    private static void copyPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        if (view != null) {
            Files.setPosixFilePermissions(to, view.readAttributes().permissions());
        }
    }

    private static boolean isDevice(Path file) {
        return Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
    }

    private static void writeToDevice(Path file, byte[] content) throws IOException {
        if (isDevice(file)) {
            Files.write(file, content, StandardOpenOption.WRITE);
        }
    }
}
