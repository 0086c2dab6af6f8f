package io.github.lyncdiscover.cli.arguments;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * The use of the file that an argument's value names, if it names one. Immutable.
 *
 * @param access what becomes of the file
 * @param whole whether the whole value is its name
 * @param named finds the file in a value
 */
record ArgumentFile(Access access, boolean whole, Function<String, Optional<Path>> named) {
    static final ArgumentFile NONE = new ArgumentFile(Access.NONE, false, value -> Optional.empty());

    enum Access {
        NONE,
        READ,
        WRITTEN
    }

    /** The use of a file whose name is the whole value. */
    static ArgumentFile whole(Access access) {
        return new ArgumentFile(access, true, value -> Optional.of(Path.of(value)));
    }

    /** The use of a file that is read, and whose name is a part of the value. */
    static ArgumentFile inside(Function<String, Optional<Path>> named) {
        return new ArgumentFile(Access.READ, false, named);
    }

    boolean isRead() {
        return access == Access.READ;
    }

    boolean isWritten() {
        return access == Access.WRITTEN;
    }
}
